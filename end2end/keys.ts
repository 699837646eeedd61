// A person without a mouse: Tab and Shift+Tab lead on, arrows choose, Space and Enter press. Every stop has to be seen.
import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has. */
const MANY = 150;

declare global {
  interface Window {
    /** Where Tab led so far on this page. */
    stops?: Element[];
  }
}

/** Where focus is. */
interface Stop {
  /** How many stops came before it on this page; below zero when nothing has focus, as after the last one. */
  place: number;
  what: string;
  /** Whether a line stands around it that stands there for focus only. */
  marked: boolean;
  inside: boolean;
}

/** Looks at what has focus. A radio button or a tick is marked around its words. */
async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return { place: -1, what: "nothing", marked: true, inside: true };
    const stops = (window.stops ??= []);
    if (!stops.includes(active)) stops.push(active);
    const lined = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    // The calendar of a day is a button inside the field; the browser marks it, and the page cannot see that.
    const calendar = active.matches('[type="date"]') && !active.matches(":focus-visible");
    const field = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement;
    const box = (active.closest(".choice") ?? active).getBoundingClientRect();
    return {
      place: stops.indexOf(active),
      what: `${active.localName} ${field ? `${active.name} ${active.value}` : (active.textContent ?? "").trim().slice(0, 40)}`,
      marked: lined(active) || lined(active.closest(".choice")) || calendar,
      inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

/** Fails when somebody could not see where they are. */
async function visible(page: Page): Promise<Stop> {
  const here = await stop(page);
  expect(here.marked, `focus can be seen on ${here.what} of ${page.url()}`).toBe(true);
  expect(here.inside, `${here.what} stands in the window of ${page.url()}`).toBe(true);
  return here;
}

/** Goes on with Tab, or back with Shift+Tab, until this has focus. */
export async function tab_to(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MANY) {
    await page.keyboard.press(key);
    passed.push((await visible(page)).what);
    if (await has_focus(target)) return;
  }
  throw new Error(`${key} never leads to ${target} at ${page.url()}, only to ${[...new Set(passed)].join(" | ")}`);
}

/** Whether this, or one of these, has focus. */
async function has_focus(target: Locator): Promise<boolean> {
  return target.evaluateAll((all) => all.some((one) => one === document.activeElement));
}

/** Goes once around the page: every stop is seen, none holds anybody, and nothing that can be used is left out. */
export async function around(page: Page): Promise<void> {
  await page.evaluate(() => (window.stops = []));
  const seen = new Set<number>();
  let presses = 0;
  // The parts of a day are stops within one field: who comes around has been elsewhere.
  for (let here = -1; here !== 0 || seen.size < 2; presses++) {
    if (presses > MANY) throw new Error(`Tab does not come around at ${page.url()}`);
    await page.keyboard.press("Tab");
    here = (await visible(page)).place;
    if (here >= 0) seen.add(here);
  }
  const missed = await page.evaluate(() => {
    const stops = window.stops ?? [];
    // Of radio buttons one is a stop; arrows lead to the others.
    const named = (one: Element) => one.getAttribute("name");
    const reached = (one: Element) =>
      stops.some((stop) => stop === one || (one.matches('[type="radio"]') && named(one) === named(stop)));
    const useful = document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary");
    const left = [...useful].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !reached(one));
    return left.map((one) => one.outerHTML.slice(0, 120));
  });
  expect(missed, `out of reach of Tab at ${page.url()}`).toEqual([]);
}

/** Picks one of several with the arrows. */
export async function choose(page: Page, form: Locator, name: string, value: string): Promise<void> {
  const wanted = form.locator(`input[name="${name}"][value="${value}"]`);
  await tab_to(page, form.locator(`input[name="${name}"]`));
  for (let presses = 0; !(await has_focus(wanted)); presses++) {
    if (presses > MANY) throw new Error(`no arrow leads to ${name} ${value}`);
    await page.keyboard.press("ArrowDown");
    await visible(page);
  }
  // Arrows pick what they lead to; where focus already was, nothing is picked yet.
  if (!(await wanted.isChecked())) await page.keyboard.press("Space");
  await expect(wanted).toBeChecked();
}

/** Types into a field that has a name. */
export async function type(page: Page, form: Locator, name: string, text: string): Promise<void> {
  const field = form.locator(`[name="${name}"]:not([type="hidden"])`);
  await tab_to(page, field);
  if ((await field.getAttribute("type")) === "date") await type_day(page, field, text);
  else await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Types a day into its three parts. Whether the day or the month comes first is a matter of the browser's own language. */
async function type_day(page: Page, field: Locator, text: string): Promise<void> {
  const [year, month, day] = text.split("-");
  await page.keyboard.type(day + month + year);
  if ((await field.inputValue()) === text) return;
  for (let part = 0; part < 2; part++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(month + day + year);
}

/** Goes to a button or link and presses it. */
export async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tab_to(page, target);
  await page.keyboard.press(key);
}
