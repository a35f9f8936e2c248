import { expect, test } from "vitest";
import { prepare, runOnce } from "../../../src/engine/run.ts";
import { CONDITIONS } from "../../../tools/conditions/conditions.ts";
import { movesOfLayer } from "../../../src/study/moved-paths.ts";
import { after, BOTH, ONE } from "./two-eras.ts";

test("no two factors move the same thing, so they can be laid over each other", () => {
  for (const exchange of BOTH) {
    const moved = CONDITIONS.flatMap(({ carry }) => movesOfLayer(carry(exchange)).map((steps) => steps.join(".")));
    expect(new Set(moved).size).toBe(moved.length);
  }
});

test("an era carried into itself does not move", () => {
  const run = (era: typeof ONE) => runOnce(prepare(era, ["leakage"]), "seed").summary;
  const itself = { from: ONE, into: ONE };
  for (const name of ["threat", "centrality", "absorption"]) {
    const piece = CONDITIONS.find((factor) => factor.name === name)!.carry(itself);
    expect(Array.from(run(after(itself, piece))), name).toEqual(Array.from(run(ONE)));
  }
});
