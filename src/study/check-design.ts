/** Checks that a design can be made from its factors, and is not larger than anybody would run. */
import { type Problem, problemAt } from "../scenario/input-error.ts";
import { MOST_SOBOL_COLUMNS } from "./design/sobol-sequence.ts";
import { MOST_SUBSET_FACTORS } from "./design/subsets.ts";
import { countPoints } from "./design-points.ts";
import type { WrittenStudy } from "./read-study.ts";
import type { DesignKind, Factor, StudyDesign } from "./study-definition.ts";

/** Runs of one study; the results of so many fit into memory with room to spare. */
const MOST_RUNS = 10_000_000;

/** What each design reads; anything else in the file would do nothing. */
const READS: Readonly<Record<DesignKind, readonly string[]>> = {
  grid: ["levels"],
  "one-at-a-time": ["levels"],
  "latin-hypercube": ["points", "seed"],
  "sobol-sequence": ["points", "seed"],
  morris: ["levels", "trajectories", "seed"],
  saltelli: ["points", "second_order", "seed"],
  shapley: [],
};

const MORRIS_LEVELS = 4;
const LEVELS = 5;
const POINTS = 256;
const TRAJECTORIES = 20;

export function checkDesign(
  { content, placeOf }: WrittenStudy,
  factors: readonly Factor[],
  replicates: number,
  problems: Problem[],
): StudyDesign {
  const { kind, points, levels, trajectories, second_order: secondOrder, seed } = content.design;
  const design: StudyDesign = {
    kind,
    points: points ?? POINTS,
    levels: levels ?? (kind === "morris" ? MORRIS_LEVELS : LEVELS),
    trajectories: trajectories ?? TRAJECTORIES,
    secondOrder: secondOrder ?? false,
    seed: seed === undefined ? null : String(seed),
  };
  const report = (field: string, message: string): void => {
    const path = field === "" ? ["design"] : ["design", field];
    problems.push(problemAt(placeOf(path, field === ""), path.join("."), message));
  };
  for (const field of Object.keys(content.design)) {
    if (field === "kind" || READS[kind].includes(field)) continue;
    const allowed = READS[kind].length === 0 ? "none beside kind" : READS[kind].join(", ");
    problems.push(
      problemAt(
        placeOf(["design", field], true),
        `design.${field}`,
        `found ${field}, which ${kind} does not read; allowed: ${allowed}`,
      ),
    );
  }
  const k = factors.length;
  if (k === 0 && kind !== "grid")
    report("kind", `found ${kind} without factors; needed: factors, or grid for the scenarios as they are`);
  const hasRange = factors.some((factor) => factor.kind === "range" || factor.kind === "dummy");
  if ((kind === "grid" || kind === "one-at-a-time") && hasRange && design.levels < 2) {
    report("levels", `found ${design.levels} level for a range; allowed: at least 2`);
  }
  if (kind === "morris" && (design.levels < 2 || design.levels % 2 === 1)) {
    report("levels", `found ${design.levels}; allowed for morris: an even number of levels, at least 2`);
  }
  if (kind === "saltelli" && design.points < 2)
    report("points", `found ${design.points}; allowed for saltelli: at least 2, best a power of two`);
  if (kind === "shapley" && k > MOST_SUBSET_FACTORS) {
    report(
      "kind",
      `found shapley with ${k} factors; allowed: at most ${MOST_SUBSET_FACTORS}, since every subset of them is run`,
    );
  }
  const columns = kind === "sobol-sequence" ? k : kind === "saltelli" ? 2 * k : 0;
  if (columns > MOST_SOBOL_COLUMNS) {
    report(
      "kind",
      `found ${kind} with ${k} factors; allowed: at most ${kind === "saltelli" ? Math.floor(MOST_SOBOL_COLUMNS / 2) : MOST_SOBOL_COLUMNS}`,
    );
  }
  const runs = countPoints(design, factors) * replicates * content.scenarios.length;
  if (runs > MOST_RUNS)
    report("", `found ${runs} runs (points x replicates x scenarios); allowed: at most ${MOST_RUNS}`);
  return design;
}
