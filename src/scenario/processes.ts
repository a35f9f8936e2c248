/**
 * The processes in the order of a tick, with the words for them and for their rival forms. This is the only list: scenarios switch processes off and
 * choose forms by these names, parameters belong to them, and the schedule, the command line, the page and the documentation follow it.
 */
interface ProcessWords {
  readonly name: string;
  readonly title: string;
  /** What happens in it, in one sentence. */
  readonly happens: string;
  /** What it settles, for somebody who moves its sliders. */
  readonly asks: string;
  /** Where the literature does not agree on how it works: its forms, the one in use first, by name. */
  readonly forms?: Readonly<Record<string, FormWords>>;
}

interface FormWords {
  readonly meaning: string;
  /** What pages call a form that takes the place of the one in use. */
  readonly called?: string;
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
    forms: {
      cover: { meaning: "wanted stocks are in proportion to the risk of a cut-off as judged" },
      option: {
        meaning:
          "cover is bought as long as its last year is worth its cost; small risks are ignored, and scarce money goes where it is worth most",
        called: "stocks bought as an option",
      },
    },
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
    forms: {
      balance: { meaning: "compliance follows the sum of reasons gradually, with a dead band" },
      thresholds: {
        meaning:
          "each state either keeps to the controls or sells, depending on whether enough others keep to them for denial to be worth its loss",
        called: "states that keep by thresholds",
      },
    },
  },
  {
    name: "absorb",
    title: "Absorption and diffusion",
    happens: "arrivals are put to work, users and the target's own makers learn",
    asks: "How arrivals spread among users, and what its makers learn.",
    forms: {
      "know-how": { meaning: "users move steadily toward what they can get, as fast as their own ability allows" },
      contagion: {
        meaning: "a user renews in one step when its turn comes, the sooner the more of its peers have done so",
        called: "users who renew by contagion",
      },
    },
  },
] as const satisfies readonly ProcessWords[];

export type ProcessName = (typeof PROCESSES)[number]["name"];
export const PROCESS_NAMES: readonly ProcessName[] = PROCESSES.map(({ name }) => name);

/** What pages call a form that takes the place of the one in use. */
export function rivalWords(process: string, form: string): string | undefined {
  const words: ProcessWords | undefined = PROCESSES.find(({ name }) => name === process);
  return words?.forms?.[form]?.called;
}

/** The words for a process. */
export function processWords(name: ProcessName): ProcessWords {
  return PROCESSES.find((process) => process.name === name)!;
}
