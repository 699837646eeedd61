// What a change of step costs at the least, on this machine and in this minute: the same two pages as the server writes them,
// and between the press and the next page nothing but the browser.
import { PHONE } from "../people.ts";
import { step_form } from "../wizard.ts";
import { type Turn, turn } from "./turn.ts";
import { keep_book } from "./phone.ts";
import type { Browser, Page } from "@playwright/test";

/** Turns from one step of this visitor's complaint to another, both as addresses, without any of our script. */
export async function floor(browser: Browser, visitor: Page, from: string, to: string, step: string): Promise<Turn> {
  const storageState = await visitor.context().storageState();
  const context = await browser.newContext({ viewport: PHONE, storageState, serviceWorkers: "block", locale: "nl-NL" });
  const page = await context.newPage();
  await keep_book(page);
  await page.route("**/pkg/*.js", (route) => route.abort());
  await page.goto(from);
  await page.evaluate(stand_by, to);
  const session = await context.newCDPSession(page);
  const turned = await turn(page, session, step_form(page, step).locator(".wizard__foot button").first());
  await context.close();
  return turned;
}

/** Holds the other page ready, to stand in place of this one at the press. */
async function stand_by(address: string): Promise<void> {
  const html = await (await fetch(address)).text();
  const [here, there] = [document, new DOMParser().parseFromString(html, "text/html")].map((page) => page.querySelector(".wizard"));
  if (!here || !there) throw new Error(`no step at ${address}`);
  document.adoptNode(there);
  const swap = (event: Event) => {
    event.preventDefault();
    here.replaceWith(there);
    scrollTo(0, 0);
  };
  addEventListener("click", swap, { once: true });
}
