// How long somebody needs to file who has never been here: what stands on the pages and what has to be typed, at the pace of a slow
// reader with a telephone. A reckoning, no stopwatch: it tells when pages grow.
import { demo_view, mailed_code } from "../demo.ts";
import { facts_of } from "../facts/all.ts";
import { type Facts, pages } from "../facts/story.ts";
import { type Entries, fill, form_to, send, unfold } from "../forms.ts";
import { PHONE, test } from "../people.ts";
import { begin_here, step_form, tell } from "../wizard.ts";
import { note } from "./figure.ts";
import type { Page } from "@playwright/test";

/** Five in Dutch, two in English. */
const WALKS = ["NDL", "DMG", "WDR", "UNS", "WRR", "SUB", "DIG"];
const BUDGET = 15;
/** Words a minute, all words read; people in a hurry read a quarter of them. */
const READS = 180;
/** Letters a second with two thumbs. */
const TYPES = 3;
/** Seconds for each: picking an answer, a day, a file, turning the page, looking up what was ordered, the code in the mail. */
const TAKES = { choice: 3, day: 6, file: 20, turn: 3, order: 60, code: 40 };

for (const category of WALKS) {
  test(`filing ${category}`, async ({ demo, person }) => {
    const facts = facts_of(category);
    const page = await person(category, PHONE);
    const seen = new Set<string>();
    const spent = { reading: 0, typing: 0, choosing: 0, turning: 0 };
    const reads = async () => {
      spent.reading += (await words(page, seen)) / (READS / 60);
      spent.turning += TAKES.turn;
    };
    await certificate(page, demo.url, facts, reads);
    const now = new Date((await demo_view(demo.url)).case_now);
    const email = `${category.toLowerCase()}.${Date.now()}@example.nl`;
    const told = pages(facts, email, now);
    for (const [, entries] of told) answers(entries, spent);
    await tell(page, told, (step) => opened(page, step, facts).then(reads), facts.law[1]);
    await reads();
    await send(form_to(page, "/api/complaint-code"));
    await fill(form_to(page, "/api/complaint-file"), { truthful: true, code: await mailed_code(demo.url, email) });
    await reads();
    await send(form_to(page, "/api/complaint-file"));
    await page.waitForURL("**/cases/*");
    spent.turning += TAKES.order + TAKES.code;

    const parts = Object.entries(spent).map(([name, seconds]) => `${name} ${(seconds / 60).toFixed(1)}`);
    const minutes = Object.values(spent).reduce((sum, seconds) => sum + seconds, 0) / 60;
    const what = `${category} (${facts.lang}): from the register to the case, reckoned at ${READS} words a minute, all of them read`;
    const measured = `${minutes.toFixed(1)} min (${parts.join(", ")})`;
    await note({ figure: "walk", what, budget: `≤ ${BUDGET} min`, measured, within: minutes <= BUDGET });
  });
}

/** From the register to the first question. */
async function certificate(page: Page, url: string, facts: Facts, reads: () => Promise<void>): Promise<void> {
  await page.goto(`${url}/shops?q=${encodeURIComponent(facts.shop)}`);
  if (facts.lang === "en") await page.locator('form.languages button[value="en"]').click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, facts.lang);
  await reads();
  await page.getByRole("link", { name: facts.shop, exact: true }).click();
  await page.waitForURL("**/shops/*");
  await page.getByRole("heading", { level: 1, name: facts.shop, exact: true }).waitFor();
  await reads();
  await begin_here(page);
}

/** The rarer kinds of problem, and what happened day by day, are behind a fold. */
async function opened(page: Page, step: string, facts: Facts): Promise<void> {
  const form = step_form(page, step);
  if (step === "problem") await unfold(form.locator(`[name="category"][value="${facts.category}"]`));
  if (step === "story" && "course_day_1" in facts.story) await unfold(form.locator('[name="course_day_1"]'));
}

/** So many words stand here, for people who see, that stood on no page before. */
async function words(page: Page, seen: Set<string>): Promise<number> {
  const text = await page.locator("main").evaluate((main) => {
    const unseen = [...main.querySelectorAll<HTMLElement>(".unseen")];
    for (const one of unseen) one.hidden = true;
    const seen = (main as HTMLElement).innerText;
    for (const one of unseen) one.hidden = false;
    return seen;
  });
  const lines = text.split("\n").map((line) => line.trim());
  const fresh = lines.filter((line) => line !== "" && !seen.has(line));
  for (const line of fresh) seen.add(line);
  return fresh.reduce((sum, line) => sum + line.split(/\s+/).length, 0);
}

/** Adds what the answers of a page take. */
function answers(entries: Entries, spent: { typing: number; choosing: number }): void {
  for (const value of Object.values(entries)) {
    if (Array.isArray(value)) spent.choosing += value.length * TAKES.file;
    else if (typeof value !== "string" || /^[a-z_]+$/.test(value)) spent.choosing += TAKES.choice;
    else if (/^\d{4}-\d\d-\d\d$/.test(value)) spent.choosing += TAKES.day;
    else spent.typing += value.length / TYPES;
  }
}
