// What people complain about: one story for each kind of problem that the wizard knows.
import { CONTRACT } from "./contract.ts";
import { DELIVERY } from "./delivery.ts";
import { OTHER } from "./other.ts";
import { QUALITY } from "./quality.ts";
import { RETURNS } from "./returns.ts";

export const ALL = [...RETURNS, ...DELIVERY, ...QUALITY, ...CONTRACT, ...OTHER];

/** The story of one kind of problem. */
export function facts_of(category: string) {
  const found = ALL.find((facts) => facts.category === category);
  if (found === undefined) throw new Error(`nobody tells about ${category}`);
  return found;
}
