// Without a mouse: from the front page to the receipt, and a message, with nothing but keys.
import type { Locator, Page } from "@playwright/test";
import { demo_view, mailed_code } from "../demo.ts";
import { facts_of } from "../facts/all.ts";
import { pages } from "../facts/story.ts";
import { type Entries, form_for, form_to, letter, picture } from "../forms.ts";
import { around, choose, press, tab_to, type } from "../keys.ts";
import { DESK, expect, hydrated, seen, test, visit } from "../people.ts";
import { step_form } from "../wizard.ts";

// Hundreds of keys: writing each of them down would take longer than pressing them.
test.use({ trace: "off" });

test("a complaint is filed and a message sent with the keyboard alone", async ({ demo, person }) => {
  test.setTimeout(180_000);
  const page = await person("keys", DESK);
  // Heard from the beginning: whoever begins to listen as the key is pressed may be too late.
  page.on("filechooser", () => {});
  const facts = facts_of("WRG");
  const email = `keys.${Date.now()}@example.nl`;
  const told = Object.fromEntries(pages(facts, email, new Date((await demo_view(demo.url)).case_now)));

  // The first stop leads past the menu.
  await visit(page, `${demo.url}/`);
  await around(page);
  await press(page, page.locator(".skip"));
  await expect(page.locator("main")).toBeFocused();
  await tab_to(page, page.locator("#find"));
  await page.keyboard.type(facts.shop);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/shops?q=*");
  await landed(page);
  await press(page, page.getByRole("link", { name: facts.shop, exact: true }));
  await page.waitForURL(/\/shops\/[^?]+$/);
  await landed(page);
  await around(page);
  await press(page, page.locator('main form[action="/api/complaint-save"] button'));
  await page.waitForURL("**/complaint/problem*");

  // The rarer kinds of problem are behind folds.
  const problem = step_form(page, "problem");
  await arrived(page, "problem");
  const kind = page.locator(`[name="category"][value="${facts.category}"]`);
  await press(page, problem.locator("details").filter({ has: kind }).locator("> summary"));
  await choose(page, problem, "category", facts.category);
  await on(page, "problem");

  for (const step of ["details", "about", "story"]) {
    await arrived(page, step);
    await filled(page, step_form(page, step), told[step]);
    await on(page, step);
  }

  // Files are picked with either key; what they show is typed beside them.
  const evidence = step_form(page, "evidence");
  await arrived(page, "evidence");
  await tab_to(page, evidence.locator('input[type="file"]'));
  await picked(page, "Enter", picture("pakbon.png"));
  await expect(evidence.locator('input[type="file"]')).toBeFocused();
  await picked(page, "Space", letter("mail.txt", "Volgens ons was de doos compleet."));
  const rows = evidence.locator(".files__row");
  await expect(rows.filter({ hasText: "klaar" })).toHaveCount(2);
  await around(page);
  await tab_to(page, rows.nth(0).locator('input[type="text"]'));
  await page.keyboard.type("De pakbon, met schotels");
  await on(page, "evidence");

  for (const step of ["wish", "you"]) {
    await arrived(page, step);
    await filled(page, step_form(page, step), told[step]);
    await on(page, step);
  }

  // The code, the declaration, the receipt.
  await page.waitForURL("**/complaint/check*");
  await landed(page);
  await around(page);
  await press(page, form_to(page, "/api/complaint-code").locator("button"));
  const file = form_to(page, "/api/complaint-file");
  await expect(file).toBeVisible();
  // Who asked for the code stays where it is asked for.
  await expect.soft(page.locator("body"), "focus got lost").not.toBeFocused({ timeout: 2_000 });
  await tab_to(page, file.locator('[name="code"]'));
  await page.keyboard.type(await mailed_code(demo.url, email));
  await tab_to(page, file.locator('[name="truthful"]'));
  await page.keyboard.press("Space");
  await expect(file.locator('[name="truthful"]')).toBeChecked();
  await press(page, file.locator("button"));
  await page.waitForURL("**/cases/*");
  await hydrated(page);
  await expect(page.locator("#receipt")).toContainText("Uw klacht is ingediend");
  await expect(page.locator(".papers .exhibit__title")).toHaveText(["De pakbon, met schotels", "mail.txt"]);
  await around(page);

  // Back from the button to the text, and a message.
  const write = form_for(page, "send_message");
  await tab_to(page, write.locator("button[type=submit]"));
  await tab_to(page, write.locator("textarea"), "Shift+Tab");
  await page.keyboard.type("Kunt u de schotels nasturen?");
  await press(page, write.locator("button[type=submit]"), "Space");
  await expect(seen(page, "Kunt u de schotels nasturen?")).toBeVisible();
  await expect(write.locator("textarea")).toHaveValue("");
  // Who talks stays in the conversation.
  await expect.soft(page.locator("body"), "focus got lost").not.toBeFocused({ timeout: 2_000 });
});

