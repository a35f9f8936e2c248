import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../../../src/cli/read-files.ts";
import { HEADLINES } from "../../../src/scenario/headlines.ts";
import { drawnPage, type SettingProof } from "../../../tools/drawn/drawn-page.ts";

const PROOF: SettingProof = {
  scenario: "today",
  names: 3,
  drawn: new Set(["joins", "idle"]),
  answers: 2,
  movers: [
    { name: "joins", answer: "delay", errors: 9 },
    { name: "missed", answer: "cost", errors: 8 },
    { name: "idle", answer: "cost", errors: 1 },
  ],
  agreement: [{ output: "delay", runs: 10, correlation: 0.95, spread: 1.02 }],
  fewer: [{ output: "delay", runs: 10, correlation: 0.7, spread: 0.8 }],
};

test("the page says who is drawn, who counts and is not, and who is drawn for nothing", () => {
  const page = drawnPage([PROOF], { points: 100, pairs: 10, seed: "s" });
  expect(page).toContain("Of 3 parameters with a range **2 are drawn**");
  expect(page).toContain("Not drawn although they count: `missed`.");
  expect(page).toContain("Drawn although they do not reach the limit: `idle`.");
  expect(page).toContain("| joins | yes | **9** delay | `joins` |");
  expect(page).toContain("| idle | yes | 1 cost | `idle` |");
});

test("the page says why more are drawn than count, or that they could be fixed, by what fixing them loses", () => {
  const plan = { points: 100, pairs: 10, seed: "s" };
  const page = drawnPage([PROOF], plan);
  expect(page).toContain(
    "With the 1 that do not reach the limit fixed as well, so that 1 are drawn, the correlations are 0.7 to 0.7",
  );
  expect(page).toContain(
    "for 1 of 1 outputs, most for delay (today), from 0.95 to 0.7: what none of them moves alone they move together",
  );
  expect(page).toContain("| Delay | today | 10 | 0.95 | 1.02 | 0.7 | 0.8 | `delay` |");
  const harmless = { ...PROOF, fewer: [{ output: "delay", runs: 10, correlation: 0.94, spread: 1 }] };
  expect(drawnPage([harmless], plan)).toContain("No correlation falls by more than 0.1: they could be fixed.");
});

test("the finding comes first: what the drawn ones keep in the middle, and of which output least", () => {
  const row = (output: string, correlation: number, spread: number) => ({ output, runs: 10, correlation, spread });
  const agreement = [row("delay", 0.95, 1), row("coverage_data", 0.3, 0.5), row("cost", 0.9, 0.9)];
  const page = drawnPage([{ ...PROOF, agreement, fewer: agreement }], { points: 100, pairs: 10, seed: "s" });
  expect(page).toContain("**To draw 2 of 3 parameters does nearly what drawing all of them would, for most outputs:**");
  expect(page).toContain("in the middle of 3 outputs the spread is 90 % of that of all, and the two go together with a correlation of 0.9.");
  expect(page).toContain("Least so for coverage, to the end of the data (today), with a correlation of 0.3");
}); // prettier-ignore

test("what the page of parameters tells of this choice is what the proof page has", () => {
  const proof = readFileSync(join(PROJECT, "docs/drawn.md"), "utf8");
  const told = readFileSync(join(PROJECT, "docs/parts/parameters.md"), "utf8");
  const missed = /^Not drawn although they count: (.*)\.$/m.exec(proof)![1].match(/`\w+`/g)!;
  expect(told).toContain(`${missed.length} parameters matter and keep their value all the same`);
  // Of each the strongest number in each setting: bold where it counts, in capitals where it is a fact.
  const counts = missed.map((name) =>
    new RegExp(`^\\|.*\\| ${name} \\|$`, "m").exec(proof)![0].match(/\*\*[\d.]+\*\* \S+/g)!,
  );
  const single = counts.filter((found) => found.length === 1).flat();
  const facts = single.filter((found) => /[A-Z]/.test(found));
  expect(told).toContain(
    `the other ${single.length} matter in one setting each, ${facts.length} of them mostly for a single fact`,
  );
  const rangeOf = (scenario: string, column: number): string => {
    const codes = HEADLINES.map(({ data }) => `\`${data}\` |`);
    const rows = proof.split("\n").map((line) => line.split(" | "));
    const values = rows
      .filter((cells) => cells[1] === scenario && codes.includes(cells.at(-1)!))
      .map((cells) => Number(cells[column]));
    expect(values.length).toBe(codes.length);
    return `${Math.min(...values)} to ${Math.max(...values)}`;
  };
  expect(told).toContain(
    `correlation of ${rangeOf("today", 3)} with the full draw and ${rangeOf("today", 4)} of its spread`,
  );
  expect(told).toContain(`those of \`cocom\` ${rangeOf("cocom", 3)} and ${rangeOf("cocom", 4)}, coverage least of all`);
});
