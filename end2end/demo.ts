// What the demonstration offers a journey: people to become, the mailbox, the time machine.
import { expect, type Page } from "@playwright/test";
import { CODE, code_in } from "./mail.ts";

/** Somebody to be. */
export interface DemoPerson {
  id: string;
  name: string;
  role: string;
  shop: string | null;
  home: string;
}

interface DemoView {
  case_now: number;
  people: DemoPerson[];
}

/** Whom one can be, and what day it is. */
export async function demo_view(url: string): Promise<DemoView> {
  const answer = await fetch(`${url}/api/demo`);
  expect(answer.status, "/api/demo").toBe(200);
  return (await answer.json()) as DemoView;
}

/** The people of one role. */
export async function people_of(url: string, role: string): Promise<DemoPerson[]> {
  const { people } = await demo_view(url);
  const found = people.filter((person) => person.role === role);
  expect(found.length, `demo people of role ${role}, of ${people.map((person) => person.role).join()}`).toBeGreaterThan(0);
  return found;
}

/** Signs in with the one click on the demo page. */
export async function become(page: Page, url: string, person: DemoPerson): Promise<void> {
  await page.goto(`${url}/demo`);
  const form = page.locator('form[action="/api/demo-become"]').filter({
    has: page.locator(`[name="person"][value="${person.id}"]`),
  });
  await form.first().locator("button").first().click();
  await page.waitForURL((at) => at.pathname !== "/demo");
}

/** The code in the newest mail to this address. */
export async function mailed_code(url: string, email: string): Promise<string> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/demo-mail?to=${encodeURIComponent(email)}`);
    const box = (await answer.json()) as { mails: { subject: string; body: string }[] };
    // A letter about a case has a hash, in which six digits may stand beside each other.
    const found = box.mails.find((mail) => CODE.test(mail.body) && !/[0-9a-f]{64}/.test(mail.body));
    if (found) return code_in(found.body);
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`no code was mailed to ${email}`);
}

/** Moves the case clock on, with the form of the demo page. */
export async function days_pass(page: Page, url: string, days: number): Promise<void> {
  const before = (await demo_view(url)).case_now;
  const answer = await page.request.post(`${url}/api/demo-clock`, {
    form: { days: String(days), to: "" },
    headers: { accept: "application/json", origin: url },
  });
  expect(answer.status(), "the time machine").toBe(200);
  const after = (await demo_view(url)).case_now;
  expect(after - before, "the case clock moved").toBeGreaterThanOrEqual(days * 86_400_000 - 1000);
}

/** The first link below this path in the newest mail to this address. */
export async function mailed_link(url: string, email: string, path: string): Promise<string> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/demo-mail?to=${encodeURIComponent(email)}`);
    const box = (await answer.json()) as { mails: { subject: string; body: string }[] };
    const found = box.mails.flatMap((mail) => mail.body.split(/\s+/)).find((word) => word.includes(path));
    // The demonstration may be reached under another name than it writes.
    if (found) return url + new URL(found).pathname;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`no link below ${path} was mailed to ${email}`);
}
