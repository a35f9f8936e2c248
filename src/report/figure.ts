/** A figure is plain data: Plotly JSON for each chart, with the words that go with it. Types only. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** A trace, a layout, a shape or an annotation as Plotly reads it. */
export type Plot = { readonly [name: string]: Json };

/** One drawing. */
export interface Chart {
  readonly id: string;
  /** Names the quantity and what it is of; a line of HTML text above the drawing. */
  readonly title: string;
  /** What a person who cannot see the drawing is told. */
  readonly alt: string;
  /** In CSS pixels. */
  readonly height: number;
  /** In CSS pixels; on a narrower screen the reader moves it sideways. */
  readonly leastWidth?: number;
  readonly data: readonly Plot[];
  readonly layout: Plot;
}

/** One entry of the key above the charts. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly mark:
    "area" | "line" | "dash" | "dot" | "band50" | "band90" | "shade" | "tick" | "bar" | "diamond" | "point";
}

/** The numbers behind a figure, for those who read rather than look. */
export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A heading, one or more charts of the same quantity, a paragraph and the numbers. */
export interface Figure {
  readonly id: string;
  readonly heading: string;
  readonly key: readonly KeyEntry[];
  readonly charts: readonly Chart[];
  readonly paragraph: string;
  readonly table: DataTable;
}
