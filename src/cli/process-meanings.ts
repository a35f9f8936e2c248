/** The eleven processes of a tick, in one sentence each. */
import type { ProcessName } from "../scenario/process-names.ts";

export const PROCESS_MEANINGS: Readonly<Record<ProcessName, string>> = {
  "apply-events": "Events: the dated timeline acts, series move on, crises come and fade",
  "move-frontier": "Frontier and demand: the frontier moves, the target's need of each item grows",
  "grow-yard": "Yard: reasons to list more pile up against the leader's discipline; when it breaks, a package follows",
  coordinate: "Coordination: who joins, when, and how much of the yard each state's law and will reach",
  anticipate: "Anticipation: the target hears of coming cuts and buys ahead of them",
  trade: "Trade: order books and capacity; sales, refusals, licences, exemptions, backfill, downgraded versions",
  transship:
    "Transshipment: the target's procurement opens fronts in third countries; makers accept or refuse their orders",
  enforce: "Enforcement: licences and checks draw on one capacity per state; fronts and violations are found, late",
  retaliate: "Retaliation: the target answers with the valve on its minerals; those hit build other supply, and fear",
  cohere: "Cohesion: each state weighs what speaks for enforcing against what it loses; makers do the same",
  absorb: "Absorption and diffusion: arrivals are put to work, users and the target's own makers learn",
};
