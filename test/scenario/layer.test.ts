import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { idOf, readLayer } from "../../src/scenario/layer.ts";

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
