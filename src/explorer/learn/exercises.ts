/**
 * The five exercises of a class: a question, a prediction before the run, the run, and what to compare. What is right is computed, never
 * written here: the expected answer is what the model gives, with its spread.
 */
import type { Setup } from "../setup/setup.ts";
import { FREE, ON_THE_DAY, withLag } from "../setup/lag.ts";

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly question: string;
  /** What the number means that the student gives. */
  readonly ask: string;
  /** The answer is this summary in `changed` less that in `from`, or the summary alone where there is no `from`. */
  readonly summary: string;
  readonly unit: "points" | "years";
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly from?: Setup;
  readonly changed: Setup;
  /** The sign of the answer that the note for the teacher speaks of; absent where it leaves the sign open. A test holds it. */
  readonly sign?: 1 | -1;
  /** What to look at after the run. */
  readonly compare: readonly string[];
  /** For the teacher. */
  readonly note: string;
  readonly misconception: string;
}

const TODAY: Setup = { scenario: "today", changes: {} };
const FREE_PARTNERS: Setup = { scenario: FREE, changes: {} };
const COCOM: Setup = { scenario: "cocom", changes: {} };

function changed(changes: Setup["changes"]): Setup {
  return { scenario: "today", changes };
}

export const EXERCISES: readonly Exercise[] = [
  {
    id: "lag",
    title: "Late allies",
    minutes: 20,
    question:
      "The United States announces controls; its partners follow. What if all of them are a year late, against all of them acting on the same day?",
    ask: "By how many percentage points does leakage over the whole run change? (Less leakage is negative.)",
    summary: "leakage_total",
    unit: "points",
    low: -40,
    high: 40,
    step: 1,
    from: withLag(FREE_PARTNERS, ON_THE_DAY),
    changed: withLag(FREE_PARTNERS, { announce: 12, force: 0 }),
    sign: 1,
    compare: [
      "Which channel grows most, and which shrinks in its place?",
      "Look at the years 2022 to 2025 alone, then at the whole run: where is the effect?",
      "Move the lag to 36 months. Is the effect of the third year as large as that of the first?",
    ],
    note: "Later allies let more through: ordinary sales go on, and the target buys ahead while there is time. An effect that is large in the first years is smaller over the whole run, in which much more is traded later. Do not hold the lag against history: there some partners acted years later than any place of the slider.",
    misconception:
      "“A year of lag costs a year of sales.” Only what is traded in that year, and stored from it, gets through the lag; and a part of it would have come another way.",
  },
  {
    id: "yard",
    title: "A bigger yard",
    minutes: 20,
    question:
      "After the replayed history the leader lists new things twice as readily: wishes pile up to a package at its lowest plausible patience.",
    ask: "By how many percentage points does compliance at the end of the run change?",
    summary: "compliance_end",
    unit: "points",
    low: -40,
    high: 40,
    step: 1,
    from: TODAY,
    changed: changed({ "parameters.yard_discipline": "64", "parameters.yard_rate": "187" }),
    compare: [
      "Does the licence backlog grow with the yard?",
      "Which states change from full to lax?",
      "Does the delay of the median user grow as the yard does?",
    ],
    note: "A wider yard costs partners more trade and draws on the same offices. Whether delay grows with it is open: let the class find the sign and its spread.",
    misconception: "“More on the list is more denied.” Denial needs capacity and partners, and the yard draws on both.",
  },
  {
    id: "absent",
    title: "Who is absent",
    minutes: 20,
    question: "Japan takes no part: it announces nothing and its makers go on selling.",
    ask: "By how many percentage points does leakage over the whole run change?",
    summary: "leakage_total",
    unit: "points",
    low: -40,
    high: 40,
    step: 1,
    from: TODAY,
    changed: changed({ "absent.JP": "1" }),
    compare: [
      "Backfill or uncovered: which name does the new leakage have, and why?",
      "Take out the Netherlands instead. Is market share all that counts?",
      "Does anybody else slacken when one is absent?",
    ],
    note: "The share of a state in what is wanted bounds what its absence can cost; others' grievance comes on top. Compare states of different shares.",
    misconception: "“A state with a small share does not matter.” What counts is whether others make the same item.",
  },
  {
    id: "retaliation",
    title: "Retaliation",
    minutes: 20,
    question: "The target never answers: the mechanism of retaliation is switched off.",
    ask: "By how many percentage points does participation, averaged over the run, change?",
    summary: "participation_mean",
    unit: "points",
    low: -30,
    high: 30,
    step: 1,
    from: TODAY,
    changed: changed({ "processes.retaliate": "off" }),
    compare: [
      "Is it the loss or the fear of it that moves the partners?",
      "Does alternative supply end the lever, and how soon?",
      "In one told run: what happens in the year after the first answer?",
    ],
    note: "Partners fear before they lose. Where history is replayed their announcements are given, so the effect comes mostly after the replayed years.",
    misconception: "“A lever that is not pulled has no effect.” Fear weighs on joining and staying beforehand.",
  },
  {
    id: "then",
    title: "Then against now",
    minutes: 20,
    question: "CoCom against the Soviet Union, today's controls against China: one model, two settings.",
    ask: "By how many percentage points does leakage over the whole run differ today from CoCom's? (Less today is negative.)",
    summary: "leakage_total",
    unit: "points",
    low: -100,
    high: 100,
    step: 1,
    from: COCOM,
    changed: TODAY,
    compare: [
      "Which channels does one setting have that the other lacks?",
      "Compare the delay and the gap: did the Soviet Union lack access or absorption?",
      "Which condition would you swap first to tell the causes apart?",
    ],
    note: "Many conditions differ at once: institution, trade, minerals, power to absorb. One comparison cannot say which of them counts; the study of the decomposition swaps them in all orders.",
    misconception:
      "“The better institution leaked less.” Whichever sign comes out, the settings differ in far more than the institution.",
  },
];

/** The plan of a class of two hours, in minutes. */
export const PLAN: readonly (readonly [minutes: number, what: string])[] = [
  [10, "The page together on the wall: the first question, what a band is, what the twin is."],
  [80, "The exercises in pairs, sixteen minutes each: predict, hand in the code, run, compare, note one sentence."],
  [20, "The teacher's page: the histogram of predictions against the result. Who was surprised, and by which channel?"],
  [10, "One condition of the model that you doubt: which parameter, what range, what would change?"],
];

export const RUBRIC: readonly (readonly [criterion: string, weak: string, good: string])[] = [
  ["Prediction", "A number without a reason", "A number, the channel it comes through, and what would prove it wrong"],
  ["Reading", "Quotes a median", "Quotes median and interval, and says what the band holds and what it does not"],
  ["Mechanism", "Names an outcome", "Names the process that makes it, and tests it by switching it off"],
  [
    "Limits",
    "“The model shows that …”",
    "“In this model, under these assumptions …”, with one assumption named and varied",
  ],
];

/** The first screen needs three terms at most; these are for the page of words. */
export const FIRST_TERMS: readonly string[] = ["Leakage", "Twin", "Band"];
