import { expect, test } from "vitest";
import {
  BASE_WORLD,
  inWords,
  PLAIN_NAMES,
  plainLevel,
  words,
  worldName,
} from "../../../src/report/study/plain-names.ts";
import type { ReportedFactor } from "../../../src/report/study/input.ts";

test("no two observables share a name, and no name is an identifier", () => {
  const names = Object.values(PLAIN_NAMES);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/_/);
});

test("a known name in plain words, an unknown one with blanks, two that act together both", () => {
  expect(words("delay_years_end")).toBe("delay bought by the end");
  expect(words("own_thing")).toBe("own thing");
  expect(words("NL_absent × own_thing")).toBe("Netherlands absent × own thing");
});

test("levels whose numbers say little", () => {
  expect(plainLevel("cases_yard", 0)).toBe("capacity as good as unlimited");
  expect(plainLevel("cases_yard", 0.3)).toBeUndefined();
  expect(plainLevel("lag_announce_months", 12)).toBeUndefined();
});

test("ids in a text stand in words, their code once", () => {
  expect(inWords("`will_trade` up, `will_trade` down, `balance`")).toBe(
    "weight of lost trade (`will_trade`) up, weight of lost trade down, `balance`",
  );
  expect(inWords("`savings_clause` alone")).toBe("savings clause (`savings_clause`) alone"); // it has no name of its own
});

const factors: ReportedFactor[] = [
  { name: "will_trade", unit: "logit", meaning: "", kind: "range", low: 1, high: 6 },
  { name: "forms.cohere", unit: "", meaning: "", kind: "values", values: ["balance", "thresholds"] },
  { name: "threat_falls", unit: "1", meaning: "", kind: "switch" },
];
const base = { will_trade: 3.5, "forms.cohere": "balance", threat_falls: 0 };

test("a world is named by what it has other than the base", () => {
  expect(worldName(factors, base, base)).toBe(BASE_WORLD);
  expect(worldName(factors, { ...base, will_trade: 6 }, base)).toBe("weight of lost trade 6");
  const share: ReportedFactor = { ...factors[0], name: "loyalty", unit: "share" };
  expect(worldName([share], { loyalty: 0.5 }, { loyalty: 0.75 })).toBe("loyalty 50\u00a0%");
  expect(worldName(factors, { ...base, "forms.cohere": "thresholds" }, base)).toBe("cohesion by thresholds");
  expect(worldName(factors, { ...base, threat_falls: 1 }, base)).toBe("threat falls");
  expect(worldName(factors, base, { ...base, threat_falls: 1 })).toBe("no threat falls");
  expect(worldName(factors, { ...base, will_trade: 1, threat_falls: 1 }, base)).toBe(
    "weight of lost trade 1, threat falls",
  );
});
