// Every page, for everybody who may open it: alive without a complaint, the same words without script, nothing for axe to find.
import { accessible } from "../a11y.ts";
import { become, people_of } from "../demo.ts";
import { fill, send } from "../forms.ts";
import { DESK, PHONE, expect, reads_the_same_without_script, test, visit } from "../people.ts";
import { begin_here, step_form } from "../wizard.ts";

const PUBLIC = ["/", "/shops", "/rules", "/about", "/privacy", "/accessibility", "/sign-in", "/complaint/shop", "/demo", "/demo/mail"];
const ROLES: Record<string, string[]> = {
  consumer: ["/cases", "/account"],
  shop: ["/shop", "/account"],
  mediator: ["/desk"],
  assessor: ["/desk"],
  inspector: ["/desk", "/desk/shops"],
  admin: ["/desk/people", "/desk/errands"],
};

for (const [name, viewport] of Object.entries({ telephone: PHONE, desk: DESK })) {
  for (const path of PUBLIC) {
    test(`${path} on a ${name}`, async ({ demo, person, browser }) => {
      const page = await person("visitor", viewport);
      await visit(page, `${demo.url}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await reads_the_same_without_script(browser, page);
      await accessible(page);
      await fits(page);
    });
  }
  for (const [role, paths] of Object.entries(ROLES)) {
    test(`pages of a ${role} on a ${name}`, async ({ demo, person, browser }) => {
      const page = await person(role, viewport);
      await become(page, demo.url, (await people_of(demo.url, role))[0]);
      const open = [...paths];
      for (let place = 0; place < open.length; place++) {
        await visit(page, `${demo.url}${open[place]}`);
        await expect(page.getByRole("heading", { level: 1 }), open[place]).toHaveCount(1);
        // A letter has a button to print it, which needs script.
        if (!open[place].endsWith("/file")) await reads_the_same_without_script(browser, page);
        await accessible(page);
        await fits(page);
        if (place === 0) {
          const cases = await cases_on(page);
          open.push(...cases, ...cases.slice(0, 1).filter((path) => path.startsWith("/cases/")).flatMap((path) => [`${path}/file`, `${path}/help`]));
        }
        // A column of words is never as narrow as a letter.
        const widths = await page.locator("td:visible").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
        expect(Math.min(999, ...widths), `narrowest cell of ${page.url()}`).toBeGreaterThan(40);
      }
    });
  }
}

test("a day that does not exist is told, also when the step saved itself before the button was pressed", async ({ demo, person }) => {
  const page = await person("calendar", PHONE);
  await visit(page, `${demo.url}/shops`);
  await page.locator('main a[href^="/shops/"]').first().click();
  await begin_here(page);
  await fill(step_form(page, "problem"), { category: "DMG" });
  await send(step_form(page, "problem"));
  const form = step_form(page, "details");
  await fill(form, { product: "Leeslamp", ordered_on: "2026-01-05", channel: "webshop", total: "89,95", paid: "89,95" });
  await form.locator('[name="delivered_on"]').focus();
  await page.keyboard.type("02312026");
  await expect(page.locator(".saved")).toHaveText("Bewaard");
  await send(form);
  await expect(page.locator(".summary")).toContainText("Geleverd op");
  await expect(form).toBeVisible();
});

test("back, forward and the page's own way back agree on where one is", async ({ demo, person }) => {
  const page = await person("wanderer", PHONE);
  await visit(page, `${demo.url}/shops`);
  await page.locator('main a[href^="/shops/"]').first().click();
  await begin_here(page);
  await page.waitForURL("**/complaint/problem*");
  await fill(step_form(page, "problem"), { category: "DMG" });
  await send(step_form(page, "problem"));
  const product = page.getByRole("textbox", { name: "Product of dienst" });
  await expect(step_form(page, "details")).toBeVisible();
  // Typed, and gone back without pressing anything: it is there on return.
  await product.fill("Leeslamp Noor");
  await page.goBack();
  await expect(step_form(page, "problem")).toBeVisible();
  await page.goForward();
  await expect(product).toHaveValue("Leeslamp Noor");
  await page.locator('main a[href*="/complaint/problem"]').first().click();
  await expect(step_form(page, "problem")).toBeVisible();
  await page.waitForURL("**/complaint/problem*");
  await send(step_form(page, "problem"));
  await expect(step_form(page, "details")).toBeVisible();
  await page.waitForURL("**/complaint/details*");
});

test("mending one of several fields takes nobody out of it", async ({ demo, person }) => {
  const page = await person("mender", PHONE);
  await visit(page, `${demo.url}/complaint/story`);
  const form = step_form(page, "story");
  await send(form);
  await expect(page.locator(".summary")).toBeFocused();
  const story = form.locator('[name="story"]');
  await story.pressSequentially("De doos was leeg.");
  await expect(story).toHaveValue("De doos was leeg.");
  await expect(story).toBeFocused();
  // What is mended is no longer called wrong; the rest still is.
  await expect(form.locator('[name="story"][aria-invalid="true"]')).toHaveCount(0);
  await expect(page.locator(".summary a")).not.toHaveCount(0);
});

test("opening a case leads focus to its title", async ({ demo, person }) => {
  const page = await person("reader", PHONE);
  await become(page, demo.url, (await people_of(demo.url, "consumer"))[0]);
  await visit(page, `${demo.url}/cases`);
  await page.locator('main a[href^="/cases/"]').first().click();
  await page.waitForURL("**/cases/26-*");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

/** The first three cases that a list links to. */
async function cases_on(page: import("@playwright/test").Page): Promise<string[]> {
  const links = await page.locator('a[href*="/cases/"]').evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links)].filter((link) => /\/cases\/[^/]+$/.test(link)).slice(0, 3);
}

/** No page is wider than its window: as it is, at 320 pixels, and with letters twice as large. */
async function fits(page: import("@playwright/test").Page): Promise<void> {
  const seen = page.viewportSize() ?? PHONE;
  const narrow = async (how: string) => {
    const wide = await page.evaluate(() => {
      const over = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 0.5;
      const name = (element: Element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`;
      const excess = document.documentElement.scrollWidth - window.innerWidth;
      return excess > 0 ? [`${excess} px`, ...[...document.querySelectorAll("main *, header *, footer *")].filter(over).map(name)] : [];
    });
    expect(wide, `wider than the window of ${page.url()} ${how}`).toEqual([]);
  };
  await narrow("as it is");
  await page.setViewportSize({ width: 320, height: seen.height });
  await narrow("at 320 pixels");
  // A browser with letters twice as large lays a page out as for a telephone; a telephone stands for both.
  await page.setViewportSize(PHONE);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await narrow("with large letters");
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize(seen);
}
