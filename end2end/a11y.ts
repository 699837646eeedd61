// Accessibility: axe with the rules of WCAG 2.2 A and AA, and nothing found.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails when axe finds anything on the page as it stands. */
export async function accessible(page: Page): Promise<void> {
  // What slides in is half transparent on its way; axe looks at where it comes to rest, also of what comes in meanwhile.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((motion) => motion.finished)));
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await new AxeBuilder({ page }).withTags(tags).analyze();
  await page.emulateMedia({ reducedMotion: null });
  const findings = result.violations.map((rule) => `${rule.id}: ${rule.help} — ${rule.nodes.map((node) => node.html).join(" | ")}`);
  expect(findings, `axe at ${page.url()}`).toEqual([]);
}
