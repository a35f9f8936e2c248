import { expect, test } from "vitest";
import { calibrationPage } from "../../../src/study/calibration/calibration-page.ts";
import { calibration, ONE, scenario } from "./toy.ts";

const page = calibrationPage(calibration, ["one", "two"], () => scenario.provenance);

test("no row that was not met is hidden", () => {
  const list = page.slice(
    page.indexOf("out of reach of the parameters even when sought alone"),
    page.indexOf("but in reach when sought alone"),
  );
  expect(list).toMatch(/:\n {2}- Share of .* \(E\)\n/);
  expect(page).toMatch(/\| \*\*[\d.]+\*\* \|.*\| E \|/);
});

test("says how many sets, at which level, which parameters, and what is an assumption", () => {
  expect(page).toContain(`**${calibration.eras[0].sets.length} sets of parameters are accepted**`);
  expect(page).toContain("at least 75 % of the rows");
  expect(page).toContain(`\`${ONE}\``);
  expect(page).toContain("**assumption**");
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test("every row of a table has as many cells as its head", () => {
  const lines = page.split("\n");
  lines.forEach((line, k) => {
    if (!line.startsWith("|") || !lines[k - 1]?.startsWith("|")) return;
    expect(line.split(" | ").length, line).toBe(lines[k - 1].split(" | ").length);
  });
});
