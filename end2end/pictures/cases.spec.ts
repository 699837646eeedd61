// Every demo person's list and every case on it: twenty cases, each stage, from each side; each act once, opened.
import { become, demo_view } from "../demo.ts";
import { DESK, test } from "../people.ts";
import { named, pictures, pictures_of } from "./camera.ts";
import type { Page } from "@playwright/test";

const ALSO: Record<string, string[]> = {
  consumer: ["/account"],
  shop: [],
  mediator: [],
  assessor: [],
  inspector: ["/desk/shops"],
  admin: ["/desk/errands", "/account"],
};

for (const role of Object.keys(ALSO)) {
  test(role, async ({ demo, person }) => {
    const opened = new Set<string>();
    const people = (await demo_view(demo.url)).people.filter((one) => one.role === role);
    for (const [at, somebody] of people.entries()) {
      const page = await person(somebody.name, DESK);
      await become(page, demo.url, somebody);
      const name = `${role}-${named(somebody.name)}`;
      await pictures_of(page, `${demo.url}${somebody.home}`, `${name}-list`);
      const cases = await cases_on(page);
      for (const path of cases) {
        await pictures_of(page, `${demo.url}${path}`, `${name}${named(path).replace(/^.*?cases/, "")}`);
        await acts(page, role, opened);
        await papers(page, role, opened);
      }
      if (at === 0) for (const path of ALSO[role]) await pictures_of(page, `${demo.url}${path}`, `${role}-${named(path)}`);
      await page.close();
    }
  });
}

/** Each act that was not seen before, opened by its address. */
async function acts(page: Page, role: string, opened: Set<string>): Promise<void> {
  const ids = await page.locator('section[id^="act-"]').evaluateAll((found) => found.map((one) => one.id));
  const here = page.url();
  for (const id of ids) {
    const kind = id.replace(/-\d+$/, "");
    if (opened.has(kind)) continue;
    opened.add(kind);
    await page.goto(`${here}#${id}`);
    await pictures(page, `act-${role}-${kind.replace("act-", "")}`);
    const send = page.locator(`#${id} button[type="submit"]`).first();
    if ((await send.count()) === 0) continue;
    await page.goto(here);
  }
}

/** Letters, the file, the pay page and the decision form, each kind once. */
async function papers(page: Page, role: string, opened: Set<string>): Promise<void> {
  const links = await page
    .locator('main a[href$="/settlement"], main a[href$="/decision"], main a[href$="/file"], main a[href$="/pay"], main a[href*="/desk/decisions/"]')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  for (const url of links) {
    const kind = url.includes("/desk/decisions/") ? "compose" : (url.split("/").at(-1) ?? "");
    if (opened.has(`paper ${kind}`)) continue;
    opened.add(`paper ${kind}`);
    await pictures_of(page, url, `paper-${role}-${kind}`);
  }
}

async function cases_on(page: Page): Promise<string[]> {
  const links = await page.locator('a[href*="/cases/"]').evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links)].filter((link) => /\/cases\/[^/]+$/.test(link));
}
