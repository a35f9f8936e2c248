/** A toy whose answer is known: three facts of three parameters, in place of the model. All others move nothing. */
import { uniform, nameKey, seedKeys } from "../../../src/base/random.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import type { CalibrationPlan, Evaluate } from "../../../src/study/calibration/calibrate-setting.ts";
import { freeParameters, type Values } from "../../../src/study/calibration/free-parameters.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";
import { find, historyFiles, ID } from "../history/small-history.ts";

export const scenario = { ...loadScenario(minimalFiles(), MINIMAL_PATH), id: ID };
export const free = freeParameters(scenario);
/** The parameters that the toy's facts speak of. */
export const [ONE, TWO, THREE] = ["yard_fusion", "yard_politics", "adoption_years"] as const;

const row = (id: string, observed: number, low: string, high: string): string =>
  `${id},${id},target,SC,2020-01-01,2022-01-01,"target_share(NL, 2021-01-01, 2022-01-01)",${observed},${low},${high},percent,report,p. 1,documented,`;

/** A: the first parameter's place x 100; B: the sum of the two others' x 100; D: A once more, asked for what A forbids; E: out of reach. */
export const facts = readFacts(
  historyFiles([
    row("A", 80, "76", "84"),
    row("B", 40, "34", "46"),
    row("D", 20, "16", "24"),
    row("E", 300, "290", "310"),
  ]),
  find,
);
export const [A, B, D, E] = facts;

/** Where a value lies in its range, for a range with the published value in the middle or not. */
export function placeOf(values: Values, name: ParameterName): number {
  const { value, low, high } = scenario.provenance[name];
  const x = values[name] ?? value;
  return x < value ? (x - low) / (value - low) / 2 : (1 + (x - value) / (high - value)) / 2;
}

/** Answers for those of A, B, D, E that are asked, in this order, with a little luck of each seed. */
export function toy(asked: readonly string[], tried: { count: number } = { count: 0 }): Evaluate {
  return (kind, trials) =>
    Promise.resolve(
      trials.map(({ values, seeds }) => {
        tried.count += 1;
        const a = 100 * placeOf(values, ONE);
        const b = 100 * (placeOf(values, TWO) + placeOf(values, THREE));
        if (kind === "outputs") return Float64Array.of(a, placeOf(values, free[0]));
        const numbers: Record<string, number> = { A: a, B: b, D: a, E: a };
        return Float64Array.from(
          seeds.flatMap((seed) =>
            asked.map((id) => numbers[id] + 2 * (uniform(seedKeys(seed), nameKey("toy"), 0, 0) - 0.5)),
          ),
        );
      }),
    );
}

export const plan: CalibrationPlan = { seed: "toy", points: 200, runs: 2, waves: 4, keep: 0.25, sets: 200, chanceRuns: 10, outputs: 40 }; // prettier-ignore
