/** Signals that ask for an end: Ctrl-C, `kill`, and SIGHUP, which a terminal sends when it is closed. */
import { EXIT, whileWriting } from "../errors.ts";

export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
type StopSignal = (typeof STOP_SIGNALS)[number];

/** Calls back at each of them, instead of ending at once. Returns what ends that. */
export function onStopSignals(listener: (signal: StopSignal) => void): () => void {
  for (const signal of STOP_SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, listener);
  };
}

/**
 * Work that writes into the folder `out`, which is released at its end. The first signal asks for an end, the second is one, after the release. A
 * closed terminal is reported twice to some programs, by the system and by the shell, and no user is left to ask again: it never counts as the second.
 */
export async function workUntilStopped<T>(
  out: string,
  notice: string,
  release: () => void,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
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
  try {
    return await work(controller.signal);
  } catch (error) {
    throw whileWriting(out, error);
  } finally {
    stopListening();
    release();
  }
}
