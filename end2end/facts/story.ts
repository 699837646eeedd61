// The shape of a consumer's facts, and how they become the pages of the wizard.
import { type Entries, letter, picture } from "../forms.ts";
import { day_before } from "../wizard.ts";

/** What somebody answers on a page. A number is a day: so many days before today, or after it when it is below zero. */
export type Told = Record<string, string | number>;

/** Everything somebody tells about one kind of problem. */
export interface Facts {
  category: string;
  lang: "nl" | "en";
  name: string;
  /** Where it was bought: a shop in which nobody of the demonstration works, so that no other journey meets the case. */
  shop: string;
  /** What the law says in one line, and the articles under it. */
  law: [title: string, basis: string];
  /** What people usually ask (rules.md 9.2). */
  usual: string;
  /** Who helps with what is not for this procedure. */
  refers?: string;
  details: Told;
  /** The questions of the category itself. */
  about: Told;
  /** One of those questions with its answer, as the case says it. */
  line?: string;
  story: Told;
  /** File names; a text file has its words beside it. */
  proofs: (string | [name: string, text: string])[];
  wish: Told;
  /** What differs from somebody in the Netherlands who gives no telephone number. */
  you?: Told;
  /** What happens to it first: the shop answers, the shop gets time to solve it, or a mediator looks at it. */
  goes: "shop" | "first" | "mediator";
}

/** What somebody tells on each page, for the wizard. */
export function pages(facts: Facts, email: string, now: Date): [step: string, entries: Entries][] {
  const you = { name: facts.name, email, country: "netherlands", as_consumer: "yes", ...facts.you };
  const all: [string, Entries][] = [
    ["problem", { category: facts.category }],
    ["details", dated({ channel: "webshop", ...facts.details }, now)],
    ["about", dated(facts.about, now)],
    ["story", dated({ proceedings: "none", ...facts.story }, now)],
    ["evidence", { files: files(facts) }],
    ["wish", dated(facts.wish, now)],
    ["you", dated(you, now)],
  ];
  // Who has nothing more to be asked goes on to the story.
  return all.filter(([step]) => step !== "about" || Object.keys(facts.about).length > 0);
}

/** The files, in the order in which they are brought. */
export function files(facts: Facts) {
  return facts.proofs.map((proof) => (typeof proof === "string" ? picture(proof) : letter(...proof)));
}

/** Puts days in the place of numbers. */
export function dated(told: Told, now: Date): Record<string, string> {
  const days = Object.entries(told).map(([field, said]) => [field, typeof said === "number" ? day_before(now, said) : said]);
  return Object.fromEntries(days);
}
