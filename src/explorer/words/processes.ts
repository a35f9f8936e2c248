/** The eleven processes as the drawer shows them: in the order of a tick, each with its question. */
import type { ProcessName } from "../../scenario/process-names.ts";

export interface ProcessWords {
  readonly name: ProcessName;
  readonly title: string;
  readonly says: string;
}

export const PROCESSES: readonly ProcessWords[] = [
  { name: "apply-events", title: "Events", says: "What history brings: packages, crises, deals, rules." },
  { name: "move-frontier", title: "Frontier and demand", says: "How fast technology and the target's need move." },
  { name: "grow-yard", title: "Yard", says: "When the leader lists more, and how much." },
  { name: "coordinate", title: "Coordination", says: "Which partners follow, when, and how far their law reaches." },
  { name: "anticipate", title: "Anticipation", says: "How the target fears a cut-off and buys ahead." },
  { name: "trade", title: "Trade", says: "Orders, licences, refusals, and who steps in." },
  { name: "transship", title: "Transshipment", says: "Fronts in third countries, and theft." },
  { name: "enforce", title: "Enforcement", says: "One capacity for licences and checks; finding fronts, late." },
  { name: "retaliate", title: "Retaliation", says: "The valve on minerals, and what it teaches." },
  { name: "cohere", title: "Cohesion", says: "Who stays, who slackens, who leaves." },
  {
    name: "absorb",
    title: "Absorption and diffusion",
    says: "How arrivals spread among users, and what its makers learn.",
  },
];
