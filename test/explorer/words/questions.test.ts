/** Controls that stand in front move a chart of their question: measured, from one end of the plausible range to the other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { createTwinCache } from "../../../src/engine/twin-cache.ts";
import { withTwins } from "../../../src/ensemble/perform-ensemble.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { FILES, free, today } from "../files.ts";

const RUNS = 8;
const { prepare } = openWorkshop(FILES);
const twins = createTwinCache(100);

/** Mean of a curve over the last ten years, by run. */
function late(scenario: string, changes: Record<string, string>, observable: string): number[] {
  const prepared = prepare({ scenario, changes });
  const place = factsOf(prepared).frame.series.findIndex((one) => one.kind === "all" && one.observable === observable);
  return Array.from({ length: RUNS }, (_, k) => {
    const plan = { seed: "controls", runs: RUNS, uncertainty: "both", detail: false } as const;
    const { recorded } = performRun(withTwins(prepared, twins), plan, k + 1) as RunRecord;
    const count = recorded.dates.length;
    const values = [...recorded.values.subarray(place * count, (place + 1) * count)].slice(-40).filter(Number.isFinite);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

const CONTROLS = QUESTIONS.flatMap((question) =>
  question.controls.filter((name) => name in today.provenance).map((name) => ({ question, name, id: question.id })),
);

test.each(CONTROLS)(
  "$id: $name moves a chart of its question",
  ({ question, name }) => {
    const { low, high } = (question.scenario === "today" ? today : free).provenance[name as ParameterName];
    const moved = question.pair.some((id) => {
      const curve = id === "leakage-by-channel" ? "leakage_rate" : id;
      const at = (value: number): number[] =>
        late(question.scenario, { ...question.changes, [`parameters.${name}`]: String(value) }, curve);
      const [from, to] = [at(low), at(high)];
      const changes = to.map((value, k) => value - from[k]);
      const more = changes.filter((change) => change > 0).length;
      const size = Math.abs(changes.reduce((sum, change) => sum + change, 0) / RUNS);
      const level = from.reduce((sum, value) => sum + value, 0) / RUNS;
      return (more === 0 || more === RUNS) && size > 0.02 * Math.abs(level);
    });
    expect(moved).toBe(true);
  },
  60_000,
);

test.each([
  ["late", "coordination-lag"],
  ["absent", "partners-absent"],
  ["then", "cocom-vs-today/study"],
])("%s is held against the base of its study, or says beside its numbers that it is not", (id, folder) => {
  const question = QUESTIONS.find((one) => one.id === id)!;
  const study = parse(readFileSync(`reports/${folder}/study.yaml`, "utf8")) as {
    scenarios: string[];
    overrides?: unknown;
  };
  const own = question.baseline ?? question.scenario;
  const isSame = study.scenarios[0] === own && (study.overrides === undefined || own !== "today");
  expect(question.basis !== undefined, `${own} against ${study.scenarios[0]}`).toBe(!isSame);
});
