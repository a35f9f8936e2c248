import { expect, test } from "vitest";
import { fillProse } from "../../../src/report/study/fill-prose.ts";
import { buildStudyContext } from "../../../src/report/study/study-context.ts";
import { definition } from "../../study/example-data.ts";
import { DUMMY, LAG, PATIENCE, STEPS, studyContext, studyInput, SWITCHES } from "./example.ts";

const context = studyContext("grid", [LAG, PATIENCE]);
const fill = (text: string): string => fillProse(text, context).replaceAll("\u00a0", " ");

test("a cell of the one row that is meant: factors left out stand at the base, a scenario left out is the baseline", () => {
  const row = context
    .rows("bands")
    .find(
      (one) => one.scenario === "alpha" && one.lag === 5 && one.patience === 1 && one.observable === "leakage_total",
    )!;
  const text = (100 * (row.p50 as number)).toFixed(1);
  expect(fill("a {{bands.p50 leakage_total lag=5}} b")).toBe(`a ${text} % b`);
  expect(fill("{{bands.p50 leakage_total scenario=beta lag=5}}")).not.toBe(`${text} %`);
  expect(fill("{{ bands.p50  leakage_total\nlag=5 patience=1 scenario=alpha }}")).toBe(`${text} %`);
});

test("ranges, parts, dates, differences in their own unit", () => {
  expect(fill("{{bands.range leakage_total lag=5}}")).toMatch(/^[\d.]+ to [\d.]+ %$/);
  expect(fill("{{differences.mean leakage_total lag=10}}")).toMatch(/^[34]\d.* percentage points$/);
  expect(fill("{{differences.share_above_zero first_defection_date lag=10}}")).toMatch(/^\d+ %$/);
  expect(fill("{{differences.mean leakage_total lag=10 /10}}")).toMatch(/^[34]\.\d* percentage points$/);
  expect(fill("{{bands.p50 first_defection_date lag=0}}")).toBe("2027.0");
});

test("words by the sign, and the third where the interval holds zero", () => {
  const words = "? more : less : as much";
  expect(fill(`{{differences.mean leakage_total lag=10 ${words}}}`)).toBe("more");
  expect(fill(`{{differences.mean first_defection_date lag=10 ? later : earlier : as early}}`)).toBe("earlier");
  const flat = studyContext("grid", [STEPS], {}, () => 1);
  expect(fillProse(`{{differences.mean leakage_total steps=1 scenario=beta ${words}}}`, flat)).toBe("as much");
});

test("the scenario in which a column is highest or lowest, and the first few with their cells", () => {
  const scenarios = ["a", "b", "c"].map((id) => ({ ...definition().scenarios[0], id, title: `A ${id}` }));
  const three = studyContext("grid", [], { scenarios });
  const fillThree = (text: string): string => fillProse(text, three).replaceAll("\u00a0", " ");
  const rows = three.rows("bands").filter(({ observable }) => observable === "leakage_total");
  const ranked = [...rows].sort((a, b) => Number(b.mean) - Number(a.mean)).map(({ scenario }) => `a ${scenario}`);
  expect(fillThree("{{best bands.mean leakage_total}}")).toBe(ranked[0]);
  expect(fillThree("{{least bands.mean leakage_total}}")).toBe(ranked[2]);
  expect(fillThree("{{best bands.mean leakage_total n=2}}")).toMatch(
    new RegExp(`^${ranked[0]} \\([\\d.]+ %\\) and ${ranked[1]} \\([\\d.]+ %\\)$`),
  );
  expect(fillThree("{{least bands.mean leakage_total n=1}}")).toContain(`${ranked[2]} (`);
});

test("the factors of the highest cells, and how many are above a floor", () => {
  const sample = studyContext("latin-hypercube", [LAG, PATIENCE, DUMMY]);
  const where = "indices.value leakage_total method=first-order index=S1 scenario=beta";
  expect(fillProse(`{{top ${where} n=1}}`, sample)).toMatch(/^lag \(0\.\d+\)$/);
  expect(fillProse(`{{top ${where} n=2}}`, sample)).toMatch(/^lag \(0\.\d+\) and \w+ \([\d.−]+\)$/);
  expect(fillProse(`{{top ${where} above=high}}`, sample)).toBe("none");
  expect(fillProse(`{{count ${where}}}`, sample)).toBe("3");
  expect(fillProse(`{{count ${where} above=floor}}`, sample)).toBe("1");
  expect(() => fillProse(`{{count ${where} above=roof}}`, sample)).toThrow(/no column "roof"/);
  expect(() => fillProse("{{top nothing.value leakage_total}}", sample)).toThrow(/no table "nothing"/);
  const alone = studyContext("one-at-a-time", [LAG, PATIENCE]);
  expect(fillProse("{{top indices.value leakage_total method=swing scenario=alpha n=1}}", alone)).toMatch(
    /^lag \([\d.]+\u00a0percentage points\)$/,
  );
});

