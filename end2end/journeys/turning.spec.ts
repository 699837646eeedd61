// Turning the pages of the wizard: the next step and the one before are there when somebody presses, the line or not.
import { fill } from "../forms.ts";
import { PHONE, expect, hydrated, test, visit } from "../people.ts";
import { broken_lamp, step_form } from "../wizard.ts";
import type { Page } from "@playwright/test";

const TOLD = new Map(broken_lamp("Ana de Wit", "ana.keert@example.nl", new Date("2026-03-02T12:00:00Z")));

/** Waits until this step lies at the server and both its neighbours are drawn. */
async function ahead(page: Page, step: string, act: () => Promise<void>): Promise<void> {
  const asked = page.waitForResponse((answer) => answer.url().includes(`/api/complaint-ahead?step=${step}`) && answer.ok());
  await act();
  await (await asked).finished();
  // Drawing goes in short tasks; counted on the page's own clock, which waits for them however busy the machine is.
  await page.evaluate(async () => {
    for (let task = 0; task < 8; task++) await new Promise((done) => setTimeout(done, 50));
  });
}

/** What must hold on every page that was turned to. */
async function arrived(page: Page, step: string): Promise<void> {
  await page.waitForURL(`**/complaint/${step}`);
  await expect(page.locator(".wizard")).toHaveCount(1);
  await expect(step_form(page, step)).toBeVisible();
  const heading = page.locator("h1");
  await expect(heading).toBeFocused();
  expect(await page.title()).toContain((await heading.textContent()) ?? "nothing");
  expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
}

const on = (page: Page) => page.locator(".wizard__foot button").first();
const back = (page: Page) => page.locator('.wizard__foot a[rel="prev"]');

test("the neighbours of a step are there before anybody turns, and both ways lead on", async ({ demo, person, watch }) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_FAILED/);
  const page = await person("ana", PHONE);
  await visit(page, `${demo.url}/complaint/problem`);
  await ahead(page, "Problem", () => fill(step_form(page, "problem"), TOLD.get("problem") ?? {}));
  await ahead(page, "Details", () => on(page).click());
  await arrived(page, "details");
  await ahead(page, "Details", () => fill(step_form(page, "details"), TOLD.get("details") ?? {}));

  // In a tunnel: what is drawn needs no line.
  await page.context().setOffline(true);
  await on(page).click();
  await arrived(page, "about");
  await page.context().setOffline(false);
  await page.reload();
  await hydrated(page);
  await ahead(page, "About", () => page.mouse.wheel(0, 40));
  await ahead(page, "Details", () => back(page).click());
  await arrived(page, "details");
  await expect(step_form(page, "details").locator('[name="product"]')).toHaveValue("Leeslamp Noor, messing");
  await on(page).click();
  await arrived(page, "about");
  // The browser's own button knows all of it.
  await page.goBack();
  await page.waitForURL("**/complaint/details");
  await expect(step_form(page, "details")).toBeVisible();
  await page.goForward();
  await page.waitForURL("**/complaint/about");
  await expect(page.locator(".wizard")).toHaveCount(1);
});

test("what is typed between drawing and turning is neither lost nor passed by", async ({ demo, person }) => {
  const page = await person("bo", PHONE);
  await visit(page, `${demo.url}/complaint/problem`);
  await ahead(page, "Problem", () => fill(step_form(page, "problem"), TOLD.get("problem") ?? {}));
  await ahead(page, "Details", () => on(page).click());
  await ahead(page, "Details", () => fill(step_form(page, "details"), TOLD.get("details") ?? {}));
  // A day that does not exist, typed at the last moment: the step stays, and says it.
  const form = step_form(page, "details");
  await form.locator('[name="ordered_on"]').fill("2126-01-01");
  await on(page).click();
  await expect(form.locator('[name="ordered_on"]')).toHaveAttribute("aria-invalid", "true");
  await fill(form, { ordered_on: String((TOLD.get("details") ?? {}).ordered_on) });
  await form.locator('[name="product"]').fill("Een andere lamp");
  await back(page).click();
  await page.waitForURL("**/complaint/problem");
  await on(page).click();
  await page.waitForURL("**/complaint/details");
  await expect(step_form(page, "details").locator('[name="product"]')).toHaveValue("Een andere lamp");
});

test("whoever presses everything twice turns one page, and presses nothing on the next", async ({ demo, person }) => {
  const page = await person("dirk", PHONE);
  await visit(page, `${demo.url}/complaint/problem`);
  await fill(step_form(page, "problem"), TOLD.get("problem") ?? {});
  // Nothing is drawn yet: the form is sent, once.
  await ahead(page, "Details", () => on(page).dblclick());
  await arrived(page, "details");
  await ahead(page, "Details", () => fill(step_form(page, "details"), TOLD.get("details") ?? {}));
  await page.evaluate(() => {
    document.documentElement.dataset.heard = "";
    document.addEventListener("click", () => (document.documentElement.dataset.heard += "click "), { capture: true });
  });
  await on(page).dblclick();
  await arrived(page, "about");
  expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBe("click ");
  await expect(page.locator('[aria-invalid="true"], .wizard__fields input:checked')).toHaveCount(0);
  // Two presses that are not one are two.
  await ahead(page, "Details", () => back(page).click());
  await arrived(page, "details");
});

test("the shop that was found begins a complaint only when its button is pressed", async ({ demo, person }) => {
  const page = await person("cas", PHONE);
  await visit(page, `${demo.url}/shops`);
  const shop = (await page.locator('main a[href^="/shops/"]').first().innerText()).trim();
  await visit(page, `${demo.url}/complaint/shop?q=${encodeURIComponent(shop)}`);
  await expect(step_form(page, "shop").locator('input[name="shop"]:checked')).toHaveCount(1);
  await ahead(page, "Shop", () => page.mouse.wheel(0, 40));
  const other = await page.context().newPage();
  await visit(other, demo.url);
  await expect(other.getByText("al bezig met een klacht")).toHaveCount(0);
  const saved = page.waitForResponse("**/api/complaint-save");
  await on(page).click();
  await arrived(page, "problem");
  await saved;
  await page.reload();
  await expect(page.locator(".progress, main").first()).toContainText(shop);
  await visit(other, demo.url);
  await expect(other.getByText("al bezig met een klacht").first()).toBeVisible();
});
