/** Signs of transshipment and enforcement: fronts buy what a maker was told to refuse, with everything around them set by hand. */
import { describe, test } from "vitest";
import { enforce } from "../../src/processes/enforce.ts";
import { transship } from "../../src/processes/transship.ts";
import { RULES } from "../../src/scenario/table-words.ts";
import type { World } from "../../src/world/world.ts";
import type { Alteration } from "../engine/worlds.ts";
import { edited, indexOf, moved, quiet, type Step } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

const YEARS = 8;
const REFUSED = 1000; // units a year

interface Traffic {
  /** Units that arrived over the years. */
  readonly arrived: number;
  readonly frontYears: number;
  readonly found: number;
}

/** The leader refuses the chips; both processes run, nothing else does. */
function traffic(
  seed: string,
  change: Alteration = {},
  rule: { name: (typeof RULES)[number]; level: number } | null = null,
): Traffic {
  let arrived = 0;
  let frontYears = 0;
  let found = 0;
  const refuse: Step = ({ items, cells, rules, setting, blueprint, clock }: World) => {
    const chips = indexOf(blueprint.itemIds, "CHIPS");
    setting.procurement[0] = 0.5;
    items.announcedAt[chips] = 2018;
    items.refused[chips] = REFUSED;
    items.refusedSmooth[chips] = REFUSED;
    items.stockControlled[chips] = 0;
    for (let cell = blueprint.cellStart[chips]; cell < blueprint.cellStart[chips + 1]; cell++) {
      cells.refusedRate[cell] = REFUSED * cells.share[cell];
      cells.soldElsewhere[cell] = 30000 * clock.dt;
    }
    const first = rule ? RULES.indexOf(rule.name) * items.count : 0;
    if (rule) rules.level.fill(rule.level, first, first + items.count);
  };
  const watch: Step = ({ items, shells, clock }: World) => {
    for (let item = 0; item < items.count; item++) arrived += items.shellArrived[item];
    for (let shell = 0; shell < shells.count; shell++) frontYears += shells.open[shell] * clock.dt;
  };
  const world = moved(quiet(change), seed, YEARS, [refuse, transship, watch, enforce]);
  for (let shell = 0; shell < world.shells.count; shell++) found += world.shells.incarnation[shell];
  return { arrived, frontYears, found };
}

const suppliersWith = (checks: number): Alteration => ({
  data: ({ suppliers }) => ({ suppliers: edited(suppliers, { checks_per_case: checks }) }),
});
const hubsOf = (count: number, diligence: number): Alteration => ({
  data: ({ hubs }) => ({
    hubs: Array.from({ length: count }, (_, k) => ({ ...hubs[0], id: `PORT${k}`, diligence, alignment: 0.5 })),
  }),
});

describe("fronts", () => {
  test("more search shortens the life of a front", () => {
    const life = ({ frontYears, found }: Traffic): number => frontYears / Math.max(found, 1);
    expectHigher((seed) => ({
      more: life(traffic(seed, suppliersWith(0.03))),
      less: life(traffic(seed, suppliersWith(0.09))),
    }));
  });

  test("what is easier to smuggle comes through in larger quantity", () => {
    const ease = (value: number): Alteration => ({
      data: ({ items }) => ({ items: edited(items, { smuggling_ease: value }) }),
    });
    expectHigher((seed) => ({ more: traffic(seed, ease(0.6)).arrived, less: traffic(seed, ease(0.2)).arrived }));
  });

  test("more hubs at equal mean diligence let more through", () => {
    expectHigher(
      (seed) => ({ more: traffic(seed, hubsOf(6, 0.3)).arrived, less: traffic(seed, hubsOf(1, 0.3)).arrived }),
      16,
    );
  });

  test("weaker diligence of makers lets more through", () => {
    const care = (value: number): Alteration => ({
      data: ({ firms }) => ({ firms: edited(firms, { diligence: value }) }),
    });
    expectHigher((seed) => ({ more: traffic(seed, care(0.3)).arrived, less: traffic(seed, care(0.8)).arrived }));
  });

  test("weaker diligence of hubs lets more through", () => {
    expectHigher(
      (seed) => ({ more: traffic(seed, hubsOf(2, 0.05)).arrived, less: traffic(seed, hubsOf(2, 0.9)).arrived }),
      16,
    );
  });

  test("an ownership rule lets less through", () => {
    expectHigher(
      (seed) => ({ more: traffic(seed).arrived, less: traffic(seed, {}, { name: "ownership", level: 1 }).arrived }),
      16,
    );
  });

  test("shared data find more fronts for the time that they are open", () => {
    const rate = ({ frontYears, found }: Traffic): number => found / frontYears;
    expectHigher((seed) => ({
      more: rate(traffic(seed, {}, { name: "shared_data", level: 1 })),
      less: rate(traffic(seed)),
    }));
  });
});
