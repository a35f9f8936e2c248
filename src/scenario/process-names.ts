/**
 * The names of the eleven processes, in the order of a tick.
 *
 * They stand in a file of their own so that both the parameters (each belongs to a process) and the scenario
 * (which can switch processes off) can name them without importing each other.
 */
export const PROCESS_NAMES = [
  "apply-events",
  "move-frontier",
  "grow-yard",
  "coordinate",
  "anticipate",
  "trade",
  "transship",
  "enforce",
  "retaliate",
  "cohere",
  "absorb",
] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];
