// The line is gone in the middle of a step: what is typed stays, the page comes back, and it is sent when the line is back.
import { type Page } from "@playwright/test";
import { accessible } from "../a11y.ts";
import { mailed_link } from "../demo.ts";
import { fill, form_to, send } from "../forms.ts";
import { DESK, PHONE, expect, hydrated, test, visit } from "../people.ts";
import { step_form } from "../wizard.ts";

const STORY = "De lamp kwam kapot aan en de winkel zwijgt.";

/** Waits until the worker keeps pages for this one. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const ready = await navigator.serviceWorker.ready;
    const rows = await new Promise<number>((count) => {
      const open = indexedDB.open("complaint");
      open.onerror = () => count(0);
      open.onsuccess = () => {
        const base = open.result;
        if (!base.objectStoreNames.contains("pages")) return base.close(), count(0);
        const asked = base.transaction("pages").objectStore("pages").count();
        asked.onsuccess = () => (base.close(), count(asked.result));
      };
    });
    return ready.active?.state === "activated" && rows > 0;
  });
}

/** Begins a draft by saving one step. */
async function begun(page: Page, url: string): Promise<void> {
  await visit(page, `${url}/complaint/problem`);
  await fill(step_form(page, "problem"), { category: "DMG" });
  await send(step_form(page, "problem"));
  await page.waitForURL("**/complaint/details*");
}

test("a line that is lost in the middle of a step loses no word", async ({ demo, person, watch }) => {
  test.setTimeout(90_000);
  watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_FAILED/);
  const page = await person("ana", PHONE);
  await begun(page, demo.url);
  await visit(page, `${demo.url}/complaint/story`);
  await kept(page);
  await page.context().setOffline(true);
  const story = step_form(page, "story").locator('[name="story"]');
  await story.fill(STORY);
  await expect(page.locator(".saved")).toContainText("Niet bewaard");
  // The page is loaded again, without a line.
  await page.reload();
  await hydrated(page);
  await expect(story).toHaveValue(STORY);
  await page.context().setOffline(false);
  await expect(page.locator(".saved")).toHaveText("Bewaard", { timeout: 20_000 });
  await page.reload();
  await expect(story).toHaveValue(STORY);
});

test("what is kept on the device cannot be read there, and goes when one leaves", async ({ demo, person }) => {
  const page = await person("bo", PHONE);
  await begun(page, demo.url);
  await visit(page, `${demo.url}/complaint/story`);
  await step_form(page, "story").locator('[name="story"]').fill(STORY);
  await expect(page.locator(".saved")).toHaveText("Bewaard");
  await kept(page);
  const dump = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      for (const { name } of await indexedDB.databases()) {
        const base = await new Promise<IDBDatabase>((done) => (indexedDB.open(name!).onsuccess = (e) => done((e.target as IDBOpenDBRequest).result)));
        for (const store of base.objectStoreNames) {
          const rows = await new Promise<unknown[]>((done) => {
            const asked = base.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => done(asked.result);
          });
          for (const row of rows as Record<string, unknown>[]) {
            for (const value of Object.values(row)) {
              found.push(value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder("latin1").decode(value as ArrayBuffer) : String(value));
            }
          }
        }
        base.close();
      }
      return found;
    });
  const before = await dump();
  expect(before.length).toBeGreaterThan(0);
  expect(before.join()).not.toContain("kapot");
  await page.getByRole("link", { name: "Later of op een ander apparaat verder" }).click();
  await page.waitForURL("**/resume");
  await accessible(page);
  await send(form_to(page, "/api/resume-leave"));
  await page.waitForURL("**/resume?done=left");
  expect(await dump()).toEqual([]);
  await visit(page, `${demo.url}/complaint/story`);
  await expect(step_form(page, "story").locator('[name="story"]')).toHaveValue("");
});

test("two devices on one draft: nobody's words are overwritten unasked", async ({ demo, person, watch }) => {
  test.setTimeout(90_000);
  watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_FAILED/);
  const [phone, desk] = [await person("phone", PHONE), await person("desk", DESK)];
  await begun(phone, demo.url);
  await visit(phone, `${demo.url}/resume`);
  await fill(form_to(phone, "/api/resume-mail"), { email: "ana.verder@example.org" });
  await send(form_to(phone, "/api/resume-mail"));
  await expect(phone.getByText("De link is onderweg")).toBeVisible();
  const link = await mailed_link(demo.url, "ana.verder@example.org", "/resume/");
  await visit(desk, link);
  await accessible(desk);
  await send(form_to(desk, "/api/resume"));
  await desk.waitForURL("**/complaint/**");

  // The phone loses its line while its owner types; at the desk the same step is saved.
  await visit(phone, `${demo.url}/complaint/story`);
  await kept(phone);
  await phone.context().setOffline(true);
  const mine = step_form(phone, "story").locator('[name="story"]');
  await mine.fill("Getypt in de trein.");
  await expect(phone.locator(".saved")).toContainText("Niet bewaard");
  await visit(desk, `${demo.url}/complaint/story`);
  await step_form(desk, "story").locator('[name="story"]').fill("Getypt aan het bureau.");
  await expect(desk.locator(".saved")).toHaveText("Bewaard");

  await phone.context().setOffline(false);
  await phone.reload();
  await hydrated(phone);
  // The page shows what the desk saved, and offers the other words.
  await expect(mine).toHaveValue("Getypt aan het bureau.");
  await expect(phone.getByText("tekst die niet verstuurd is")).toBeVisible();
  await accessible(phone);
  await phone.getByRole("button", { name: "Zet mijn tekst terug" }).click();
  await expect(mine).toHaveValue("Getypt in de trein.");
  await expect(phone.locator(".saved")).toHaveText("Bewaard", { timeout: 20_000 });
});
