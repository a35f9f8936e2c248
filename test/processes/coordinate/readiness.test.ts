/** Readiness to follow: what moves it, by which weight. */
import { expect, test } from "vitest";
import { authorityOf, readiness } from "../../../src/processes/coordinate/readiness.ts";
import { edited } from "../../verification/hand-set.ts";
import { JP, NL, small } from "../alone.ts";

test("what speaks for joining and against it moves readiness by its weight", () => {
  const world = small();
  const { suppliers, p } = world;
  const before = readiness(world, NL, 0);
  suppliers.threat[NL] += 0.1;
  expect(readiness(world, NL, 0) - before).toBeCloseTo(0.1 * p.join_threat, 9);
  suppliers.mineralFear[NL] += 0.5;
  suppliers.mineralHold[NL] = 0.8;
  expect(readiness(world, NL, 1) - before).toBeCloseTo(0.1 * p.join_threat - 0.4 * p.join_fear + p.join_peers, 9);
  const authority = (authority_lists: number): number => authorityOf(small({ parameters: { authority_lists } }), NL);
  expect(authority(2)).toBeCloseTo((2 + 0.5 + 0) / 4, 12); // full over lists, half over end uses, none over countries
  expect(authority(4)).toBeCloseTo((4 + 0.5 + 0) / 6, 12);
});

test("what counts is the exposure of the affected sector, moved by that of all exports", () => {
  const parameters = { join_exposure: 2, join_residual_sd: 0 };
  const ready = (sector_exposure: number, exposure = 1): number => {
    const world = small({
      parameters,
      data: ({ suppliers }) => ({ suppliers: edited(suppliers, { sector_exposure }) }),
    });
    world.suppliers.exposure[NL] *= exposure;
    return readiness(world, NL, 0);
  };
  expect(ready(0.1) - ready(0.6)).toBeCloseTo(2 * 0.5, 9);
  expect(ready(0.4, 0.5)).toBeCloseTo(ready(0.2), 9);
  expect(ready(0.6, 9)).toBeCloseTo(ready(1), 9); // no more than all of it
});

test("the residual of a state adds to it, with the luck of the run", () => {
  const ready = (join_residual: number, join_residual_sd = 0, seed = "a", state = NL): number =>
    readiness(
      small(
        {
          parameters: { join_residual_sd },
          data: ({ suppliers }) => ({ suppliers: edited(suppliers, { join_residual }) }),
        },
        { seed },
      ),
      state,
      0,
    );
  expect(ready(-0.7) - ready(0)).toBeCloseTo(-0.7, 9);
  const luck = (sd: number, seed: string, state = NL): number => ready(0, sd, seed, state) - ready(0, 0, seed, state);
  expect(luck(0.6, "a") / luck(0.3, "a")).toBeCloseTo(2, 6);
  expect(luck(0.3, "a")).not.toBeCloseTo(luck(0.3, "b"), 3);
  expect(luck(0.3, "a")).not.toBeCloseTo(luck(0.3, "a", JP), 3);
});
