/** Words of the page that a reader may not know, with what they mean here; they are explained where they occur. */

/** By how each occurs in a text, a regular expression. Only the first occurrence is marked; of terms that begin at the same place the first one is taken. */
const MEANINGS: Readonly<Record<string, string>> = {
  "outside the wall": "From states without a control, or from partners whose law does not reach the goods.",
  "before the wall stands":
    "Sold between an announcement and the day on which the control enters into force, or taken from existing stock.",
  "through the wall by permission":
    "Under a licence or an exemption, or as a weaker version that is allowed, counted by what it does.",
  "through the wall by evasion":
    "Bought by front firms, let through by states and firms that break the rules, stolen, or rented on computers abroad.",
  "around the wall":
    "Sold by states without a control beyond what they would have sold: they replace those who stopped.",
  "bound or not":
    "All goods at or above the limit of control that would have been bought in a world without controls, whether or not their supplier is under a control.",
  "(?:the|today's) controls bind":
    "Bound is what would have come from suppliers that are under a control, or on the way to one.",
  "median user": "Half of the users of these goods, weighted by size, are further ahead, half further behind.",
  "world without controls": "Every run has a twin: the same world with the same luck, but without any control.",
  "cannot be told (?:from no change|apart)":
    "The difference has the same sign in fewer than nine of ten pairs of runs: luck decides it.",
  "\\(−?[\\d.]+ to −?[\\d.]+\\)?": "The middle 90 % of the pairs of runs; both runs of a pair have the same luck.",
  "points (?:more|less)":
    "Percentage points: from 40 to 44 % is 4 points more. This is the median over all pairs of runs; the studies give the mean.",
  "[Ss]tates enforce":
    "How far a state enforces what is in force there: in full from 75 %, laxly from 40 to 75 %, little below 40 %.",
  "[Ww]eighted by trade in the list":
    "Each member counts by its trade in what is listed, and takes part as far as it has put the coalition's list in force and enforces it. This is participation at one date.",
  "the list holds|is on the list":
    "The list, or yard, is the set of goods that need a licence; its size is the share of what is needed that is on it.",
  "bigger yard": "The yard is the set of goods under control: small yard, high fence.",
  denied: "It would have been bought in a world without controls, and does not arrive.",
  "sales lost": "What the suppliers sell less than in a world without controls.",
  "\\bfronts?\\b(?: firms)?":
    "A front, or shell, is a firm in a third country that buys for China what China cannot buy itself.",
  "\\bvalve\\b": "How far China withholds minerals that the others need, such as gallium or rare earths.",
  "[Mm]inerals withheld":
    "China answers controls by withholding minerals; the cost is what cannot be made without them.",
  "first announcement": "The day on which the United States announced its first control.",
  "recorded history":
    "Up to July 2026 announcements, rules, crises and settlements follow what happened; the model generates what comes after.",
  "within a generation of the frontier":
    "Users whose goods are at most one generation older than the best made anywhere.",
};

export const TERMS = Object.entries(MEANINGS).map(([pattern, meaning]) => ({ pattern: new RegExp(pattern), meaning }));

export interface Piece {
  readonly text: string;
  /** Absent: plain text. */
  readonly meaning?: string;
}

/** A text cut into plain pieces and terms. Terms in `told` have been explained already; those explained here are added to it. */
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
