/**
 * The assumptions under which another future ranks best, from the tables of the study of what comes next, whose worlds differ from the base in one
 * assumption each. Read when the page is built, so that the page says what the study says.
 */
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

export interface TurningWorlds {
  /** Observable, as the study names it. */
  readonly observable: string;
  readonly worlds: number;
  readonly runs: number;
  /** Title of the future that is best in the base, and in how many worlds it is. */
  readonly usual: string;
  readonly usualIn: number;
  readonly turned: readonly TurnedWorld[];
}

export interface TurnedWorld {
  /** Name of the factor: a parameter, "forms.NAME", or a switch of the study. */
  readonly factor: string;
  readonly value: string;
  /** Its value in the base. */
  readonly base: string;
  /** What the study says it is. */
  readonly meaning: string;
  /** Title of the future that is best there. */
  readonly best: string;
}

interface StudyFile {
  readonly replicates: number;
  readonly factors: Readonly<Record<string, { readonly meaning?: string }>>;
}

/** `study` is the text of the worlds' study.yaml; `titleOf` knows the futures by their ids. */
export function readTurningWorlds(
  table: string,
  study: string,
  titleOf: (scenario: string) => string,
): readonly TurningWorlds[] {
  const rows = parse<Readonly<Record<string, string>>>(table, { columns: true });
  const { factors, replicates } = parseYaml(study) as StudyFile;
  return [...new Set(rows.map(({ observable }) => observable))].map((observable) => {
    const best = rows.filter((row) => row.observable === observable && row.rank === "1");
    const base = best[0];
    const turned = best
      .filter(({ scenario }) => scenario !== base.scenario)
      .map((row): TurnedWorld => {
        const factor = Object.keys(factors).find((name) => row[name] !== base[name])!;
        const meaning = factors[factor].meaning ?? factor;
        return { factor, value: row[factor], base: base[factor], meaning, best: titleOf(row.scenario) };
      });
    const usualIn = best.length - turned.length;
    return { observable, worlds: best.length, runs: replicates, usual: titleOf(base.scenario), usualIn, turned };
  });
}
