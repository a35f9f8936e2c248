/**
 * Checks that base data makes sense as a whole: one leader, sums of shares, dates that exist and follow each other, complete series.
 */
import { isDate } from "../base/dates.ts";
import type { Checker } from "./checker.ts";
import { allowedNames, nearestName } from "./nearest-name.ts";
import { boundsOf, seriesNames } from "./series-names.ts";
import { LAWS, RULES } from "./table-words.ts";
import { type BaseData, listsOf, SERIES, TARGET } from "./tables.ts";

/** Rounding of weights that were written with a few digits. */
const ROUNDING = 1e-6;

export function checkSense(data: BaseData, checker: Checker): void {
  checkRoles(data, checker);
  checkItems(data, checker);
  checkCells(data, checker);
  checkDates(data, checker);
  checkTimeline(data, checker);
  checkSeries(data, checker);
}

function checkRoles({ suppliers, items, users, hubs }: BaseData, { report, reportTable }: Checker): void {
  const leaders = suppliers.filter(({ role }) => role === "leader");
  if (leaders.length === 0) reportTable("suppliers", "found no leader; needed: exactly one supplier with role leader");
  for (const row of leaders.slice(1)) {
    report("suppliers", row, "role", `found a second leader; allowed: exactly one (the first is ${leaders[0].id})`);
  }
  if (items.length === 0) reportTable("items", "found no item; needed: at least one");
  if (hubs.length === 0) {
    const without = "a world without transshipment has processes: { transship: off }";
    reportTable("hubs", `found no hub; needed: at least one, through which fronts trade (${without})`);
  }
  if (users.length === 0) reportTable("users", "found no user; needed: at least one");
}

function checkItems({ items, market_shares }: BaseData, { report }: Checker): void {
  for (const row of items) {
    if (row.by_list + row.by_end_user + row.by_end_use + row.by_services + row.by_country === 0) {
      report("items", row, "by_list", "found no kind of control that reaches the item; needed: by_list, by_end_user, by_end_use, by_services or by_country above 0"); // prettier-ignore
    }
    if (!market_shares.some(({ item, share }) => item === row.id && share > 0)) {
      report("items", row, "id", "found no supplier; needed: a row of market_shares with a share above 0");
    }
  }
}

/** A cell is an item made in a state: the named firms there cannot hold more than all of it. */
function checkCells({ firms, market_shares }: BaseData, { report }: Checker): void {
  const supplied = new Map(market_shares.map(({ item, supplier, share }) => [`${item}/${supplier}`, share]));
  const held = new Map<string, number>();
  for (const firm of firms) {
    for (const { id, weight } of firm.products) {
      const cell = `${id}/${firm.supplier}`;
      if ((supplied.get(cell) ?? 0) === 0) {
        const message = `found product ${id}; needed: a row ${cell} of market_shares with a share above 0`;
        report("firms", firm, "products", message);
      }
      const sum = (held.get(cell) ?? 0) + weight;
      held.set(cell, sum);
      if (sum > 1 + ROUNDING && sum - weight <= 1 + ROUNDING) {
        const message = `found shares of ${cell} that sum to ${Number(sum.toPrecision(9))} over the firms; allowed: at most 1`;
        report("firms", firm, "products", message);
      }
    }
  }
}

const DATE_COLUMNS = [
  ["suppliers", "joined"],
  ["suppliers", "left"],
  ["users", "listed"],
  ["series", "date"],
  ["timeline", "date"],
  ["timeline", "effective"],
] as const;

function checkDates(data: BaseData, { report }: Checker): void {
  for (const [table, column] of DATE_COLUMNS) {
    for (const row of data[table]) {
      const date = (row as unknown as Record<string, string>)[column];
      if (date !== "" && !isDate(date)) report(table, row, column, `found ${date}; allowed: a day that exists`);
    }
  }
  for (const row of data.suppliers) {
    if (row.joined !== "" && row.left !== "" && row.left <= row.joined) {
      report("suppliers", row, "left", `found ${row.left}; allowed: a date after joined, ${row.joined}`);
    }
  }
  for (const row of data.timeline) {
    if (row.effective !== "" && row.effective < row.date) {
      report("timeline", row, "effective", `found ${row.effective}; allowed: the event's date, ${row.date}, or later`);
    }
  }
}

function checkTimeline({ timeline }: BaseData, { report }: Checker): void {
  for (const row of timeline) {
    if (row.class === "rule" || row.class === "law") {
      checkLevel(row, report);
    } else if (row.rule !== "") {
      report("timeline", row, "rule", `found rule ${row.rule}; allowed: an empty cell, as the class is ${row.class}`);
    }
  }
}

/** A rule is one of the leader's, a law one of a state's; of the target's own law only its reach abroad is modelled. */
function checkLevel(row: BaseData["timeline"][number], report: Checker["report"]): void {
  const known: readonly string[] = row.class === "rule" ? RULES : row.actor === TARGET ? ["extraterritorial"] : LAWS;
  if (known.includes(row.rule)) return;
  if (row.rule === "") {
    report("timeline", row, "rule", `found an empty cell; needed: the ${row.class} that changes: ${known.join(", ")}`);
  } else {
    report("timeline", row, "rule", `found ${row.class} "${row.rule}"; ${allowedNames(row.rule, known)}`);
  }
}

/** Besides the series that every setting gives, a state may have a dated exposure, a list a threat, an item a demand elsewhere of its own. */
function checkSeries(data: BaseData, { report, reportTable }: Checker): void {
  const { series } = data;
  const names = Object.keys(SERIES);
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const owners = { suppliers: ids(data.suppliers), lists: listsOf(data), items: ids(data.items) };
  const suggested = new Set<string | undefined>();
  for (const row of series) {
    const allowed = seriesNames(row.series, owners);
    if (!allowed.includes(row.series)) {
      suggested.add(nearestName(row.series, names));
      report("series", row, "series", `found unknown series "${row.series}"; ${allowedNames(row.series, allowed)}`);
      continue;
    }
    const bounds = boundsOf(row.series);
    const [low, high] = bounds ?? [0, 1];
    if (row.value >= low && row.value <= high) continue;
    const kind = bounds ? "a number" : "a share";
    report("series", row, "value", `found ${row.value}; allowed: ${kind} from ${low} to ${high}`);
  }
  const missing = names.filter((name) => !suggested.has(name) && !series.some((row) => row.series === name));
  if (missing.length > 0) {
    reportTable(
      "series",
      `found no point of ${missing.join(", ")}; needed: at least one for each of ${names.join(", ")}`,
    );
  }
}
