/** Signs of cohesion: the balance of reasons of a state, with the others' conduct and the leader's reach set by hand. */
import { describe, test } from "vitest";
import { cohere } from "../../src/processes/cohere/cohere.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { RULES } from "../../src/scenario/table-words.ts";
import type { World } from "../../src/world/world.ts";
import { edited, indexOf, moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");
/** The signs do not hang on the form of cohesion. */
const FORMS = ["balance", "thresholds"] as const;
const inForm = (cohere: (typeof FORMS)[number]): Scenario => ({ ...MEMBERS, forms: { ...MEMBERS.forms, cohere } });
const MEMBERS = quiet({
  data: ({ market_shares }) => ({
    // Three states make the tools; their own views differ from seed to seed below.
    market_shares: [
      ...edited(market_shares, { share: 0.5 }, ({ supplier }) => supplier === "NL"),
      { ...market_shares[0], supplier: "US", share: 0.3 },
    ],
  }),
});

/** All states are bound to the whole yard; the threat that they see differs between seeds. */
function bound(world: World): void {
  const { items, cells, suppliers } = world;
  items.announcedAt.fill(2018);
  items.controlled.fill(0.4);
  cells.force.fill(1);
  cells.law.fill(1);
  cells.covered.fill(1);
  suppliers.inForceSince.fill(2018);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    suppliers.threat[supplier] = 0.3 + 0.4 * Math.abs(Math.sin(supplier + world.seed.a));
  }
}

describe.each(FORMS)("%s: visible sales of one member raise the others' pressure", (form) => {
  /** Balance of the Netherlands while Japan behaves in some way. */
  const balance = (seed: string, conduct: (world: World, japan: number) => void): number => {
    const steps: Step[] = [bound, (world) => conduct(world, indexOf(world.blueprint.supplierIds, "JP")), cohere];
    const { suppliers, blueprint } = moved(inForm(form), seed, 1, steps);
    return suppliers.pressure[indexOf(blueprint.supplierIds, "NL")];
  };

  test("goods that its law leaves free are a grievance", () => {
    const sells = ({ cells }: World, japan: number): void => {
      for (let cell = 0; cell < cells.count; cell++) if (cells.supplier[cell] === japan) cells.covered[cell] = 0;
    };
    expectHigher((seed) => ({ more: balance(seed, () => undefined), less: balance(seed, sells) }));
  });

  test("a member that enforces little is seen", () => {
    const lax = ({ suppliers }: World, japan: number): void => {
      suppliers.compliance[japan] = 0.1;
    };
    expectHigher((seed) => ({ more: balance(seed, () => undefined), less: balance(seed, lax) }));
  });
});

describe.each(FORMS)("%s: coercion", (form) => {
  /** Balance and resentment of the Netherlands after some years in which the leader reaches for a part of its sales. */
  const under = (seed: string, reach: number, years: number): { balance: number; resentment: number } => {
    const reaching: Step = ({ cells, rules, items, blueprint }) => {
      rules.level.fill(reach, EXTRATERRITORIAL * items.count, (EXTRATERRITORIAL + 1) * items.count);
      for (let cell = 0; cell < cells.count; cell++)
        cells.reach[cell] = cells.supplier[cell] === blueprint.leader ? 0 : 0.3 * reach;
    };
    const { suppliers, blueprint } = moved(inForm(form), seed, years, [bound, reaching, cohere]);
    const state = indexOf(blueprint.supplierIds, "NL");
    return { balance: suppliers.pressure[state], resentment: suppliers.resentment[state] };
  };

  test("raises the pressure to comply at once", () => {
    expectHigher((seed) => ({ more: under(seed, 0.5, 1 / 12).balance, less: under(seed, 0, 1 / 12).balance }));
  });

  test("raises resentment later", () => {
    expectHigher((seed) => ({ more: under(seed, 0.5, 6).resentment, less: under(seed, 0, 6).resentment }));
    expectHigher((seed) => ({ more: under(seed, 0.5, 6).resentment, less: under(seed, 0.5, 1).resentment }));
  });

  test("gains less compliance the longer it lasts", () => {
    const gain = (seed: string, years: number): number =>
      under(seed, 0.5, years).balance - under(seed, 0, years).balance;
    expectHigher((seed) => ({ more: gain(seed, 1 / 12), less: gain(seed, 6) }));
  });
});
