/**
 * Each shipped scenario gives what it gave before, to the last digit. Where a change is meant: npm run golden -- --accept "why".
 *
 * One run of each with the published parameters. Differences are reported relative to the width of the band of chance and parameters.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkGolden, goldenPath, goldenRuns, orphanedGolden } from "../../tools/golden/golden-files.ts";
import { compareGolden, describeGolden, readGolden } from "../../tools/golden/golden-compare.ts";
import { altered, shipped, shippedIds } from "../engine/worlds.ts";

const ACCEPT = 'Results changed. Where this is meant: npm run golden -- --accept "why results changed"';
const verdicts = new Map((await checkGolden()).map((verdict) => [verdict.scenario.id, verdict.changes]));

describe("golden runs", () => {
  test.each(shippedIds())("%s gives what is expected", (id) => {
    const changes = verdicts.get(id) ?? null;
    expect(changes, `${id} has no expected table: npm run golden -- --accept "new scenario ${id}"`).not.toBeNull();
    expect(describeGolden(id, changes!), ACCEPT).toBe("");
  });

  test("no expected table is left of a scenario that does not ship", () => {
    expect(orphanedGolden()).toEqual([]);
  });

  test("negative control: one parameter changed by one percent is caught", async () => {
    const expected = readGolden("golden", readFileSync(goldenPath("russia-2022"), "utf8"));
    const scenario = shipped("russia-2022");
    const { trust_years } = scenario.parameters;
    const changed = altered(scenario, { parameters: { trust_years: trust_years * 1.01 } });
    const changes = compareGolden(expected, (await goldenRuns([changed]))[0]);
    const told = describeGolden("russia-2022", changes);
    expect(changes.length).toBeGreaterThan(10);
    expect(told).toMatch(/expected numbers changed/);
    expect(told).toMatch(/of the band's width/);
  });
});
