// Without script: a complaint from the first page to the receipt, and a mistake on the way.
import { demo_view, mailed_code, people_of } from "../demo.ts";
import { act, fill, form_to, send } from "../forms.ts";
import { PHONE, expect, seen, test } from "../people.ts";
import { begin_here, broken_lamp, step_form, tell } from "../wizard.ts";

test("a complaint is filed with script off, and nothing typed is lost", async ({ demo, person }) => {
  const eva = await person("eva", PHONE, false);
  const agent = (await people_of(demo.url, "shop"))[0];
  const now = new Date((await demo_view(demo.url)).case_now);
  await eva.goto(`${demo.url}/shops?q=${encodeURIComponent(agent.shop ?? "")}`);
  await eva.getByRole("link", { name: agent.shop ?? "" }).first().click();
  await begin_here(eva);

  const email = `eva.${Date.now()}@example.nl`;
  const pages = broken_lamp("Eva Jansen", email, now);
  await eva.waitForURL("**/complaint/problem*");
  await fill(step_form(eva, "problem"), pages[0][1]);
  await send(step_form(eva, "problem"));
  // An impossible amount comes back with what was typed.
  await eva.waitForURL("**/complaint/details*");
  await fill(step_form(eva, "details"), { ...pages[1][1], total: "veel" });
  await send(step_form(eva, "details"));
  await expect(step_form(eva, "details").locator('[name="total"]')).toHaveValue("veel");
  await expect(step_form(eva, "details").locator('[name="product"]')).toHaveValue("Leeslamp Noor, messing");
  await expect(eva.locator('[name="total"][aria-invalid="true"]')).toHaveCount(1);

  await tell(eva, pages.slice(1));
  await send(form_to(eva, "/api/complaint-code"));
  const code = await mailed_code(demo.url, email);
  await fill(form_to(eva, "/api/complaint-file"), { truthful: true, code });
  await send(form_to(eva, "/api/complaint-file"));
  await eva.waitForURL("**/cases/*");
  await expect(seen(eva, "Leeslamp Noor, messing")).toBeVisible();
  await act(eva, "send_message", { text: "Ook dit gaat zonder script." });
  await expect(seen(eva, "Ook dit gaat zonder script.")).toBeVisible();
});
