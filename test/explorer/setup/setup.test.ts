import { expect, test } from "vitest";
import { setupKey, splitPath, withChange, withChanges } from "../../../src/explorer/setup/setup.ts";

const today = { scenario: "today", changes: {} };

test("changes come and go, in one order", () => {
  const one = withChange(withChange(today, "regime.mode", "standing"), "parameters.yard_rate", "150");
  const other = withChange(withChange(today, "parameters.yard_rate", "150"), "regime.mode", "standing");
  expect(setupKey(one)).toBe(setupKey(other));
  expect(Object.keys(one.changes)).toEqual(["parameters.yard_rate", "regime.mode"]);
  expect(withChanges(one, { "parameters.yard_rate": undefined, "regime.mode": undefined })).toEqual(today);
});

test("other values and other scenarios have other keys", () => {
  const keys = [
    today,
    { scenario: "cocom", changes: {} },
    withChange(today, "parameters.yard_rate", "150"),
    withChange(today, "parameters.yard_rate", "151"),
  ].map(setupKey);
  expect(new Set(keys).size).toBe(4);
});

test("a path is split at its first dot", () => {
  expect(splitPath("parameters.yard_rate")).toEqual(["parameters", "yard_rate"]);
  expect(splitPath("controls")).toEqual(["controls", ""]);
});
