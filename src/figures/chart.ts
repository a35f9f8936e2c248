/**
 * A chart as a value: what is drawn, described by what it means. Types only.
 *
 * Figures make charts from tables; `toSvg` draws one as text (explorer, files), `toPlotly` as data for the interactive page of a report. Both
 * read every mark from here, so a chart shows the same wherever it appears. Places on a time axis are decimal years, all other places and
 * values are numbers: they become text only when they are drawn.
 *
 *     const chart: Chart = {
 *       id: "leakage", title: "Leakage", alt: "A line that falls.", height: 300, pointer: "across",
 *       x: { kind: "time", from: 2018, to: 2030 },
 *       y: { kind: "number", title: "% of wanted", range: [0, 1], format: { style: "percent", decimals: 0 } },
 *       marks: [{ kind: "line", series: "today", name: "today", role: "run", colour: "#15448f",
 *                 x: [2018, 2024, 2030], y: [0.8, 0.5, 0.4], format: { style: "percent", decimals: 1 }, atEnd: true }],
 *     };
 *     toSvg(chart, { width: 420 });
 */
import type { NumberFormat } from "./number-format.ts";

export interface Chart {
  /** Unique on a page, letters, digits and hyphens. */
  readonly id: string;
  /** Names the quantity and what it describes. */
  readonly title: string;
  /** The text for a person who cannot see the drawing. */
  readonly alt: string;
  /** In CSS pixels, at a font size of 12. */
  readonly height: number;
  /** In CSS pixels; on a narrower screen the reader scrolls sideways. */
  readonly leastWidth?: number;
  readonly x: Axis;
  readonly y: Axis;
  /** In drawing order: the lowest layer comes first. */
  readonly marks: readonly Mark[];
  /** The pointer reads all lines at one place on the x axis, or the nearest mark alone. */
  readonly pointer: "across" | "nearest";
}

export type Axis = TimeAxis | NumberAxis | NamesAxis;

export interface TimeAxis {
  readonly kind: "time";
  /** Decimal years. */
  readonly from: number;
  readonly to: number;
}

export interface NumberAxis {
  readonly kind: "number";
  readonly title: string;
  /** Absent: wide enough for all marks, and for zero where `fromZero` is set. */
  readonly range?: readonly [number, number];
  readonly fromZero?: boolean;
  readonly format: NumberFormat;
  readonly scale?: "linear" | "log";
  /** Instead of round numbers. */
  readonly ticks?: readonly { readonly at: number; readonly label: string }[];
  /** Lines across the chart at the ticks. */
  readonly grid: boolean;
  /** A darker line at zero. */
  readonly zero: boolean;
}

/** Rows from top to bottom, or columns from left to right. Place k is the middle of the k-th. */
export interface NamesAxis {
  readonly kind: "names";
  readonly title: string;
  readonly names: readonly string[];
  /** Lines across the chart at the names. */
  readonly grid: boolean;
  /** Long column names are slanted above the chart. */
  readonly slanted?: boolean;
  /** Smaller letters, where names are many. */
  readonly small?: boolean;
}

/** What a mark stands for. */
export type Role =
  /** A scenario's runs. */
  | "run"
  /** The same world without controls. */
  | "twin"
  /** A scenario that another one is compared with. */
  | "compared"
  /** What no fact narrows. */
  | "assumption"
  /** A part of a whole, such as a channel. */
  | "part"
  /** Chance alone, beside chance and parameters. */
  | "chance"
  /** Helps to read the other marks: zero, a floor, a level. */
  | "guide";

export interface Series {
  /** Marks of one series are shown and hidden together. A stable id for programs. */
  readonly series: string;
  /** For readers. */
  readonly name: string;
  readonly role: Role;
  readonly colour: string;
}

export type Mark =
  | LineMark
  | BandMark
  | AreaMark
  | BarsMark
  | PointsMark
  | CellsMark
  | RuleMark
  | PeriodMark
  | BracketMark
  | TicksMark
  | LabelMark;

export type Dash = "solid" | "dash" | "dot" | "dashdot" | "longdash" | "longdashdot";
export type Value = number | null;

export interface LineMark extends Series {
  readonly kind: "line";
  readonly x: readonly Value[];
  /** The line is broken where a value is missing. */
  readonly y: readonly Value[];
  readonly dash?: Dash;
  readonly width?: number;
  /** Stays level until the next place. */
  readonly steps?: boolean;
  /** Diameter of a dot at each place. */
  readonly dots?: number;
  /** Its name is written at its end. */
  readonly atEnd?: boolean;
  readonly format: NumberFormat;
  /** The 90 % interval at each place, read out beside the value. */
  readonly low?: readonly Value[];
  readonly high?: readonly Value[];
  /** Not read out. */
  readonly silent?: boolean;
}

