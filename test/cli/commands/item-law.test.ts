/** How law reaches items: against the timeline, and against what the process of coordination makes of the same factors. */
import { beforeAll, expect, test } from "vitest";
import { type ItemLaw, lawFacts, readItemLaw } from "../../../src/cli/commands/item-law.ts";
import { loadScenarios } from "../../../src/cli/inputs/load-scenarios.ts";

let today: ItemLaw[] = [];
beforeAll(() => {
  const [{ scenario }] = loadScenarios(["today"], []);
  today = readItemLaw(scenario);
}, 120_000);
const law = (item: string): ItemLaw => today.find((one) => one.item === item)!;

test("the only maker of EUV has its control in force since July 2019, by list, and licenses nothing", () => {
  const { suppliers, month } = law("EUV");
  expect(month).toBe("2026-06");
  expect(suppliers.map(({ supplier }) => supplier)).toEqual(["NL"]);
  expect(suppliers[0]).toMatchObject({ share: 1, since: "2019-07", isDated: true, covered: 1, licences: 0 });
  expect(lawFacts(law("EUV"))["reached by law"]).toBe("100 %, by NL (2026-06)");
});

test("the kinds of control together are the coverage of a state that takes up all that the leader controls", () => {
  const leader = law("ETCH").suppliers.find(({ supplier }) => supplier === "US")!;
  const free = leader.kinds.reduce((product, { reaches }) => product * (1 - reaches), 1);
  // A part of the plants has moved out of reach.
  expect(leader.covered).toBeGreaterThan(0.95 * (1 - free));
  expect(leader.covered).toBeLessThanOrEqual(1 - free + 1e-9);
  expect(leader.since).toBe("2022-10");
});

test("dates of the timeline and of the model are told apart; what nobody controls says so", () => {
  const of = (supplier: string) => law("ETCH").suppliers.find((one) => one.supplier === supplier)!;
  expect(of("JP")).toMatchObject({ since: "2023-07", isDated: true });
  expect(lawFacts(law("ETCH"))["law in JP"]).toMatch(
    /^sells 28 %; in force since 2023-07; covers \d+ %: list entries 70 %/,
  );
  const following = today
    .flatMap(({ suppliers }) => suppliers)
    .filter(({ since, isDated }) => since !== "" && !isDated);
  expect(following.length).toBeGreaterThan(0);
  expect(lawFacts({ ...law("ETCH"), suppliers: [following[0]] })[`law in ${following[0].supplier}`]).toMatch(
    /since \d{4}-\d\d\*/,
  );
  expect(lawFacts(law("DUV_DRY"))).toEqual({ "reached by law": "not controlled" });
});

test("permitted versions of accelerators have been closed by rules", () => {
  const leader = law("ACCELERATORS").suppliers.find(({ supplier }) => supplier === "US")!;
  expect(leader.closed).toBeGreaterThan(0);
  expect(lawFacts(law("ACCELERATORS"))["law in US"]).toMatch(/permitted versions? closed/);
});
