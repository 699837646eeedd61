// What has more than one face: the pay page and the sandbox bank in all their states, the decision form with mistakes and
// read through, a shop on the inspector's desk.
import { become, demo_view } from "../demo.ts";
import { fill, form_to, send } from "../forms.ts";
import { DESK, test } from "../people.ts";
import { pictures, pictures_of } from "./camera.ts";
import type { Page } from "@playwright/test";

async function somebody(page: Page, url: string, name: string): Promise<void> {
  const found = (await demo_view(url)).people.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  await become(page, url, found);
}

/** The address of somebody's case in this stage, found in the list by what it says. */
async function case_saying(page: Page, list: string, words: string): Promise<string> {
  await page.goto(list);
  const row = page.locator("li", { hasText: words }).first();
  return (await row.locator("a").first().getAttribute("href")) ?? "";
}

test("paying", async ({ demo, person }) => {
  const page = await person("payer", DESK);
  await somebody(page, demo.url, "Jeroen Hoekstra");
  const here = await case_saying(page, `${demo.url}/cases`, "Een uitspraak vragen");
  const pay = `${demo.url}${here}/pay`;
  await pictures_of(page, pay, "pay-1-new");
  for (const [at, answer] of ["fail", "cancel", "expire", "pay"].entries()) {
    await send(form_to(page, "/api/pay"));
    await page.waitForURL("**/demo/bank/**");
    if (at === 0) {
      const bank = page.url();
      await pictures(page, "bank");
      await pictures_of(page, pay, "pay-2-waiting");
      await page.goto(bank);
    }
    await page.locator(`button[name="answer"][value="${answer}"]`).click();
    await page.waitForURL("**/pay*");
    await pictures(page, `pay-3-${answer}`);
  }
});

test("the decision form", async ({ demo, person }) => {
  const page = await person("assessor", DESK);
  await somebody(page, demo.url, "mr. Eline Groen");
  const compose = await case_saying(page, `${demo.url}/desk`, "De uitspraak schrijven");
  await pictures_of(page, `${demo.url}${compose}`, "decision-1-form");
  const form = form_to(page, "/api/decision-save");
  await form.locator('button[name="then"][value="preview"]').click();
  await page.locator(".summary").first().waitFor();
  await pictures(page, "decision-2-wrong");
  await fill(form, {
    facts_1: "Het scherm viel na vier maanden uit (A1).",
    reasons_1: "Een gebrek binnen een jaar wordt vermoed er bij levering al te zijn.",
    law_1: "Artikel 7:18a BW",
    result_1: "granted",
    awarded_1: "899,00",
    facts_2: "De consument huurde een laptop.",
    reasons_2: "De huur was nodig en redelijk.",
    law_2: "Artikel 6:74 BW",
    result_2: "partly",
    awarded_2: "50,00",
    fee: "shop",
    total: "974,00",
    mandatory: true,
  });
  for (const paper of await form.locator('input[name="considered"]').all()) await paper.check();
  await form.locator('button[name="then"][value="preview"]').click();
  await page.locator('input[name="kind"][value="decide"]').waitFor({ state: "attached" });
  await pictures(page, "decision-3-preview");
});

test("a shop on the inspector's desk", async ({ demo, person }) => {
  const page = await person("inspector", DESK);
  await somebody(page, demo.url, "Tessa Brouwer");
  await page.goto(`${demo.url}/desk/shops`);
  const add = form_to(page, "/api/shop-add");
  await page.locator("details", { has: add }).locator("summary").first().click();
  await pictures(page, "desk-shops-add");
  await send(add);
  await page.locator(".summary").waitFor();
  await pictures(page, "desk-shops-wrong");
  const href = await page.locator('.register__row a[href*="open="]').first().getAttribute("href");
  await pictures_of(page, `${demo.url}${href}`, "desk-shop");
});
