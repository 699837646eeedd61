// What somebody sees who never signed in: every public page in both languages, signing in, and what goes wrong.
import { fill, form_to, send } from "../forms.ts";
import { post_office } from "../mail.ts";
import { DESK, PHONE, test } from "../people.ts";
import { start } from "../server.ts";
import { FOLDER, named, pictures, pictures_of } from "./camera.ts";

const PAGES = ["/", "/shops", "/rules", "/about", "/privacy", "/accessibility", "/sign-in", "/demo", "/demo/mail"];
const MORE = ["/shops?q=koffie", "/shops?q=bestaatniet", "/nergens", "/problem/404", "/problem/429?seconds=90", "/problem/500?reference=7KQ-41X", "/cases/26-K7M-4QX"];

for (const language of ["nl", "en"]) {
  test(`public pages, ${language}`, async ({ demo, person, watch }) => {
    watch.expect(/status of (401|404|429|500)/);
    const page = await person("visitor", DESK);
    await page.goto(`${demo.url}/`);
    await page.locator(`form.languages button[value="${language}"]`).click();
    for (const path of [...PAGES, ...MORE]) await pictures_of(page, `${demo.url}${path}`, `${language}-${named(path)}`);
    await page.goto(`${demo.url}/shops`);
    for (const tone of ["go", "soon", "danger"]) {
      const row = page.locator(".register__row", { has: page.locator(`.tag[data-tone="${tone}"]`) }).first();
      if ((await row.count()) === 0) continue;
      const href = await row.locator("a").getAttribute("href");
      await pictures_of(page, `${demo.url}${href}`, `${language}-certificate-${tone}`);
      await page.goto(`${demo.url}/shops`);
    }
  });
}

test("signing in", async ({ demo, person }) => {
  const page = await person("visitor", DESK);
  const email = "niemand@example.nl";
  await page.goto(`${demo.url}/sign-in`);
  await fill(form_to(page, "/api/sign-in-code", "email"), { email: "geen adres" });
  await send(form_to(page, "/api/sign-in-code", "email"));
  await page.locator(".summary").waitFor();
  await pictures(page, "sign-in-wrong");
  await fill(form_to(page, "/api/sign-in-code", "email"), { email });
  await send(form_to(page, "/api/sign-in-code", "email"));
  await form_to(page, "/api/sign-in", "code").waitFor();
  await pictures(page, "sign-in-code");
  await fill(form_to(page, "/api/sign-in", "code"), { code: "000000" });
  await send(form_to(page, "/api/sign-in", "code"));
  await page.locator(".summary").waitFor();
  await pictures(page, "sign-in-code-wrong");
});

test("the menu of a telephone", async ({ demo, person }) => {
  const page = await person("visitor", PHONE);
  await page.goto(`${demo.url}/`);
  await page.locator(".menu-button").click();
  await page.screenshot({ path: `${FOLDER}/menu-390-light.png` });
});

test("the first admin", async ({ person }) => {
  const office = await post_office();
  const server = await start("serve", {
    BESLECHT_SMTP_HOST: "127.0.0.1",
    BESLECHT_SMTP_PORT: String(office.port),
    BESLECHT_SMTP_TLS: "0",
    BESLECHT_MAIL_FROM: "post@beslecht.example",
  });
  try {
    const page = await person("admin", DESK);
    await pictures_of(page, `${server.url}/first-admin`, "first-admin");
    await send(form_to(page, "/api/first-admin"));
    await page.locator(".summary").waitFor();
    await pictures(page, "first-admin-wrong");
    await page.close();
  } finally {
    await server.stop();
    await office.close();
  }
});
