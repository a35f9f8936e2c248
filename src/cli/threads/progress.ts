/** A bar with the time left, on a terminal that can go back to the start of a line; nothing in a pipe. No escape codes. */

const BAR_WIDTH = 30;
const REDRAW_EVERY = 100; // milliseconds

export interface Progress {
  update(done: number): void;
  /** Removes the bar. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function createProgress(terminal: Terminal, total: number, now: () => number): Progress {
  if (terminal.isTTY !== true || process.env.TERM === "dumb") return { update: () => {}, clear: () => {} };
  const start = now();
  let drawn = -Infinity;
  let width = 0;
  return {
    update(done) {
      const time = now();
      if (done < total && time - drawn < REDRAW_EVERY) return;
      drawn = time;
      const line = progressLine(done, total, time - start);
      terminal.write(`\r${line.padEnd(width)}`);
      width = line.length;
    },
    clear() {
      terminal.write(`\r${" ".repeat(width)}\r`);
    },
  };
}

export function progressLine(done: number, total: number, elapsedMilliseconds: number): string {
  const filled = Math.floor((BAR_WIDTH * done) / total);
  const bar = "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled);
  const left = done === 0 ? "" : `, ${duration((elapsedMilliseconds / done) * (total - done))} left`;
  return `[${bar}] ${done} of ${total} runs${left}`;
}

/** "4 s", "3 min 20 s", "2 h 5 min" */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
