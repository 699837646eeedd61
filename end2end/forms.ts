// Fills and sends forms as a person does: fields by their name, the button of the form.
import { expect, type Locator, type Page } from "@playwright/test";

/** What to put into a form: text, a choice, a tick, or files. */
export type Entries = Record<string, string | boolean | { name: string; mimeType: string; buffer: Buffer }[]>;

/** The form that posts to this address; of several, the one with this `form` name. */
export function form_to(page: Page, action: string, name?: string): Locator {
  const forms = page.locator(`form[action="${action}"]`);
  return name === undefined ? forms.first() : forms.filter({ has: page.locator(`input[name="form"][value="${name}"]`) }).first();
}

/** The form on a case page with which one does this. */
export function form_for(page: Page, kind: string): Locator {
  return page.locator("form").filter({ has: page.locator(`input[name="kind"][value="${kind}"]`) }).first();
}

/** Opens what a form is folded into, as a person would: the link to its section, the summary above it. */
export async function unfold(form: Locator): Promise<void> {
  await expect(form).toBeAttached();
  const section = form.locator('xpath=ancestor::section[starts-with(@id, "act-")]');
  if ((await section.count()) > 0 && !(await form.isVisible())) {
    const id = await section.first().getAttribute("id");
    await form.page().locator(`a[href$="#${id}"]:visible`).first().click();
    await expect(form).toBeVisible();
  }
  const folded = form.locator("xpath=ancestor::details[not(@open)]");
  while ((await folded.count()) > 0) await folded.first().locator("> summary").click();
}

/** Fills the fields of a form. */
export async function fill(form: Locator, entries: Entries): Promise<void> {
  await unfold(form);
  for (const [name, entry] of Object.entries(entries)) await put(form, name, entry);
}

async function put(form: Locator, name: string, entry: Entries[string]): Promise<void> {
  const field = form.locator(`[name="${name}"]:not([type="hidden"])`);
  await expect(field.first(), `field ${name}`).toBeAttached();
  const kind = await field.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName));
  if (Array.isArray(entry)) return field.first().setInputFiles(entry);
  if (kind === "checkbox") return field.first().setChecked(entry === true);
  if (kind === "radio") return form.locator(`[name="${name}"][value="${entry}"]`).check({ force: true });
  if (kind === "select") {
    await field.first().selectOption(String(entry));
    return;
  }
  return field.first().fill(String(entry));
}

/** Sends a form by its own button. */
export async function send(form: Locator): Promise<void> {
  await unfold(form);
  await form.locator('button[type="submit"]:not([value="stay"]), button:not([type]):not([value="stay"])').first().click();
}

/** Fills and sends the form with which one does this on a case page, and waits until it is done. */
export async function act(page: Page, kind: string, entries: Entries = {}): Promise<void> {
  const form = form_for(page, kind);
  await fill(form, entries);
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/api/act"));
  await send(form);
  const answer = await answered;
  expect(answer.status(), `${kind}: ${answer.status()}`).toBeLessThan(400);
  // What was done has a receipt with its hash, a refusal has none. Without script it answers with a redirect, which has no words.
  if (answer.status() === 200) expect(await answer.text(), kind).toMatch(/[0-9a-f]{64}/);
}

/** A small file of each kind that may be filed. */
export function picture(name: string) {
  // One red pixel.
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  return { name, mimeType: "image/png", buffer: Buffer.from(png, "base64") };
}

/** A text file. */
export function letter(name: string, text: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}
