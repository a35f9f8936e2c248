import { expect, test } from "vitest";
import { findFileProblem } from "../../src/scenario/check-text.ts";

const problem = (text: string) => findFileProblem("f", text, 1, "a header");

test("ordinary text passes, with a byte-order mark and any line ends", () => {
  expect(problem("\ufeffa,b\r\n1,2\ttab\nünïcödé 東京\n")).toBeUndefined();
});

test.each(["", " \n\t", "\ufeff", "\ufeff \r\n"])("%j is empty", (text) => {
  expect(problem(text)?.message).toBe("found an empty file; needed: a header");
});

test("the size is bounded", () => {
  expect(problem("x".repeat(1_000_000))).toBeUndefined();
  expect(problem("x".repeat(1_000_001))?.message).toContain("at most 1 MB");
});

test.each(["\u0000", "\u001b", "\ufffd"])("binary content is found at its place: %j", (sign) => {
  expect(problem(`ab\ncd${sign}e`)).toMatchObject({ line: 2, column: 3 });
});
