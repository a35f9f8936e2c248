/** A world some years into its controls, its observer, and one reading of it. */
import { prepare, runTwin } from "../../src/engine/run.ts";
import type { EntityKind, View } from "../../src/observe/observable.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { createObserver, observeTick } from "../../src/observe/observer.ts";
import { minimal, runTo, worldOf } from "../engine/worlds.ts";

export function viewAt(date: number): View {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "view", scenario.parameters);
  const world = worldOf(scenario, { seed: "view" });
  const observer = createObserver(world, twin);
  runTo(world, date, () => observeTick(world, observer, true));
  return { world, observer };
}

export function read(view: View, name: string, entity = 0, kind: EntityKind = "all"): number {
  return OBSERVABLES.find((one) => one.name === name && one.kind === kind)!.read(view, entity);
}
