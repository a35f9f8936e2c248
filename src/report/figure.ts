/** A figure is plain data: charts, with the text and numbers that go with them. Types only. */
import type { Chart } from "../figures/chart.ts";
import type { ClockName } from "./clock.ts";

type Sample = "area" | "line" | "dash" | "dot" | "band50" | "band90" | "shade" | "tick" | "bar" | "diamond" | "point";
type Shape = "square" | "triangle-up" | "triangle-down" | "cross";

/** One entry of the key above the charts. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly mark: Sample | Shape;
  /** The series of the charts that it names: a reader can hide it there. */
  readonly series?: string;
}

/** The numbers behind a figure, for those who read rather than look. */
export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A heading, one or more charts of one quantity, a paragraph and the numbers. */
export interface Figure {
  /** A quantity drawn by date and by years since the first announcement has one id. */
  readonly id: string;
  readonly clock?: ClockName;
  /** The headline output that it shows, as the evidence of the calibration names it. */
  readonly output?: string;
  readonly heading: string;
  readonly key: readonly KeyEntry[];
  readonly charts: readonly Chart[];
  /** Many small charts of one form, more than two side by side. */
  readonly small?: boolean;
  /** For its caption: how it is drawn, where charts do not show means or medians of all runs. */
  readonly drawn?: string;
  readonly paragraph: string;
  readonly table: DataTable;
}
