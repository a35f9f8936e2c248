import { expect, test } from "vitest";
import {
  formatProblem,
  InputError,
  type Problem,
  problemAt,
  quote,
  throwIfAny,
} from "../../src/scenario/input-error.ts";
import { problemsOf } from "./problems-of.ts";

const at = (file: string, line: number, column: number) =>
  problemAt({ file, line, column }, "a.b", "found x; allowed: y");

test("a problem reads file:line:column path: message", () => {
  expect(formatProblem(at("f.csv", 3, 14))).toBe("f.csv:3:14 a.b: found x; allowed: y");
  expect(formatProblem({ ...at("f.csv", 3, 14), path: "" })).toBe("f.csv:3:14: found x; allowed: y");
});

test("problems are sorted by place, files in the order first met", () => {
  const found = problemsOf(() => throwIfAny([at("z", 9, 1), at("a", 1, 1), at("z", 2, 7), at("z", 2, 3)]));
  expect(found.map(({ file, line, column }) => `${file}${line}${column}`)).toEqual(["z23", "z27", "z91", "a11"]);
  expect(() => throwIfAny([])).not.toThrow();
});

test("a flood of problems is cut in the message, not in the list", () => {
  const many: Problem[] = Array.from({ length: 250 }, (_, line) => at("f", line + 1, 1));
  const error = new InputError(many);
  expect(error.problems).toHaveLength(250);
  expect(error.message.split("\n")).toHaveLength(101);
  expect(error.message).toContain("150 more problems");
});

test("what is quoted is short, on one line and printable", () => {
  expect(quote("a\nb\u0007\u200f")).not.toMatch(/[\n\u0007]/);
  expect(quote("\ufeff\u0085")).toBe('"??"');
  expect(quote("x".repeat(1000)).length).toBeLessThan(70);
});
