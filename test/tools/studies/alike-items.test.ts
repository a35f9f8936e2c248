import { expect, test } from "vitest";
import { loadScenario } from "../../../src/scenario/load.ts";
import { alikeItems } from "../../../tools/studies/alike-items.ts";
import { minimalFiles, MINIMAL_PATH } from "../../scenario/minimal-setting.ts";

const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);
const changes = alikeItems(scenario);

test("every item has the same row, and totals stay", () => {
  const rows = Object.values(changes.items);
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
  const need = scenario.data.items.reduce((sum, row) => sum + row.need_musd, 0);
  expect(rows.reduce((sum, row) => sum + Number(row.need_musd), 0)).toBeCloseTo(need, 3);
});

test("states keep their mean share of all items, and their makers at most all of it", () => {
  const [first] = scenario.data.items;
  const shares = scenario.data.suppliers.map(({ id }) => changes.market_shares[`${first.id}/${id}`]?.share ?? 0);
  expect(shares.reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(1, 5);
  for (const { id } of scenario.data.suppliers) {
    const own = scenario.data.firms.filter(({ supplier }) => supplier === id);
    const parts = own.map((firm) => Number(/:([\d.]+)/.exec(String(changes.firms[firm.id].products))![1]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(1 + 1e-5);
  }
});
