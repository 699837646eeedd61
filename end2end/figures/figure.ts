// One measured figure, handed to the report as an attachment of its test.
import { test } from "@playwright/test";
import { load } from "./machine.ts";

/** What the report shows: a row of its table, and what lies behind it. */
export interface Figure {
  /** The code on the quality page, or what is measured beside it. */
  figure: string;
  what: string;
  budget: string;
  measured: string;
  /** Absent where there is no budget. */
  within: boolean | null;
  /** The load of the machine when it was taken: a busy machine is slow, not the page. */
  load: string;
  /** Why it is what it is: the elements that moved, the audits that cost points. */
  causes: string[];
  /** The numbers as they were taken. */
  raw: unknown;
}

export const FIGURE = "figure";

/** Writes down a figure; whether it keeps its budget is said in the report and fails nothing. */
export async function note(figure: Omit<Figure, "load" | "causes" | "raw"> & Partial<Figure>): Promise<void> {
  const full: Figure = { load: load(), causes: [], raw: null, ...figure };
  await test.info().attach(FIGURE, { body: JSON.stringify(full), contentType: "application/json" });
}

/** The middle of some numbers. */
export function median(all: number[]): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** How often a thing is measured, unless the environment says otherwise. */
export function rounds(usual: number): number {
  return Number(process.env.ROUNDS ?? usual);
}
