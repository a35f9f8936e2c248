/** Arguments that many statistics share. */
import type { Argument, Arguments } from "../event-statistic.ts";

export const ITEMS: Argument = { name: "items", kind: "items", meaning: "items, + between several, or all" };
export const STATE: Argument = { name: "state", kind: "state", meaning: "a supplier state" };
export const STATES: Argument = { name: "states", kind: "states", meaning: "supplier states, + between several" };
export const MINERAL: Argument = { name: "mineral", kind: "mineral", meaning: "a mineral" };
export const FROM: Argument = { name: "from", kind: "date", meaning: "begin of the window" };
export const TO: Argument = { name: "to", kind: "date", meaning: "end of the window" };
export const DATE: Argument = { name: "date", kind: "date", meaning: "day" };
export const SINCE: Argument = { name: "from", kind: "date", meaning: "first day that counts" };
export const MOST: Argument = {
  name: "most",
  kind: "months",
  meaning: "longest wait, months: where it did not happen by then this is the value, a lower bound",
};

export const BEFORE: Argument = { name: "before", kind: "date", meaning: "begin of the window to compare with" };
export const ITEMS_IN_ORDER: Argument = {
  name: "items",
  kind: "items",
  meaning: "items in the order to be tested, + between",
};

/** The window that FROM and TO name. */
export const windowOf = (args: Arguments): [number, number] => [args.number("from"), args.number("to")];

/** The act that starts the clock may itself come late: the run goes on for as long as the wait, and two years for the act. */
export const untilMost = (args: Arguments): number => args.number("from") + args.number("most") / 12 + 2;
