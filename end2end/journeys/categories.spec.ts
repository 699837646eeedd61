// Every kind of problem from the shop's certificate to the case: the law beside the choice, and no answer lost on the way.
import type { Page } from "@playwright/test";
import { demo_view, mailed_code } from "../demo.ts";
import { ALL, facts_of } from "../facts/all.ts";
import { dated, type Facts, files, pages } from "../facts/story.ts";
import { fill, form_to, letter, send, unfold } from "../forms.ts";
import { PHONE, expect, hydrated, test } from "../people.ts";
import { begin_here, step_form, tell } from "../wizard.ts";

/** With script too: one of each group, and the one with letters from everywhere. */
const ALIVE = ["WDR", "LOS", "DMG", "WRR", "PAY", "DIG", "PRV"];

/** What the pages say themselves, in both languages. */
const WORDS = {
  nl: {
    eyebrow: "Zo staat u ervoor",
    mail: "Uw code voor uw klacht",
    receipt: "Uw klacht is ingediend",
    shop: "De webshop heeft de klacht en kan reageren",
    first: "Eerst samen proberen: de klacht ligt bij de webshop",
    mediator: "Een bemiddelaar bekijkt of de klacht compleet is",
    little: "Een bindende uitspraak kan hier niet",
    enough: "Pas daarna kan een bindende uitspraak",
  },
  en: {
    eyebrow: "Where you stand",
    mail: "Your code for your complaint",
    receipt: "Your complaint is filed",
    shop: "The webshop has the complaint and can answer",
    first: "Trying it together first: the complaint is with the webshop",
    mediator: "A mediator checks whether the complaint is complete",
    little: "A binding decision is not possible here",
    enough: "Only after that is a binding decision possible",
  },
};

// Thirty journeys: writing down every step of what goes well would take as long as the journeys. A failure says which answer
// is missing, with a picture.
test.use({ trace: "off" });

for (const facts of ALL) {
  test(`${facts.category} without script`, async ({ demo, person }) => {
    await filed(await person("consumer", PHONE, false), demo.url, facts, false);
  });
}

for (const facts of ALL.filter((one) => ALIVE.includes(one.category))) {
  test(`${facts.category} with script`, async ({ demo, person }) => {
    await filed(await person("consumer", PHONE), demo.url, facts, true);
  });
}

