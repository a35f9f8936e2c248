/** The scenario files of the study then-to-now are what the base data of both eras give today. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CARRIED_FOLDER, carriedFiles } from "../../src/cli/carried-files.ts";
import { PROJECT } from "../../src/cli/read-files.ts";

test("no file is stale (npm run carried writes them), missing or left over", () => {
  const files = carriedFiles();
  const stale = [...files].filter(([name, text]) => {
    const path = join(PROJECT, name);
    return !existsSync(path) || readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== text;
  });
  expect(stale.map(([name]) => name)).toEqual([]);
  const kept = readdirSync(join(PROJECT, CARRIED_FOLDER)).map((name) => `${CARRIED_FOLDER}/${name}`);
  expect(kept.sort()).toEqual([...files.keys()].sort());
});
