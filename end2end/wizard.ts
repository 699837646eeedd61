// Files a complaint through the eight pages of the wizard.
import { expect, type Page } from "@playwright/test";
import { type Entries, fill, letter, picture, send } from "./forms.ts";

/** A day as a form takes it, some days before another. Days are those of Amsterdam: after midnight there, London is a day behind. */
export function day_before(moment: Date, days: number): string {
  const day = new Date(moment.getTime() - days * 86_400_000);
  return day.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

/** What a consumer tells on each page; `now` is the day of the case clock, `ago` the days since the order. */
export function broken_lamp(name: string, email: string, now: Date, ago = 30): [step: string, entries: Entries][] {
  return [
    ["problem", { category: "DMG" }],
    [
      "details",
      {
        product: "Leeslamp Noor, messing",
        order_number: "N-20417",
        ordered_on: day_before(now, ago),
        channel: "webshop",
        total: "89,95",
        paid: "89,95",
        means: "iDEAL",
        delivered_on: day_before(now, Math.max(ago - 3, 0)),
      },
    ],
    ["about", { noticed_on: day_before(now, Math.max(ago - 3, 0)), box_damaged: "no" }],
    [
      "story",
      {
        story: "De lamp kwam aan met een gebroken kap. Ik heb dezelfde dag een foto gestuurd en om mijn geld gevraagd.",
        contact: "refused",
        contacted_on: day_before(now, Math.max(ago - 10, 0)),
        contact_means: "E-mail",
        reply: "Breuk tijdens het vervoer is niet ons probleem.",
        proceedings: "none",
      },
    ],
    ["evidence", { files: [picture("kap.png"), letter("mail.txt", "Breuk tijdens het vervoer is niet ons probleem.")] }],
    ["wish", { wish: "money", amount: "89,95", wish_note: "Ik wil het hele bedrag terug." }],
    ["you", { name, email, country: "netherlands", postcode: "3511 AB", as_consumer: "yes" }],
  ];
}

/** Begins a complaint from the certificate of its shop, which need not be chosen again. */
export async function begin_here(page: Page): Promise<void> {
  await send(page.locator('main form[action="/api/complaint-save"]'));
  await page.waitForURL("**/complaint/problem*");
}

/**
 * Walks the pages from "problem" to "check"; the shop is chosen already. `each` looks at every page on the way, `law` is what
 * the explanation rests on.
 */
export async function tell(
  page: Page,
  pages: [string, Entries][],
  each: (step: string) => Promise<void> = async () => {},
  law: string | RegExp = /Burgerlijk Wetboek|Civil Code/,
): Promise<void> {
  for (const [step, entries] of pages) {
    await page.waitForURL(`**/complaint/${step}*`);
    const form = step_form(page, step);
    await expect(form).toBeVisible();
    await each(step);
    await fill(form, entries);
    // With script the law comes beside the choice at once; without it, on the next page.
    const alive = await page.evaluate(() => document.documentElement.hasAttribute("data-hydrated"));
    if (step === "problem" && alive) await expect(page.locator(".wizard__beside")).toContainText(law);
    await send(form);
  }
  await page.waitForURL("**/complaint/check*");
}

/** The form of a step. */
export function step_form(page: Page, step: string) {
  return page.locator("form").filter({ has: page.locator(`input[name="form"][value="complaint-${step}"]`) }).first();
}
