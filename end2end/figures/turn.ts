// One turn of the wizard's page: from the press to the frame that shows the next heading.
import type { CDPSession, Locator, Page } from "@playwright/test";
import { median } from "./figure.ts";
import { load } from "./machine.ts";
import { type Shift, full_speed, moved, slow_processor } from "./phone.ts";

/** A call to the server on the way, by the page's clock. */
interface Call {
  path: string;
  start: number;
  first_byte: number;
  end: number;
}

/** Where the time went, in milliseconds. */
export interface Turn {
  total: number;
  /** The whole in order: until the first call left, the calls and what lay between them, building the page, painting it. */
  parts: Record<string, number>;
  /** Until the page gave a first sign of having heard, as Interaction to Next Paint counts it. */
  first_sign: number;
  longest_task: number;
  moved: number;
  causes: string[];
  load: string;
  raw: { calls: Call[]; tasks: { at: number; took: number }[]; shifts: Shift[] };
}

interface Marks {
  pressed: number;
  made: number;
  painted: number;
}

declare global {
  interface Window {
    turned: Promise<Marks>;
  }
}

/** Presses and waits for another heading. */
export async function turn(page: Page, session: CDPSession, pressed: Locator): Promise<Turn> {
  await pressed.scrollIntoViewIfNeeded();
  const box = await pressed.boundingBox();
  if (box === null) throw new Error("nothing to press");
  await page.evaluate(listen);
  await slow_processor(page, session);
  // Playwright's own click looks into the page while it is pressed, which would be measured along.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const marks = await page.evaluate(() => window.turned);
  // What the browser counts itself arrives after the frame.
  await page.waitForTimeout(400);
  await full_speed(session);
  return read(page, marks);
}

function listen(): void {
  performance.clearResourceTimings();
  const heading = () => document.querySelector("h1")?.textContent ?? "";
  const before = heading();
  window.turned = new Promise((done) => {
    let pressed = 0;
    addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const look = new MutationObserver(() => {
      if (heading() === "" || heading() === before) return;
      look.disconnect();
      const made = performance.now();
      // The first task after the frame: by then it is on its way to the screen.
      requestAnimationFrame(() => setTimeout(() => done({ pressed, made, painted: performance.now() })));
    });
    look.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

async function read(page: Page, { pressed, made, painted }: Marks): Promise<Turn> {
  const calls = (await page.evaluate(calls_made)).filter((call) => call.start >= pressed && call.end <= made);
  const { tasks, presses } = await page.evaluate(() => window.book);
  const during = tasks.filter((task) => task.at + task.took > pressed && task.at < painted);
  const { sum, causes, shifts } = await moved(page, pressed);
  return {
    total: painted - pressed,
    parts: parts(calls, pressed, made, painted),
    first_sign: Math.max(0, ...presses.filter((press) => Math.abs(press.at - pressed) < 200).map((press) => press.took)),
    longest_task: Math.max(0, ...during.map((task) => task.took)),
    moved: sum,
    causes,
    load: load(),
    raw: { calls: calls.map((call) => since(call, pressed)), tasks: during, shifts },
  };
}

/** Calls follow one another: what is not theirs is the browser's. */
function parts(calls: Call[], pressed: number, made: number, painted: number): Record<string, number> {
  const found: Record<string, number> = {};
  let at = pressed;
  for (const [place, { path, start, end }] of calls.entries()) {
    found[place === 0 ? "until sent" : "between"] = start - at;
    found[path === "/api/complaint-save" ? "save" : "fetch"] = end - start;
    at = end;
  }
  return { ...found, build: made - at, paint: painted - made };
}

function since(call: Call, pressed: number): Call {
  const { start, first_byte, end } = call;
  return { ...call, start: start - pressed, first_byte: first_byte - pressed, end: end - pressed };
}

/** Saving and fetching a step; what a page asks beside that, or saves when the next step stands already, holds nobody up. */
function calls_made(): Call[] {
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const call = ({ name, startTime: start, responseStart: first_byte, responseEnd: end }: PerformanceResourceTiming) => {
    return { path: new URL(name).pathname, start, first_byte, end };
  };
  return entries
    .map(call)
    .filter(({ path }) => path === "/api/complaint-save" || path === "/api/complaint");
}

/** Several turns of the same kind in one line. */
export function in_words(turns: Turn[]): string {
  const middle = (of: (turn: Turn) => number) => median(turns.map(of)).toFixed(0);
  const worst = Math.max(...turns.map((turn) => turn.total)).toFixed(0);
  const split = Object.keys(turns[0].parts).map((part) => `${part} ${middle((turn) => turn.parts[part] ?? 0)}`);
  const more = `longest task ${middle((turn) => turn.longest_task)}, first sign ${middle((turn) => turn.first_sign)}`;
  return `median ${middle((turn) => turn.total)} ms, worst ${worst} ms (${split.join(", ")}; ${more})`;
}
