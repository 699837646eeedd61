// Writes target/bench/browser.md and browser.json from what the tests noted, in the form of `cargo xtask bench`.
import { execFileSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { FIGURE, type Figure } from "./figure.ts";
import { load } from "./machine.ts";

const FOLDER = fileURLToPath(new URL("../../target/bench/", import.meta.url));

export default class Report implements Reporter {
  private readonly figures: Figure[] = [];
  private readonly failed: string[] = [];
  private readonly before = load();

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { name, body } of result.attachments) {
      if (name === FIGURE && body) this.figures.push(JSON.parse(body.toString("utf8")) as Figure);
    }
    if (result.status !== "passed" && result.status !== "skipped") this.failed.push(test.title);
  }

  onEnd(): void {
    // A run without figures, a list of the tests say, leaves the last report where it is.
    if (this.figures.length === 0) return;
    const { failed, figures } = this;
    const machine = `${this.machine()}, load before ${this.before}, at the end ${load()}`;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}browser.md`, page(machine, figures, failed));
    writeFileSync(`${FOLDER}browser.json`, `${JSON.stringify({ machine, not_measured: failed, figures }, null, 2)}\n`);
    console.log(`\n${FOLDER}browser.md and browser.json: ${figures.length} figures`);
  }

  private machine(): string {
    const revision = said("git", "rev-parse", "--short", "HEAD");
    const binary = process.env.BESLECHT_BIN ?? fileURLToPath(new URL("../../target/debug/beslecht", import.meta.url));
    const weight = (statSync(binary).size / 1e6).toFixed(0);
    const browser = said(process.env.CHROMIUM ?? "/usr/bin/chromium", "--version", "--no-sandbox");
    return `${cpus().length} cores (${cpus()[0].model}), ${browser}, server ${binary} of ${weight} MB, revision ${revision}`;
  }
}

function page(machine: string, figures: Figure[], failed: string[]): string {
  const rows = figures.map(({ figure, what, budget, measured, within, load }) => {
    const verdict = within === null ? "–" : within ? "yes" : "NO";
    return `| ${figure} | ${what} | ${budget} | ${measured} | ${verdict} | ${load} |\n`;
  });
  const why = figures
    .filter(({ causes }) => causes.length > 0)
    .map(({ figure, what, causes }) => `\n**${figure}, ${what}**\n\n${causes.map((cause) => `- ${cause}\n`).join("")}`);
  const missing = failed.length > 0 ? `\nNot measured: ${failed.join(", ")}\n` : "";
  const note = "Load: of the last minute, and in how much of the last ten seconds something waited for a core.";
  const head = "| Figure | What | Budget | Measured | Within | Load |\n| --- | --- | --- | --- | --- | --- |\n";
  return `# Measured in the browser\n\n${machine}\n\n${head}${rows.join("")}\n${note}\n${missing}${why.length > 0 ? `\n## Why\n${why.join("")}` : ""}`;
}

function said(program: string, ...words: string[]): string {
  try {
    return execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return `${program} does not say`;
  }
}
