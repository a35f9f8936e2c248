/**
 * `npm run drawn`: which parameters move a fact or an output in any shipped setting, and what is lost by drawing no others. Writes
 * docs/drawn.md; which parameters are drawn is said in src/scenario/parameters.ts, by hand, after this page.
 *
 *   npm run drawn -- --points 500 --pairs 150 --jobs 2
 *
 * These are the defaults: ten minutes on one core. What is asked is kept in results/drawn/, so that after Ctrl-C the same command goes on.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { HEADLINE_SUMMARIES } from "../../src/scenario/headlines.ts";
import { findScenario, loadFacts } from "../../src/cli/inputs/load-history.ts";
import { WorkFailed } from "../../src/cli/errors.ts";
import { trialEvaluator } from "../../src/cli/jobs/ask-trials.ts";
import { modelDigest } from "../../src/cli/model-digest.ts";
import { defaultJobs } from "../../src/cli/option-values.ts";
import { PROJECT, sha256 } from "../../src/cli/read-files.ts";
import { openAnswerStore } from "../../src/cli/store/answer-store.ts";
import { startCrew } from "../../src/cli/threads/crew.ts";
import { valueAt } from "../../src/engine/draw-parameters.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { constraintsOf } from "../../src/study/calibration/constraints.ts";
import type { Values } from "../../src/study/calibration/joint-space.ts";
import type { TrialTask } from "../../src/study/calibration/perform-trial.ts";
import { latinHypercube } from "../../src/study/design/designs.ts";
import { countOption, runScript } from "../script.ts";
import { agreementOf } from "./agreement.ts";
import { drawnPage, type SettingProof } from "./drawn-page.ts";
import { moversOf, thoseThatCount } from "./movers.ts";

/** One root scenario of each setting. */
const SCENARIOS = ["today", "cocom", "russia-2022", "minerals-reversed"];
/** Options that are off unless a scenario asks: not uncertain, so never drawn. */
const OPTIONS = new Set(["frontier_slowdown", "need_elasticity", "reply_crisis"]);
const SEED = "drawn-1";

async function writeDrawn(): Promise<number> {
  const { values } = parseArgs({
    options: { points: { type: "string" }, pairs: { type: "string" }, jobs: { type: "string" } },
  });
  const points = countOption("points", values.points) ?? 500;
  const pairs = countOption("pairs", values.pairs) ?? 150;
  const jobs = countOption("jobs", values.jobs) ?? defaultJobs();
  process.chdir(PROJECT);
  const crew = startCrew({ kind: "calibration", setup: { rival: null }, jobs });
  const facts = loadFacts();
  const digest = sha256(JSON.stringify([facts, ...SCENARIOS.map(findScenario)])).slice(0, 16);
  const store = openAnswerStore<TrialTask>("results/drawn/answers.txt", `${modelDigest()} ${digest}`);
  const evaluate = trialEvaluator(crew, store);
  const ask = async (kind: TrialTask["kind"], scenario: Scenario, sets: readonly Values[], pool: string) => {
    const trials = sets.map((values, k) => ({ values, seeds: [`${SEED}/${pool}/${k}`] }));
    const answers = await evaluate(kind, scenario, trials);
    if (answers.some(({ length }) => length === 0)) throw new WorkFailed(`${scenario.id}: a run failed`);
    return answers;
  };
  const proofs: SettingProof[] = [];
  try {
    const screens = [];
    for (const id of SCENARIOS) {
      process.stderr.write(`${id}: which parameters matter\n`);
      const scenario = findScenario(id);
      const names = rangedParameters(scenario);
      const asked = constraintsOf(facts, id).map(({ fact }) => fact);
      const places = latinHypercube(points, names.length, `${SEED}/${id}`);
      const sets = places.map((place) => valuesAt(scenario, names, place));
      const outputs = await ask("outputs", scenario, sets, "points");
      const answers =
        asked.length > 0 ? await ask("facts", scenario, sets, "points") : outputs.map(() => new Float64Array(0));
      const rows = outputs.map((row, k) => [...row, ...answers[k]]);
      const movers = moversOf(names, places, [...HEADLINE_SUMMARIES, ...asked.map(({ id: fact }) => fact)], rows);
      screens.push({ scenario, parameters: names, names: names.length, answers: rows[0].length, movers });
    }
    const counting = thoseThatCount(screens);
    for (const { scenario, parameters, ...screen } of screens) {
      process.stderr.write(`${scenario.id}: what is lost by drawing only these\n`);
      const drawn = parameters.filter((name) => scenario.provenance[name].drawn);
      const places = latinHypercube(pairs, parameters.length, `${SEED}/${scenario.id}/pairs`);
      const whole = places.map((place) => valuesAt(scenario, parameters, place));
      const only = (kept: readonly ParameterName[]) =>
        whole.map((set) => Object.fromEntries(kept.map((name) => [name, set[name]])) as Values);
      const reference = await ask("outputs", scenario, whole, "pairs");
      const beside = async (kept: readonly ParameterName[]) =>
        agreementOf(HEADLINE_SUMMARIES, reference, await ask("outputs", scenario, only(kept), "pairs"));
      proofs.push({
        ...{ ...screen, scenario: scenario.id, drawn: new Set(drawn) },
        ...{ agreement: await beside(drawn), fewer: await beside(drawn.filter((name) => counting.has(name))) },
      });
    }
  } finally {
    await crew.end();
  }
  const path = "docs/drawn.md";
  writeFileSync(join(PROJECT, path), drawnPage(proofs, { points, pairs, seed: SEED }));
  process.stdout.write(`wrote ${path}\n`);
  return 0;
}

function rangedParameters({ provenance }: Scenario): ParameterName[] {
  const names = Object.keys(provenance) as ParameterName[];
  return names.filter((name) => provenance[name].low < provenance[name].high && !OPTIONS.has(name));
}

function valuesAt({ provenance }: Scenario, names: readonly ParameterName[], place: readonly number[]): Values {
  return Object.fromEntries(names.map((name, k) => [name, valueAt(provenance[name], place[k])]));
}

await runScript(writeDrawn);
