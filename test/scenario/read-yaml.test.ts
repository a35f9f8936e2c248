import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";

function read(text: string) {
  const problems: Problem[] = [];
  return { file: readYaml("f.yaml", text, problems), problems };
}

test("YAML 1.2: NO, off and dates are texts; a byte-order mark and Windows line ends are accepted", () => {
  const { file, problems } = read("\ufeffa: NO\r\nb: off\r\nc: 2018-01-01\r\nd: 1.5\r\ne: false\r\nf:\r\n");
  expect(problems).toEqual([]);
  expect(file!.value).toEqual({ a: "NO", b: "off", c: "2018-01-01", d: 1.5, e: false, f: null });
});

test("values and keys have places", () => {
  const { file } = read("# head\ntime:\n  start: 2018-01-01\nlist:\n  - { a: 1 }\n  - { a: 2, b: 3 }\n");
  const at = (path: PropertyKey[], key = false) => {
    const { line, column } = file!.placeOf(path, key);
    return `${line}:${column}`;
  };
  expect(at(["time", "start"])).toBe("3:10");
  expect(at(["time", "start"], true)).toBe("3:3");
  expect(at(["list", 1, "b"])).toBe("6:16");
  expect(at(["list", 1, "b"], true)).toBe("6:13");
  expect(at(["time", "end"])).toBe("2:1"); // not there: its parent's key
  expect(at(["nothing"])).toBe("1:1");
});

test.each([
  ["a: 1\na: 2\n", "2:1", "twice"],
  ["a: &x 1\nb: *x\n", "2:4", "alias"],
  ["__proto__: 1\n", "1:1", "__proto__"],
  ["a: 0x10\n", "1:4", "ordinary number"],
  ["a: 1e999\n", "1:4", "ordinary number"],
  ["a: .nan\n", "1:4", "ordinary number"],
  ["? { a: 1 }\n: 2\n", "1:3", "broken YAML"],
  [`${"- ".repeat(500)}a\n`, "1:1", "too deep"],
])("%j is refused", (text, place, says) => {
  const { file, problems } = read(text);
  expect(file).toBeUndefined();
  expect(`${problems[0].line}:${problems[0].column}`).toBe(place);
  expect(problems[0].message).toContain(says);
});

test("all duplicate keys are told, up to a bound", () => {
  expect(read("a: 1\nb: 1\na: 2\nb: 2\n").problems.map(({ line }) => line)).toEqual([3, 4]);
  expect(read("a: 1\n".repeat(5000)).problems).toHaveLength(1000);
});
