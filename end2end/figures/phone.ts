// Makes a browser as slow as a telephone, and keeps account of what moves and what blocks.
import type { CDPSession, Page } from "@playwright/test";

/** Something that moved by itself. */
export interface Shift {
  at: number;
  value: number;
  /** It came within half a second of a press, where people expect the page to change. */
  asked: boolean;
  sources: string[];
}

/** Work that kept the page from answering. */
export interface Task {
  at: number;
  took: number;
}

/** The page's own book, kept from its first moment on. */
export interface Book {
  shifts: Shift[];
  tasks: Task[];
  /** From a press to the first frame after it, as Interaction to Next Paint counts it. */
  presses: Task[];
}

declare global {
  interface Window {
    book: Book;
  }
}

/** Keeps a book in each page that this one loads from now on. */
export async function keep_book(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const book: Book = { shifts: [], tasks: [], presses: [] };
    window.book = book;
    const named = (node: Node | null | undefined) => {
      const element = node instanceof Element ? node : node?.parentElement;
      if (!element) return "something that is gone";
      const classes = [...element.classList].map((name) => `.${name}`).join("");
      return `${element.localName}${element.id && `#${element.id}`}${classes} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
    };
    const place = ({ x, y, width, height }: DOMRectReadOnly) => `${[x, y, width, height].map(Math.round).join(",")}`;
    // Types of the DOM library know neither of the two.
    const hear = (type: string, write: (entry: any) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(write)).observe({ type, buffered: true, ...more });
    hear("layout-shift", ({ startTime, value, hadRecentInput, sources }) => {
      const moved = sources.map((one: any) => `${named(one.node)} from ${place(one.previousRect)} to ${place(one.currentRect)}`);
      book.shifts.push({ at: startTime, value, asked: hadRecentInput, sources: moved });
    });
    hear("longtask", ({ startTime, duration }) => book.tasks.push({ at: startTime, took: duration }));
    const press = (entry: any) => entry.interactionId && book.presses.push({ at: entry.startTime, took: entry.duration });
    hear("event", press, { durationThreshold: 16 });
  });
}

/** Four times slower is what Lighthouse takes for a telephone of the middle class. */
const TELEPHONE = 4;

/**
 * Slows the processor. Chromium does it by keeping a core busy, also while nothing happens, so what is measured for its time
 * ends it afterwards.
 */
export async function slow_processor(page: Page, given?: CDPSession): Promise<CDPSession> {
  const session = given ?? (await page.context().newCDPSession(page));
  await session.send("Emulation.setCPUThrottlingRate", { rate: TELEPHONE });
  return session;
}

/** Ends it. */
export async function full_speed(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}

/** Slows the line to what Lighthouse calls slow 4G. */
export async function slow_line(session: CDPSession): Promise<void> {
  const bytes_per_second = (1.6 * 1024 * 1024) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytes_per_second,
    uploadThroughput: bytes_per_second / 2,
  });
}

/** What moved unasked since a moment of the page's clock, added up. */
export async function moved(page: Page, since = 0): Promise<{ sum: number; causes: string[]; shifts: Shift[] }> {
  const shifts = (await page.evaluate(() => window.book.shifts)).filter((one) => one.at >= since);
  const unasked = shifts.filter((one) => !one.asked);
  const sum = unasked.reduce((all, one) => all + one.value, 0);
  const causes = unasked.map((one) => `${one.value.toFixed(4)} at ${one.at.toFixed(0)} ms: ${one.sources.join("; ") || "no source"}`);
  return { sum, causes, shifts };
}
