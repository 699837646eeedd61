// Sanne lets somebody help her, says what she needs and asks for less; her mediator sees her come and go.
import { accessible } from "../a11y.ts";
import { become, demo_view, mailed_code } from "../demo.ts";
import { act, fill, form_for, form_to, send } from "../forms.ts";
import { DESK, PHONE, expect, hydrated, seen, test, visit } from "../people.ts";

test("a helper is named, reads and writes, and is gone when the help ends", async ({ demo, person }) => {
  test.setTimeout(120_000);
  const { people } = await demo_view(demo.url);
  const [sanne, marijke] = ["Sanne Bakker", "Marijke Hofman"].map((name) => people.find((one) => one.name === name));
  if (!sanne || !marijke) throw new Error("the cast has changed");
  const phone = await person("sanne", PHONE);
  await become(phone, demo.url, sanne);
  await visit(phone, `${demo.url}/cases`);
  await phone.getByRole("link", { name: /Hoekbank/ }).first().click();
  await phone.waitForURL("**/cases/*");
  await hydrated(phone);
  const address = phone.url();
  await phone.getByRole("link", { name: "Hulp of wijzigen" }).click();
  await phone.waitForURL("**/help");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Hulp en wijzigingen");
  await accessible(phone);

  // A wrong address comes back at its field, with everything that was typed.
  const form = form_for(phone, "appoint_helper");
  await fill(form, { name: "Hanna Helper", email: "hanna", rights: "write" });
  await send(form);
  await expect(form.locator('[name="email"][aria-invalid="true"]')).toHaveCount(1);
  await expect(form.locator('[name="name"]')).toHaveValue("Hanna Helper");
  const email = `hanna.${Date.now()}@example.nl`;
  await act(phone, "appoint_helper", { email, agree: true });
  await expect(phone.getByText("Hanna Helper helpt u", { exact: true })).toBeVisible();
  await expect(phone.getByRole("status").filter({ hasText: "Vastgelegd" })).toBeVisible();
  await act(phone, "tell_needs", { interpreter: "Pools", more_time: true });
  await expect(seen(phone, "U heeft al 7 dagen extra")).toBeVisible();
  // What was kept is said where she is: the form stood far below it.
  await expect(phone.getByRole("status").filter({ hasText: "Vastgelegd" })).toBeInViewport();
  await accessible(phone);

  // Hanna signs in with the address that she was asked at, and writes for Sanne.
  const helper = await person("hanna", PHONE);
  await visit(helper, `${demo.url}/sign-in`);
  await fill(form_to(helper, "/api/sign-in-code"), { email });
  await send(form_to(helper, "/api/sign-in-code"));
  await fill(form_to(helper, "/api/sign-in"), { code: await mailed_code(demo.url, email) });
  await send(form_to(helper, "/api/sign-in"));
  await helper.waitForURL("**/cases");
  await visit(helper, address);
  await expect(seen(helper, "U helpt Sanne Bakker. U mag")).toBeVisible();
  await accessible(helper);
  await act(helper, "send_message", { text: "Ik schrijf namens Sanne." });

  // The mediator reads who wrote, what Sanne needs, then Hanna leaves for good.
  const desk = await person("marijke", DESK);
  await become(desk, demo.url, marijke);
  await visit(desk, address.replace("/cases/", "/desk/cases/"));
  await expect(seen(desk, "Hanna Helper, namens Sanne Bakker")).toBeVisible();
  await expect(seen(desk, "Tolk nodig: Pools")).toBeVisible();
  await visit(helper, `${address}/help`);
  // One click too many ends nothing: the form is folded.
  await helper.locator("#act-end_help summary").click();
  await act(helper, "end_help");
  await helper.waitForURL("**/cases");
  await expect(helper.getByRole("link", { name: /Hoekbank/ })).toHaveCount(0);
  // Sanne sees that her mediator has the case open, and that she leaves; she herself is not seen.
  await visit(phone, address);
  await expect(phone.locator(".present")).toContainText("Marijke Hofman", { timeout: 5_000 });
  await expect(desk.locator(".present")).toHaveCount(0);
  await desk.goto(`${demo.url}/desk`);
  await expect(phone.locator(".present")).toHaveCount(0, { timeout: 15_000 });

  // Less is asked for in the talks; more is refused, and says why.
  await visit(phone, `${address}/help`);
  const less = form_for(phone, "narrow_wish");
  await fill(less, { amount: "99999", agree: true });
  await send(less);
  await expect(less.locator(".summary")).toContainText("Het moet minder zijn");
  await fill(less, { amount: "49", agree: true });
  await send(less);
  await expect(phone.getByRole("status").filter({ hasText: "49,00" })).toBeInViewport();
  // The list says what is asked now, not what was asked first.
  await visit(phone, `${demo.url}/cases`);
  await expect(phone.getByRole("listitem").filter({ hasText: "Hoekbank" }).first()).toContainText("vraagt € 49,00");
});

test("a consumer is seen when she wants to be", async ({ demo, person }) => {
  const { people } = await demo_view(demo.url);
  const sanne = people.find((one) => one.name === "Sanne Bakker");
  if (!sanne) throw new Error("the cast has changed");
  const phone = await person("sanne", PHONE);
  await become(phone, demo.url, sanne);
  await visit(phone, `${demo.url}/account`);
  const form = form_to(phone, "/api/presence");
  await expect(form.locator('[value="no"]')).toBeChecked();
  await fill(form, { seen: "yes" });
  await send(form);
  await visit(phone, `${demo.url}/account`);
  await expect(form_to(phone, "/api/presence").locator('[value="yes"]')).toBeChecked();
  await accessible(phone);
});
