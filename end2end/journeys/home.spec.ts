// A visitor opens the front page.
import { accessible } from "../a11y.ts";
import { DESK, PHONE, expect, reads_the_same_without_script, test, visit } from "../people.ts";

for (const [name, viewport] of Object.entries({ telephone: PHONE, desk: DESK })) {
  test(`the front page comes alive on a ${name} without a complaint`, async ({ demo, person, browser }) => {
    const page = await person("visitor", viewport);
    await visit(page, `${demo.url}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await reads_the_same_without_script(browser, page);
    await accessible(page);
  });
}

test("everything the front page points at is there", async ({ demo, person, request }) => {
  const page = await person("visitor", DESK);
  await visit(page, `${demo.url}/`);
  const urls = await page.evaluate(() => {
    const elements = document.querySelectorAll<HTMLElement>("link[href], script[src], img[src], a[href]");
    return [...elements].map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "");
  });
  const own = [...new Set(urls.map((url) => new URL(url, page.url())).filter((url) => url.origin === demo.url).map(String))];
  expect(own.length).toBeGreaterThan(3);
  for (const url of own) {
    const answer = await request.get(url);
    expect(answer.status(), url).toBe(200);
  }
});
