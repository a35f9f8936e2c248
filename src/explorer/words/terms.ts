/** The words of the page that a reader may not know, each with what it means here; they are explained where they stand. */

export interface Term {
  /** How it stands in a text; the first place alone is marked. */
  readonly pattern: RegExp;
  readonly meaning: string;
}

/** Of terms that begin at the same place the first one is taken. */
export const TERMS: readonly Term[] = [
  {
    pattern: /outside the wall/,
    meaning: "From states without a control, or from partners whose law does not reach the goods.",
  },
  {
    pattern: /before the wall stands/,
    meaning:
      "Sold between an announcement and the day on which the control is in force, or taken from stock that was there.",
  },
  {
    pattern: /through the wall by permission/,
    meaning: "Under a licence or an exemption, or as a weaker version that is allowed, counted by what it does.",
  },
  {
    pattern: /through the wall by evasion/,
    meaning:
      "Bought by front firms, let through by states and firms that do not keep to the rule, stolen, or rented from computers abroad.",
  },
  {
    pattern: /around the wall/,
    meaning:
      "Sold by states without a control above what they would have sold: they take the place of those who stopped.",
  },
  {
    pattern: /bound or not/,
    meaning:
      "All goods at or above the limit of control that would have been bought in a world without controls, whether or not their supplier is under a control.",
  },
  {
    pattern: /(?:the|today's) controls bind/,
    meaning: "Bound is what would have come from suppliers that are under a control, or on the way to one.",
  },
  {
    pattern: /median user/,
    meaning: "Half of the users of these goods, counted by size, stand further ahead, half further behind.",
  },
  {
    pattern: /world without controls/,
    meaning: "Every run has a twin: the same world with the same luck and without any control.",
  },
  {
    pattern: /cannot be told (?:from no change|apart)/,
    meaning: "In fewer than nine of ten pairs of runs the difference has the same sign: luck decides it.",
  },
  {
    pattern: /\(−?[\d.]+ to −?[\d.]+\)?/,
    meaning: "The middle 90 % of the pairs of runs. Both runs of a pair have the same luck.",
  },
  {
    pattern: /points (?:more|less)/,
    meaning:
      "Percentage points: from 40 to 44 % is 4 points more. The middle one of all pairs of runs; the studies give their mean.",
  },
  {
    pattern: /[Ss]tates enforce/,
    meaning: "How far a state enforces what is in force there: in full from 75 % on, lax below, out below 40 %.",
  },
  {
    pattern: /[Bb]y weight/,
    meaning: "States count by what they could sell, and by how much of the list is in force there.",
  },
  {
    pattern: /the list holds|is on the list/,
    meaning:
      "The list, or yard, is the set of goods that need a licence; its size is the share of what is needed that stands on it.",
  },
  { pattern: /bigger yard/, meaning: "The yard is the set of goods under control: small yard, high fence." },
  { pattern: /denied/, meaning: "Would have been bought in a world without controls, and does not arrive." },
  { pattern: /sales lost/, meaning: "What the suppliers sell less than in a world without controls." },
  {
    pattern: /\bfronts?\b(?: firms)?/,
    meaning: "A front, or shell, is a firm in a third country that buys for China what China is refused.",
  },
  {
    pattern: /\bvalve\b/,
    meaning: "How far China holds back minerals that the others need, such as gallium or rare earths.",
  },
  {
    pattern: /[Mm]inerals withheld/,
    meaning: "China answers controls by holding back minerals; what cannot be made for want of them is the cost.",
  },
  { pattern: /first announcement/, meaning: "The day on which the United States announced their first control." },
  {
    pattern: /recorded history/,
    meaning:
      "Up to July 2026 announcements, rules, crises and settlements follow what happened; what comes after it the model generates.",
  },
  {
    pattern: /within a generation of the frontier/,
    meaning: "Users whose goods are at most one generation older than the best that is made anywhere.",
  },
];

export interface Piece {
  readonly text: string;
  /** Absent: plain text. */
  readonly meaning?: string;
}

/** A text cut into plain pieces and terms. Terms in `told` have been explained already; those that are explained here are added to it. */
export function piecesOf(text: string, told: Set<string> = new Set()): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== "") {
    const found = TERMS.filter(({ meaning }) => !told.has(meaning))
      .flatMap(({ pattern, meaning }) => {
        const match = pattern.exec(rest);
        return match === null ? [] : [{ at: match.index, text: match[0], meaning }];
      })
      .sort((a, b) => a.at - b.at)[0];
    if (found === undefined) break;
    if (found.at > 0) pieces.push({ text: rest.slice(0, found.at) });
    pieces.push({ text: found.text, meaning: found.meaning });
    told.add(found.meaning);
    rest = rest.slice(found.at + found.text.length);
  }
  return rest === "" ? pieces : [...pieces, { text: rest }];
}