test("somebody tells about every kind of problem that the wizard knows", async ({ demo, person }) => {
  const page = await person("reader", PHONE, false);
  await page.goto(`${demo.url}/complaint/problem`);
  const offered = await page.locator('input[name="category"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(offered.length).toBeGreaterThan(0);
  expect(ALL.map((facts) => facts.category).sort()).toEqual(offered.sort());
});

test("files that come in one form are listed in the order in which they were picked", async ({ demo, person }) => {
  const page = await person("consumer", PHONE, false);
  await page.goto(`${demo.url}/complaint/evidence`);
  // Files that arrive within one moment are rare: it takes many of them.
  const all: string[] = [];
  for (let form = 1; form <= 5; form++) {
    const brought = Array.from({ length: 20 }, (_, at) => letter(`mail-${form}-${at + 1}.txt`, `Mail ${at + 1}`));
    await fill(step_form(page, "evidence"), { files: brought });
    await step_form(page, "evidence").locator('button[value="stay"]').click();
    all.push(...brought.map((file) => `Wat laat ${file.name} zien?`));
    await expect(page.locator(".evidence__row label")).toHaveText(all);
  }
});

for (const script of [false, true]) {
  test(`an answer that is changed on the last page leads back to it, ${script ? "with" : "without"} script`, async ({ demo, person }) => {
    const page = await person("consumer", PHONE, script);
    const facts = facts_of("OTH");
    await begun(page, demo.url, facts, script);
    const look = async (step: string) => {
      if (step === "problem") await unfold(step_form(page, step).locator('[name="category"][value="OTH"]'));
    };
    const now = new Date((await demo_view(demo.url)).case_now);
    await tell(page, pages(facts, "henk.jan@example.nl", now), look, facts.law[1]);
    await page.locator('a[href*="/complaint/details?then=check"]').first().click();
    await page.waitForURL("**/complaint/details?then=check*");
    await fill(step_form(page, "details"), { product: "Cadeaubon van € 60" });
    await expect(step_form(page, "details").getByRole("button", { name: "Bewaren en terug naar controleren" })).toBeVisible();
    await send(step_form(page, "details"));
    await page.waitForURL("**/complaint/check*");
    await expect(page.getByText("Cadeaubon van € 60")).toBeVisible();
  });
}

/** Files a complaint and looks whether everything came over. */
async function filed(page: Page, url: string, facts: Facts, script: boolean): Promise<void> {
  const words = WORDS[facts.lang];
  const now = new Date((await demo_view(url)).case_now);
  const email = `${facts.category.toLowerCase()}.${Date.now()}@example.nl`;
  let answers: [question: string, answer: string][] = [];
  await begun(page, url, facts, script);
  const look = async (step: string) => {
    await expect(page.locator("html")).toHaveAttribute("lang", facts.lang);
    // The rarer kinds of problem, and what happened day by day, are behind a fold.
    if (step === "problem") await unfold(step_form(page, step).locator(`[name="category"][value="${facts.category}"]`));
    if (step === "story" && "course_day_1" in facts.story) await unfold(step_form(page, step).locator('[name="course_day_1"]'));
    if (step === "details") await explained(page, facts);
    if (step === "about") answers = await asked(page, facts, now);
    if (step === "wish") await expect(page.locator(".wizard__fields li", { hasText: facts.usual })).toHaveCount(1);
  };
  await tell(page, pages(facts, email, now), look, facts.law[1]);
  expect(answers.length, "questions of the category").toBe(Object.keys(facts.about).length);

  // Everything is read once more before it is filed.
  await expect(form_to(page, "/api/complaint-code")).toBeVisible();
  const read = await rows(page);
  for (const answer of answers) expect(read).toContainEqual(answer);
  const values = read.flatMap(([, value]) => [value, ...value.split("\n")]);
  const names = files(facts).map((file) => file.name);
  for (const told of [facts.name, facts.shop, facts.details.product, facts.story.story, ...names]) expect(values).toContain(told);
  const little = Number(String(facts.wish.amount ?? "25").replace(/\./g, "").replace(",", ".")) < 25;
  await expect(page.locator("main ol")).toContainText(little ? words.little : words.enough);

  await send(form_to(page, "/api/complaint-code"));
  const code = await mailed_code(url, email);
  expect(await subject(url, email)).toBe(words.mail);
  await fill(form_to(page, "/api/complaint-file"), { truthful: true, code });
  await send(form_to(page, "/api/complaint-file"));
  await page.waitForURL("**/cases/*");
  if (script) await hydrated(page);
  await kept(page, facts, answers, names);
}

/** From the register to the shop's certificate, and from there to the first question. */
async function begun(page: Page, url: string, facts: Facts, script: boolean): Promise<void> {
  await page.goto(`${url}/shops?q=${encodeURIComponent(facts.shop)}`);
  if (facts.lang === "en") {
    await page.locator('form.languages button[value="en"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
  if (script) await hydrated(page);
  await page.getByRole("link", { name: facts.shop, exact: true }).click();
  await page.waitForURL("**/shops/*");
  await expect(page.getByRole("heading", { level: 1, name: facts.shop, exact: true })).toBeVisible();
  await begin_here(page);
}

/** What the law says: folded beside the facts, and in full beside the choice, which stands when one goes back to it. */
async function explained(page: Page, facts: Facts): Promise<void> {
  const [title, basis] = facts.law;
  const fold = page.locator(".wizard__beside details");
  await expect(fold.locator("summary")).toHaveText(`${WORDS[facts.lang].eyebrow}: ${title}`);
  await expect(fold).toContainText(`${basis} ·`);

  await page.locator('main a[rel="prev"]').click();
  await page.waitForURL("**/complaint/problem*");
  const form = step_form(page, "problem");
  await expect(form.locator(`input[name="category"][value="${facts.category}"]`)).toBeChecked();
  const law = form.locator(".wizard__beside .law");
  await expect(law.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(law.getByText(`${basis} ·`)).toBeVisible();
  if (facts.refers !== undefined) await expect(law.getByText(facts.refers)).toBeVisible();
  await send(form);
  await page.waitForURL("**/complaint/details*");
  await expect(step_form(page, "details")).toBeVisible();
}

/** The questions on this page, each with what will be answered, in the words that stand there. */
async function asked(page: Page, facts: Facts, now: Date): Promise<[string, string][]> {
  const form = step_form(page, "about");
  const asked: [string, string][] = [];
  for (const [name, value] of Object.entries(dated(facts.about, now))) {
    const fields = form.locator(`[name="${name}"]`);
    const field = (await fields.count()) > 1 ? form.locator(`[name="${name}"][value="${value}"]`) : fields;
    const found = await field.evaluate((input: HTMLInputElement) => {
      const group = input.type === "radio" ? input.closest("fieldset")?.querySelector("legend") : input.labels?.[0];
      // Beside the question may stand that it need not be answered.
      const question = [...(group?.childNodes ?? [])].filter((part) => part.nodeType === Node.TEXT_NODE);
      return {
        question: question.map((part) => part.textContent).join("").trim(),
        kind: input.inputMode === "decimal" ? "money" : input.type,
        choice: input.labels?.[0]?.querySelector(".choice__label")?.textContent ?? "",
      };
    });
    asked.push([found.question, said(facts.lang, found.kind, found.choice, value)]);
  }
  return asked;
}

/** An answer as it is read back. */
function said(lang: "nl" | "en", kind: string, choice: string, value: string): string {
  const locale = lang === "nl" ? "nl-NL" : "en-GB";
  if (kind === "radio") return choice;
  if (kind === "date") {
    const day = new Date(`${value}T12:00:00Z`);
    return day.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
  }
  if (kind === "money") {
    const amount = Number(lang === "nl" ? value.replace(".", "").replace(",", ".") : value);
    return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(amount).replace("\u00a0", " ");
  }
  return value;
}

/** Names and values on the page, as they are read. */
async function rows(page: Page): Promise<[string, string][]> {
  const all = await page.locator("dl.facts > div").evaluateAll((rows) =>
    rows.map((row) => ["dt", "dd"].map((part) => row.querySelector<HTMLElement>(part)?.innerText.trim() ?? "")),
  );
  return all.map(([name, value]) => [name.replace(/\u00a0/g, " "), value.replace(/\u00a0/g, " ")]);
}

/** What the newest mail to this address is about. */
async function subject(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/demo-mail?to=${encodeURIComponent(email)}`);
  return ((await answer.json()) as { mails: { subject: string }[] }).mails[0].subject;
}

/** The case: its receipt, everything that was told, the evidence by number, and who is to act. */
async function kept(page: Page, facts: Facts, answers: [string, string][], names: string[]): Promise<void> {
  const words = WORDS[facts.lang];
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const receipt = page.locator("#receipt");
  await expect(receipt).toContainText(words.receipt);
  await receipt.locator("summary").click();
  await expect(receipt.getByText(number, { exact: true })).toBeVisible();
  await expect(receipt.locator("code")).toHaveText(/^[0-9a-f]{64}$/);

  await expect(page.locator("html")).toHaveAttribute("lang", facts.lang);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(facts.details.product));
  await expect(page.locator("#now")).toContainText(words[facts.goes]);
  // The story is a paragraph of its own, each fact a name with its value.
  const told = (await page.locator(".timeline .typed").allInnerTexts()).map((text) => text.replace(/\u00a0/g, " "));
  const lines = [...told, ...(await rows(page)).map((row) => row.join(" "))];
  expect(lines).toContain(facts.story.story);
  for (const [question, answer] of answers) expect(lines).toContain(`${question} ${answer}`);
  if (facts.line !== undefined) expect(lines).toContain(facts.line);
  const evidence = page.locator(".papers .exhibit");
  await expect(evidence.locator(".exhibit__number")).toHaveText(names.map((_, at) => `A${at + 1}`));
  // In which order is for a test of its own.
  expect((await evidence.locator(".exhibit__title").allInnerTexts()).sort()).toEqual([...names].sort());

  // The file says the same, with what the law said on that day.
  await page.goto(`${page.url().split(/[?#]/)[0]}/file`);
  await expect(page.locator("html")).toHaveAttribute("lang", facts.lang);
  for (const part of facts.law) await expect(page.locator("main")).toContainText(part);
  await expect(page.getByRole("rowheader", { name: /^A\d+$/ })).toHaveText(names.map((_, at) => `A${at + 1}`));
}
