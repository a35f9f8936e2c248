/**
 * The same world with items that are all alike: each has the mean of all in every number, the same makers with the same shares, the same users
 * and minerals. Totals stay what they were, so that only the differences between items are gone. For the study of the yard's size, in which size and
 * kind otherwise move together.
 */
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Digits kept: finer than any of these numbers is known. */
const DIGITS = 6;

type Cell = number | string | readonly { readonly id: string; readonly weight: number }[] | readonly string[];
type Changes = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

export function alikeItems({ data }: Pick<Scenario, "data">): Changes {
  const { items, suppliers, firms } = data;
  const shareOf = (item: string, state: string): number =>
    data.market_shares.find((row) => row.item === item && row.supplier === state)?.share ?? 0;
  const meanShare = (state: string): number => mean(items.map(({ id }) => shareOf(id, state)));
  const makers = suppliers.filter(({ id }) => meanShare(id) > 0);
  const source = {
    source: "assumption",
    place: "",
    grade: "assumed",
    note: "the mean of all items: a thought experiment",
  };
  const alike = meanItem(items);
  return {
    items: Object.fromEntries(items.map(({ id }) => [id, { ...alike, ...source }])),
    market_shares: Object.fromEntries(
      items.flatMap(({ id }) =>
        makers.map((state) => [`${id}/${state.id}`, { share: rounded(meanShare(state.id)), ...source }]),
      ),
    ),
    firms: Object.fromEntries(
      firms.map((firm) => {
        // Its share of its state's output of all items together.
        const own = mean(firm.products.map(({ id, weight }) => weight * shareOf(id, firm.supplier)));
        const part =
          meanShare(firm.supplier) > 0 ? (own * firm.products.length) / items.length / meanShare(firm.supplier) : 0;
        const weight = rounded(Math.min(part, 1));
        return [firm.id, { products: items.map(({ id }) => `${id}:${weight}`).join(";"), ...source }];
      }),
    ),
  };
}

/** Numbers: the mean; goods: of the kind that is needed more; users and minerals: of all. */
function meanItem(items: Scenario["data"]["items"]): Record<string, unknown> {
  const columns = Object.entries(items[0]) as [keyof (typeof items)[0], Cell][];
  const numbers = columns.flatMap(([column, value]) => (typeof value === "number" ? [column] : []));
  const means = numbers.map((column) => {
    const value = mean(items.map((row) => row[column] as number));
    return [column, column === "entry_count" ? Math.round(value) : rounded(value)] as const;
  });
  const need = (kind: string): number =>
    items.filter(({ durability }) => durability === kind).reduce((sum, row) => sum + row.need_musd, 0);
  const minerals = [...new Set(items.flatMap((row) => row.minerals.map(({ id }) => id)))];
  const weights = minerals.map((mineral) => {
    const weight = mean(items.map((row) => row.minerals.find(({ id }) => id === mineral)?.weight ?? 0));
    return `${mineral}:${rounded(weight)}`;
  });
  return {
    ...Object.fromEntries(means),
    durability: need("installed") >= need("consumed") ? "installed" : "consumed",
    sectors: [...new Set(items.flatMap(({ sectors }) => sectors))].join(";"),
    minerals: weights.join(";"),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
