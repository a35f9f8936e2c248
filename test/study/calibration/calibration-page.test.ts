import { expect, test } from "vitest";
import { calibrateSetting } from "../../../src/study/calibration/calibrate-setting.ts";
import { calibrationPage } from "../../../src/study/calibration/calibration-page.ts";
import { transferSets } from "../../../src/study/calibration/transfer.ts";
import { A, B, D, E, ONE, plan, scenario, toy } from "./toy.ts";

const asked = [A, B, D, E];
const evaluate = toy(["A", "B", "D", "E"]);
const found = await calibrateSetting(scenario, asked, { ...plan, points: 80, waves: 2 }, evaluate);
const both = { from: found, to: found };
const transfer = await transferSets({ from: scenario, to: scenario }, both, asked, 12, evaluate);
const page = calibrationPage([found], [transfer], ["one", "two"], () => scenario.provenance);

test("no fact that was not met is hidden", () => {
  expect(page).toMatch(/Out of reach, met by hardly any set: E\./);
  for (const { fact, state } of found.facts.filter((one) => one.state === "given up")) {
    expect(page).toMatch(new RegExp(`Given up[^\n]*${fact.id}`));
    expect(page).toContain(`| ${fact.id} | **${state}**`);
  }
  expect(found.facts.some(({ state }) => state === "given up")).toBe(true);
});

test("says how many sets, what share, which parameters, and what is unconstrained", () => {
  expect(page).toContain(`**${found.sets.length} accepted sets** (${found.different} different)`);
  expect(page).toContain(`\`${ONE}\``);
  expect(page).toContain("| `two` |");
  expect(page).toContain("**unconstrained**");
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test("every row of a table has as many cells as its head", () => {
  const lines = page.split("\n");
  lines.forEach((line, k) => {
    if (!line.startsWith("|") || !lines[k - 1]?.startsWith("|")) return;
    expect(line.split(" | ").length, line).toBe(lines[k - 1].split(" | ").length);
  });
});
