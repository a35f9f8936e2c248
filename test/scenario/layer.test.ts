import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { idOf, lastStated, readLayer, readLineage } from "../../src/scenario/layer.ts";

test.each([
  ["scenarios/today.yaml", "today"],
  ["my.yml", "my"],
  ["a/b/c-d.yaml", "c-d"],
])("the id of %s is %s", (path, id) => expect(idOf(path)).toBe(id));

test("a sound file is a layer with content and places", () => {
  const layer = readLayer("scenarios/x.yaml", "title: X\ncontrols: false\n", [])!;
  expect(layer).toMatchObject({ id: "x", content: { title: "X", controls: false } });
  expect(layer.placeOf(["controls"])).toEqual({ file: "scenarios/x.yaml", line: 2, column: 11 });
});

test("all that is wrong in a broken file is told", () => {
  const problems: Problem[] = [];
  expect(readLayer("x.yaml", "titel: X\ntime: { start: 5, stop: 6 }\n", problems)).toBeUndefined();
  expect(problems.map(({ path, line, column }) => `${path} ${line}:${column}`).sort()).toEqual(
    ["time.start 2:16", "time.stop 2:19", "titel 1:1", "title 1:1"].sort(),
  );
});

const file = (title: string, parent?: string, more = "") =>
  `title: ${title}\n${parent === undefined ? "" : `extends: ${parent}\ndiffers: it does\n`}${more}`;
function lineage(files: Record<string, string>, path: string) {
  const problems: Problem[] = [];
  return { layers: readLineage(new Map(Object.entries(files)), path, problems), problems };
}

test("the root comes first; a parent beside the child goes before one that ships", () => {
  const files = {
    "my/c.yaml": file("C", "b"),
    "my/b.yaml": file("B mine", "a"),
    "scenarios/b.yaml": file("B"),
    "scenarios/a.yaml": file("A"),
  };
  const { layers, problems } = lineage(files, "my/c.yaml");
  expect(problems).toEqual([]);
  expect(layers.map(({ content }) => content.title)).toEqual(["A", "B mine", "C"]);
});

test("a circle is told with all its members, and ends", () => {
  const { problems } = lineage(
    { "a.yaml": file("A", "b"), "b.yaml": file("B", "c"), "c.yaml": file("C", "b") },
    "a.yaml",
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "c.yaml", line: 2, column: 10 });
  expect(problems[0].message).toContain("b extends c extends b");
});

test("the last file that states a field wins, field by field", () => {
  const files = {
    "a.yaml": file("A", undefined, "controls: true\ntime: { start: 2018-01-01, end: 2020-01-01 }\n"),
    "b.yaml": file("B", "a", "controls: false\ntime: { end: 2021-01-01 }\n"),
  };
  const { layers } = lineage(files, "b.yaml");
  expect(lastStated(layers, ["controls"])?.value).toBe(false);
  expect(lastStated(layers, ["time", "start"])).toMatchObject({ value: "2018-01-01", layer: { id: "a" } });
  expect(lastStated(layers, ["time", "end"])).toMatchObject({ value: "2021-01-01", layer: { id: "b" } });
  expect(lastStated(layers, ["regime", "mode"])).toBeUndefined();
});
