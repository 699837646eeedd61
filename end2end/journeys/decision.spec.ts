// The whole ladder: mediation fails, EUR 25, a binding decision, and it is performed. Time is moved by the time machine.
import { accessible } from "../a11y.ts";
import { become, days_pass, demo_view, mailed_code, people_of } from "../demo.ts";
import { act, fill, form_for, form_to, send } from "../forms.ts";
import { DESK, PHONE, expect, seen, test, visit } from "../people.ts";
import { begin_here, broken_lamp, tell } from "../wizard.ts";

test("a case climbs from complaint to a decision that is performed", async ({ demo, person }) => {
  test.setTimeout(300_000);
  const { url } = demo;
  const ana = await person("ana", PHONE);
  const bo = await person("bo", DESK);
  const mediator = await person("mediator", DESK);
  const assessor = await person("assessor", DESK);
  const agent = (await people_of(url, "shop"))[0];
  const now = new Date((await demo_view(url)).case_now);

  await visit(ana, `${url}/shops?q=${encodeURIComponent(agent.shop ?? "")}`);
  await ana.getByRole("link", { name: agent.shop ?? "" }).first().click();
  await begin_here(ana);
  const email = `ana.${Date.now()}@example.nl`;
  await tell(ana, broken_lamp("Ana de Wit", email, now));
  await send(form_to(ana, "/api/complaint-code"));
  await fill(form_to(ana, "/api/complaint-file"), { truthful: true, code: await mailed_code(url, email) });
  await send(form_to(ana, "/api/complaint-file"));
  await ana.waitForURL("**/cases/*");
  const number = new URL(ana.url()).pathname.split("/").at(-1) ?? "";

  // The shop stays silent for its seven days and the weekend after; Ana asks for mediation.
  await days_pass(ana, url, 11);
  await visit(ana, `${url}/cases/${number}`);
  await act(ana, "choose_mediation");

  // The mediator takes the case, talks, and ends it without agreement.
  await become(mediator, url, (await people_of(url, "mediator"))[0]);
  await visit(mediator, `${url}/desk`);
  await accessible(mediator);
  await visit(mediator, `${url}/desk/cases/${number}`);
  await act(mediator, "take_mediation", { no_conflict: true });
  await act(mediator, "send_framework", { text: "Wij spreken hier vertrouwelijk. Wat wilt u allebei bereiken?" });
  await expect(seen(ana, "Wij spreken hier vertrouwelijk.")).toBeVisible({ timeout: 3_000 });
  await act(mediator, "end_mediation", { text: "Het is niet gelukt om het eens te worden." });

  // Ana asks for a binding decision, reads what it means, and pays.
  await visit(ana, `${url}/cases/${number}`);
  await accessible(ana);
  await act(ana, "give_consent", { agree: true });
  // Consent leads on to the claim, which starts from what she told before; the claim leads on to its fee, and that to the bank.
  const claim = ana.locator("#act-file_claim");
  await expect(claim).toBeVisible();
  await expect(claim.locator('[name="head_amount_1"]')).toHaveValue("89,95");
  await expect(claim.locator('[name="grounds"]')).toHaveValue(/gebroken kap/);
  await accessible(ana);
  await fill(claim.locator("form"), { head_demand_1: "Terugbetaling van de koopprijs" });
  // A reload loses no word.
  await ana.reload();
  await expect(claim.locator('[name="head_demand_1"]')).toHaveValue("Terugbetaling van de koopprijs");
  await send(claim.locator("form"));
  await ana.waitForURL(`**/cases/${number}/pay`);
  await accessible(ana);
  await send(form_to(ana, "/api/pay"));
  await ana.waitForURL("**/demo/bank/**");
  await accessible(ana);
  await ana.locator('button[name="answer"][value="pay"]').click();
  await ana.waitForURL("**/pay*");
  await expect(ana.locator("main")).toContainText(/betaald/i);

  // The assessor, who is never the mediator, takes it; the shop defends.
  await become(assessor, url, (await people_of(url, "assessor"))[0]);
  await visit(assessor, `${url}/desk/cases/${number}`);
  await act(assessor, "take_assessment", { no_conflict: true });
  await act(assessor, "admit");
  await become(bo, url, agent);
  await visit(bo, `${url}/shop/cases/${number}`);
  await act(bo, "file_defence", { grounds: "De lamp was heel bij verzending." });

  // The decision, head by head, seen before it is given, and served as its own step.
  await visit(assessor, `${url}/desk/decisions/${number}`);
  await accessible(assessor);
  const draft = form_to(assessor, "/api/decision-save");
  await fill(draft, {
    facts_1: "De lamp kwam gebroken aan; dat staat op de foto A1.",
    reasons_1: "Een product moet heel aankomen. De verkoper draagt het risico van het vervoer.",
    law_1: "Artikel 7:11 BW",
    result_1: "granted",
    awarded_1: "89,95",
    fee: "shop",
    total: "114,95",
    mandatory: true,
  });
  for (const paper of await draft.locator('input[name="considered"]').all()) await paper.check();
  await draft.locator('button[name="then"][value="preview"]').click();
  await expect(form_for(assessor, "decide")).toBeVisible();
  await accessible(assessor);
  await act(assessor, "decide", { agree: true });
  await visit(assessor, `${url}/desk/cases/${number}`);
  await act(assessor, "serve_decision", { agree: true });
  await expect(ana.locator("main")).toBeVisible();
  await visit(ana, `${url}/cases/${number}/decision`);
  await expect(seen(ana, "Een product moet heel aankomen.")).toBeVisible();
  await accessible(ana);

  // The assessor never saw the mediation.
  await visit(assessor, `${url}/desk/cases/${number}`);
  await expect(assessor.getByText("Wij spreken hier vertrouwelijk.")).toHaveCount(0);

  // The shop performs; Ana confirms.
  await visit(bo, `${url}/shop/cases/${number}`);
  await act(bo, "report_performance", { text: "€ 114,95 overgemaakt." });
  await visit(ana, `${url}/cases/${number}`);
  await act(ana, "confirm_performance");
  await accessible(ana);
});
