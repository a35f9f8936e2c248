/** A process that is switched off leaves neutral values: as if it did not exist. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { copyState } from "../../src/engine/snapshot.ts";
import { PARAMETERS, type ParameterName } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../src/scenario/processes.ts";
import type { ProcessName, Scenario } from "../../src/scenario/scenario.ts";
import type { GroupName, State } from "../../src/world/state.ts";
import type { World } from "../../src/world/world.ts";
import { columnsOf, sourceOf, tokensOf, YARD } from "../processes/watched-world.ts";
import { altered, minimal, shipped } from "./worlds.ts";

const all = (column: ArrayLike<number>, value: number): boolean => Array.from(column).every((cell) => cell === value);
const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);

/** What a process must have left at the end of a run in which it was off, besides what nobody else writes. */
const NEUTRAL: Readonly<Partial<Record<ProcessName, (world: World) => boolean[]>>> = {
  "apply-events": ({ setting, rules }) => [
    setting.nextEvent[0] === 0,
    setting.crisis[0] === 0,
    setting.truce[0] === 0 || setting.dealsDrawn[0] > 0, // a settlement of the valve's own
    all(rules.level, 0),
  ],
  "move-frontier": ({ items, blueprint }) => [
    all(items.frontier, blueprint.scenario.time.start),
    all(items.need, 0) === false,
  ],
  "grow-yard": ({ setting }) => [
    setting.generatedPackages[0] === 0,
    setting.yardGrowth[0] === 0,
    setting.yardPressure[0] === 0,
  ],
  coordinate: ({ cells, blueprint }) => [
    Array.from(cells.force).every((force, cell) => force === 0 || cells.supplier[cell] === blueprint.leader),
    Array.from(cells.covered).every(
      (covered, cell) => covered === cells.reach[cell] || cells.supplier[cell] === blueprint.leader,
    ),
  ],
  anticipate: ({ items, suppliers, cells, setting }) => [
    setting.orderScale[0] === 1,
    all(suppliers.fear, 0) && all(items.risk, 0) && all(items.pace, 1),
    all(cells.coverControlled, 0) && all(cells.coverUncontrolled, 0),
  ],
  trade: ({ cells, items }) => [
    all(cells.soldControlled, 0) && all(cells.soldUncontrolled, 0) && all(cells.soldDowngraded, 0),
    all(cells.refusedRate, 0) && all(items.refused, 0) && all(items.remoteEffect, 0),
    sum(cells.soldElsewhere) > 0,
  ],
  transship: ({ shells, setting, items, cells }) => [
    setting.procurement[0] === 0 && all(shells.open, 0) && all(shells.flow, 0),
    all(items.transit, 0) && all(items.shellArrived, 0) && all(items.theftEffect, 0) && all(cells.soldToShells, 0),
  ],
  enforce: ({ suppliers, setting, hubs, firms, p }) => [
    all(suppliers.search, 0) && all(suppliers.backlog, 0) && all(suppliers.cases, 0),
    all(suppliers.licenceDelay, p.licence_years),
    setting.evasion[0] === 0 && all(hubs.heat, 0) && all(firms.heat, 0),
  ],
  retaliate: ({ ties, minerals, suppliers, firms }) => [
    all(ties.valve, 1) && all(minerals.price, 1) && all(minerals.restriction, 0) && all(minerals.alternative, 0),
    all(suppliers.mineralFear, 0) && all(suppliers.mineralLoss, 0) && all(firms.boycottedUntil, 0),
  ],
  cohere: ({ suppliers, firms, cells, blueprint }) => [
    all(suppliers.compliance, 1) && all(suppliers.lax, 0) && all(suppliers.left, 0) && all(suppliers.defying, 0),
    all(suppliers.resentment, 0) && all(suppliers.contentLeft, 1) && all(suppliers.defectedAt, 0),
    all(firms.violating, 0) && all(cells.violating, 0) && all(cells.shunned, 0),
    // Full compliance: participation is what is in force and what the law covers.
    suppliers.participation[blueprint.leader] > 0 || all(cells.force, 0),
  ],
  absorb: ({ items, blueprint }) => [
    all(items.availability, 1) && all(items.scarcity, 0) && all(items.acquired, 0),
    Array.from(items.builtScale).every((scale, item) => scale === blueprint.domesticScale[item]),
  ],
};

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ["minimal", minimal()],
  ["today", altered(shipped("today"), { time: { end: 2024, replayUntil: 2023, twinExtraYears: 1 } })],
  ["cocom", altered(shipped("cocom"), { time: { end: 1952, twinExtraYears: 1 } })],
];

