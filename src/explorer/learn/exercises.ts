/**
 * The five exercises of a class: a question, a prediction before the run, the run, and what to compare. The right answer is never written here
 * but computed: it is what the model gives, with its spread.
 */
import type { Setup } from "../setup/setup.ts";
import { FREE, ON_THE_DAY, withLag } from "../setup/lag.ts";

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** On its card. */
  readonly teaser: string;
  readonly question: string;
  /** What the student's number means. */
  readonly ask: string;
  /** The answer is this summary in `changed` less that in `from`, or the summary alone where there is no `from`. */
  readonly summary: string;
  readonly unit: "points" | "years";
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly from?: Setup;
  readonly changed: Setup;
  /** The sign of the answer in the note for the teacher; absent where the note leaves it open. A test checks it. */
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
    minutes: 16,
    teaser: "What does a year of delay let through?",
    question:
      "The United States announces controls; its partners follow. What if all of them are a year late, compared with all of them acting on the same day?",
    ask: "By how many percentage points does leakage change, counted to June 2026? (Less leakage is negative.)",
    summary: "leakage_data",
    unit: "points",
    low: -40,
    high: 40,
    step: 1,
    from: withLag(FREE_PARTNERS, ON_THE_DAY),
    changed: withLag(FREE_PARTNERS, { announce: 12, force: 0 }),
    sign: 1,
    compare: [
      "Under “Why?”: which channel grows most, and which shrinks in its place?",
      "Compare the number to June 2026 with that for the whole run. Why is the second smaller?",
      "Move the lag to 36 months. Is the effect of the third year as large as that of the first?",
    ],
    note: "Later allies let more through: ordinary sales go on, and China buys ahead while there is time. The effect is large up to June 2026 and much smaller over the whole run to 2036, because far more is traded in the later years, when everybody is in. Students who say “a year late, a year lost” should find out what comes another way in that year. Do not compare the lag with history: there some partners acted years later than the slider reaches.",
    misconception:
      "“A year of lag costs a year of sales.” Only what is traded and stored in that year gets through the lag, and a part of it would have come another way.",
  },
  {
    id: "yard",
    title: "A bigger yard",
    minutes: 16,
    teaser: "Does a longer list deny more?",
    question:
      "After the recorded history the United States lists new goods as readily as is plausible, compared with as rarely as is plausible: more wishes a year, and less patience before they become a package.",
    ask: "By how many percentage points does compliance change at the end of the run, in 2036? (Less is negative.)",
    summary: "compliance_end",
    unit: "points",
    low: -60,
    high: 60,
    step: 1,
    from: changed({ "parameters.yard_discipline": "167", "parameters.yard_rate": "99" }),
    changed: changed({ "parameters.yard_discipline": "40", "parameters.yard_rate": "250" }),
    sign: -1,
    compare: [
      "Which states change from full to lax, and when? (One run, strips.)",
      "Is more denied with the bigger yard? Look at the difference and at how sure its sign is.",
      "What does the bigger yard cost, and whom? (Further outputs: losses of suppliers.)",
    ],
    note: "A bigger yard takes more trade from the partners, and the more they give up, the more each further loss weighs. They enforce less, so the longer list denies only a few percentage points more than the short one, at a higher price. That is the sense of “small yard, high fence”. The weight of lost trade is assumed: let the class move it (under “Matters most here”) and see whether the answer changes sign.",
    misconception:
      "“A much longer list denies much more.” Denial needs partners that enforce, and a bigger yard costs them more.",
  },
  {
    id: "absent",
    title: "Who is absent",
    minutes: 16,
    teaser: "One maker's country stays out.",
    question: "Japan takes no part: it announces nothing and its makers go on selling.",
    ask: "By how many percentage points does leakage change, counted to June 2026?",
    summary: "leakage_data",
    unit: "points",
    low: -40,
    high: 40,
    step: 1,
    from: TODAY,
    changed: changed({ "absent.JP": "1" }),
    sign: 1,
    compare: [
      "Under “Why?”: does the new leakage come from outside the wall, or around it? What do the two terms mean?",
      "Take out the Netherlands instead. Is market share all that counts?",
      "Does any other state slacken when one is absent?",
    ],
    note: "What Japan's makers sell freely comes from outside the wall; where they also make what others refuse, they sell more of it than before, and that is called backfill (around the wall). The share of a state in what is wanted bounds what its absence can cost. Compare the Netherlands, which alone makes some machines, with Germany or Austria.",
    misconception: "“A state with a small share does not matter.” What counts is whether others make the same item.",
  },
  {
    id: "retaliation",
    title: "Retaliation",
    minutes: 16,
    teaser: "The fear of losing minerals.",
    question: "China never answers: the retaliation mechanism is switched off.",
    ask: "By how many percentage points does mean participation (the average over all years with controls, not the level at one date) change?",
    summary: "participation_mean",
    unit: "points",
    low: -30,
    high: 30,
    step: 1,
    from: TODAY,
    changed: changed({ "processes.retaliate": "off" }),
    sign: 1,
    compare: [
      "Is it the loss or the fear of it that moves the partners?",
      "Does alternative supply take the lever away, and how soon?",
      "Under One run: what happens in the year after the first answer?",
    ],
    note: "Without an answer nobody has minerals to fear for, and more states take part. Partners fear before they lose: the fear weighs on joining and on staying, so taking the lever away moves them, although little of what it threatens was ever lost. Where history is replayed the announcements are fixed, and only their enforcement changes.",
    misconception: "“A lever that is not pulled has no effect.” Fear of it weighs on joining and staying in any case.",
  },
  {
    id: "then",
    title: "Then against now",
    minutes: 16,
    teaser: "CoCom and today on one scale.",
    question: "CoCom against the Soviet Union, today's controls against China: one model, two settings.",
    ask: "By how many percentage points does leakage today, counted to June 2026, differ from CoCom's, counted to its end? (Less today is negative.)",
    summary: "leakage_data",
    unit: "points",
    low: -100,
    high: 100,
    step: 1,
    from: COCOM,
    changed: TODAY,
    compare: [
      "Which channels does one setting have that the other lacks?",
      "Compare the delay and the gap: did the Soviet Union lack access or absorption?",
      "Which condition would you swap first to separate the causes?",
    ],
    note: "Many conditions differ at once: institution, trade, minerals, capacity to absorb technology. One comparison cannot say which of them matters; the decomposition study swaps them in all orders.",
    misconception:
      "“The better institution leaked less.” Whichever sign comes out, the settings differ in far more than the institution.",
  },
];

/** The plan of a class of two hours, in minutes. */
export const PLAN: readonly (readonly [minutes: number, what: string])[] = [
  [10, "The page together on the wall: the first question, what a band is, what the twin is."],
  [80, "The exercises in pairs, sixteen minutes each: predict, hand in the code, run, compare, note one sentence."],
  [20, "The teacher's page: the histogram of predictions beside the result. Who was surprised, and by which channel?"],
  [10, "One assumption of the model that you doubt: which parameter, what range, what would change?"],
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

/** The first screen needs at most three terms; these open the list of words. */
export const FIRST_TERMS: readonly string[] = ["Leakage", "Twin", "Band"];
