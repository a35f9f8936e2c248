/** Statistics written as calls: what is read, and what is said of what is wrong. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCall } from "../../src/observe/statistic-call.ts";
import { minimal } from "../engine/worlds.ts";

function problem(text: string): string {
  const found: string[] = [];
  expect(readCall(text, minimal(), (message) => found.push(message))).toBeUndefined();
  expect(found.length).toBeGreaterThan(0);
  return found[0];
}

test("a call is read, whatever the blanks", () => {
  const call = readCall(" months_to_force( NL ,2020-01-01, 24 ) ", minimal(), () => {});
  expect(call?.statistic.name).toBe("months_to_force");
  expect(call?.until).toBeCloseTo(2024, 9);
});

test("a statistic that does not say how long it looks needs the run to the latest of its dates", () => {
  const until = (text: string): number | undefined => readCall(text, minimal(), () => {})?.until;
  expect(until("imports_ratio(CHIPS, 2021-01-01, 2022-01-01, 2020-01-01)")).toBe(2022);
  expect(until("lead_years(CHIPS, 2021-01-01)")).toBe(2021);
});

test.each([
  ["months_to_forces(NL, 2020-01-01, 24)", 'did you mean "months_to_force"'],
  ["months_to_force(NL, 2020-01-01)", "found 2 arguments; allowed: 3"],
  ["months_to_force(NLL, 2020-01-01, 24)", 'unknown "NLL"; allowed: US, NL, JP; did you mean "NL"'],
  ["months_to_force(NL, 2020-02-30, 24)", "allowed: a day that exists"],
  ["months_to_force(NL, 2020-01-01, -3)", "months, a number above 0"],
  ["imports_ratio(TOOLS+CHIP, 2020-01-01, 2020-03-01, 2019-01-01)", 'did you mean "CHIPS"'],
  ["target_share(NL, 2021-01-01, 2020-01-01)", "allowed: a later one"],
  ["list_entries(mains, 2020-01-01)", 'did you mean "main"'],
  ["mineral_exports(galium, 2020-01-01, 1)", 'did you mean "gallium"'],
  ["months_to_force", "allowed: name(argument, argument)"],
])("%s is told: %s", (text, part) => {
  expect(problem(text)).toContain(part);
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      let told = 0;
      const call = readCall(text, minimal(), () => told++);
      return (call === undefined) === told > 0;
    }),
    { numRuns: 200 },
  );
});
