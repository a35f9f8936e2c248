/**
 * The processes in the order of a tick, with the words for them. This is the only list: scenarios switch them off by these names, parameters
 * belong to them, and the schedule, the command line, the page and the documentation follow it.
 */
interface ProcessWords {
  readonly name: string;
  readonly title: string;
  /** What happens in it, in one sentence. */
  readonly happens: string;
  /** What it settles, for somebody who moves its sliders. */
  readonly asks: string;
}

export const PROCESSES = [
  {
    name: "apply-events",
    title: "Events",
    happens: "dated events take effect, series move on, crises come and fade",
    asks: "What history brings: packages, crises, deals, rules.",
  },
  {
    name: "move-frontier",
    title: "Frontier and demand",
    happens: "the frontier moves, the target's need of each item grows",
    asks: "How fast technology and the target's need move.",
  },
  {
    name: "grow-yard",
    title: "Yard",
    happens: "reasons to list more pile up against the leader's discipline; when it breaks, a package follows",
    asks: "When the leader lists more, and how much.",
  },
  {
    name: "coordinate",
    title: "Coordination",
    happens: "who joins, when, and how much of the yard each state's law and will reach",
    asks: "Which partners follow, when, and how far their law reaches.",
  },
  {
    name: "anticipate",
    title: "Anticipation",
    happens: "the target hears of coming cuts and buys ahead of them",
    asks: "How the target fears a cut-off and buys ahead.",
  },
  {
    name: "trade",
    title: "Trade",
    happens: "order books and capacity; sales, refusals, licences, exemptions, backfill, downgraded versions",
    asks: "Orders, licences, refusals, and who steps in.",
  },
  {
    name: "transship",
    title: "Transshipment",
    happens: "the target's procurement opens fronts in third countries; makers accept or refuse their orders",
    asks: "Fronts in third countries, and theft.",
  },
  {
    name: "enforce",
    title: "Enforcement",
    happens: "licences and checks draw on one capacity per state; fronts and violations are found, late",
    asks: "One capacity for licences and checks; finding fronts, late.",
  },
  {
    name: "retaliate",
    title: "Retaliation",
    happens: "the target answers with the valve on its minerals; those hit build other supply, and fear",
    asks: "The valve on minerals, and what it teaches.",
  },
  {
    name: "cohere",
    title: "Cohesion",
    happens: "each state weighs what speaks for enforcing against what it loses; makers do the same",
    asks: "Who stays, who slackens, who leaves.",
  },
  {
    name: "absorb",
    title: "Absorption and diffusion",
    happens: "arrivals are put to work, users and the target's own makers learn",
    asks: "How arrivals spread among users, and what its makers learn.",
  },
] as const satisfies readonly ProcessWords[];

export type ProcessName = (typeof PROCESSES)[number]["name"];
export const PROCESS_NAMES: readonly ProcessName[] = PROCESSES.map(({ name }) => name);

/** The words for a process. */
export function processWords(name: ProcessName): ProcessWords {
  return PROCESSES.find((process) => process.name === name)!;
}
