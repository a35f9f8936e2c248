import { expect, test } from "vitest";
import { checkSetup, limitsOf } from "../../../src/explorer/setup/check-setup.ts";
import { today } from "../files.ts";

const wrong = (changes: Record<string, string>) => checkSetup({ scenario: "today", changes }, today);

test("what exists and lies in its range is right", () => {
  expect(
    wrong({
      "parameters.yard_rate": "150",
      "parameters.lag_announce_months": "9",
      "regime.mode": "standing",
      "regime.leader": "waits",
      "processes.transship": "off",
      "forms.absorb": "contagion",
      "absent.NL": "1",
      "unlisted.EUV": "1",
      "follow.NL": "2023-03-08/2023-09-01:EUV",
    }),
  ).toEqual([]);
});

test.each([
  ["parameters.nothing", "1"],
  ["parameters.constructor", "1"],
  ["parameters.yard_rate", "1e9"],
  ["parameters.lag_announce_months", "37"],
  ["regime.mode", "anarchy"],
  ["regime.other", "x"],
  ["processes.dance", "off"],
  ["processes.trade", "maybe"],
  ["forms.absorb", "thresholds"],
  ["forms.trade", "cover"],
  ["absent.XX", "1"],
  ["absent.US", "1"],
  ["unlisted.XX", "1"],
  ["follow.XX", "2023-03-08/2023-09-01:EUV"],
  ["follow.NL", "2023-03-08/2023-09-01:NOTHING"],
])("%s = %s is refused", (path, value) => {
  expect(wrong({ [path]: value })).toHaveLength(1);
});

test("the lags have a range of their own, other parameters their plausible one", () => {
  expect(limitsOf(today, "lag_announce_months")).toEqual({ low: -1, high: 36 });
  const { low, high } = today.provenance.yard_rate;
  expect(limitsOf(today, "yard_rate")).toMatchObject({ low, high });
});
