/** Pages that tell of calibration, history and structure say the numbers of the tables beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { threeDigits } from "../../src/base/numbers.ts";
import { loadFacts, loadForecasts } from "../../src/cli/inputs/load-history.ts";

const PROJECT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(PROJECT, path), "utf8");
type Row = Record<string, string>;
const table = (path: string): Row[] => parse(read(path), { columns: true });
/** Rows of the page's tables, by cells. */
const cellsOf = (page: string): string[][] =>
  page.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.slice(2, -2).split(" | ")); // prettier-ignore
const partOf = (page: string, from: string, to: string): string => page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from) + 1)); // prettier-ignore

const SETTINGS = ["today", "cocom"] as const;
const calibrations = table("seeds/calibration.csv");

describe("docs/calibration.md", () => {
  const page = read("docs/calibration.md");
  const era = (setting: string): string => partOf(page, `\n## ${setting}\n`, "\n## ");

  test.each(SETTINGS)("%s: how many sets, of how many, at which level, rows inside", (setting) => {
    const row = calibrations.find((one) => one.setting === setting)!;
    expect(page).toContain(`**${row.sets} sets of parameters are accepted**, of ${row.judged} `);
    if (Number(row.level) > 0) expect(page).toContain(`at least ${Math.round(100 * Number(row.level))} % of the rows`);
    expect(page).toContain(`${setting}: ${row.rows_inside} of ${row.rows} rows inside in most sets`);
    expect(page).toContain(`on average ${row.distance} times as far apart`);
    if (row.regions !== undefined) expect(page).toContain(`come from ${row.regions} regions`);
    // The rows of the table that most sets have inside are as many; those that are out are marked.
    const facts = new Set(loadFacts().map(({ id }) => id));
    const rows = cellsOf(era(setting)).filter(([id, ...rest]) => facts.has(id) && rest.length === 8);
    expect(rows).toHaveLength(Number(row.rows));
    expect(rows.filter((cells) => parseInt(cells[6]) >= 50)).toHaveLength(Number(row.rows_inside));
    for (const cells of rows) expect(cells[4].startsWith("**"), cells[0]).toBe(parseInt(cells[6]) < 50);
  });

  test.each(SETTINGS)("%s: the medians of the accepted sets are those of the sets that ship", (setting) => {
    const sets = table(`seeds/${setting}/accepted.csv`);
    const told = cellsOf(era(setting)).filter(([name]) => Object.hasOwn(sets[0], name.slice(1, -1)));
    expect(told).toHaveLength(Object.keys(sets[0]).length);
    for (const [name, , , , accepted] of told) {
      const values = sets.map((set) => Number(set[name.slice(1, -1)])).sort((a, b) => a - b);
      const at = (p: number): string => threeDigits(values[Math.round(p * (values.length - 1))]);
      expect(accepted, name).toBe(`${at(0.5)} (${at(0.05)} to ${at(0.95)})`);
    }
  });

  test.each(SETTINGS)("%s: the evidence is that of the table, and assumptions are the same", (setting) => {
    const rows = table("seeds/evidence.csv").filter((row) => row.setting === setting);
    const told = new Map(cellsOf(era(setting)).map((cells) => [cells[0], cells]));
    for (const row of rows) {
      const [, before, after, possible, is, verdict] = told.get(`\`${row.output}\``)!;
      const numbers = [before, after, possible, is].flatMap((cell) => cell.match(/-?[\d.]+(e[+-]?\d+)?/g) ?? []);
      const expected = ["p50_before", "p05_before", "p95_before", "p50_after", "p05_after", "p95_after", "width_possible", "width_ratio"]; // prettier-ignore
      const known = expected.flatMap((name) => (row[name] === "" ? [] : [Number(row[name])]));
      expect(numbers, row.output).toHaveLength(known.length);
      // The table has four digits, the page three.
      known.forEach((value, k) => expect(Math.abs(Number(numbers[k]) - value), row.output).toBeLessThanOrEqual(0.0061 * Math.abs(value))); // prettier-ignore
      expect(verdict.includes("assumption"), row.output).toBe(row.verdict === "unconstrained");
    }
  });

  test.each(SETTINGS)("%s: sets for the hindcast are as many as ship", (setting) => {
    const earlier = table(`seeds/${setting}/earlier.csv`);
    const told = cellsOf(partOf(era(setting), "### Sets for the hindcast", "\n### Evidence")).slice(2);
    expect(told.length).toBeGreaterThan(2);
    for (const [cut, , sets] of told)
      expect(sets, cut).toBe(String(earlier.filter((row) => row.cut === cut).length || "ranges"));
  });
});

