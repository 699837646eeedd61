// How long a step of the complaint wizard takes on a telephone, on and back, and what moves by itself while it changes.
import { fill } from "../forms.ts";
import { PHONE, test, visit } from "../people.ts";
import { step_form } from "../wizard.ts";
import { median, note, rounds } from "./figure.ts";
import { floor } from "./floor.ts";
import { calm } from "./machine.ts";
import { keep_book } from "./phone.ts";
import { WIZARD, first_step, story } from "./places.ts";
import { type Turn, in_words, turn } from "./turn.ts";
import type { Page } from "@playwright/test";

const BUDGET = 100;
const STILL = 0.02;
/** Somebody reads and thinks: by then the step has saved itself and the worker has fetched what it keeps. */
const THOUGHT = 3_500;

test("turning the pages of the wizard", async ({ browser, demo, person }) => {
  const told = await story(demo.url);
  const turns = new Map<string, Turn[]>();
  const floors = new Map<string, Turn[]>();
  const keep = (name: string, one: Turn, of = turns) => of.set(name, [...(of.get(name) ?? []), one]);

  for (let round = 0; round < rounds(5); round++) {
    // A context of its own: another visitor with an empty draft, whose worker is not there yet.
    const page = await person(`ana ${round}`, PHONE);
    await keep_book(page);
    const session = await page.context().newCDPSession(page);
    await visit(page, await first_step(demo.url));
    const pairs = WIZARD.slice(1).map((next, at) => [WIZARD[at], next]);
    for (const [step, next] of pairs) {
      await fill(step_form(page, step), told.get(step) ?? {});
      await thinks(page);
      const [name, from] = [`${step} → ${next}`, page.url()];
      keep(name, await turn(page, session, step_form(page, step).locator(".wizard__foot button").first()));
      await page.waitForURL(`**/complaint/${next}*`);
      keep(name, await floor(browser, page, from, page.url(), step), floors);
    }
    for (const [step, next] of pairs.reverse()) {
      await thinks(page);
      keep(`${next} back to ${step}`, await turn(page, session, page.locator('.wizard__foot a[rel="prev"]')));
      await page.waitForURL(`**/complaint/${step}*`);
    }
    await page.context().close();
  }

  for (const [name, all] of turns) {
    const middle = median(all.map((one) => one.total));
    const what = `wizard, ${name}: press → heading painted, 390 px, processor ÷ 4, ${all.length} rounds`;
    const load = [...new Set(all.map((one) => one.load))].join(", ");
    const least = floors.get(name);
    const measured = least === undefined ? in_words(all) : `${in_words(all)}; ${above(all, least)}`;
    await note({ figure: "step", what, budget: "≤ 100 ms", measured, within: middle <= BUDGET, load, raw: { all, least } });
  }
  const all = [...turns].flatMap(([name, of]) => of.map((one) => ({ name, ...one })));
  const worst = all.reduce((one, other) => (other.moved > one.moved ? other : one));
  const causes = [...new Set(all.flatMap((one) => one.causes.map((cause) => `${one.name}: ${cause}`)))];
  const measured = `worst ${worst.moved.toFixed(4)}${worst.moved > 0 ? ` (${worst.name})` : ""}`;
  const what = `wizard: shift by each of ${turns.size} changes of step, ${all.length} changes, 390 px, processor ÷ 4`;
  await note({ figure: "C4", what, budget: "≤ 0.02", measured, within: worst.moved <= STILL, causes });
});

/** A turn beside the least that this browser takes for the same two pages, round by round: on a slow machine both are slow. */
function above(all: Turn[], least: Turn[]): string {
  const floor = median(least.map((one) => one.total));
  const times = median(all.map((one, round) => one.total / least[round].total));
  return `without our script ${floor.toFixed(0)} ms, ${times.toFixed(2)} times that`;
}

async function thinks(page: Page): Promise<void> {
  // Whoever reads moves the page a little.
  await page.mouse.wheel(0, 8);
  await page.waitForTimeout(THOUGHT);
  await calm();
}
