/** The assumptions under which another future is first, as the kept study has them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTurningWorlds } from "../../../src/explorer/words/turning-worlds.ts";

const STUDY = `
replicates: 4
factors:
  will: { meaning: Readiness }
  fall: { meaning: The threat falls }
`;
const TABLE = `observable,will,fall,scenario,mean,rank
delay,1,0,a,2,1
delay,1,0,b,1,2
delay,2,0,a,2,1
delay,2,0,b,1,2
delay,1,1,b,3,1
delay,1,1,a,2,2
`;

test("the base is the first world; where the first future changes, the assumption is named", () => {
  expect(readTurningWorlds(TABLE, STUDY, (id) => id.toUpperCase())).toEqual([
    {
      ...{ observable: "delay", worlds: 3, runs: 4, usual: "A", usualIn: 2 },
      turned: [{ factor: "fall", value: "1", base: "0", meaning: "The threat falls", best: "B" }],
    },
  ]);
});

test("the kept study: every world counts once, every turned one names an assumption that it has", () => {
  const [table, study] = ["worlds.csv", "study.yaml"].map((name) =>
    readFileSync(`reports/what-next/worlds/${name}`, "utf8"),
  );
  const all = readTurningWorlds(table, study, (id) => id);
  expect(all.map(({ observable }) => observable)).toContain("delay_2035");
  for (const { worlds, usualIn, turned, usual } of all) {
    expect(usualIn + turned.length).toBe(worlds);
    for (const { best, value, base } of turned) expect([best === usual, value === base]).toEqual([false, false]);
  }
});
