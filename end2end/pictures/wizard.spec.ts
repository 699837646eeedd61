// The complaint wizard: each step empty, with mistakes, with its exits, and filled; then the receipt.
import { demo_view, mailed_code, people_of } from "../demo.ts";
import { fill, form_to, send } from "../forms.ts";
import { DESK, test } from "../people.ts";
import { broken_lamp, step_form } from "../wizard.ts";
import { pictures, pictures_of } from "./camera.ts";

const EXITS: Record<string, Record<string, string>> = {
  details: { channel: "store" },
  story: { proceedings: "court" },
  you: { as_consumer: "no" },
};

test("the wizard", async ({ demo, person }) => {
  const page = await person("ana", DESK);
  const agent = (await people_of(demo.url, "shop"))[0];
  const now = new Date((await demo_view(demo.url)).case_now);
  await pictures_of(page, `${demo.url}/complaint/shop`, "wizard-1-shop");
  await send(step_form(page, "shop"));
  await page.locator(".summary").waitFor();
  await pictures(page, "wizard-1-shop-wrong");
  await fill(step_form(page, "shop"), { shop: "-" });
  await pictures(page, "wizard-1-shop-exit");
  await pictures_of(page, `${demo.url}/complaint/shop?q=${encodeURIComponent(agent.shop ?? "")}`, "wizard-1-shop-found");
  await send(step_form(page, "shop"));

  const email = `ana.${Date.now()}@example.nl`;
  for (const [at, [step, entries]] of broken_lamp("Ana de Wit", email, now).entries()) {
    const name = `wizard-${at + 2}-${step}`;
    await page.waitForURL(`**/complaint/${step}*`);
    await step_form(page, step).waitFor();
    await pictures(page, name);
    if (step !== "evidence") {
      await send(step_form(page, step));
      await page.locator(".summary").waitFor();
      await pictures(page, `${name}-wrong`);
    }
    if (step in EXITS) {
      await fill(step_form(page, step), EXITS[step]);
      await pictures(page, `${name}-exit`);
    }
    await fill(step_form(page, step), entries);
    await pictures(page, `${name}-filled`);
    if (step === "evidence") {
      await step_form(page, step).locator('button[value="stay"]').click();
      await page.locator(".evidence").waitFor();
      await pictures(page, `${name}-stored`);
    }
    if (step === "wish") await pictures_of(page, `${demo.url}/complaint/check`, "wizard-8-check-unfinished");
    if (step === "wish") {
      await page.goBack();
      await fill(step_form(page, step), entries);
    }
    await step_form(page, step).locator(".wizard__foot button").click();
  }
  await page.waitForURL("**/complaint/check*");
  await form_to(page, "/api/complaint-code").waitFor();
  await pictures(page, "wizard-8-check");
  await send(form_to(page, "/api/complaint-code"));
  const file = form_to(page, "/api/complaint-file");
  await file.waitFor();
  await send(file);
  await page.locator(".summary").waitFor();
  await pictures(page, "wizard-8-check-wrong");
  await fill(file, { truthful: true, code: await mailed_code(demo.url, email) });
  await send(file);
  await page.waitForURL("**/cases/*");
  await pictures(page, "wizard-9-receipt");
});
