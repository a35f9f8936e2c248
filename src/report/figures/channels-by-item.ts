/** What arrives past which wall, a small chart for each item: shares of wanted by year, from the ledger of the first run. */
import type { Chart, Mark } from "../../figures/chart.ts";
import { FAMILY_COLOURS, QUIET } from "../../figures/palette.ts";
import { bookSum, type ChannelRow, FAMILY_NAMES_IN_ORDER, familySums } from "../channel-rows.ts";
import { calendarClock, replayPeriods } from "../clock.ts";
import type { Context, ScenarioView } from "../context.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { SHADE_KEY } from "../keys.ts";
import { entityName, FAMILY_NAMES } from "../names.ts";
import { bare, readFormat, rounded, written, yAxis } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { PREMISE } from "../paragraphs.ts";

/** Two scenarios are shown side by side; of more, only the first. */
const MOST_SCENARIOS = 2;

interface Panel {
  readonly scenario: ScenarioView;
  readonly id: string;
  readonly name: string;
  readonly run: string;
  readonly years: readonly number[];
  /** For each year, the share of wanted that passed each wall. */
  readonly shares: readonly (readonly number[])[];
}

export function channelsByItem(context: Context): Figure[] {
  const { scenarios, channels, names } = context;
  const known = scenarios.filter(({ id }) => channels.some((row) => row.scenario === id));
  const shown = known.length > MOST_SCENARIOS ? known.slice(0, 1) : known;
  const panels = shown.flatMap((scenario) => panelsOf(scenario, channels, names));
  if (panels.length === 0) return [];
  const several = shown.length > 1;
  const left = known.slice(shown.length).map(({ name }) => name);
  return [
    {
      id: "channels-by-item",
      heading: `By item: what arrives past which wall, by year (run ${panels[0].run})`,
      key: [...familyKey(), DENIED_KEY, SHADE_KEY],
      small: true,
      drawn: `Run ${panels[0].run} alone: shares of what is wanted of the item in each year, stacked as the key reads from below; the rest up to the line at 100 % is denied; no line: not controlled in that year.`,
      charts: panels.map((panel) => panelChart(panel, several)),
      paragraph: `${PREMISE} ${shown.map((scenario) => sentence(scenario, panels)).join("; ")}. Run ${panels[0].run} alone, each year by itself; items without a panel are not controlled in it.${left.length > 0 ? ` The items of ${listed(left)} are in channels.csv.` : ""}`,
      table: {
        caption: `By item, over all years shown, run ${panels[0].run}: % of wanted`,
        head: ["scenario", "item", ...FAMILY_NAMES_IN_ORDER.map((family) => FAMILY_NAMES[family]), "denied"],
        rows: panels.map((panel) => {
          const means = meansOf(panel);
          const cells = [...means, 1 - sum(means)].map((share) => bare(rounded(share) ?? NaN, "share"));
          return [panel.scenario.name, panel.name, ...cells];
        }),
      },
    },
  ];
}

/** From the top of the stack to its foot. */
export function familyKey(): KeyEntry[] {
  return FAMILY_NAMES_IN_ORDER.map((family): KeyEntry => {
    return { label: FAMILY_NAMES[family], colour: FAMILY_COLOURS[family], mark: "area", series: family };
  }).reverse();
}

/** Where the line at the top is missing, the item is not controlled in that year. */
const DENIED_KEY: KeyEntry = {
  label: "line at 100 %: under control; white below it: denied",
  colour: QUIET,
  mark: "line",
};

/** Items in the order of the ledger, with the years in which any of them is wanted under control. */
function panelsOf(scenario: ScenarioView, channels: readonly ChannelRow[], names: Context["names"]): Panel[] {
  const rows = channels.filter((row) => row.scenario === scenario.id && row.supplier === "");
  return [...new Set(rows.map(({ item }) => item))].flatMap((id): Panel[] => {
    const own = rows.filter(({ item }) => item === id);
    const years = [...new Set(own.map(({ year }) => year))]
      .sort((a, b) => a - b)
      .filter((year) => bookSum(at(own, year), "wanted") > 0);
    if (years.length < 2) return [];
    const shares = years.map((year) => {
      const wanted = bookSum(at(own, year), "wanted");
      return familySums(at(own, year)).map((musd) => Math.max(0, musd / wanted));
    });
    return [{ scenario, id, name: names[id] ?? entityName(id), run: own[0].run, years, shares }];
  });
}

