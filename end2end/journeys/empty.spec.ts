// From an empty database, without demo mode: the first administrator, staff, a shop, and a first case that is solved.
// Codes arrive by real mail.
import { accessible } from "../a11y.ts";
import { act, fill, form_to, send } from "../forms.ts";
import { code_in, post_office, type PostOffice } from "../mail.ts";
import { DESK, PHONE, expect, seen, test, visit } from "../people.ts";
import { start } from "../server.ts";
import { begin_here, broken_lamp, tell } from "../wizard.ts";
import type { Page } from "@playwright/test";

async function sign_in(page: Page, url: string, email: string, office: PostOffice): Promise<void> {
  await visit(page, `${url}/sign-in`);
  await fill(form_to(page, "/api/sign-in-code", "email"), { email });
  await send(form_to(page, "/api/sign-in-code", "email"));
  const form = form_to(page, "/api/sign-in", "code");
  await expect(form).toBeVisible();
  // The field is another one than that of the address: what was typed there does not stay.
  await expect(form.locator('[name="code"]')).toHaveValue("");
  await fill(form, { code: code_in((await office.next(email, "Uw code is")).text) });
  await send(form);
  await page.waitForURL((at) => at.pathname !== "/sign-in");
}

test("an empty database grows into a service", async ({ person, browser }) => {
  test.setTimeout(240_000);
  const office = await post_office();
  const server = await start("serve", {
    BESLECHT_SMTP_HOST: "127.0.0.1",
    BESLECHT_SMTP_PORT: String(office.port),
    BESLECHT_SMTP_TLS: "0",
    BESLECHT_MAIL_FROM: "post@beslecht.example",
  });
  try {
    const { url } = server;
    const [admin, inspector, ana, bo] = [
      await person("admin", DESK),
      await person("inspector", DESK),
      await person("ana", PHONE),
      await person("bo", DESK),
    ];

    // Without demo mode its doors do not exist.
    expect.soft((await fetch(`${url}/api/demo`)).status).toBe(404);

    // The console shows a code once; with it the first administrator comes in.
    const code = /first-admin[\s\S]*?\b([A-Z0-9][A-Z0-9-]{5,})\b/.exec(server.console())?.[1] ?? "";
    await visit(admin, `${url}/first-admin`);
    await accessible(admin);
    const form = form_to(admin, "/api/first-admin");
    await fill(form, { code, name: "Ada Beheer", email: "ada@beslecht.example" });
    await send(form);
    await admin.waitForURL((at) => at.pathname !== "/first-admin");
    if (new URL(admin.url()).pathname === "/sign-in") await sign_in(admin, url, "ada@beslecht.example", office);

    // An inspector is invited, and adds a shop.
    await visit(admin, `${url}/desk/people`);
    await accessible(admin);
    await fill(form_to(admin, "/api/invite"), { name: "Ines Toezicht", email: "ines@beslecht.example", role: "inspector" });
    await send(form_to(admin, "/api/invite"));
    await expect(seen(admin, "ines@beslecht.example")).toBeVisible();
    await office.next("ines@beslecht.example");
    await sign_in(inspector, url, "ines@beslecht.example", office);
    await visit(inspector, `${url}/desk/shops`);
    await accessible(inspector);
    const add = form_to(inspector, "/api/shop-add");
    await fill(add, {
      name: "Lampenhuis Noord",
      domain: "lampenhuis-noord.example",
      kvk: "12345678",
      contact: "klacht@lampenhuis-noord.example",
      agents: "bo@lampenhuis-noord.example",
    });
    await send(add);
    await expect(seen(inspector, "Lampenhuis Noord")).toBeVisible();
    const certify = inspector.locator('form[action="/api/shop-change"]').filter({
      has: inspector.locator('input[name="change"][value="certify"]'),
    });
    if ((await certify.count()) === 0) await inspector.getByRole("link", { name: "Lampenhuis Noord" }).first().click();
    await accessible(inspector);
    await send(certify.first());
    await expect(certify).toHaveCount(0);

    // Its first case.
    await visit(ana, `${url}/shops?q=Lampenhuis`);
    await ana.getByRole("link", { name: "Lampenhuis Noord" }).first().click();
    await begin_here(ana);
    const email = "ana@consument.example";
    await tell(ana, broken_lamp("Ana de Wit", email, new Date(), 0));
    await send(form_to(ana, "/api/complaint-code"));
    const proof = code_in((await office.next(email, "Uw code is")).text);
    await fill(form_to(ana, "/api/complaint-file"), { truthful: true, code: proof });
    await send(form_to(ana, "/api/complaint-file"));
    await ana.waitForURL("**/cases/*");
    const number = new URL(ana.url()).pathname.split("/").at(-1) ?? "";

    // The shop hears of it by mail, signs in and solves it.
    await office.next("bo@lampenhuis-noord.example", number);
    await sign_in(bo, url, "bo@lampenhuis-noord.example", office);
    await visit(bo, `${url}/shop/cases/${number}`);
    await act(bo, "answer", { answer: "solved", text: "U krijgt vandaag uw geld terug." });
    await expect(seen(ana, "U krijgt vandaag uw geld terug.")).toBeVisible({ timeout: 3_000 });
    await act(ana, "confirm_solved");
    await accessible(ana);
  } finally {
    // Open pages listen to the server; they go first.
    for (const context of browser.contexts()) await context.close();
    await server.stop();
    await office.close();
  }
});
