/**
 * Transfer: the behaviour that the eras share, fitted to one era, laid over another era's first sample. The other parameters stay as that
 * sample has them, so the two columns differ in the transferred values alone.
 */
import { mean } from "../../base/statistics.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import type { Fact } from "../history/fact-table.ts";
import type { Calibration, Evaluate } from "./calibrate-setting.ts";
import { constraintsOf } from "./constraints.ts";
import { freeParameters, sharedParameters, valuesAt } from "./free-parameters.ts";
import { CUTOFF, implausibility, meansOf } from "./implausibility.ts";

export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** Parameters carried over: shared, and moved in the era they come from. */
  readonly carried: readonly ParameterName[];
  readonly sets: number;
  readonly facts: readonly {
    readonly fact: string;
    /** Mean implausibility, and the share of sets that meet the fact, with the sample's own values and with those carried over. */
    readonly implausibleOwn: number;
    readonly implausibleCarried: number;
    readonly meetOwn: number;
    readonly meetCarried: number;
  }[];
}

/** `from` is calibrated; `to` gives chance and seeds, `evaluate` answers for it. */
export async function transferSets(
  scenarios: { readonly from: Scenario; readonly to: Scenario },
  calibrations: { readonly from: Calibration; readonly to: Calibration },
  facts: readonly Fact[],
  sets: number,
  evaluate: Evaluate,
): Promise<Transfer> {
  const { from, to } = scenarios;
  const { plan } = calibrations.to;
  const shared = new Set(sharedParameters(from, to));
  const names = calibrations.from.parameters.map(({ name }) => name);
  const carried = names.filter((name) => shared.has(name));
  const free = freeParameters(to);
  const constraints = constraintsOf(facts, to.id);
  const chance = calibrations.to.facts.map((fact) => fact.chance);
  const seeds = Array.from({ length: plan.runs }, (_, run) => `${plan.seed}/${run + 1}`);
  const own = latinHypercube(plan.points, free.length, `${plan.seed}/${to.id}`)
    .slice(0, sets)
    .map((place) => valuesAt(to, free, place));
  const given = calibrations.from.sets;
  const laid = own.map((values, k) => {
    const set = given[Math.floor((k * given.length) / own.length)];
    return { ...values, ...Object.fromEntries(carried.map((name) => [name, set[names.indexOf(name)]])) };
  });
  const judge = async (trials: typeof own): Promise<Float64Array[]> =>
    (
      await evaluate(
        "facts",
        trials.map((values) => ({ values, seeds })),
      )
    ).map((answers) =>
      // prettier-ignore
      meansOf(constraints, answers).map((average, k) => implausibility(constraints[k], average, chance[k], plan.runs)),
    );
  const [asItWas, withCarried] = [await judge(own), await judge(laid)];
  const meet = (rows: readonly Float64Array[], k: number): number =>
    mean(rows.map((row) => (row[k] <= CUTOFF ? 1 : 0)));
  const held = calibrations.to.facts.flatMap(({ state }, k) => (state === "not answered" ? [] : [k]));
  return {
    ...{ from: from.id, to: to.id, carried, sets: own.length },
    facts: held.map((k) => ({
      fact: constraints[k].fact.id,
      implausibleOwn: mean(asItWas.map((row) => row[k])),
      implausibleCarried: mean(withCarried.map((row) => row[k])),
      meetOwn: meet(asItWas, k),
      meetCarried: meet(withCarried, k),
    })),
  };
}
