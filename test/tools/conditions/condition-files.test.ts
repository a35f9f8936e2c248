/** The scenario files of the study then-to-now are what the base data of both eras give. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONDITIONS_FOLDER, conditionFiles } from "../../../tools/conditions/condition-files.ts";
import { staleIn } from "../../../tools/kept.ts";
import { PROJECT } from "../../../src/cli/read-files.ts";

test("no file is stale (npm run conditions writes them), missing or left over", () => {
  const files = conditionFiles();
  expect(staleIn(files)).toEqual([]);
  const kept = readdirSync(join(PROJECT, CONDITIONS_FOLDER)).map((name) => `${CONDITIONS_FOLDER}/${name}`);
  expect(kept.sort()).toEqual([...files.keys()].sort());
});
