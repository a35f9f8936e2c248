import { expect, test } from "vitest";
import type { ReportedFactor } from "../../../src/report/study/input.ts";
import { BASE_WORLD, worldName } from "../../../src/report/study/world-names.ts";

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
