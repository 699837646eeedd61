// Runs Lighthouse and reads what it found. It is fetched when first used: 200 packages and 185 MB, more than all else here
// together, which every fresh machine would install to run the journeys.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import base from "../playwright.config.ts";
import { median } from "./figure.ts";

/** The last one for Node 20, which is what the package asks for. */
const PROGRAM = "lighthouse@12.8.2";
/** What the quality page asks of each. */
export const BUDGET = { performance: 90, accessibility: 100, "best-practices": 100 };
/**
 * The line and the processor are really slowed. Left to itself Lighthouse loads at full speed and reckons: from a server on the
 * same machine all WebAssembly is there before the first frame, and by chance that is taken to be what the frame waited for.
 */
const SLOWED = "--throttling-method=devtools";
const CATEGORIES = Object.keys(BUDGET) as (keyof typeof BUDGET)[];

interface Audit {
  title: string;
  score: number | null;
  displayValue?: string;
  details?: { items?: Record<string, unknown>[] };
}

interface Report {
  runtimeError?: { message: string };
  audits: Record<string, Audit>;
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
}

/** What Lighthouse says of a page. */
export interface Scores {
  scores: Record<keyof typeof BUDGET, number>;
  /** Which audits cost points, and how many. */
  losses: string[];
  /** The times behind the score for performance. */
  times: Record<string, string>;
}

/** Asks for a page as a telephone, some times, and gives the run in the middle. */
export async function lighthouse(url: string, cookie: string, times: number): Promise<Scores> {
  const runs: Scores[] = [];
  // On a busy machine it now and then loses its own recording; then it is asked once more.
  for (let run = 0; run < times; run++) runs.push(scored(await asked(url, cookie).catch(() => asked(url, cookie))));
  const middle = median(runs.map((run) => run.scores.performance));
  const distance = (run: Scores) => Math.abs(run.scores.performance - middle);
  return runs.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

async function asked(url: string, cookie: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "beslecht-lighthouse-"));
  const [headers, report] = [join(folder, "headers.json"), join(folder, "report.json")];
  writeFileSync(headers, JSON.stringify(cookie === "" ? {} : { Cookie: cookie }));
  const { args, executablePath } = base.use!.launchOptions!;
  const words = ["--yes", PROGRAM, url, "--output=json", `--output-path=${report}`, SLOWED, "--quiet", "--no-enable-error-reporting"];
  words.push(`--only-categories=${CATEGORIES.join()}`, `--extra-headers=${headers}`, `--chrome-flags=${args!.join(" ")}`);
  try {
    await promisify(execFile)("npx", words, { env: { ...process.env, CHROME_PATH: executablePath }, timeout: 180_000 });
    const found = JSON.parse(readFileSync(report, "utf8")) as Report;
    if (found.runtimeError) throw new Error(`Lighthouse at ${url}: ${found.runtimeError.message}`);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scored({ audits, categories }: Report): Scores {
  const points = (name: string) => Math.round(categories[name].score * 100);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, points(name)])) as Scores["scores"];
  const losses = CATEGORIES.flatMap((name) => lost(name, categories[name].auditRefs, audits));
  const metrics = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
  return { scores, losses, times: Object.fromEntries(metrics.map((id) => [id, audits[id].displayValue ?? ""])) };
}

function lost(category: string, refs: { id: string; weight: number }[], audits: Record<string, Audit>): string[] {
  const all = refs.reduce((sum, { weight }) => sum + weight, 0);
  return refs.flatMap(({ id, weight }) => {
    const { score, title, displayValue, details } = audits[id];
    if (weight === 0 || score === null || score >= 1) return [];
    const points = ((weight * (1 - score)) / all) * 100;
    const where = (details?.items ?? []).slice(0, 3).map((item) => JSON.stringify(item).slice(0, 240));
    const shown = category === "performance" ? [] : where;
    return [`${category} −${points.toFixed(1)}: ${title} (${id}${displayValue ? `, ${displayValue}` : ""})${shown.length > 0 ? ` ${shown.join(" ")}` : ""}`];
  });
}
