/** What a calibration ships in seeds/: the accepted sets, how they were found, and the evidence matrix. Text of CSV files. */
import type { AcceptedSets } from "../../scenario/scenario.ts";
import type { Search } from "./calibrate.ts";
import { csvLines } from "../csv.ts";
import type { Calibration } from "./calibration.ts";
import { isInside } from "./finalists.ts";

/** One row is one set; the same row is the same set in every era. */
export function acceptedText({ names, sets }: AcceptedSets): string {
  return csvLines([names, ...sets]);
}

/** On which state of the model (state-digest.ts) and which facts sets rest. */
export interface Digests {
  readonly answers: string;
  readonly facts: string;
}

/** One row per setting. */
export function calibrationText(
  { plan, eras, level, judged, known, distance, regions, waves, generations }: Calibration,
  digests: Digests,
): string {
  const names = ["setting", "sets", "judged", "level", "rows_inside", "rows", "free", "moved", "distance", "regions", "first", "waves", "points", "known", "refinements", "seed"]; // prettier-ignore
  const rows = eras.map(({ setting, sets, rows: own, free, parameters }) => [
    ...[setting, sets.length, judged, level, own.filter(({ after }) => after >= 0.5).length, own.length],
    ...[free, parameters.length, Number(distance.toPrecision(3)), regions, plan.first, waves.length, plan.points],
    ...[known, generations.length - 1, plan.seed],
    ...[digests.facts, digests.answers],
  ]);
  return csvLines([[...names, "facts_digest", "answers_digest"], ...rows]);
}

/** Where it stands how searches with rival forms went. */
export const RIVALS_FILE = "seeds/rivals.csv";

/** How searches with rival forms went: a row for each form and setting. Rows of other forms stay as they are; 0 where they had no such number. */
export function rivalsText(
  before: string,
  rival: string,
  { plan, space, constraints, accepted, judged, known }: Search,
  digests: Digests,
): string {
  const names = ["form", "setting", "sets", "judged", "rows_inside", "rows", "first", "waves", "points", "known", "seed", "facts_digest", "answers_digest"]; // prettier-ignore
  const [head, ...rows] = before.split("\n").filter((line) => line !== "").map((line) => line.split(",")); // prettier-ignore
  const others = rows
    .filter(([form]) => form !== rival)
    .map((cells) => names.map((name) => cells[head.indexOf(name)] ?? "0"));
  const own = space.eras.map(({ scenario: { setting } }, era) => {
    const inside = constraints[era].filter((row, k) => 2 * accepted.filter(({ medians }) => isInside(row, medians[era][k])).length >= accepted.length); // prettier-ignore
    const search = [plan.first, plan.waves, plan.points, known, plan.seed, digests.facts, digests.answers];
    return [rival, setting, accepted.length, judged, inside.length, constraints[era].length, ...search];
  });
  return csvLines([names, ...others, ...own]);
}

/** One row per setting and headline output: its 90 % band before and after, how narrow it could be, and the facts that speak of it. */
export function evidenceText({ eras }: Calibration, outputs: readonly string[]): string {
  const names = ["setting", "output", "p05_before", "p50_before", "p95_before", "p05_after", "p50_after", "p95_after"];
  const number = (value: number): number | "" => (Number.isFinite(value) ? Number(value.toPrecision(4)) : "");
  const rows = eras.flatMap(({ setting, evidence }) =>
    evidence.map(({ output, before, after, ratio, possible, facts, unconstrained }) => [
      ...[setting, outputs[output]],
      ...[before.p05, before.median, before.p95, after.p05, after.median, after.p95, ratio, possible].map(number),
      ...[unconstrained ? "unconstrained" : "", facts.map(({ fact }) => fact).join(" ")],
    ]),
  );
  return csvLines([[...names, "width_ratio", "width_possible", "verdict", "facts"], ...rows]);
}
