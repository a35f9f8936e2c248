/** The words of the page that a reader may not know, each with what it means here; they are explained where they stand. */

/** How each stands in a text, as a regular expression, of which the first place alone is marked; of terms that begin at the same place the first one is taken. */
const MEANINGS: Readonly<Record<string, string>> = {
  "outside the wall": "From states without a control, or from partners whose law does not reach the goods.",
  "before the wall stands":
    "Sold between an announcement and the day on which the control is in force, or taken from stock that was there.",
  "through the wall by permission":
    "Under a licence or an exemption, or as a weaker version that is allowed, counted by what it does.",
  "through the wall by evasion":
    "Bought by front firms, let through by states and firms that do not keep to the rule, stolen, or rented from computers abroad.",
  "around the wall":
    "Sold by states without a control above what they would have sold: they take the place of those who stopped.",
  "bound or not":
    "All goods at or above the limit of control that would have been bought in a world without controls, whether or not their supplier is under a control.",
  "(?:the|today's) controls bind":
    "Bound is what would have come from suppliers that are under a control, or on the way to one.",
  "median user": "Half of the users of these goods, counted by size, stand further ahead, half further behind.",
  "world without controls": "Every run has a twin: the same world with the same luck and without any control.",
  "cannot be told (?:from no change|apart)":
    "In fewer than nine of ten pairs of runs the difference has the same sign: luck decides it.",
  "\\(−?[\\d.]+ to −?[\\d.]+\\)?": "The middle 90 % of the pairs of runs. Both runs of a pair have the same luck.",
  "points (?:more|less)":
    "Percentage points: from 40 to 44 % is 4 points more. The middle one of all pairs of runs; the studies give their mean.",
  "[Ss]tates enforce":
    "How far a state enforces what is in force there: in full from 75 % on, lax from 40 to 75 %, little below 40 %.",
  "[Bb]y weight": "States count by what they could sell, and by how much of the list is in force there.",
  "the list holds|is on the list":
    "The list, or yard, is the set of goods that need a licence; its size is the share of what is needed that stands on it.",
  "bigger yard": "The yard is the set of goods under control: small yard, high fence.",
  denied: "Would have been bought in a world without controls, and does not arrive.",
  "sales lost": "What the suppliers sell less than in a world without controls.",
  "\\bfronts?\\b(?: firms)?":
    "A front, or shell, is a firm in a third country that buys for China what China is refused.",
  "\\bvalve\\b": "How far China holds back minerals that the others need, such as gallium or rare earths.",
  "[Mm]inerals withheld":
    "China answers controls by holding back minerals; what cannot be made for want of them is the cost.",
  "first announcement": "The day on which the United States announced their first control.",
  "recorded history":
    "Up to July 2026 announcements, rules, crises and settlements follow what happened; what comes after it the model generates.",
  "within a generation of the frontier":
    "Users whose goods are at most one generation older than the best that is made anywhere.",
};

export const TERMS = Object.entries(MEANINGS).map(([pattern, meaning]) => ({ pattern: new RegExp(pattern), meaning }));

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
