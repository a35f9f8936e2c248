/** A claim over the minimal setting, and answers made up of functions, for the tests of this room. */
import { loadScenario } from "../../../src/scenario/load.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { Claim } from "../../../src/study/claims/claim-file.ts";
import { type ClaimAnswer, answerClaims } from "../../../src/study/claims/answer-claim.ts";
import { loadClaim } from "../../../src/study/claims/load-claim.ts";
import type { World } from "../../../src/study/claims/worlds.ts";
import { parametersOf } from "../../../src/ensemble/case-parameters.ts";
import type { ScenarioLoader } from "../../../src/ensemble/case-memory.ts";
import { minimalFiles, MINIMAL_PATH } from "../../scenario/minimal-setting.ts";

const PATHS: Readonly<Record<string, string>> = { minimal: MINIMAL_PATH, child: "scenarios/child.yaml" };
const FILES = minimalFiles();

export const load: ScenarioLoader = (name, overrides, layers) => {
  if (PATHS[name] === undefined) throw new Error(`found unknown scenario "${name}"`);
  return loadScenario(FILES, PATHS[name], overrides, layers);
};

const SHORT = "set: { time.end: 2021-01-01, time.replay_until: 2020-01-01 }";

/** The text of a claim file; `changed` replaces whole fields, undefined leaves one out. */
export function claimYaml(changed: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    title: "Crises leak",
    comparison: "with crises less without",
    read: "{ observable: leakage_total, meaning: leakage }",
    of: `{ scenario: minimal, ${SHORT} }`,
    less: `{ scenario: minimal, ${SHORT}, parameters: { revise_share: 0 } }`,
    stated: "more",
    ...changed,
  };
  return Object.entries(fields)
    .flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${value}\n`]))
    .join("");
}

export function smallClaim(changed: Readonly<Record<string, string | undefined>> = {}): Claim {
  return loadClaim({ file: "small.yaml", text: claimYaml(changed), load });
}

/** What is told about a claim file with these fields changed; "" where nothing is wrong. */
export function problemsOf(changed: Readonly<Record<string, string | undefined>>): string {
  try {
    smallClaim(changed);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** With twenty accepted sets, in which imitation lies in the lower half of its range. */
export function fitted(scenario: Scenario): Scenario {
  const { low, value } = scenario.provenance.imitation_rate;
  const sets = Array.from({ length: 20 }, (_, k) => [low + ((value - low) * k) / 19]);
  return { ...scenario, accepted: { names: ["imitation_rate"], sets } };
}

type Effect = (values: ReturnType<typeof parametersOf>, world: World) => number;

/** The answer to a claim whose effect follows from the parameters and the world alone. */
export async function answered(
  effect: Effect,
  { claim = smallClaim(), runs = 40, search = true, scenario = fitted(load("minimal", [], [])) } = {},
): Promise<ClaimAnswer> {
  const scenarios = claim.comparison.terms.map(() => scenario);
  const [answer] = await answerClaims([{ claim, scenarios }], { runs, seed: "S", search }, (_claims, worlds) =>
    Promise.resolve(worlds.map((world) => [effect(parametersOf(scenario, world), world)])),
  );
  return answer;
}
