import { expect, test } from "vitest";
import { prepare, runOnce } from "../../../src/engine/run.ts";
import { CARRIED_FACTORS } from "../../../tools/carry/carried-factors.ts";
import { movesOfLayer } from "../../../src/study/moved-paths.ts";
import { after, BOTH, ONE } from "./two-eras.ts";

test("no two factors move the same thing, so they can be laid over each other", () => {
  for (const passage of BOTH) {
    const moved = CARRIED_FACTORS.flatMap(({ carry }) => movesOfLayer(carry(passage)).map((steps) => steps.join(".")));
    expect(new Set(moved).size).toBe(moved.length);
  }
});

test("an era carried into itself does not move", () => {
  const run = (era: typeof ONE) => runOnce(prepare(era, ["leakage"]), "seed").summary;
  const itself = { from: ONE, into: ONE };
  for (const name of ["threat", "centrality", "absorption"]) {
    const piece = CARRIED_FACTORS.find((factor) => factor.name === name)!.carry(itself);
    expect(Array.from(run(after(itself, piece))), name).toEqual(Array.from(run(ONE)));
  }
});
