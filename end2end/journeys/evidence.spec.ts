// Evidence from a telephone: several files at once, a line that is lost on the way, one file too many, and what others see.
import type { Page } from "@playwright/test";
import { accessible } from "../a11y.ts";
import { letter, picture, send } from "../forms.ts";
import { PHONE, expect, test, visit } from "../people.ts";
import { step_form } from "../wizard.ts";

/** A film of some megabytes: the beginning tells its kind, the rest is noise. */
function film(name: string, bytes: number) {
  const head = Buffer.from("0000001c667479706d70343200000000697361 6d6d703432".replace(/ /g, ""), "hex");
  return { name, mimeType: "video/mp4", buffer: Buffer.concat([head, Buffer.alloc(bytes - head.length, 7)]) };
}

test("files go by themselves, survive a lost line, and are there after a reload", async ({ demo, person, watch }) => {
  test.setTimeout(90_000);
  watch.expect(/ERR_INTERNET_DISCONNECTED.*\/uploads\//);
  watch.expect(/422.*\/uploads\//);
  const page = await person("ana", PHONE);
  await visit(page, `${demo.url}/complaint/evidence`);
  const form = step_form(page, "evidence");
  const picker = form.locator('input[type="file"]');

  await picker.setInputFiles([picture("doos.png"), letter("mail.txt", "Beste Ana, wij betalen niets.")]);
  const rows = form.locator(".files__row");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "klaar" })).toHaveCount(2);
  await accessible(page);
  await rows.nth(0).locator('input[type="text"]').fill("De natte doos");

  // The line is lost in the middle of a film, and comes back.
  let lost = 0;
  await page.route("**/uploads/*?at=*", async (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get("at"));
    if (at > 0 && lost < 2) {
      lost += 1;
      return route.abort("internetdisconnected");
    }
    return route.continue();
  });
  await picker.setInputFiles([film("uitpakken.mp4", 3_000_000)]);
  await expect(rows.nth(2)).toContainText(/MB, klaar/, { timeout: 30_000 });
  expect(lost, "the line was never lost").toBe(2);
  await page.unroute("**/uploads/*?at=*");

  // One that is too large says so before anything is sent; one that is no picture says so at its first piece.
  await picker.setInputFiles([film("lang.mp4", 26 * 1024 * 1024)]);
  await expect(rows.nth(3)).toContainText("te groot");
  await picker.setInputFiles([{ name: "geen.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(5_000, 65) }]);
  await expect(rows.nth(4)).toContainText("geen.jpg kunnen wij niet aannemen");
  // What cannot come holds the form, with words.
  await send(form);
  await expect(page.locator(".summary")).toContainText("Niet alle bestanden kunnen mee");
  await rows.nth(4).getByRole("button", { name: "Weghalen" }).click();
  await rows.nth(3).getByRole("button", { name: "Weghalen" }).click();
  await expect(rows).toHaveCount(3);

  await on_and_back(page);
  await expect(page.locator(".evidence__row")).toHaveCount(3);
  await expect(page.locator(".files__row")).toHaveCount(0);
  await page.reload();
  const listed = page.locator(".evidence__row");
  await expect(listed).toHaveCount(3);
  await expect(listed.nth(0).locator('input[type="text"]')).toHaveValue("De natte doos");
  // The picture is shown small.
  const small = listed.nth(0).locator("img");
  await expect(small).toBeVisible();
  expect(await small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await accessible(page);
});

test("a file of which the page was left is kept when it had arrived", async ({ demo, person }) => {
  const page = await person("bo", PHONE);
  await visit(page, `${demo.url}/complaint/story`);
  await step_form(page, "story").locator('[name="story"]').fill("De lamp kwam kapot aan.");
  await page.locator('input[name="form"]').first().waitFor({ state: "attached" });
  await page.request.get(`${demo.url}/complaint/evidence`);
  await visit(page, `${demo.url}/complaint/evidence`);
  const form = step_form(page, "evidence");
  await form.locator('input[type="file"]').setInputFiles([picture("kap.png")]);
  await expect(form.locator(".files__row")).toContainText("klaar");
  await on_and_back(page);
  await expect(page.locator(".evidence__row")).toHaveCount(1);
  // Brought by nothing but its arrival: nobody presses a button any more.
  await form.locator('input[type="file"]').setInputFiles([picture("snoer.png")]);
  await expect(form.locator(".files__row")).toContainText("klaar");
  await expect(page.locator(".saved")).toHaveText("Bewaard");
  await visit(page, `${demo.url}/complaint/evidence`);
  await expect(page.locator(".evidence__row")).toHaveCount(2);
});

test("a file that was taken away stays away, also when the page had saved it by itself", async ({ demo, person }) => {
  const page = await person("cem", PHONE);
  await visit(page, `${demo.url}/complaint/evidence`);
  const form = step_form(page, "evidence");
  await on_and_back(page);
  await form.locator('input[type="file"]').setInputFiles([picture("kap.png"), picture("snoer.png")]);
  const rows = form.locator(".files__row");
  await expect(rows.filter({ hasText: "klaar" })).toHaveCount(2);
  await expect(page.locator(".saved")).toHaveText("Bewaard");
  await rows.nth(0).getByRole("button", { name: "Weghalen" }).click();
  await expect(rows).toHaveCount(1);
  await visit(page, `${demo.url}/complaint/evidence`);
  await expect(page.locator(".evidence__row")).toHaveCount(1);
  await expect(page.locator(".evidence__row")).toContainText("snoer.png");
});

/** Goes on, which takes the files along, and comes back to them. */
async function on_and_back(page: Page): Promise<void> {
  await send(step_form(page, "evidence"));
  await page.waitForURL("**/complaint/wish*");
  await page.locator('main a[rel="prev"]').click();
  await page.waitForURL("**/complaint/evidence*");
}
