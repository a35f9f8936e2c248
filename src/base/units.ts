/** Units of tables as pages write them. One list for reports, studies, history and the explorer. */

interface Unit {
  /** On axes and in heads. */
  readonly axis: string;
  /** After a number in a text, where that differs. */
  readonly text?: string;
  /** Part of a whole, whatever that is: its numbers are given in percent. */
  readonly isShare?: true;
}

const UNITS: Readonly<Record<string, Unit>> = {
  share: { axis: "%", isShare: true },
  "share of wanted": { axis: "% of what is wanted", isShare: true },
  "share of bound": { axis: "% of what is bound", isShare: true },
  flag: { axis: "% of runs", isShare: true },
  percent: { axis: "%" },
  "percent/yr": { axis: "% a year" },
  "points/yr": { axis: "percentage points a year", text: "points a year" },
  yr: { axis: "years" },
  "yr/yr": { axis: "yr/yr", text: "years a year" },
  "1/yr": { axis: "per year", text: "a year" },
  "entities/yr": { axis: "entities/yr", text: "a year" },
  "units/yr": { axis: "units/yr", text: "a year" },
  musd: { axis: "million USD", text: "million dollars" },
  "musd/yr": { axis: "million USD a year", text: "million dollars a year" },
  "M USD": { axis: "M USD", text: "million dollars" },
  "M USD/yr": { axis: "M USD/yr", text: "million dollars a year" },
  count: { axis: "number", text: "" },
  ratio: { axis: "", text: "times" },
  "1": { axis: "" },
};

export function isShare(unit: string): boolean {
  return UNITS[unit]?.isShare ?? false;
}

/** A unit that is not on the list is written as it is. */
export function axisUnit(unit: string): string {
  return UNITS[unit]?.axis ?? unit;
}

export function textUnit(unit: string): string {
  return UNITS[unit]?.text ?? axisUnit(unit);
}
