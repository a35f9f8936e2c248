import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { readOverrides } from "../../src/scenario/overrides.ts";

function read(...pairs: [string, string][]) {
  const problems: Problem[] = [];
  return {
    layer: readOverrides(
      pairs.map(([path, value]) => ({ path, value })),
      problems,
    ),
    problems,
  };
}

test("all overrides together are one layer", () => {
  const { layer, problems } = read(
    ["parameters.crisis_rate", "0.2"],
    ["parameters.fear_weight.low", "0.1"],
    ["regime.mode", "standing"],
    ["time.end", "2030-01-01"],
    ["processes.trade", "off"],
    ["market_shares.EUV/NL.share", "0.9"],
    ["suppliers.NL.joined", "2020-01-01"],
    ["controls", "false"],
  );
  expect(problems).toEqual([]);
  expect(layer!.content).toEqual({
    parameters: { crisis_rate: { value: 0.2 }, fear_weight: { low: 0.1 } },
    regime: { mode: "standing" },
    time: { end: "2030-01-01" },
    processes: { trade: "off" },
    changes: { market_shares: { "EUV/NL": { share: 0.9 } }, suppliers: { NL: { joined: "2020-01-01" } } },
    controls: false,
  });
});

test("a value and its range may be set together, the same thing not twice", () => {
  expect(read(["parameters.crisis_rate", "9"], ["parameters.crisis_rate.high", "10"]).problems).toEqual([]);
  expect(read(["time.end", "2030-01-01"], ["time.end", "2031-01-01"]).problems[0]).toMatchObject({
    file: "--set",
    line: 2,
    column: 1,
  });
});

test("the place is the number of the --set and the value in it; every wrong one is told", () => {
  const { problems } = read(["controls", "true"], ["time.end", "soon"], ["suppliers.NL.alliance", "3"]);
  expect(problems.map(({ line, column, path }) => `${line}:${column} ${path}`).sort()).toEqual([
    "2:10 time.end",
    "3:23 suppliers.NL.alliance",
  ]);
});

test("none is no layer", () => expect(read().layer).toBeUndefined());

test("numbers are understood as people type them; one that could be two is refused with both", () => {
  const { layer } = read(["parameters.crisis_rate", "0,2"], ["suppliers.NL.alliance", "60 %"], ["suppliers.NL.exports_musd", "1 500 000"]); // prettier-ignore
  expect(layer!.content).toEqual({
    parameters: { crisis_rate: { value: 0.2 } },
    changes: { suppliers: { NL: { alliance: 0.6, exports_musd: 1500000 } } },
  });
  const [problem] = read(["suppliers.NL.exports_musd", "1,500"]).problems;
  expect(problem.message).toBe('found "1,500"; allowed: 1500 or 1.5');
});
