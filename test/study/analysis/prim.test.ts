import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { prim } from "../../../src/study/analysis/prim.ts";
import { latinHypercube } from "../../../src/study/design/designs.ts";

const points = latinHypercube(800, 4, "prim");

describe("a hidden box", () => {
  const hidden = points.map(([a, b]) => a > 0.3 && a < 0.7 && b < 0.4);
  const [{ trajectory, chosen, box }] = prim(points, hidden);

  test("is found: its factors, its bounds, most of its cases", () => {
    expect(box.density).toBeGreaterThanOrEqual(0.8);
    expect(box.coverage).toBeGreaterThan(0.85);
    expect(box.restricted).toEqual(expect.arrayContaining([0, 1]));
    expect(Math.abs(box.low[0] - 0.3)).toBeLessThan(0.08);
    expect(Math.abs(box.high[0] - 0.7)).toBeLessThan(0.08);
    expect(Math.abs(box.high[1] - 0.4)).toBeLessThan(0.08);
  });

  test("the way there: mass and coverage fall, and begin with everything", () => {
    expect(trajectory[0]).toMatchObject({ coverage: 1, mass: 1, restricted: [] });
    for (let k = 1; k < trajectory.length; k++) {
      expect(trajectory[k].mass).toBeLessThan(trajectory[k - 1].mass);
      expect(trajectory[k].coverage).toBeLessThanOrEqual(trajectory[k - 1].coverage);
      expect(trajectory[k].mass).toBeGreaterThanOrEqual(0.05);
    }
  });

  test("pasting gives up no density", () => {
    expect(box.density).toBeGreaterThanOrEqual(trajectory[chosen].density);
    expect(box.coverage).toBeGreaterThanOrEqual(trajectory[chosen].coverage);
  });
});

test("two boxes of other factors are found one after the other", () => {
  const two = points.map(([a, b, c, d]) => (a < 0.4 && b < 0.4) || (c > 0.7 && d > 0.7));
  const found = prim(points, two);
  expect(found.length).toBeGreaterThanOrEqual(2);
  const covered = found[0].box.coverage + found[1].box.coverage;
  expect(covered).toBeGreaterThan(0.8);
  expect(found[0].box.coverage).toBeLessThan(0.75);
});

test("coverage, density and mass are what they are called", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (interesting, levels) => {
        const tied = points.slice(0, 60).map((point) => point.map((place) => Math.floor(place * levels) / levels));
        for (const { trajectory, box } of prim(tied, interesting).slice(0, 1)) {
          for (const one of [...trajectory, box]) {
            const inside = tied.map((p) => p.every((place, f) => place >= one.low[f] && place <= one.high[f]));
            const hits = inside.filter((is, k) => is && interesting[k]).length;
            const size = inside.filter(Boolean).length;
            expect(one.coverage).toBe(hits / interesting.filter(Boolean).length);
            expect(one.density).toBe(hits / size);
            expect(one.mass).toBe(size / 60);
          }
        }
      },
    ),
    { seed: 1, numRuns: 30 },
  );
});

test("nothing of interest: no box; everything of interest: the whole space; one case", () => {
  expect(
    prim(
      points,
      points.map(() => false),
    ),
  ).toEqual([]);
  expect(prim([], [])).toEqual([]);
  const [{ box }] = prim(
    points,
    points.map(() => true),
  );
  expect(box).toMatchObject({ coverage: 1, density: 1, mass: 1, restricted: [] });
  expect(prim([[0.5]], [true])[0].box.density).toBe(1);
});

test("a switch is peeled off whole", () => {
  const switched = points.map(([a, ...rest]) => [a < 0.5 ? 0 : 1, ...rest]);
  const [{ box }] = prim(
    switched,
    switched.map(([a]) => a === 1),
  );
  expect(box).toMatchObject({ coverage: 1, density: 1, restricted: [0] });
  expect([box.low[0], box.high[0]]).toEqual([1, 1]);
});

test("of peelings that leave the box equally dense the patient one is taken: it keeps more cases", () => {
  // Twenty cases, ten of interest. The first switch takes off 4 of the others (10 of 16 left), the second 12 cases with 5 (5 of 8 left).
  const interesting = Array.from({ length: 20 }, (_, k) => k < 10);
  const patient = interesting.map((_, k) => (k >= 16 ? 0 : 1));
  const greedy = interesting.map((_, k) => (k < 5 || (k >= 10 && k < 17) ? 0 : 1));
  for (const switches of [
    [patient, greedy],
    [greedy, patient],
  ]) {
    const [{ trajectory }] = prim(interesting.map((_, k) => switches.map((one) => one[k])), interesting); // prettier-ignore
    expect(trajectory[1]).toMatchObject({ density: 10 / 16, mass: 16 / 20, restricted: [switches.indexOf(patient)] });
  }
});
