/** What every figure of a study needs to know: rows by name, colours, and the line that says how it was made. */
import { counted } from "../numbers.ts";
import type { Cell } from "../../base/table.ts";
import type { Dash } from "../../figures/chart.ts";
import { lineDash, SCENARIO_COLOURS, scenarioColour } from "../../figures/palette.ts";
import type { ReportedFactor, StudyReportInput } from "./input.ts";
import { differenceOf, type Quantity, quantityOf } from "./units.ts";

export type Row = Readonly<Record<string, Cell>>;

export interface StudyContext {
  readonly input: StudyReportInput;
  /** Rows of a table by column name; empty where the study has no such table. */
  rows(table: string): readonly Row[];
  colour(scenario: string): string;
  /** Distinguishes scenarios with the same colour: there are more scenarios than colours. */
  dash(scenario: string): Dash;
  /** The number of a scenario that is a step; otherwise its id. */
  stepLabel(scenario: string): string;
  quantity(observable: string): Quantity;
  /** Of a difference between two of its values. */
  difference(observable: string): Quantity;
  factor(name: string): ReportedFactor | undefined;
  readonly points: number;
  /** "Scenarios: today; grid, 36 points with 16 replicates, seed 1; smallyard 0.1.0." Stands under every figure. */
  readonly stamp: string;
}

export function buildStudyContext(input: StudyReportInput): StudyContext {
  const { study, tables, beside = {}, provenance } = input;
  const known = new Map<string, readonly Row[]>();
  const rows = (name: string): readonly Row[] => {
    const table = tables[name] ?? beside[name];
    if (table === undefined) return [];
    const found = known.get(name);
    if (found) return found;
    const made = table.rows.map((row) =>
      Object.fromEntries(table.columns.map((column, place) => [column.name, row[place]])),
    );
    known.set(name, made);
    return made;
  };
  // Hundreds of points with one run each have no bands.
  const points = new Set(rows("bands").map(({ point }) => point)).size || study.design.points;
  const colours = new Map(study.scenarios.map(({ id }, place) => [id, scenarioColour(place)]));
  const dashes = new Map(study.scenarios.map(({ id }, place) => [id, scenarioDash(place)]));
  const steps = new Map(study.steps?.at.map((at, place) => [study.scenarios[place].id, String(at)]));
  const units = new Map(study.observables.map(({ name, unit }) => [name, unit]));
  const quantity = (observable: string): Quantity => quantityOf(units.get(observable) ?? "1");
  return {
    input,
    rows,
    points,
    colour: (scenario) => colours.get(scenario) ?? scenarioColour(0),
    dash: (scenario) => dashes.get(scenario) ?? "solid",
    stepLabel: (scenario) => steps.get(scenario) ?? scenario,
    quantity,
    difference: (observable) => differenceOf(quantity(observable)),
    factor: (name) => study.factors.find((factor) => factor.name === name),
    stamp: `Scenarios: ${study.scenarios.map(({ id }) => id).join(", ")}; ${study.design.kind}, ${counted(points, "point")} with ${counted(study.replicates, "replicate")}, seed ${study.seed}; smallyard ${provenance.version}.`,
  };
}

function scenarioDash(place: number): Dash {
  return lineDash(Math.floor(place / SCENARIO_COLOURS.length));
}

/** The point from which the design counts its differences. */
export function basePoint({ rows }: Pick<StudyContext, "rows">): Cell {
  return rows("differences").find(({ scenario, baseline }) => scenario === baseline)?.base_point ?? 0;
}

/** Paired differences of an observable: of scenarios from the baseline, or of a scenario's points from its base point. */
export function differencesOf({ rows }: StudyContext, observable: string, between: "scenarios" | "points"): Row[] {
  return matching(rows("differences"), { observable }).filter(
    ({ scenario, baseline, n }) => n !== 0 && (scenario !== baseline) === (between === "scenarios"),
  );
}

/** The base point as rows of differences, all zero. */
export function baseRows(context: StudyContext): Row[] {
  const nothing = { mean: 0, half_width: 0, p05: 0, p25: 0, p50: 0, p75: 0, p95: 0 };
  return aroundBase(context, context.rows("bands"), []).map((row) => ({ ...row, ...nothing }));
}

/** Scenarios that have such rows, in the order of the study. */
export function scenariosIn({ input }: StudyContext, rows: readonly Row[]): string[] {
  return input.study.scenarios.map(({ id }) => id).filter((id) => rows.some(({ scenario }) => scenario === id));
}

/** The rows of each observable of a table, with the scenarios that they are of. */
export function byObservable(rows: readonly Row[]) {
  return distinct(rows, "observable").map((observable) => {
    const own = matching(rows, { observable });
    return { observable: String(observable), own, ids: distinct(own, "scenario").map(String) };
  });
}

/** The first of those for which a size is largest. */
export function largest<T>(all: readonly T[], sizeOf: (one: T) => number): T {
  return all.reduce((best, one) => (sizeOf(one) > sizeOf(best) ? one : best));
}

/** From the largest size to the smallest. */
export function falling<T>(all: readonly T[], sizeOf: (one: T) => number): T[] {
  return [...all].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Numbers by size; named values as they come. */
export function byValue(a: Cell, b: Cell): number {
  return typeof a === "number" && typeof b === "number" ? a - b : 0;
}

/** The distinct values of a column, in order of first appearance. */
export function distinct(rows: readonly Row[], column: string): Cell[] {
  return [...new Set(rows.map((row) => row[column]))];
}

/** The rows in which every named column has the given cell. */
export function matching(rows: readonly Row[], where: Row): Row[] {
  const wanted = Object.entries(where);
  return rows.filter((row) => wanted.every(([name, cell]) => row[name] === cell));
}

/** The rows of the points that agree with the base point in all factors but those named. */
export function aroundBase(context: StudyContext, rows: readonly Row[], free: readonly string[]): Row[] {
  const held = context.input.study.factors.map(({ name }) => name).filter((name) => !free.includes(name));
  const base = basePoint(context);
  const at = [...context.rows("bands"), ...rows].find(({ point }) => point === base); // the table of differences has no row of the base
  return at === undefined ? [] : rows.filter((row) => held.every((name) => row[name] === at[name]));
}

/** What a page was made with, in one sentence. */
export function made({ input: { study, provenance }, points }: StudyContext): string {
  const { version, commit, dirty, command, failures, missing } = provenance;
  const model =
    commit === null ? "" : ` as shipped at commit ${commit.slice(0, 12)}${dirty ? " and changed since" : ""}`;
  const lost = failures + missing > 0 ? `; ${failures} runs failed and ${missing} are missing` : "";
  const size = [
    counted(points, "point"),
    counted(study.replicates, "replicate"),
    counted(study.scenarios.length, "scenario"),
  ];
  return `Made by \`${command}\` with the model of smallyard ${version}${model}: ${size.join(" x ")}, seed ${study.seed}${lost}.`;
}

/** All of them in their order where they are at most `most`, else the lowest and the highest by the value. */
export function extremes<T>(all: readonly T[], most: number, valueOf: (one: T) => number): readonly T[] {
  if (all.length <= most) return all;
  const sorted = falling(all, (one) => -valueOf(one));
  return [sorted[0], sorted[sorted.length - 1]];
}
