/** Causes stand for what the kept page tells as missed, and for nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CAUSES } from "../../../src/study/history/causes.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/history.md"), "utf8");
const byFact = page.slice(page.indexOf("\n## Fact by fact"), page.indexOf("\n## Hindcast"));
const missed = byFact.split("\n").filter((line) => line.includes("**missed**")).map((line) => line.split(" | ").at(-1)!.replace(" |", "")); // prettier-ignore

test("each missed row of the kept page has its cause, and no cause stands for a row that is met", () => {
  expect(missed.length).toBeGreaterThan(0);
  expect(Object.keys(CAUSES).sort()).toEqual([...missed].sort());
});

test("the page tells each cause with how sure it is", () => {
  const told = page.slice(page.indexOf("\n## What is missed"), page.indexOf("\n## Fact by fact"));
  for (const [id, { words, ground }] of Object.entries(CAUSES))
    expect(told, id).toContain(` | ${words}. | ${ground} | ${id} |`);
});

test("a cause is a sentence without its full stop", () => {
  for (const { words } of Object.values(CAUSES)) expect(words).toMatch(/^[A-Z].*[^.]$/);
});