test("along a factor: never falls, never rises, turns", () => {
  const words = "? never falls : never rises : turns";
  expect(fill(`{{monotone differences.mean leakage_total along=lag ${words}}}`)).toBe("never falls");
  expect(fill(`{{monotone differences.mean first_defection_date along=lag ${words}}}`)).toBe("never rises");
  const still = studyContext("grid", [LAG], {}, () => 1);
  expect(fillProse(`{{monotone differences.mean leakage_total along=lag ${words}}}`, still)).toBe("turns");
});

test("how sure a sign is", () => {
  expect(fill("{{sure differences.mean leakage_total lag=10}}")).toBe("sure within this model: 100 % of the paired runs have this sign"); // prettier-ignore
  const flat = studyContext("grid", [LAG], {}, () => 1);
  expect(fillProse("{{sure differences.mean leakage_total lag=10}}", flat)).toMatch(/^not established/);
  const input = studyInput("grid", [LAG]);
  const { columns, rows } = input.tables.differences;
  const mean = columns.findIndex(({ name }) => name === "mean");
  const turned = { columns, rows: rows.map((row) => row.map((cell, k) => (k === mean ? -Number(cell) : cell))) };
  const other = buildStudyContext({ ...input, beside: { "chance/differences": turned } });
  expect(fillProse("{{sure differences.mean leakage_total lag=10}}", other)).toMatch(/^depends on parameters/);
});

test("what it was made with", () => {
  expect(fill("{{made}}")).toContain("9 points x 4 replicates x 2 scenarios, seed 1.");
});

test("contributions are differences, without a scenario of their own being asked", () => {
  const shapley = studyContext("shapley", SWITCHES);
  const factor = SWITCHES[0].name;
  expect(fillProse(`{{shapley.value leakage_total factor=${factor}}}`, shapley)).toContain("percentage points");
});

test.each([
  ["a\n{{bands.p50}}", /^line 2: .*allowed: TABLE.COLUMN OBSERVABLE/],
  ["{{bands.p50 leakage_total lag=7}}", /found 0 rows of bands with .*lag=7/],
  ["{{bands.p51 leakage_total}}", /no column "p51"; there are scenario, point/],
  ["{{bands.p50 leakage_total log=7}}", /no column "log"/],
  ["{{band.p50 leakage_total}}", /no table "band"; there are bands/],
  ["{{bands.p50 leakage_total ? a : b}}", /three wordings/],
  ["{{best bands.p50 leakage_total ? a : b : c}}", /after best: no wordings/],
  ["{{bands.p50 leakage_total lag}}", /found "lag"/],
  ["{{monotone bands.p50 leakage_total ? a : b : c}}", /along=FACTOR/],
  ["{{best bands.p50 leakage_total along=scenario}}", /no column "along"/],
])("%s is refused", (text, message) => {
  expect(() => fill(text)).toThrow(message);
});

test("who cannot be told from the best is named, and only by the words for it", () => {
  const scenarios = ["a", "b", "c"].map((id) => ({ ...definition().scenarios[0], id, title: `A ${id}` }));
  const context = studyContext("grid", [], { scenarios });
  expect(fillProse("{{tied bands.mean leakage_total}}", context)).toBe(
    ", which these runs cannot distinguish from a c",
  );
  expect(fillProse("{{tied bands.mean leakage_total ? alone : or another : -}}", context)).toBe("or another"); // prettier-ignore
  const apart = studyContext("grid", []);
  expect(fillProse("{{tied bands.mean leakage_total ? alone : or another : -}}", apart)).toBe("alone");
});

test("factors whose contributions lie within their intervals of the largest are named", () => {
  const input = studyInput("shapley", SWITCHES);
  const shapley = input.tables.shapley;
  const at = (name: string): number => shapley.columns.findIndex((column) => column.name === name);
  /** The first contributes more than the second by `gap`. */
  const said = (gap: number, width: number): string => {
    const rows = shapley.rows.map((row) =>
      row.with(at("value"), row[at("factor")] === "together" ? 0.1 + gap : 0.1).with(at("half_width"), width),
    );
    const changed = { ...input, tables: { ...input.tables, shapley: { ...shapley, rows } } };
    return fillProse("{{tied shapley.value leakage_total along=factor}}", buildStudyContext(changed));
  };
  expect(said(0.1, 0.1)).toMatch(/^, which these runs cannot distinguish from common/);
  expect(said(0.1, 0.05)).toBe("");
});

test("without its unit a cell stands bare", () => {
  expect(fill("{{bare differences.range leakage_total lag=10}}")).toMatch(/^[−\d.]+ to [−\d.]+$/);
});
