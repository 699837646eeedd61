// Ana on her telephone and Bo at his desk: from a complaint to a settlement that is performed.
import { accessible } from "../a11y.ts";
import { become, demo_view, mailed_code, people_of } from "../demo.ts";
import { act, form_for, form_to, send, fill, unfold } from "../forms.ts";
import { DESK, PHONE, expect, hydrated, seen, test, visit } from "../people.ts";
import { begin_here, broken_lamp, tell } from "../wizard.ts";

test("a complaint is settled by a counter-offer, and each sees the other act", async ({ demo, person }) => {
  test.setTimeout(240_000);
  const ana = await person("ana", PHONE);
  const bo = await person("bo", DESK);
  const agent = (await people_of(demo.url, "shop"))[0];
  const now = new Date((await demo_view(demo.url)).case_now);

  // Ana finds the shop and tells her story without an account.
  await visit(ana, `${demo.url}/shops?q=${encodeURIComponent(agent.shop ?? "")}`);
  await accessible(ana);
  await ana.getByRole("link", { name: agent.shop ?? "" }).first().click();
  await ana.waitForURL("**/shops/*");
  await accessible(ana);
  await begin_here(ana);
  const email = `ana.${Date.now()}@example.nl`;
  await tell(ana, broken_lamp("Ana de Wit", email, now), () => accessible(ana));
  await accessible(ana);
  await send(form_to(ana, "/api/complaint-code"));
  const code = await mailed_code(demo.url, email);
  await fill(form_to(ana, "/api/complaint-file"), { truthful: true, code });
  await send(form_to(ana, "/api/complaint-file"));
  await ana.waitForURL("**/cases/*");
  await hydrated(ana);
  await accessible(ana);
  const number = new URL(ana.url()).pathname.split("/").at(-1) ?? "";

  // Bo finds the case in his inbox and answers; Ana sees it come, and keeps what she was typing.
  await become(bo, demo.url, agent);
  await visit(bo, `${demo.url}/shop`);
  await accessible(bo);
  await visit(bo, `${demo.url}/shop/cases/${number}`);
  await accessible(bo);
  const typing = form_for(ana, "send_message");
  await unfold(typing);
  await typing.locator('[name="text"]').fill("Ik was net aan het typen");
  await act(bo, "answer", { answer: "contested", text: "De lamp was heel toen wij hem inpakten." });
  await expect(seen(ana, "De lamp was heel toen wij hem inpakten.")).toBeVisible({ timeout: 3_000 });
  await expect(typing.locator('[name="text"]')).toHaveValue("Ik was net aan het typen");
  await expect(typing.locator('[name="text"]')).toBeFocused();

  // Offers to and fro.
  await act(bo, "propose", { amount: "40,00", text: "Wij betalen € 40 terug, u houdt de lamp.", days: "14" });
  await expect(seen(ana, "Wij betalen € 40 terug, u houdt de lamp.")).toBeVisible({ timeout: 3_000 });
  await accessible(ana);
  await act(ana, "counter_proposal", { amount: "75,00", text: "Voor € 75 is het goed.", days: "14" });
  await expect(seen(bo, "Voor € 75 is het goed.")).toBeVisible({ timeout: 3_000 });
  await accessible(bo);
  await act(bo, "accept_proposal");
  await accessible(bo);

  // The shop performs, Ana confirms, and the letter says what was agreed.
  await act(bo, "report_performance", { text: "Vandaag overgemaakt." });
  await expect(seen(ana, "Vandaag overgemaakt.")).toBeVisible({ timeout: 3_000 });
  await act(ana, "confirm_performance");
  await visit(ana, `${demo.url}/cases/${number}/settlement`);
  await expect(seen(ana, "Voor € 75 is het goed.")).toBeVisible();
  await accessible(ana);
  await visit(ana, `${demo.url}/cases/${number}/file`);
  await accessible(ana);
});
