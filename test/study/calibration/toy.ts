/** A toy whose answer is known: four facts of three parameters, in place of the model. All others move nothing. */
import { nameKey, seedKeys, uniform } from "../../../src/base/random.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { assembleCalibration } from "../../../src/study/calibration/calibration.ts";
import { type CalibrationPlan, type Evaluate, searchSets } from "../../../src/study/calibration/calibrate.ts";
import { freeParameters, type Values } from "../../../src/study/calibration/joint-space.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";
import { find, historyFiles, ID } from "../history/small-history.ts";

export const scenario = { ...loadScenario(minimalFiles(), MINIMAL_PATH), id: ID };
export const free = freeParameters(scenario);
/** The parameters that the toy's facts speak of. */
export const [ONE, TWO, THREE] = ["yard_fusion", "yard_politics", "adoption_years"] as const;

const row = (id: string, observed: number, low: string, high: string): string =>
  `${id},${id},target,sales,today,SC,2020-01-01,2022-01-01,"target_share(NL, 2021-01-01, 2022-01-01)",${observed},${low},${high},percent,report,p. 1,documented,`;

/** A: the first parameter's place x 100; B: the sum of the two others' x 100; C: A + B; E: A once more, out of reach. */
export const facts = readFacts(
  historyFiles([
    row("A", 80, "76", "84"),
    row("B", 40, "34", "46"),
    row("C", 120, "", "126"),
    row("E", 300, "290", ""),
  ]),
  find,
);

/** Where a value lies in its range, for a range with the published value in the middle or not. */
export function placeOf(values: Values, name: ParameterName): number {
  const { value, low, high } = scenario.provenance[name];
  const x = values[name] ?? value;
  return x < value ? (x - low) / (value - low) / 2 : (1 + (x - value) / (high - value)) / 2;
}

/** Answers for A, B, C, E with a little luck of each seed; outputs: one that A narrows, one of a parameter that moves no fact. */
export function toy(tried: { count: number } = { count: 0 }): Evaluate {
  return (kind, _, trials) =>
    Promise.resolve(
      trials.map(({ values, seeds }) => {
        tried.count += seeds.length;
        const a = 100 * placeOf(values, ONE);
        const b = 100 * (placeOf(values, TWO) + placeOf(values, THREE));
        if (kind === "outputs") return Float64Array.of(a, placeOf(values, free[0]));
        return Float64Array.from(
          seeds.flatMap((seed) =>
            [a, b, a + b, a].map((value) => value + 2 * (uniform(seedKeys(seed), nameKey("toy"), 0, 0) - 0.5)),
          ),
        );
      }),
    );
}

export const plan: CalibrationPlan = {
  ...{ seed: "toy", first: 200, points: 60, waves: 2, steps: 400, finalists: 40, sets: 20, chanceRuns: 10 },
  refinement: { generations: 1, runs: 2, children: 2, steps: 200, ofRegion: 2 },
  rounds: [
    { runs: 2, keep: 0.75 },
    { runs: 5, keep: 1 },
  ],
};

export const search = await searchSets([scenario], facts, plan, toy());
export const calibration = await assembleCalibration(
  search,
  { outputs: 100, truths: 3, walks: 20, earlier: { candidates: 20, runs: 3, sets: 10 } },
  toy(),
);