test("arrows that are faster than the line end at the law of the last choice", async ({ demo, person }) => {
  const page = await person("keys", DESK);
  // What is asked first is answered last. The worker answers for the server here, so it is the page that waits.
  await page.addInitScript(() => {
    const plain = window.fetch;
    window.fetch = async (asked, how) => {
      const answer = await plain(asked, how);
      const slow = (asked instanceof Request ? asked.url : String(asked)).includes("category=NDL");
      if (slow) await new Promise((go) => setTimeout(go, 1_000));
      return answer;
    };
  });
  await visit(page, `${demo.url}/complaint/problem`);
  const beside = step_form(page, "problem").locator(".wizard__beside");
  await tab_to(page, page.locator('input[name="category"]'));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('input[name="category"][value="LOS"]')).toBeChecked();
  await expect(beside).toContainText("Burgerlijk Wetboek 7:11");
  await page.waitForTimeout(1_500);
  await expect(beside).toContainText("Burgerlijk Wetboek 7:11", { timeout: 1_000 });
});

test("the summary of what is wrong has focus, and its links lead to the fields", async ({ demo, person }) => {
  const page = await person("keys", DESK);
  await visit(page, `${demo.url}/shops?q=Leeslampje`);
  await press(page, page.getByRole("link", { name: "Leeslampje", exact: true }));
  await page.waitForURL(/\/shops\/[^?]+$/);
  await landed(page);
  await press(page, page.locator('main form[action="/api/complaint-save"] button'));
  await page.waitForURL("**/complaint/problem*");
  await landed(page);
  await choose(page, step_form(page, "problem"), "category", "DMG");
  await on(page, "problem");

  // A field: what is typed where the link leads is not lost.
  const details = step_form(page, "details");
  await page.waitForURL("**/complaint/details*");
  await landed(page);
  await on(page, "details");
  await expect(page.locator(".summary")).toBeFocused();
  await press(page, page.locator('.summary a[href="#complaint-details-product"]'));
  const product = details.locator('[name="product"]');
  await expect(product).toBeFocused();
  await page.keyboard.type("Bureaulamp Ñandú, messing");
  await expect(product).toHaveValue("Bureaulamp Ñandú, messing");
  await expect(product).toBeFocused();
});

test("the summary leads to the first choice of a question that was left open", async ({ demo, person }) => {
  const page = await person("keys", DESK);
  await visit(page, `${demo.url}/complaint/story`);
  const story = step_form(page, "story");
  await type(page, story, "story", "De lamp kwam kapot aan.");
  await on(page, "story");
  await expect(page.locator(".summary")).toBeFocused();
  await press(page, page.locator('.summary a[href="#complaint-story-contact"]'));
  await page.keyboard.press("Tab");
  await expect(story.locator('input[name="contact"]').first()).toBeFocused();
  await page.keyboard.press("Space");
  // What is mended is no longer called wrong.
  await expect(page.locator('.summary a[href="#complaint-story-contact"]')).toHaveCount(0);
  await expect(story.locator('input[name="contact"]').first()).toBeFocused();
});

/** A new page begins at its title, or at what it is about. */
async function landed(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches("h1, main")), { message: page.url() }).toBe(true);
}

/** The next step of the wizard: focus is at its title, and Tab goes around in it. */
async function arrived(page: Page, step: string): Promise<void> {
  await page.waitForURL(`**/complaint/${step}*`);
  await expect(step_form(page, step)).toBeVisible();
  await landed(page);
  await around(page);
}

/** Goes on to the next step. */
async function on(page: Page, step: string): Promise<void> {
  await press(page, step_form(page, step).locator('.wizard__foot button[type="submit"]'));
}

/** Fills what is asked, in the order of the page. */
async function filled(page: Page, form: Locator, told: Entries): Promise<void> {
  const names = await form.locator("[name]").evaluateAll((all) => all.map((one) => one.getAttribute("name") ?? ""));
  for (const name of [...new Set(names)].filter((name) => name in told)) {
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.localName));
    if (kind === "radio") await choose(page, form, name, String(told[name]));
    else if (kind !== "select") await type(page, form, name, String(told[name]));
  }
}

/** Opens the choice of files with a key, as focus stands on its field, and picks one. */
async function picked(page: Page, key: "Enter" | "Space", file: ReturnType<typeof picture>): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await page.keyboard.press(key);
  await (await opened).setFiles(file);
}
