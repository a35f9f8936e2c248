/** boxes.csv and peeling.csv: where in the space of factors the results of interest lie, and what was given up on the path there. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { prim, type PrimBox } from "../analysis/prim.ts";
import { valueAt } from "../factor-values.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { analysed, count, replicatesAt, text } from "./study-results.ts";

/**
 * boxes: scenario, observable, threshold, box, factor, low, high, coverage, density, mass, n: one row for each factor that a box restricts,
 * in the factor's own unit. peeling: the path to each box, step by step. Each run is a case; undefined results are left out, and n
 * counts the cases.
 */
export function primTables(data: StudyData, analyses: readonly StudyAnalysis[]): Record<string, Table> {
  const boxes: Cell[][] = [];
  const peeling: Cell[][] = [];
  for (const { scenario, analysis, place, head: cells } of analysed(data, analyses)) {
    const { points, interesting } = casesOf(data, scenario, place, analysis);
    if (points.length === 0) continue;
    const head = [cells[0], cells[1], thresholdText(analysis)];
    prim(points, interesting).forEach(({ trajectory, chosen, box }, number) => {
      const fit = ({ coverage, density, mass }: PrimBox): Cell[] => [orNull(coverage), orNull(density), mass];
      for (const f of box.restricted) {
        const factor = data.definition.factors[f];
        const ends = [valueAt(factor, box.low[f]), valueAt(factor, box.high[f])];
        boxes.push([...head, number + 1, factor.name, ...ends, ...fit(box), points.length]);
      }
      if (box.restricted.length === 0) boxes.push([...head, number + 1, null, null, null, ...fit(box), points.length]);
      const steps = [...trajectory, box];
      steps.forEach((step, k) => {
        const state = k === steps.length - 1 ? "pasted" : k === chosen ? "chosen" : "";
        peeling.push([...head, number + 1, k, ...fit(step), step.restricted.length, state]);
      });
    });
  }
  const fit = ["coverage", "density", "mass"].map(count);
  const head = [text("scenario"), text("observable"), text("threshold"), count("box")];
  return {
    boxes: {
      columns: [...head, ...["factor", "low", "high"].map(text), ...fit, count("n")],
      rows: boxes,
    },
    peeling: {
      columns: [...head, count("step"), ...fit, count("restricted"), text("state")],
      rows: peeling,
    },
  };
}

function casesOf(data: StudyData, scenario: number, observable: number, { above, below }: StudyAnalysis) {
  const points: (readonly number[])[] = [];
  const interesting: boolean[] = [];
  data.points.unit.forEach((place, point) => {
    for (const value of replicatesAt(data, scenario, point, observable)) {
      if (value !== value) continue;
      points.push(place);
      interesting.push(above !== null ? value > above : value < (below ?? NaN));
    }
  });
  return { points, interesting };
}

function thresholdText({ above, below }: StudyAnalysis): string {
  return above !== null ? `above ${above}` : `below ${below}`;
}
