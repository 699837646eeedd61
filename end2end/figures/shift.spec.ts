// What moves by itself while somebody reads: while a page loads over a slow line, and when the other party writes.
import { become, people_of } from "../demo.ts";
import { act, fill, form_for, send, unfold } from "../forms.ts";
import { DESK, PHONE, expect, test, visit } from "../people.ts";
import { step_form } from "../wizard.ts";
import { note } from "./figure.ts";
import { keep_book, moved, slow_line, slow_processor } from "./phone.ts";
import { PUBLIC, WIZARD, begun, certificate, first_step, shared_case, story } from "./places.ts";
import type { Page } from "@playwright/test";

const STILL = 0.02;
const SIZES = Object.entries({ "390 px": PHONE, "1280 px": DESK });

for (const [size, viewport] of SIZES) {
  test(`loading the pages at ${size}`, async ({ demo, person }) => {
    const page = await person("visitor", viewport);
    const open = [...PUBLIC, await certificate(page, demo.url), "/demo", "/demo/mail"];
    for (const path of open) await loaded(page, `${demo.url}${path}`, size);

    await begun(page, demo.url);
    for (const step of WIZARD) await loaded(page, `${demo.url}/complaint/${step}`, size);

    await become(page, demo.url, (await people_of(demo.url, "consumer"))[0]);
    await page.goto(`${demo.url}/cases`);
    const own = (await page.locator('main a[href^="/cases/"]').first().getAttribute("href")) ?? "";
    for (const path of ["/cases", own]) await loaded(page, `${demo.url}${path}`, size);
  });
}

/** Loads an address with nothing at hand yet, as somebody would who comes by a link. */
async function loaded(from: Page, url: string, size: string): Promise<void> {
  const context = await from.context().browser()!.newContext({
    storageState: await from.context().storageState(),
    viewport: from.viewportSize(),
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
  });
  const page = await context.newPage();
  await keep_book(page);
  await slow_line(await slow_processor(page));
  await visit(page, url);
  // The font, the worker and whatever else comes late.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(2_000);
  await noted(page, 0, `${new URL(url).pathname}: shift on load, ${size}, slow 4G, processor ÷ 4`);
  await context.close();
}

test("turning the pages of the wizard over a slow line", async ({ demo, person }) => {
  const told = await story(demo.url);
  const page = await person("ana", PHONE);
  await keep_book(page);
  await visit(page, await first_step(demo.url));
  await slow_line(await slow_processor(page));
  for (const [at, step] of WIZARD.slice(0, -1).entries()) {
    await fill(step_form(page, step), told.get(step) ?? {});
    await page.waitForTimeout(3_000);
    const since = await page.evaluate(() => performance.now());
    await send(step_form(page, step));
    await page.waitForURL(`**/complaint/${WIZARD[at + 1]}*`);
    await page.waitForTimeout(3_000);
    // What takes longer than half a second counts as unasked.
    await noted(page, since, `wizard, ${step} → ${WIZARD[at + 1]}: shift while the step changes, 390 px, slow 4G, processor ÷ 4`);
  }
});

test("the other party writes", async ({ demo, person }) => {
  const [ana, bo] = [await person("ana", PHONE), await person("bo", DESK)];
  const number = await shared_case(ana, bo, demo.url);
  await keep_book(ana);
  await visit(ana, `${demo.url}/cases/${number}`);
  await visit(bo, `${demo.url}/shop/cases/${number}`);
  await slow_processor(ana);
  const places: [string, () => Promise<void>][] = [
    ["at the top", () => ana.evaluate(() => scrollTo(0, 0))],
    ["at the last line", () => ana.locator(".timeline .line").last().evaluate((line) => line.scrollIntoView({ block: "center" }))],
    ["writing a message", () => writing(ana)],
    ["at the foot", () => ana.evaluate(() => scrollTo(0, document.body.scrollHeight))],
  ];
  for (const [place, go] of places) {
    await go();
    // Whatever comes within half a second of a press counts as asked for.
    await ana.waitForTimeout(1_500);
    const since = await ana.evaluate(() => performance.now());
    const text = `Bericht terwijl Ana leest, ${place}.`;
    await act(bo, "send_message", { text });
    await expect(ana.getByText(text).first()).toBeAttached({ timeout: 5_000 });
    await ana.waitForTimeout(1_500);
    await noted(ana, since, `case page, a message comes in while one is ${place}, 390 px, processor ÷ 4`);
  }
});

async function writing(page: Page): Promise<void> {
  const form = form_for(page, "send_message");
  await unfold(form);
  await form.locator('[name="text"]').fill("Ik was net aan het typen");
}

/** Writes down what moved unasked since then. */
async function noted(page: Page, since: number, what: string): Promise<void> {
  const { sum, causes, shifts } = await moved(page, since);
  const within = sum <= STILL;
  await note({ figure: "C4", what, budget: "≤ 0.02", measured: sum.toFixed(4), within, causes: within ? [] : causes, raw: shifts });
}
