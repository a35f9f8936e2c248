/**
 * The schedule of a tick: the model's table of contents.
 *
 * The processes in the order of their list (`scenario/processes.ts`); each has the form it takes when it is switched off, which leaves the neutral value of everything it
 * writes: as if it did not exist, not frozen at its last value.
 */
import { absorb, withoutAbsorption } from "../processes/absorb/absorb.ts";
import { anticipate, withoutAnticipation } from "../processes/anticipate/anticipate.ts";
import { applyEvents, withoutEvents } from "../processes/apply-events.ts";
import { cohere, withoutCohesion } from "../processes/cohere/cohere.ts";
import { coordinate, withoutCoordination } from "../processes/coordinate/coordinate.ts";
import { enforce, withoutEnforcement } from "../processes/enforce.ts";
import { growYard, withoutYard } from "../processes/grow-yard.ts";
import { moveFrontier, withoutFrontier } from "../processes/move-frontier.ts";
import { retaliate, withoutRetaliation } from "../processes/retaliate/retaliate.ts";
import { trade, withoutTrade } from "../processes/trade/trade.ts";
import { transship, withoutTransshipment } from "../processes/transship.ts";
import type { ProcessName } from "../scenario/processes.ts";
import type { World } from "../world/world.ts";

export interface Process {
  readonly name: ProcessName;
  readonly run: (world: World) => void;
  readonly off: (world: World) => void;
}

export const SCHEDULE: readonly Process[] = [
  { name: "apply-events", run: applyEvents, off: withoutEvents },
  { name: "move-frontier", run: moveFrontier, off: withoutFrontier },
  { name: "grow-yard", run: growYard, off: withoutYard },
  { name: "coordinate", run: coordinate, off: withoutCoordination },
  { name: "anticipate", run: anticipate, off: withoutAnticipation },
  { name: "trade", run: trade, off: withoutTrade },
  { name: "transship", run: transship, off: withoutTransshipment },
  { name: "enforce", run: enforce, off: withoutEnforcement },
  { name: "retaliate", run: retaliate, off: withoutRetaliation },
  { name: "cohere", run: cohere, off: withoutCohesion },
  { name: "absorb", run: absorb, off: withoutAbsorption },
];
