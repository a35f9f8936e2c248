/** The three findings on the README: cards of the gallery, so that both say the same numbers. Written between two marks. */
import { FINDINGS } from "../../src/cli/folder/result-folder.ts";
import { type Card, cardOf } from "./studies-gallery.ts";

/** What most people ask: then against now, a late partner, what next. */
const SHOWN = ["cocom-vs-today/study", "coordination-lag", "what-next"];
const BETWEEN = /(<!-- findings: [^\n]*-->\n)[\s\S]*?(<!-- end of findings -->)/;

export function withFindings(readme: string, cards: readonly Card[] = SHOWN.map(cardOf)): string {
  const lines = cards.map(({ name, title, sentence, sure }) => {
    const words = [sentence, sure].filter((text) => text !== "").join(" ").replaceAll(/\s*\n\s*/g, " "); // prettier-ignore
    return `- **[${title}](reports/${name}/${FINDINGS}).** ${words}\n`;
  });
  return readme.replace(BETWEEN, (_, begin: string, end: string) => `${begin}\n${lines.join("")}\n${end}`);
}
