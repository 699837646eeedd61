// Figures of the browser's half: `npx playwright test -c figures.config.ts`, after a build. Opt-in, never part of the journeys:
// a quarter of an hour, and timings differ per machine. BESLECHT_BIN and BESLECHT_SITE name another build than the debug one, and
// have to fit: a release server hands out the site that was there when it was built.
import base from "./playwright.config.ts";

export default {
  ...base,
  testDir: "figures",
  timeout: 1_800_000,
  reporter: [["list"], ["./figures/report.ts"]],
  // Recording a trace would be measured along with the page.
  use: { ...base.use, trace: "off" as const, screenshot: "off" as const },
};
