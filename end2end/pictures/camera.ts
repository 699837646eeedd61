// Takes the pictures: on a telephone and at a desk, light and dark, each page at its full length.
import { mkdirSync } from "node:fs";
import { DESK, PHONE } from "../people.ts";
import type { Page } from "@playwright/test";

/** Where the pictures land. */
export const FOLDER = process.env.PICTURES ?? "../target/pictures";

/** Four pictures of the page as it stands. */
export async function pictures(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [size, viewport] of Object.entries({ "390": PHONE, "1280": DESK })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png`, fullPage: true });
    }
  }
}

/** Goes to an address and takes its pictures, whatever the server answers. */
export async function pictures_of(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await pictures(page, name);
}

/** A name for an address: `/desk/people` becomes `desk-people`. */
export function named(path: string): string {
  return path.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "home";
}
