/** Who sold what arrived, and past which wall: bars for each supplier in the last full year of the data, from the ledger of the first run. */
import type { Chart } from "../../figures/chart.ts";
import { FAMILY_COLOURS } from "../../figures/palette.ts";
import { endOfData } from "../../scenario/headlines.ts";
import { type ChannelRow, FAMILY_NAMES_IN_ORDER, familySums, NOBODY } from "../channel-rows.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Figure } from "../figure.ts";
import { entityName, FAMILY_NAMES } from "../names.ts";
import { written } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";
import { barCells, type BarRow, stackedBars } from "../stacked-bars.ts";
import { familyKey } from "./channels-by-item.ts";

const NOBODY_NAME = "stock, theft, rented access";

interface Panel {
  readonly scenario: ScenarioView;
  readonly run: string;
  readonly year: number;
  /** The largest first; million USD for each wall. */
  readonly suppliers: readonly BarRow[];
}

export function channelsBySupplier(context: Context): Figure[] {
  const panels = context.scenarios.flatMap((scenario) => panelOf(scenario, context.channels, context.names));
  if (panels.length === 0) return [];
  const [{ run }] = panels;
  return [
    {
      id: "channels-by-supplier",
      heading: `By supplier: who sold what arrived (run ${run})`,
      key: familyKey(),
      drawn: `Run ${run} alone: sales of the controlled grade in one year, by the wall that they passed.`,
      charts: panels.map(bars),
      paragraph: `${PREMISE} ${panels.map(sentence).join("; ")}. Run ${run} alone, the last whole year of the data in which anything is controlled; the scales of the charts differ. What nobody sold in that year was drawn from stock, stolen, rented, or came from a front that was served before.`,
      table: {
        caption: `By supplier, run ${run}: million USD`,
        head: ["scenario", "year", "supplier", ...FAMILY_NAMES_IN_ORDER.map((family) => FAMILY_NAMES[family])],
        rows: panels.flatMap(({ scenario, year, suppliers }) =>
          suppliers.map((supplier) => [scenario.name, String(year), ...barCells(supplier)]),
        ),
      },
    },
  ];
}

/** In years without any control, as after the lists were given up, nothing can be shown: the last year with controls is taken. */
function panelOf(scenario: ScenarioView, channels: readonly ChannelRow[], names: Context["names"]): Panel[] {
  const own = channels.filter((row) => row.scenario === scenario.id && row.supplier !== "");
  const last = Math.floor(endOfData(scenario)) - 1;
  const year = Math.max(...own.filter((row) => row.year <= last).map((row) => row.year));
  const rows = own.filter((row) => row.year === year);
  if (rows.length === 0) return [];
  const suppliers = [...new Set(rows.map(({ supplier }) => supplier))]
    .map((supplier) => ({
      name: supplier === NOBODY ? NOBODY_NAME : (names[supplier] ?? entityName(supplier)),
      values: familySums(rows.filter((row) => row.supplier === supplier)).map((musd) => Math.max(0, musd)),
    }))
    .filter((row) => total(row) > 0)
    .sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
  return suppliers.length === 0 ? [] : [{ scenario, run: rows[0].run, year, suppliers }];
}

function bars(panel: Panel): Chart {
  const { scenario, year, suppliers } = panel;
  const own = {
    id: `channels-by-supplier-${scenario.id}`,
    title: `Who sold what arrived in ${year}, ${scenario.name}`,
    alt: `Bars. ${PREMISE} ${sentence(panel)}.`,
  };
  const parts = FAMILY_NAMES_IN_ORDER.map((series) => {
    return { series, label: FAMILY_NAMES[series], colour: FAMILY_COLOURS[series] };
  });
  return stackedBars(own, "million USD", parts, suppliers);
}

function sentence({ scenario, year, suppliers }: Panel): string {
  const all = suppliers.reduce((sum, supplier) => sum + total(supplier), 0);
  const first = suppliers.slice(0, 3).map((supplier) => `${supplier.name} (${written(total(supplier), "musd")})`);
  return `in ${scenario.name} goods of ${written(all, "musd")} arrive in ${year}, most of them from ${listed(first)}`;
}

function total({ values }: BarRow): number {
  return values.reduce((sum, part) => sum + part, 0);
}
