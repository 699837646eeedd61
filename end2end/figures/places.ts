// The pages that are measured, and the ways there.
import { become, demo_view, people_of } from "../demo.ts";
import { fill, form_for, send } from "../forms.ts";
import { visit } from "../people.ts";
import { broken_lamp, step_form } from "../wizard.ts";
import type { Entries } from "../forms.ts";
import type { Page } from "@playwright/test";

/** What everybody may read. */
export const PUBLIC = ["/", "/shops", "/rules", "/about", "/privacy", "/accessibility", "/sign-in"];
/** The steps of the wizard, in order. */
export const WIZARD = ["shop", "problem", "details", "about", "story", "evidence", "wish", "you", "check"];

/** The certificate of the first shop in the register. */
export async function certificate(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/shops`);
  const href = await page.locator('main a[href^="/shops/"]').first().getAttribute("href");
  if (href === null) throw new Error("the register is empty");
  return href;
}

/** Where a complaint begins: the shop that was searched for is chosen. */
export async function first_step(url: string): Promise<string> {
  const agent = (await people_of(url, "shop"))[0];
  return `${url}/complaint/shop?q=${encodeURIComponent(agent.shop ?? "")}`;
}

/** What is told on each step; without files, which would be on their way still when the button is pressed. */
export async function story(url: string): Promise<Map<string, Entries>> {
  const now = new Date((await demo_view(url)).case_now);
  return new Map([...broken_lamp("Ana de Wit", "ana@example.nl", now), ["evidence", {}]]);
}

/** Tells the whole story, so that each step shows what it leans on. */
export async function begun(page: Page, url: string): Promise<void> {
  const told = await story(url);
  await visit(page, await first_step(url));
  for (const step of WIZARD.slice(0, -1)) {
    await page.waitForURL(`**/complaint/${step}*`);
    await fill(step_form(page, step), told.get(step) ?? {});
    await send(step_form(page, step));
  }
  await page.waitForURL("**/complaint/check*");
}

/** A case in which both may write, each signed in. */
export async function shared_case(ana: Page, bo: Page, url: string): Promise<string> {
  for (const consumer of await people_of(url, "consumer")) {
    await become(ana, url, consumer);
    const hers = await numbers(ana, `${url}/cases`);
    for (const shop of await people_of(url, "shop")) {
      await become(bo, url, shop);
      for (const number of (await numbers(bo, `${url}/shop`)).filter((number) => hers.includes(number))) {
        await bo.goto(`${url}/shop/cases/${number}`);
        await ana.goto(`${url}/cases/${number}`);
        const forms = [ana, bo].map((page) => form_for(page, "send_message").count());
        if ((await Promise.all(forms)).every((count) => count > 0)) return number;
      }
    }
  }
  throw new Error("no case of the demonstration has two parties who may write");
}

/** The numbers of the cases on a list. */
async function numbers(page: Page, list: string): Promise<string[]> {
  await page.goto(list);
  return page.locator('main a[href*="/cases/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("/").at(-1) ?? ""));
}
