import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const HEAD = "title: C\nextends: minimal\ndiffers: x\n";
const load = (text: string) =>
  loadScenario(minimalFiles({ "scenarios/child.yaml": HEAD + text }), "scenarios/child.yaml");
const told = (text: string): string[] => problemsOf(() => load(text)).map(({ message }) => message);

test("a new item is a copy of another but for what is written, and is sold by the same states in the same shares", () => {
  const { items, market_shares } = load("changes: { items: { LASERS: { like: TOOLS, need_musd: 7 } } }\n").data;
  const [tools, lasers] = ["TOOLS", "LASERS"].map((wanted) => items.find(({ id }) => id === wanted)!);
  expect(lasers).toEqual({ ...tools, id: "LASERS", need_musd: 7, grade: "assumed", note: "like TOOLS, by scenarios/child.yaml" }); // prettier-ignore
  const shares = (wanted: string) =>
    market_shares.filter(({ item }) => item === wanted).map(({ supplier, share }) => [supplier, share]);
  expect(shares("LASERS")).toEqual(shares("TOOLS"));
  expect(shares("LASERS").length).toBeGreaterThan(0);
});

test("what the file writes of the belongings stands", () => {
  const { market_shares } = load(
    "changes: { items: { LASERS: { like: TOOLS } }, market_shares: { LASERS/NL: { share: 0.11 } } }\n",
  ).data;
  const share = market_shares.filter(({ item, supplier }) => item === "LASERS" && supplier === "NL");
  expect(share.map((row) => row.share)).toEqual([0.11]);
});

test("a new state brings its exposure with it, but nothing to sell", () => {
  const { suppliers, series, market_shares } = load(
    "changes: { suppliers: { DE: { like: NL, name: Germany } } }\n",
  ).data;
  expect(suppliers.find(({ id }) => id === "DE")).toMatchObject({ name: "Germany", role: "partner", grade: "assumed" });
  const points = (name: string) => series.filter((row) => row.series === name).map(({ date, value }) => [date, value]);
  expect(points("exposure_DE")).toEqual(points("exposure_NL"));
  expect(market_shares.some(({ supplier }) => supplier === "DE")).toBe(false);
});

test("like is for new rows, and names a row that is there", () => {
  expect(told("changes: { items: { TOOLS: { like: CHIPS } } }\n")).toEqual([
    'found like for the row "TOOLS", which is there already; allowed: like for a new row',
  ]);
  expect(told("changes: { items: { LASERS: { like: TOOLZ } } }\n")[0]).toContain('did you mean "TOOLS"?');
});
