/** A study at its first and last point. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallTable } from "../../../tools/studies/small-study.ts";
import { projectFolder, writeIn } from "../../cli/project-folder.ts";
import { STUDY } from "../../cli/study-files.ts";

const folder = projectFolder();
writeIn(folder, "mine/study.yaml", STUDY.replaceAll("scenarios/", "../scenarios/"));

test("a small table: first and last point, once in each scenario", () => {
  const { rows } = smallTable(join(folder, "mine/study.yaml"));
  expect(rows.map((row) => row.slice(0, 3).join(" "))).toEqual(
    ["0", "3"].flatMap((point) =>
      ["minimal", "child"].flatMap((id) => [`${id} ${point} leakage_total`, `${id} ${point} early`]),
    ),
  );
  expect(rows).toEqual(smallTable(join(folder, "mine/study.yaml")).rows);
});