function at(rows: readonly ChannelRow[], year: number): ChannelRow[] {
  return rows.filter((row) => row.year === year);
}

function panelChart(panel: Panel, several: boolean): Chart {
  const { scenario, id, name, years, shares } = panel;
  const clock = calendarClock(scenario);
  const ground = replayPeriods(scenario, clock)
    .filter(({ meaning }) => meaning === "conditional")
    .map(({ text: _, ...period }): Mark => period);
  const course = courseOf(years);
  const x = course.map(({ at }) => clock.x(at));
  const format = readFormat("share");
  const areas = FAMILY_NAMES_IN_ORDER.map((family, place): Mark => {
    const y = course.map(({ of }) => (of < 0 ? 0 : (rounded(shares[of][place]) ?? 0)));
    const look = { series: family, name: FAMILY_NAMES[family], role: "part", colour: FAMILY_COLOURS[family] } as const;
    return { kind: "area", ...look, x, y, format };
  });
  const wanted = course.map(({ of }) => (of < 0 ? null : 1));
  const guide = { series: "wanted", name: "wanted", role: "guide", colour: QUIET, width: 1, silent: true } as const;
  return {
    id: `channels-by-item-${scenario.id}-${id}`,
    title: several ? `${name}, ${scenario.name}` : name,
    alt: `Stacked areas by year. ${PREMISE} of what is wanted of ${name} over the years shown, ${words(meansOf(panel))}.`,
    height: 150,
    x: clock.axis,
    y: yAxis("share", "", [0, 1]),
    marks: [...ground, ...areas, { kind: "line", ...guide, x, y: wanted, format }],
    pointer: "across",
  };
}

const EDGE = 0.01;

/**
 * The corners of the areas: the middle of each year, and both ends of a span of years without a gap. `of` is the index of the year; -1 stands
 * for years in which nothing is controlled, which are left blank rather than bridged.
 */
function courseOf(years: readonly number[]): { readonly at: number; readonly of: number }[] {
  return years.flatMap((year, of) => {
    const begins = years[of - 1] !== year - 1;
    const ends = years[of + 1] !== year + 1;
    return [
      ...(begins && of > 0 ? [{ at: year - EDGE, of: -1 }] : []),
      ...(begins ? [{ at: year, of }] : []),
      { at: year + 0.5, of },
      ...(ends ? [{ at: year + 1, of }] : []),
      ...(ends && of < years.length - 1 ? [{ at: year + 1 + EDGE, of: -1 }] : []),
    ];
  });
}

/** Every year has the same weight. */
function meansOf({ shares }: Panel): number[] {
  return FAMILY_NAMES_IN_ORDER.map((_, place) => sum(shares.map((parts) => parts[place])) / shares.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function words(means: readonly number[]): string {
  const names = FAMILY_NAMES_IN_ORDER.map((family) => FAMILY_NAMES[family]);
  const shares = [...means, Math.max(0, 1 - sum(means))].map((share) => written(share, "share"));
  return listed([...names, "denied"].map((name, k) => `${shares[k]} ${name}`));
}

/** The items of which most and least arrives. */
function sentence(scenario: ScenarioView, panels: readonly Panel[]): string {
  const ranked = panels
    .filter((panel) => panel.scenario === scenario)
    .map((panel) => ({ name: panel.name, share: sum(meansOf(panel)) }))
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  const told = ({ name, share }: (typeof ranked)[number]): string => `${name} (${written(share, "share")})`;
  if (ranked.length === 0) return `no item is controlled in ${scenario.name}`;
  if (ranked.length === 1) return `in ${scenario.name} the one controlled item is ${told(ranked[0])}`;
  return `in ${scenario.name} most of what is wanted arrives of ${told(ranked[0])}, least of ${told(ranked[ranked.length - 1])}, means of the years under control`;
}
