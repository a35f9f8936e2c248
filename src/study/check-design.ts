/** Checks that a design can be made from its factors, and is not larger than anybody would run; its form is checked by the schema. */
import { MOST_SOBOL_COLUMNS } from "./design/sobol-sequence.ts";
import { MOST_SUBSET_FACTORS } from "./design/designs.ts";
import { countPoints } from "./design-points.ts";
import type { AnyDesign, WrittenStudy } from "./study-file.ts";
import type { DesignKind, Factor, StudyDesign } from "./study-definition.ts";

/** Runs of one study; the results of so many fit into memory with room to spare. */
const MOST_RUNS = 10_000_000;

/** Factors that a design can take, and why no more. */
const MOST_FACTORS: Readonly<Partial<Record<DesignKind, readonly [number, string]>>> = {
  shapley: [MOST_SUBSET_FACTORS, ", since every subset of them is run"],
  "sobol-sequence": [MOST_SOBOL_COLUMNS, ""],
  saltelli: [Math.floor(MOST_SOBOL_COLUMNS / 2), ""],
};

export function checkDesign(
  { content, report }: WrittenStudy,
  factors: readonly Factor[],
  replicates: number,
): StudyDesign {
  const {
    kind,
    points = 256,
    trajectories = 20,
    second_order: secondOrder = false,
    ...own
  }: AnyDesign = content.design;
  const { levels = kind === "morris" ? 4 : 5, seed: written } = own;
  const seed = written === undefined ? null : String(written);
  const design: StudyDesign = { kind, points, levels, trajectories, secondOrder, seed };
  const k = factors.length;
  if (k === 0 && kind !== "grid") {
    const message = `found ${kind} without factors; needed: factors, or grid for the scenarios as they are`;
    report(["design", "kind"], message);
  }
  const hasRange = factors.some((factor) => factor.kind === "range" || factor.kind === "dummy");
  if ((kind === "grid" || kind === "one-at-a-time") && hasRange && levels < 2)
    report(["design", "levels"], `found ${levels} level for a range; allowed: at least 2`);
  const [most, why] = MOST_FACTORS[kind] ?? [Infinity, ""];
  if (k > most) report(["design", "kind"], `found ${kind} with ${k} factors; allowed: at most ${most}${why}`);
  const runs = countPoints(design, factors) * replicates * content.scenarios.length;
  if (runs > MOST_RUNS) {
    const message = `found ${runs} runs (points x replicates x scenarios); allowed: at most ${MOST_RUNS}`;
    report(["design"], message, true);
  }
  return design;
}
