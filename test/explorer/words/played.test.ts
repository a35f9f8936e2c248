import { expect, test } from "vitest";
import type { Accounts } from "../../../src/explorer/learn/play-accounts.ts";
import { dilemmaWords, tradeOffWords } from "../../../src/explorer/words/played.ts";

const BASE: Accounts = { sales: 50_000, answered: 0, others: 3, denied: 0.5, delay: 1, undone: 0.3 };
const ten = (part: Partial<Accounts>): Accounts[] => Array.from({ length: 10 }, () => ({ ...BASE, ...part }));

test("what following costs and what it denies stand in one sentence, by the numbers", () => {
  const words = tradeOffWords(ten({ sales: 42_000, denied: 0.535 }), ten({}));
  expect(words).toContain("10 pairs of runs");
  expect(words).toMatch(/sell 8\.0\sbn\sUSD less to China/);
  expect(words).toContain("denied 3.5 points more");
  expect(words).toMatch(/One point more denied costs your makers 2\.3\sbn\sUSD/);
  expect(words).toContain("your example moves no other partner");
});

test("a sign that changes from run to run is told", () => {
  const mixed = ten({}).map((one, k) => ({ ...one, denied: k % 2 === 0 ? 0.4 : 0.7 }));
  expect(tradeOffWords(mixed, ten({}))).toContain("the sign changes from run to run");
});

test("a dilemma is told only where there is one", () => {
  expect(dilemmaWords(ten({ sales: 1, denied: 0.6 }), ten({}))).toContain("That is the dilemma");
  expect(dilemmaWords(ten({ denied: 0.6 }), ten({}))).toContain("following at once is better");
  expect(dilemmaWords(ten({ sales: 1 }), ten({}))).toContain("free ride");
  expect(dilemmaWords(ten({}), ten({}))).toContain("does not matter");
});
