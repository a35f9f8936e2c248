import { expect, test } from "vitest";
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
};

test("the page says who is drawn, who counts and is not, and who is drawn for nothing", () => {
  const page = drawnPage([PROOF], { points: 100, pairs: 10, seed: "s" });
  expect(page).toContain("Of 3 parameters with a range **2 are drawn**");
  expect(page).toContain("Not drawn although they count: `missed`.");
  expect(page).toContain("Drawn although they do not reach the limit: `idle`.");
  expect(page).toContain("| `joins` | yes | **9** delay |");
  expect(page).toContain("| `idle` | yes | 1 cost |");
});
