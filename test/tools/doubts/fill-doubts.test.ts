/** The page of doubts: no number is typed, no verdict outlives its number, and the page that is kept is made from the table that is kept. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fillDoubts, namesIn } from "../../../tools/doubts/fill-doubts.ts";
import { type NumberRow, readNumbers } from "../../../tools/doubts/number-rows.ts";

function row(name: string, values: Partial<NumberRow> = {}): NumberRow {
  return {
    ...{
      name,
      kind: "value",
      unit: "share of bound",
      n: 40,
      mean: 0.4,
      p05: 0.3,
      p50: 0.42,
      p95: 0.5,
      halfWidth: 0.01,
    },
    ...{ meaning: "" },
    ...values,
  };
}
const ROWS = [
  row("today.leak"),
  row("cocom.leak", { p50: 0.35 }),
  row("today.staff.leak", { kind: "change", mean: 0.02, halfWidth: 0.005 }),
  row("today.sets", { kind: "count", unit: "count", p50: 36 }),
  row("today.price", { unit: "index", p50: 3 }),
  row("today.never", { p50: NaN, n: 0 }),
];
const fill = (words: string) => fillDoubts(words, ROWS).replaceAll("\u00a0", " ");

test("a number stands with its unit, a band in brackets, a change with its sign and how exact it is", () => {
  expect(fill("{{today.leak}}; {{today.leak band}}; {{today.leak runs}}")).toBe("42 %; 42 % (30 to 50); 40");
  expect(fill("{{today.staff.leak}}")).toBe("+2 percentage points (± 0.5)");
  expect(fill("{{today.sets}} {{today.price}}")).toBe("36 3");
});

test("a verdict follows from the numbers", () => {
  expect(fill("{{cocom.leak < today.leak ? Answered. : Still justified.}}")).toBe("Answered.");
  expect(fill("{{cocom.leak > today.leak ? Answered. : Still justified.}}")).toBe("Still justified.");
  expect(fill("{{today.leak@p95 < 0.5001 ? a : b}}{{today.leak@p05 > 0.5 ? a : b}}")).toBe("ab");
  expect(fill("{{today.staff.leak@sure > 0 ? told : not told}}")).toBe("told");
});

test("a name without a number, and a number that no run has, are refused with their line", () => {
  expect(() => fill("one\n{{today.leek}}")).toThrow('line 2: {{today.leek}}: found no number "today.leek"');
  expect(() => fill("{{today.never}}")).toThrow("today.never is undefined in all runs");
  expect(() => fill("{{today.leak wide}}")).toThrow("allowed: NAME, NAME band");
  expect(() => fill("{{today.leak@p50 < 1 ? a : b}}")).toThrow("@p05");
});

test("the page is made from its words and its table, and the table has what the words name and no more", () => {
  const [words, numbers] = ["words.md", "numbers.csv"].map((name) => readFileSync(`docs/doubts/${name}`, "utf8"));
  const rows = readNumbers(numbers);
  expect(readFileSync("docs/doubts.md", "utf8")).toBe(fillDoubts(words, rows));
  expect(rows.map(({ name }) => name).sort()).toEqual([...namesIn(words)].sort());
});

test("the words give no result of their own: no share and no sum of money but in what is known or was said then", () => {
  const words = readFileSync("docs/doubts/words.md", "utf8");
  const claims = words
    .replace(/\{\{[^}]*\}\}/g, "")
    .split("\n")
    .filter((line) => !line.startsWith("|") && !/^\*\*\d+\. /.test(line));
  expect(claims.filter((line) => /\d ?(%|million|billion)/.test(line.replace("90 % interval", "")))).toEqual([]);
});