/** The area between two curves; left out where either is missing. */
export interface BandMark extends Series {
  readonly kind: "band";
  readonly x: readonly Value[];
  readonly low: readonly Value[];
  readonly high: readonly Value[];
  readonly opacity: number;
  readonly steps?: boolean;
}

/** Areas of one chart are stacked, the first at the bottom. */
export interface AreaMark extends Series {
  readonly kind: "area";
  readonly x: readonly number[];
  /** Its own height. */
  readonly y: readonly number[];
  readonly format: NumberFormat;
}

/** Bars along x in the rows of an axis of names. */
export interface BarsMark extends Series {
  readonly kind: "bars";
  /** Places on the axis of names; between two rows for bars beside each other. */
  readonly rows: readonly number[];
  readonly from: readonly Value[];
  readonly to: readonly Value[];
  /** As a fraction of the distance between rows. */
  readonly thickness: number;
  readonly opacity?: number;
  readonly format: NumberFormat;
  /** What is read out instead of the length. */
  readonly told?: readonly Value[];
}

export type DotSymbol =
  | "circle"
  | "open-circle"
  | "diamond"
  | "open-diamond"
  | "square"
  | "triangle-up"
  | "triangle-down"
  | "cross"
  | "tick"
  | "none";

/** Dots, each with a line from low to high where both are known. */
export interface PointsMark extends Series {
  readonly kind: "points";
  readonly x: readonly Value[];
  readonly y: readonly Value[];
  readonly symbol: DotSymbol;
  readonly size: number;
  readonly outline?: string;
  /** Ends of the line, along one axis. */
  readonly along?: "x" | "y";
  readonly low?: readonly Value[];
  readonly high?: readonly Value[];
  readonly thickness?: number;
  /** Of the line alone. */
  readonly lineColour?: string;
  readonly format: NumberFormat;
  /** Written beside the dots; empty for a dot without a label. */
  readonly labels?: readonly string[];
  /** What each dot stands for, where the axes do not say it. */
  readonly told?: readonly string[];
  readonly silent?: boolean;
}

/** A field for each row and place, coloured by value. */
export interface CellsMark {
  readonly kind: "cells";
  readonly series: string;
  readonly name: string;
  /** On the x axis, in order. */
  readonly x: readonly number[];
  /** One list for each row of the axis of names, first on top. */
  readonly values: readonly (readonly Value[])[];
  readonly low: number;
  readonly high: number;
  /** Pairs of place (0 to 1) and colour. */
  readonly colours: ColourScale;
  readonly format: NumberFormat;
  /** The colour scale is drawn beside the chart. */
  readonly key: boolean;
  /** Fields show their numbers. */
  readonly numbers?: NumberFormat;
}
export type ColourScale = readonly (readonly [number, string])[];

/** A straight line across the chart at one place. */
export interface RuleMark {
  readonly kind: "rule";
  readonly meaning: "branch" | "zero" | "end of replay" | "diagonal" | "event";
  readonly along: "x" | "y" | "diagonal";
  readonly at: number;
  readonly colour: string;
  readonly width: number;
  readonly dash?: Dash;
  /** At the top or bottom of a vertical line. */
  readonly text?: string;
  readonly end?: "head" | "foot";
  /** How many lines of text further inside, where other rules are near. */
  readonly row?: number;
}

/** A span of years with a meaning: shaded ground, or where scenarios are overlaid a bar above the chart. */
export interface PeriodMark {
  readonly kind: "period";
  readonly meaning: "replayed" | "generated" | "conditional";
  readonly from: number;
  readonly to: number;
  /** Absent: shaded ground. */
  readonly bar?: { readonly row: number; readonly colour: string };
  /** Absent: no shading, only the text. */
  readonly ground?: string;
  readonly text?: string;
}

/** A distance in time at one level, with its length in words. */
export interface BracketMark {
  readonly kind: "bracket";
  readonly from: number;
  readonly to: number;
  readonly level: number;
  /** The second end lies beyond the years shown. */
  readonly open: boolean;
  readonly text: string;
}

/** Short strokes at the foot of the chart, for what happened at known dates. */
export interface TicksMark extends Series {
  readonly kind: "ticks";
  readonly x: readonly number[];
  readonly texts: readonly string[];
  /** How many strokes above the foot. */
  readonly row?: number;
}

/** Words at a place of the chart. */
export interface LabelMark {
  readonly kind: "label";
  readonly x: number;
  readonly y: number;
  /** Lines of text are stacked upwards, the last one at the place. */
  readonly text: string;
  readonly colour: string;
  readonly anchor: "start" | "middle" | "end";
  readonly bold?: boolean;
}
