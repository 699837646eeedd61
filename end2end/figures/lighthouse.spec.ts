// C3: what Lighthouse thinks of the pages that people see before they have a case, as on a telephone.
import { test } from "../people.ts";
import { certificate, WIZARD, begun } from "./places.ts";
import { DESK } from "../people.ts";
import { note, rounds } from "./figure.ts";
import { calm } from "./machine.ts";
import { BUDGET, lighthouse } from "./lighthouse.ts";

test("Lighthouse", async ({ demo, person }) => {
  const page = await person("visitor", DESK);
  const open = ["/", "/shops", await certificate(page, demo.url), "/rules", "/about", "/privacy", "/accessibility", "/sign-in"];
  await begun(page, demo.url);
  const cookies = await page.context().cookies();
  const draft = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  // The journey's browser must not work beside Lighthouse's.
  await page.context().close();
  for (const path of [...open, ...WIZARD.map((step) => `/complaint/${step}`)]) {
    await calm();
    const { scores, losses, times } = await lighthouse(`${demo.url}${path}`, path.startsWith("/complaint") ? draft : "", rounds(3));
    const within = Object.entries(BUDGET).every(([name, least]) => scores[name as keyof typeof BUDGET] >= least);
    const measured = Object.values(scores).join(" / ");
    const clock = Object.entries(times).map(([name, value]) => `${name} ${value}`).join(", ");
    const what = `${path}: Lighthouse mobile, performance / accessibility / best practices, median of ${rounds(3)}`;
    await note({ figure: "C3", what, budget: "≥ 90 / 100 / 100", measured, within, causes: [...losses, clock], raw: { scores, times } });
  }
});
