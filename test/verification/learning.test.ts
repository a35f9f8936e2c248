/** Signs of absorption: users and makers learn from the same arrivals, set by hand. */
import { describe, test } from "vitest";
import { absorb } from "../../src/processes/absorb/absorb.ts";
import type { World } from "../../src/world/world.ts";
import type { Alteration } from "../engine/worlds.ts";
import { edited, moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

const YEARS = 6;

/** Half of what is needed arrives, of the frontier's vintage, which gains a year a year. */
const arrivals: Step = ({ items, clock }) => {
  for (let item = 0; item < items.count; item++) {
    items.frontier[item] = clock.end;
    items.threshold[item] = clock.end - 4;
    items.domesticControlled[item] = 0;
    items.usedControlled[item] = items.needControlled[item] * clock.dt * 0.5;
  }
};

function after(seed: string, change: Alteration): World {
  return moved(quiet(change), seed, YEARS, [arrivals, absorb]);
}
const FORMS = ["know-how", "contagion"] as const;

describe.each(FORMS)("%s: better absorption at equal arrivals", (form) => {
  const users = (absorption: number): Alteration => ({
    forms: { absorb: form },
    data: (data) => ({ users: edited(data.users, { absorption }) }),
  });

  test("leaves the best users a smaller gap", () => {
    const gap = ({ items }: World): number =>
      items.frontier[0] - items.bestVintage[0] + items.frontier[1] - items.bestVintage[1];
    expectHigher((seed) => ({ more: gap(after(seed, users(0.3))), less: gap(after(seed, users(0.6))) }));
  });

  test("brings more users to a vintage", () => {
    /** Share of users, by size, at or above the frontier of the first day. */
    const diffusion = ({ holdings, users: agents, items }: World): number => {
      let share = 0;
      for (let holding = 0; holding < holdings.count; holding++) {
        if (holdings.vintage[holding] >= 2018) share += holdings.weight[holding] / items.count;
      }
      return agents.count > 0 ? share : NaN;
    };
    // Turns are luck, so that a contagion needs more pairs to show the sign.
    const [low, pairs] = form === "contagion" ? [0.15, 24] : [0.25, 12];
    expectHigher(
      (seed) => ({ more: diffusion(after(seed, users(0.5))), less: diffusion(after(seed, users(low))) }),
      pairs,
    );
  });

  test("leaves the target's own makers a smaller gap", () => {
    const makers = (learnability: number): Alteration => ({
      forms: { absorb: form },
      data: (data) => ({ items: edited(data.items, { learnability }) }),
    });
    const gap = ({ items }: World): number =>
      items.frontier[0] - items.domesticVintage[0] + items.frontier[1] - items.domesticVintage[1];
    expectHigher((seed) => ({ more: gap(after(seed, makers(0.2))), less: gap(after(seed, makers(0.7))) }));
  });
});
