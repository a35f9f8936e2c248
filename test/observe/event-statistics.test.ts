/** The registry: names, definitions, and that each statistic records what it reads. */
import { expect, test } from "vitest";
import { EVENT_STATISTICS } from "../../src/observe/event-statistics.ts";
import { FLOW_OBSERVABLES } from "../../src/observe/flow-observables.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { readCall } from "../../src/observe/statistic-call.ts";
import type { Argument } from "../../src/observe/event-statistic.ts";
import { prepareHistory, askOnce } from "../../src/study/history/history-runs.ts";
import { minimal } from "../engine/worlds.ts";

const EXAMPLE: Record<Argument["kind"], string> = {
  ...{ date: "2020-01-01", months: "12", number: "1", items: "all", state: "NL", states: "NL+JP", mineral: "gallium" },
  ...{ list: "main", word: "left", firm: "LITHO", channel: "shells" },
};

function example(statistic: (typeof EVENT_STATISTICS)[number]): string {
  const given: Record<string, string> = {
    to: "2021-01-01",
    table: "suppliers",
    row: "US",
    column: "exposure",
    rounds: "2",
    series: "threat",
  };
  return `${statistic.name}(${statistic.arguments.map(({ name, kind }) => given[name] ?? EXAMPLE[kind]).join(", ")})`;
}

test("each has a name of its own, a unit, a definition, and arguments that are explained", () => {
  const names = EVENT_STATISTICS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const known = [...OBSERVABLES, ...FLOW_OBSERVABLES].map(({ name }) => name);
  for (const { name, unit, meaning, needs, arguments: own } of EVENT_STATISTICS) {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(unit, name).not.toBe("");
    expect(meaning.length, name).toBeGreaterThan(25);
    for (const need of needs) expect(known, name).toContain(need);
    for (const argument of own) expect(argument.meaning, name).not.toBe("");
  }
});

test("each answers on a run of its own, with what it says that it needs; most are defined", () => {
  const scenario = minimal();
  const questions = EVENT_STATISTICS.map((statistic) => ({
    scenario: "minimal",
    cut: NaN,
    call: readCall(example(statistic), scenario, (message) => {
      throw new Error(`${statistic.name}: ${message}`);
    })!,
  }));
  const together = askOnce(
    prepareHistory(questions, () => scenario),
    "all",
  );
  expect(Array.from(together).filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(
    EVENT_STATISTICS.length / 2,
  );
  questions.forEach((question, place) => {
    const alone = askOnce(
      prepareHistory([question], () => scenario),
      "all",
    );
    expect(alone[0], question.call.text).toBe(together[place]);
  });
});