const CASES = SCENARIOS.flatMap(([name, scenario]) =>
  PROCESS_NAMES.map((process) => [process, name, scenario] as const),
);

test.each(CASES)("%s off in %s: the run goes through and neutral values are left", (process, _name, scenario) => {
  let end: World | undefined;
  const model = prepare(altered(scenario, { off: [process] }));
  const result = runOnce(model, "off", { watch: (world) => (end = world) });
  expect(NEUTRAL[process]?.(end!) ?? []).not.toContain(false);
  expect(Array.from(result.values).every((value) => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
});

/** Columns that still move while the only process that writes them is off: they follow from what others do. */
const FOLLOWING: readonly string[] = [
  ...["needControlled", "needUncontrolled", "domesticControlled", "domesticUncontrolled"].map(
    (name) => `items.${name}`,
  ),
  ...["items.importDemandControlled", "items.importDemandUncontrolled", "items.workDone", "items.userListed"],
  ...["cells.force", "cells.law", "cells.reach", "cells.reachBehind", "cells.licenceRate", "cells.produced"],
  ...["items.stockTargetControlled", "items.stockTargetUncontrolled"],
  ...["suppliers.participation", "memberships.trade", "memberships.participation"],
];

const writtenBy = (process: ProcessName): string[] =>
  tokensOf(sourceOf(process), "writes").flatMap((token) => columnsOf(token, YARD));

/** Columns that a process alone writes and that have other values at the end of a run than after its first tick. */
function movedAlone(process: ProcessName, scenario: Scenario): string[] {
  const others = new Set(PROCESS_NAMES.filter((other) => other !== process).flatMap(writtenBy));
  const own = writtenBy(process).filter((column) => !others.has(column) && !FOLLOWING.includes(column));
  let first: State | undefined;
  let end: World | undefined;
  runOnce(prepare(scenario), "off", { watch: (world) => ((first ??= copyState(world)), (end = world)) });
  const values = (state: State, column: string): unknown => {
    const [group, name] = column.split(".");
    return Array.from((state[group as GroupName] as unknown as Record<string, Float64Array>)[name]);
  };
  return own.filter((column) => JSON.stringify(values(first!, column)) !== JSON.stringify(values(end!, column)));
}

test.each(CASES)(
  "%s off in %s: what nobody else writes stays as the first tick left it",
  (process, _name, scenario) => {
    expect(movedAlone(process, altered(scenario, { off: [process] }))).toEqual([]);
  },
);

/** A process of which nothing is known yet may do nothing at its published parameters. */
function atTheirHighest(process: ProcessName): Partial<Record<ParameterName, number>> {
  const own = Object.entries(PARAMETERS).filter(([, parameter]) => parameter.process === process);
  return Object.fromEntries(own.map(([name, { high }]) => [name, high]));
}

test.each(PROCESS_NAMES)("with %s on the values are not neutral", (process) => {
  const neutral = NEUTRAL[process];
  if (neutral === undefined) {
    expect(movedAlone(process, altered(minimal(), { parameters: atTheirHighest(process) }))).not.toEqual([]);
    return;
  }
  let end: World | undefined;
  runOnce(prepare(minimal()), "off", { watch: (world) => (end = world) });
  expect(neutral(end!)).toContain(false);
});
