/** Signals that ask for an end: Ctrl-C, `kill`, and SIGHUP, which a terminal sends when it is closed. */
import { EXIT, whileWriting } from "../errors.ts";

export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
type StopSignal = (typeof STOP_SIGNALS)[number];

/** Calls the listener at each of them, instead of ending at once. Returns a function that stops listening. */
export function onStopSignals(listener: (signal: StopSignal) => void): () => void {
  for (const signal of STOP_SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, listener);
  };
}

/**
 * Work that writes into the folder `out`, which is released at its end. The first signal asks for an end, the second forces it, after the release. Some
 * programs receive the signal of a closed terminal twice, from the system and from the shell, with no user left to ask again: it never counts as the second.
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
