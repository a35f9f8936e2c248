/** Units in words. */
import { expect, test } from "vitest";
import { axisUnit, isShare, textUnit } from "../../src/base/units.ts";

test("on axes and in texts; a unit without words stays as it is", () => {
  expect([axisUnit("yr"), textUnit("yr")]).toEqual(["years", "years"]);
  expect([axisUnit("musd"), textUnit("musd")]).toEqual(["million USD", "million dollars"]);
  expect([axisUnit("count"), textUnit("count")]).toEqual(["number", ""]);
  expect([axisUnit("USD a kilo"), textUnit("USD a kilo")]).toEqual(["USD a kilo", "USD a kilo"]);
});

test("shares of whatever are told in percent, and what is given in percent is no share", () => {
  for (const unit of ["share", "share of wanted", "share of bound", "flag"]) {
    expect(isShare(unit), unit).toBe(true);
    expect(axisUnit(unit), unit).toMatch(/^%/);
  }
  expect(["percent", "percent/yr", "1", "yr", "USD a kilo"].some(isShare)).toBe(false);
});
