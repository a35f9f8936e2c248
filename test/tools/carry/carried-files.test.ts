/** The scenario files of the study then-to-now are what the base data of both eras give. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CARRIED_FOLDER, carriedFiles, staleFiles } from "../../../tools/carry/carried-files.ts";
import { PROJECT } from "../../../src/cli/read-files.ts";

test("no file is stale (npm run carried writes them), missing or left over", () => {
  expect(staleFiles()).toEqual([]);
  const kept = readdirSync(join(PROJECT, CARRIED_FOLDER)).map((name) => `${CARRIED_FOLDER}/${name}`);
  expect(kept.sort()).toEqual([...carriedFiles().keys()].sort());
});
