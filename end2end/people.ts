// The people of a journey: each has a browser context of their own, watched from the first page on.
import { type Browser, type BrowserContext, expect, type Locator, type Page, test as base } from "@playwright/test";
import { type Server, start } from "./server.ts";
import { Watch } from "./watch.ts";

/** A telephone and a desk, as the quality page names them. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

/** What a journey gets. */
interface World {
  watch: Watch;
  /** Opens a browser for somebody. */
  person: (name: string, viewport: { width: number; height: number }, script?: boolean) => Promise<Page>;
}

interface Worker {
  /** A server in demo mode, shared by the journeys of one file run. */
  demo: Server;
}

export const test = base.extend<World, Worker>({
  demo: [
    async ({}, use) => {
      const server = await start("demo");
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.findings, "errors in the browser").toEqual([]);
  },
  person: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (name, viewport, script = true) => {
      const context = await context_of(browser, viewport, script);
      opened.push(context);
      await watch.over(context, name);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

function context_of(browser: Browser, viewport: { width: number; height: number }, script: boolean) {
  return browser.newContext({ viewport, javaScriptEnabled: script, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
}

/** Goes to an address and waits until the page is hydrated. */
export async function visit(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url);
  expect(answer?.status(), url).toBeLessThan(400);
  await hydrated(page);
}

/** Waits until the browser's half has taken over the page. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-hydrated"));
}

/** A text where a person can see it; the same words may wait in a section that is closed. */
export function seen(page: Page, text: string): Locator {
  return page.getByText(text).filter({ visible: true }).first();
}

/** The words a person can read on the page, without regard to white space. */
export async function words(page: Page): Promise<string> {
  const text = await page.locator("body").innerText();
  return text.replace(/\s+/g, " ").trim();
}

/** Fails when a page reads otherwise after hydration than it does without script. */
export async function reads_the_same_without_script(browser: Browser, page: Page): Promise<void> {
  await hydrated(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: page.viewportSize(),
    locale: "nl-NL",
  });
  const plain = await context.newPage();
  await plain.goto(page.url());
  // The clock of the demonstration goes on between the two.
  const said = async (read: Page) => (await words(read)).replace(/\b\d{2}\.\d{2} uur/g, "…");
  expect(await said(page), `words at ${page.url()}`).toBe(await said(plain));
  await context.close();
}

export { expect };
