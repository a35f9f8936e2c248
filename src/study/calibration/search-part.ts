/** How a search for accepted sets went: the last part of docs/calibration.md. Generated. */
import { percent, threeDigits } from "../../base/numbers.ts";
import { settingWords } from "../history/history-words.ts";
import { markdownTable } from "../markdown.ts";
import type { Calibration } from "./calibration.ts";
import { MOST_ACTIVE } from "./emulator.ts";

/** Points at which the model was run before the best were judged. */
export function pointsTried({ plan, known }: Pick<Calibration, "plan" | "known">): number {
  return plan.first + plan.waves * plan.points + known;
}

export function searchPart(calibration: Calibration): string {
  const { plan, eras, judged, known } = calibration;
  const runs = plan.rounds.at(-1)?.runs ?? 0;
  return `## How the sets were found

Emulated history matching (Vernon, Goldstein and Bower, *Bayesian Analysis* 5, 2010; the R package hmer is its best-known program):

1. A Latin hypercube of ${plan.first} points over the published ranges of all free parameters; one run a point and era, each with its own luck. Parameters graded *documented* and those that are not drawn keep their value.
2. For every row of the facts an **emulator**: a quadratic in the at most ${MOST_ACTIVE} parameters that affect it, by ridge regression, with its error for runs left out; for counts and orders the chance that a run lies below or above the window.
3. Walks over the emulators, each from an origin of its own, to points where many rows should lie inside, both eras weighted equally and the worse one counted once more. They are run; the emulators are fitted again: ${plan.waves} waves of ${plan.points} points.
4. ${plan.finalists} points of a last search are run ${plan.refinement.runs} times each. Then, ${times(plan.refinement.generations)}, the neighbourhood of the best points so far is searched, one point of each *region* (a walk from a random origin and all that descends from it): walks start from each of them, over emulators that are corrected near it by its runs (Bayes linear adjustment), and what they find is run in its turn: ${known} points in all. Regions never mix.
5. The best ${judged}, at most ${plan.refinement.ofRegion} of one region, are judged by the model alone, in runs with seeds that no earlier step has used, first by few, the better part by ${runs}. Emulators and earlier runs choose where to look; they decide nothing. Facts graded *assumed* (from memory, or with a window of our own) steer the search and rank sets that are otherwise equal; they neither accept nor reject one. Hold-outs are not read at all.

Both eras are searched at once: a parameter that no setting gives a value of its own has one value in both, so a set is one behaviour that has to fit both CoCom and today. Simpler here than in hmer: quadratics without a Gaussian process on what they leave over, which therefore
counts as error, and points are sought where most rows should be inside instead of filling what is not implausible; the sets show what the facts allow, and are not a sample from a posterior distribution. A parameter that no emulator reads is not in the sets and is still drawn from its published range.
${spread(calibration)}

### The waves

${markdownTable(
  [
    "wave",
    "points",
    "rows inside, expected by the emulators",
    ...eras.map(({ setting }) => `${settingWords(setting)}: rows inside in single runs`),
  ],
  calibration.waves.map(({ points, expected, met }, k) => [
    String(k + 1),
    String(points),
    percent(expected),
    ...met.map(percent),
  ]),
)}

A single run lies inside less often than the median of many.

### The refinement

Shares of the rows with the median of ${plan.refinement.runs} runs inside, not counting those graded *assumed*. These runs chose the points, so the shares are flattering: the final judgement uses other runs.

${markdownTable(
  [
    "generation",
    "points",
    ...eras.map(({ setting }) => `${settingWords(setting)}: its points`),
    ...eras.map(({ setting }) => `${settingWords(setting)}: best quarter so far`),
  ],
  calibration.generations.map(({ points, met, best }, k) => [
    ...[k === 0 ? "last search" : String(k), String(points), ...met.map(percent), ...best.map(percent)],
  ]),
)}
`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times over`;
}

/** What searching near the best costs in spread. */
function spread({ distance, distanceWithin, distanceBetween, regions, mostOfRegion }: Calibration): string {
  const within = mostOfRegion > 1 ? `, two of one region ${threeDigits(distanceWithin)} times` : "";
  return `The accepted sets come from ${regions} regions that were found independently, at most ${mostOfRegion} from one. Two accepted sets lie on average ${threeDigits(distance)} times as far apart as two random points (over the parameters that are read); two of different regions ${threeDigits(distanceBetween)} times${within}. Searching near the best finds sets that meet more rows and lie closer together than the regions do: a band over accepted sets is therefore narrower than one over regions alone.`;
}