describe("docs/structure.md", () => {
  test("how each form was fitted is what the tables of the searches say", () => {
    const told = cellsOf(read("docs/structure.md"));
    const rows = [...calibrations.map((row): Row => ({ ...row, form: "in use" })), ...table("seeds/rivals.csv")];
    for (const { form, setting, rows_inside, rows: of, sets, judged, first, waves, points, known } of rows) {
      const searched = Number(first) + Number(waves) * Number(points) + Number(known ?? 0);
      expect(told).toContainEqual([form, setting, `${rows_inside} of ${of}`, sets, judged, String(searched)]);
      const spreads = told.filter((cells) => cells.length === 6 && cells[0] === setting && cells[2] === form);
      expect(spreads.length, `${form} ${setting}`).toBeGreaterThan(0);
      for (const cells of spreads) expect(cells[3], cells.join(" ")).toBe(sets);
    }
  });
});

describe("docs/history.md", () => {
  const page = read("docs/history.md");

  test("the count of targets is that of the rows below it, by mechanism too", () => {
    const facts = new Map(loadFacts().map((fact) => [fact.id, fact]));
    const rows = cellsOf(partOf(page, "## Fact by fact", "\n## ")).filter((cells) => facts.has(cells.at(-1)!));
    expect(rows.map((cells) => cells.at(-1)).sort()).toEqual([...facts.keys()].sort());
    const of = (role: string): string[][] => rows.filter((cells) => facts.get(cells.at(-1)!)!.role === role);
    const inside = (those: string[][]): number => those.filter((cells) => cells[4].startsWith("met")).length;
    const [targets, heldOut] = [of("target"), of("hold-out")];
    expect(page).toContain(`**${inside(targets)} of ${targets.length} facts are met**`);
    expect(page).toContain(
      `Of ${heldOut.length} more, held back when parameters were fitted, ${inside(heldOut)} are met.`,
    );
    const missed = targets.length + heldOut.length - inside(targets) - inside(heldOut);
    expect(page).toContain(`**Missed** are ${missed} in all`);
    // A row says so itself: its median lies in the window that stands beside it, or it is marked.
    for (const cells of [...targets, ...heldOut]) {
      const [median] = cells[3].split(" ");
      const { low, high, unit } = facts.get(cells.at(-1)!)!;
      const value = Number(median.replaceAll(",", "")) / (unit === "share" ? 100 : 1);
      const slack = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2) / 2; // the page has three digits
      if (!cells[3].includes(" runs)"))
        expect(value >= low - slack && value <= high + slack, cells.join(" | ")).toBe(cells[4].startsWith("met"));
    }
    const byMechanism = cellsOf(partOf(page, "## Scoreboard", "\n## ")).slice(2);
    const sum = (column: number, part: number): number =>
      byMechanism.reduce((whole, cells) => whole + Number(cells[column].split(" of ")[part] ?? 0), 0);
    const total = (part: number): number => [1, 2, 3].reduce((whole, column) => whole + sum(column, part), 0);
    expect([total(0), total(1)]).toEqual([inside(targets), targets.length]);
    expect([sum(4, 0), sum(4, 1)]).toEqual([inside(heldOut), heldOut.length]);
  });

  test("the hindcast's rows add up: series, cuts and all of it, ranks too", () => {
    const rows = cellsOf(partOf(page, "## Hindcast", "\n## ")).filter(([, count]) => /^\d+$/.test(count));
    const ranksOf = (cells: string[]): number => cells.at(-2)!.split(" ").reduce((sum, one) => sum + Number(one), 0); // prettier-ignore
    const all = rows.find((cells) => cells.at(-1) === "all")!;
    const series = new Set(loadForecasts().map(({ reference }) => reference.series));
    const total = (those: string[][]): number => those.reduce((sum, [, count]) => sum + Number(count), 0);
    const told = rows.filter((cells) => cells.at(-2)!.split(" ").length === 10);
    expect(total(told.filter((cells) => series.has(cells.at(-1)!)))).toBe(Number(all[1]));
    expect(total(told.filter((cells) => /\d{4}-\d\d-\d\d$/.test(cells.at(-1)!)))).toBe(Number(all[1]));
    expect(page).toContain(
      `has ${all[3]} of the ${all[1]} observations that followed in its 90 % band, and ${all[2]} in its 50 % band`,
    );
    for (const cells of told) expect(ranksOf(cells), cells[0]).toBe(Number(cells[1]));
  });
});
