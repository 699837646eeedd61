// Starts a server of one's own: a random free port, an empty data folder, stopped by its process id.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL(".", import.meta.url)), "..");

/** A running server. */
export interface Server {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Everything it wrote to its console so far. */
  console(): string;
  /** Its data folder. */
  data: string;
  stop(): Promise<void>;
}

/** Starts `beslecht demo` or `beslecht serve` on an empty database and waits until it says that it is ready. */
export async function start(mode: "demo" | "serve", settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), "beslecht-e2e-"));
  const binary = process.env.BESLECHT_BIN ?? join(root, "target/debug/beslecht");
  const site = settings.BESLECHT_SITE ?? process.env.BESLECHT_SITE ?? join(root, "target/site");
  const child = spawn(binary, [mode], {
    cwd: data,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      BESLECHT_SITE: site,
      BESLECHT_LISTEN: `127.0.0.1:${port}`,
      BESLECHT_PUBLIC_URL: url,
      BESLECHT_DATA: data,
      BESLECHT_DATABASE_URL: `sqlite:${join(data, "beslecht.db")}`,
      ...settings,
    },
  });
  let words = "";
  child.stdout?.on("data", (chunk) => (words += chunk));
  child.stderr?.on("data", (chunk) => (words += chunk));
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(url, child, () => words);
    await serves(url, site);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { url, data, console: () => words, stop };
}

async function ready(url: string, child: ChildProcess, words: () => string): Promise<void> {
  const until = Date.now() + 90_000;
  let last = "no answer";
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${words()}`);
    try {
      const answer = await fetch(`${url}/health/ready`);
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`the server was not ready within 90 s (${last}):\n${words()}`);
}

/** A release server carries its own site and asks for no folder: it would be taken for another one than it is. */
async function serves(url: string, site: string): Promise<void> {
  const { name } = JSON.parse(readFileSync(join(site, "pkg/manifest.json"), "utf8")) as { name: string };
  const page = await (await fetch(url)).text();
  if (!page.includes(name)) throw new Error(`the server hands out another site than ${name} in ${site}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((go) => child.once("exit", () => go()));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      if (address === null || typeof address === "string") return failed(new Error("no port"));
      probe.close(() => found(address.port));
    });
  });
}
