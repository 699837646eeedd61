// Takes pictures of the pages of everybody, on a telephone and at a desk, light and dark.
import { mkdirSync } from "node:fs";
import { become, people_of } from "../demo.ts";
import { DESK, PHONE, test, visit } from "../people.ts";
import type { Page } from "@playwright/test";

const FOLDER = process.env.PICTURES ?? "../target/pictures";
const ROLES: Record<string, string[]> = {
  visitor: ["/", "/shops", "/rules", "/about", "/privacy", "/accessibility", "/sign-in", "/complaint/shop", "/demo", "/demo/mail"],
  consumer: ["/cases", "/account"],
  shop: ["/shop"],
  mediator: ["/desk"],
  assessor: ["/desk"],
  inspector: ["/desk/shops"],
  admin: ["/desk/people", "/desk/errands"],
};

for (const [role, paths] of Object.entries(ROLES)) {
  test(role, async ({ demo, person }) => {
    mkdirSync(FOLDER, { recursive: true });
    const page = await person(role, DESK);
    if (role !== "visitor") await become(page, demo.url, (await people_of(demo.url, role))[0]);
    const open = [...paths];
    for (let place = 0; place < open.length; place++) {
      await visit(page, `${demo.url}${open[place]}`);
      if (place === 0) open.push(...(await cases_on(page)));
      await pictures(page, `${role}${open[place].replaceAll("/", "-")}`);
    }
  });
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ "390": PHONE, "1280": DESK })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png`, fullPage: size === "390" });
    }
  }
}

async function cases_on(page: Page): Promise<string[]> {
  const links = await page.locator('a[href*="/cases/"]').evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(links)].filter((link) => /\/cases\/[^/]+$/.test(link)).slice(0, 6);
}
