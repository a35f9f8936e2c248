/** What many statistics share: arguments, and how they are read. */
import type { Argument, Arguments } from "../event-statistic.ts";
import { flowIn, type Recording } from "../recording.ts";

export const ITEMS: Argument = { name: "items", kind: "items", meaning: "items, + between several, or all" };
export const STATE: Argument = { name: "state", kind: "state", meaning: "a supplier state" };
export const STATES: Argument = { name: "states", kind: "states", meaning: "supplier states, + between several" };
export const MINERAL: Argument = { name: "mineral", kind: "mineral", meaning: "a mineral" };
export const FROM: Argument = { name: "from", kind: "date", meaning: "start of the window" };
export const TO: Argument = { name: "to", kind: "date", meaning: "end of the window" };
export const DATE: Argument = { name: "date", kind: "date", meaning: "day" };
export const SINCE: Argument = { name: "from", kind: "date", meaning: "first day that counts" };
export const MOST: Argument = {
  name: "most",
  kind: "months",
  meaning: "longest wait, months: the value, a lower bound, where it has not happened by then",
};

export const BEFORE: Argument = { name: "before", kind: "date", meaning: "start of the window to compare with" };
export const ITEMS_IN_ORDER: Argument = {
  name: "items",
  kind: "items",
  meaning: "items in the order to be tested, + between",
};

/** The window that FROM and TO name. */
export const windowOf = (args: Arguments): [number, number] => [args.number("from"), args.number("to")];

/** What flowed of an observable in that window, all items added up. */
export function flowOf(recording: Recording, observable: string, args: Arguments): number {
  return flowIn(recording, observable, args.list("items"), ...windowOf(args));
}

/** The end of the wait that SINCE and MOST name, and some years more. */
export const afterMost =
  (years: number) =>
  (args: Arguments): number =>
    args.number("from") + args.number("most") / 12 + years;
export const untilWaited = afterMost(0);
/** The act that starts the clock may itself come late: two years for it. */
export const untilMost = afterMost(2);
