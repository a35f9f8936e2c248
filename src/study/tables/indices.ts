/** indices.csv: what every sensitivity analysis says about every factor, in one tidy table. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { firstOrderIndices } from "../analysis/first-order.ts";
import { morrisEffects, swing } from "../analysis/single-effects.ts";
import { pawn } from "../analysis/pawn.ts";
import { rbdFast } from "../analysis/rbd-fast.ts";
import { pairEffects } from "../analysis/shapley.ts";
import { sobolIndices } from "../analysis/sobol-indices.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { subsetMeans } from "./shapley.ts";
import { analysed, count, partlyDefined, pointMeans, replicatesAt, text } from "./study-results.ts";

/** One number about one factor (or a pair, "a × b"). NaN = not given. */
interface Finding {
  readonly factor: string;
  readonly index: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly floor: number;
  readonly n: number;
}

const NOTHING = { low: NaN, high: NaN, floor: NaN };

/**
 * scenario, observable, factor, method, index, value, low, high, floor, n, partial.
 *
 * low and high: 90 % interval. floor: what a factor that moves nothing may show (from results dealt out anew; where the design has a
 * dummy factor and the method no such floor, the upper end of the dummy's interval). n: points, rows or effects used. partial:
 * points at which some replicates were undefined, so that their mean is one over fewer.
 */
export function indicesTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const rows: Cell[][] = [];
  for (const { scenario, analysis, place, head } of analysed(data, analyses)) {
    const [id, observable] = head;
    const found = findings(data, analysis.kind, scenario, place);
    const partial = found.length === 0 ? 0 : partlyDefined(data, scenario, place);
    for (const { factor, index, value, low, high, floor, n } of withDummyFloor(data, found)) {
      const numbers = [value, low, high, floor].map(orNull);
      rows.push([id, observable, factor, analysis.kind, index, ...numbers, n, partial]);
    }
  }
  const columns = [
    ...["scenario", "observable", "factor", "method", "index"].map(text),
    ...["value", "low", "high", "floor", "n", "partial"].map(count),
  ];
  return { columns, rows };
}

function findings(data: StudyData, kind: string, scenario: number, observable: number): Finding[] {
  const { factors, design } = data.definition;
  const names = factors.map(({ name }) => name);
  const k = names.length;
  switch (kind) {
    case "first-order":
    case "rbd-fast": {
      const { points, y, n } = independentRows(data, scenario, observable);
      const estimates = (kind === "rbd-fast" ? rbdFast : firstOrderIndices)(points, y);
      return estimates.map((estimate, f) => ({ factor: names[f], index: "S1", ...estimate, n }));
    }
    case "pawn": {
      const { points, y, n } = independentRows(data, scenario, observable);
      return pawn(points, y).flatMap(({ median, largest }, f) => [
        { factor: names[f], index: "median", ...median, n },
        { factor: names[f], index: "largest", ...largest, n },
      ]);
    }
    case "swing":
      return names.map((factor, f) => {
        const own = pointsAlong(data, f);
        const levels = own.map((point) => replicatesAt(data, scenario, point, observable));
        return { factor, index: "swing", ...swing(levels), floor: NaN, n: own.length };
      });
    case "morris":
      return morrisEffects(data.points.unit, pointMeans(data, scenario, observable)).flatMap((effect, f) => {
        const { mu, muStar, low, high, sigma, n } = effect;
        const factor = names[f];
        return [
          { factor, index: "mu_star", value: muStar, low, high, floor: NaN, n },
          { factor, index: "mu", value: mu, ...NOTHING, n },
          { factor, index: "sigma", value: sigma, ...NOTHING, n },
        ];
      });
    case "sobol": {
      const { first, total, second, n } = sobolIndices(pointMeans(data, scenario, observable), k, design.secondOrder);
      return [
        ...first.map((index, f) => ({ factor: names[f], index: "S1", ...index, floor: NaN, n })),
        ...total.map((index, f) => ({ factor: names[f], index: "ST", ...index, floor: NaN, n })),
        ...second.map(({ i, j, index }) => ({ factor: pair(names, i, j), index: "S2", ...index, floor: NaN, n })),
      ];
    }
    case "shapley": {
      const { means, n } = subsetMeans(data, scenario, observable);
      return pairEffects(means).map(({ i, j, value }) => {
        return { factor: pair(names, i, j), index: "joint_effect", value, ...NOTHING, n };
      });
    }
    default:
      return [];
  }
}

/** Points that were drawn independently of each other: all of a space-filling sample, and of Saltelli's design the rows of A and B. */
function independentRows(data: StudyData, scenario: number, observable: number) {
  const { design, factors } = data.definition;
  const y = pointMeans(data, scenario, observable);
  const width = design.kind === "saltelli" ? (design.secondOrder ? 2 : 1) * factors.length + 2 : 1;
  const chosen = data.points.unit.map((_, point) => point).filter((point) => [0, width - 1].includes(point % width));
  const results = chosen.map((point) => y[point]);
  return {
    points: chosen.map((point) => data.points.unit[point]),
    y: results,
    n: results.filter((value) => value === value).length,
  };
}

/** The base point, first, and those that differ from it in this factor alone. */
function pointsAlong({ points: { unit } }: StudyData, factor: number): number[] {
  return unit
    .map((_, point) => point)
    .filter((point) => unit[point].every((place, f) => f === factor || place === unit[0][f]));
}

function withDummyFloor({ definition }: StudyData, found: readonly Finding[]): Finding[] {
  const dummies = definition.factors.filter(({ kind }) => kind === "dummy").map(({ name }) => name);
  return found.map((finding) => {
    if (finding.floor === finding.floor) return finding;
    const ends = found
      .filter(({ factor, index }) => index === finding.index && dummies.includes(factor))
      .map(({ value, high }) => (high === high ? high : Math.abs(value)))
      .filter((end) => end === end);
    return ends.length === 0 ? finding : { ...finding, floor: Math.max(...ends) };
  });
}

function pair(names: readonly string[], i: number, j: number): string {
  return `${names[i]} × ${names[j]}`;
}
