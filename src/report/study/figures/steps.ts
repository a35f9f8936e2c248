/**
 * Step by step: scenarios that the study file calls steps of one thing (yards of one, two, four items ...) from left to right, with a line for the base point, for each point
 * that differs from it in one factor, and for the one farthest from it in all factors.
 */
import type { Cell } from "../../../base/table.ts";
import type { Figure, KeyEntry } from "../../figure.ts";
import { lineColour } from "../../../figures/palette.ts";
import { assumedIn } from "../assumptions.ts";
import { CHANCE_AREAS, CHANCE_SENTENCE, hasChance } from "../chance-alone.ts";
import { axis, BANDS, column, eachOf, fanBands, line, type Look, names, studyFigure } from "../chart-parts.ts";
import { basePoint, falling, largest, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, plainLevel, withUnit, words } from "../plain-names.ts";
import { PLAIN, quantityOf, read, readSpread, spoken } from "../units.ts";
import { capital } from "../../../base/words.ts";

export function steps(context: StudyContext): Figure[] {
  const { scenarios, steps, factors, observables } = context.input.study;
  if (steps === null || factors.length === 0) return [];
  const lines = linesOf(context);
  if (lines.length === 0) return [];
  const isApart = hasChance(context, "bands");
  return eachOf(observables, ({ name, unit, meaning }) => {
    const quantity = quantityOf(unit);
    const rows = matching(context.rows("bands"), { observable: name });
    const isKnown = (id: string): boolean => matching(rows, { scenario: id }).some(({ n }) => Number(n) > 0);
    const ids = scenarios.map(({ id }) => id).filter(isKnown); // with nothing listed there is nothing to measure
    const isAssumed = assumedIn(context.input.study).has(name);
    const titleOf = (id: string): string => scenarios.find((scenario) => scenario.id === id)!.title.toLowerCase();
    const rowAt = (point: Cell, scenario: string): Row | undefined => matching(rows, { point, scenario })[0];
    const rowsAt = (point: Cell) => ids.map((id) => rowAt(point, id));
    const meansAt = (point: Cell) => column(rowsAt(point), "mean", quantity);
    if (lines.every(({ point }) => meansAt(point).every((value) => value === null))) return undefined;
    const base = lines[0].point;
    const chance = matching(context.rows("chance/bands"), { observable: name, point: base });
    const alone = ids.map((scenario) => matching(chance, { scenario })[0]);
    const places = ids.map((_, k) => k);
    const look = (k: number): Look => {
      return { name: lines[k].label, role: k === 0 ? "run" : "compared", colour: lineColour(k) };
    };
    const [wide, inner] = fanBands(look(0), places, rowsAt(base), quantity, alone);
    const highest = lines.flatMap(({ label, point }) => {
      const known = ids.filter((id) => typeof rowAt(point, id)?.mean === "number");
      if (known.length === 0) return [];
      const value = (id: string): number => Number(rowAt(point, id)!.mean);
      const top = largest(known, value);
      return [`${label}: highest in ${titleOf(top)} (${spoken(value(top), quantity)})`];
    });
    const told = `${words(name)} (${meaning}), step by step, means: ${highest.join("; ")}. Areas: 90 % of the replicates of the first line.${isApart ? ` ${CHANCE_SENTENCE}` : ""}`;
    const key = lines.map(({ label }, k): KeyEntry => {
      return { label, colour: lineColour(k), mark: k === 0 ? "line" : "dot", series: label };
    });
    return studyFigure(context, {
      id: `steps-${name}`,
      heading: `${capitalWords(name)}, step by step${isAssumed ? " (an assumption: no fact narrows its level)" : ""}`,
      key: [...key, ...(isApart ? CHANCE_AREAS : [BANDS[1]])],
      chart: {
        title: capital(withUnit(name, quantity)),
        alt: "A line for each variant over the scenarios.",
        marks: [
          isAssumed ? { ...wide, role: "assumption" } : wide,
          ...(isApart ? [inner] : []),
          ...lines.map(({ point }, k) => line(look(k), places, meansAt(point), k === 0 ? "solid" : "dot")),
        ],
        x: names(ids.map(context.stepLabel), { title: steps.of }),
        y: axis(quantity.unit, { fromZero: true }),
      },
      told,
      table: {
        caption: `${withUnit(name, quantity)}: mean (90 % of the replicates)`,
        head: ["step", ...lines.map(({ label }) => label)],
        rows: ids.map((id) => [id, ...lines.map(({ point }) => readSpread(rowAt(point, id), quantity, "mean"))]),
      },
    });
  });
}

/** The base point first. */
function linesOf(context: StudyContext) {
  const bands = context.rows("bands");
  const base = basePoint(context);
  const points = [...new Map(bands.map((row) => [row.point, row])).values()];
  const at = points.find(({ point }) => point === base);
  if (at === undefined) return [];
  const factors = context.input.study.factors.map(({ name }) => name);
  const moved = (row: Row): string[] => factors.filter((name) => row[name] !== at[name]);
  const said = (row: Row, name: string): string => {
    const isSwitch = context.factor(name)?.kind === "switch";
    const plain = plainLevel(name, row[name]);
    if (plain !== undefined) return plain;
    if (isSwitch) return row[name] === 1 ? words(name) : `not ${words(name)}`;
    return `${words(name)} ${read(row[name], PLAIN)}`;
  };
  const single = points.filter((row) => moved(row).length === 1);
  const far = (row: Row): number =>
    factors.reduce((sum, name) => sum + Math.abs(Number(row[name]) - Number(at[name])), 0);
  const all = falling(points.filter((row) => moved(row).length === factors.length), far); // prettier-ignore
  return [
    { label: ["as it is", ...factors.flatMap((name) => plainLevel(name, at[name]) ?? [])].join(", "), point: base },
    ...single.map((row) => ({ label: said(row, moved(row)[0]), point: row.point })),
    ...(factors.length > 1 ? all.slice(0, 1).map(({ point }) => ({ label: "all of these at once", point })) : []),
  ];
}
