// How busy the machine is: on a busy one everything is slow, and the page is not to blame.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";

/** Load of the last minute, and in how much of the last ten seconds something waited for a core. */
export function load(): string {
  const average = loadavg()[0].toFixed(1);
  const waiting = /avg10=([\d.]+)/.exec(pressure())?.[1];
  return waiting === undefined ? average : `${average} (${Number(waiting).toFixed(0)} %)`;
}

/** Seconds to wait for a calm moment; none when the whole run is started with `nice -n -15`, which also keeps others out. */
const PATIENCE = Number(process.env.PATIENCE ?? 20);

/** Waits until hardly anything waits for a core, or until patience ends: then the figure has to be read with its load. */
export async function calm(): Promise<void> {
  const until = Date.now() + PATIENCE * 1_000;
  while (Date.now() < until) {
    const before = waited();
    // The kernel adds up every two seconds.
    await new Promise((go) => setTimeout(go, 2_500));
    if (waited() - before < 200_000) return;
  }
}

/** Microseconds in which something waited for a core, since the machine was started. */
function waited(): number {
  return Number(/total=(\d+)/.exec(pressure())?.[1] ?? 0);
}

/** What Linux says about the processor; other systems say nothing, and are taken for calm. */
function pressure(): string {
  try {
    return readFileSync("/proc/pressure/cpu", "utf8").split("\n")[0];
  } catch {
    return "";
  }
}
