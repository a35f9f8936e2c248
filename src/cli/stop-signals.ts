/** Signals that ask for an end: Ctrl-C, `kill`, and SIGHUP, which a terminal sends when it is closed. */
import { EXIT } from "./errors.ts";

export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
type StopSignal = (typeof STOP_SIGNALS)[number];

export interface StopListener {
  readonly stop: AbortSignal;
  stopListening(): void;
}

/** Calls back at each of them, instead of ending at once. Returns what ends that. */
export function onStopSignals(listener: (signal: StopSignal) => void): () => void {
  for (const signal of STOP_SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, listener);
  };
}

/**
 * The first signal asks for an end, the second is one, after `release` has taken the work's traces away. A closed terminal is told twice to some
 * programs, by the system and by the shell, and nobody sits there to ask again: it never counts as the second.
 */
export function listenForStop(notice: string, release: () => void): StopListener {
  const controller = new AbortController();
  const stopListening = onStopSignals((signal) => {
    if (controller.signal.aborted) {
      if (signal === "SIGHUP") return;
      release();
      process.exit(EXIT.interrupted);
    }
    controller.abort();
    process.stderr.write(`\n${notice}\n`);
  });
  return { stop: controller.signal, stopListening };
}
