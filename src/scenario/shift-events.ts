/**
 * `shift: { JP: 12 months }`: everything that a state did in the dated history happens that much later (or earlier, with a minus): announcements, entry
 * into force and law alike, so that its lags stay as they were. Events that the same file adds are not moved.
 */
import { addMonths, isDate } from "../base/dates.ts";
import { assumed, type DraftRow, withCells } from "./draft-row.ts";
import { type Place, quote } from "./input-error.ts";
import type { Layer } from "./layer.ts";
import { allowedNames } from "./nearest-name.ts";
import type { Report } from "./read-checked.ts";
import { PERIOD } from "./scenario-file.ts";

const MONTHS_PER_YEAR = 12;

export function shiftEvents(drafts: { timeline: DraftRow[] }, layer: Layer, report: Report): void {
  for (const [actor, period] of Object.entries(layer.content.shift ?? {})) {
    const place = layer.placeOf(["shift", actor], true);
    const actors = [...new Set(drafts.timeline.map(({ cells }) => cells.get("actor") ?? ""))];
    actors.sort((one, other) => (one < other ? -1 : 1));
    const match = PERIOD.exec(period);
    if (!actors.includes(actor)) {
      const message = `found no event of ${quote(actor)} to move; ${allowedNames(actor, actors)}`;
      report(["shift", actor], message, true);
    } else if (match) {
      const months = Number(match[1]) * (match[2].startsWith("year") ? MONTHS_PER_YEAR : 1);
      drafts.timeline = drafts.timeline.map((row) =>
        row.cells.get("actor") === actor ? moved(row, months, `moved by ${period}, by ${layer.file}`, place) : row,
      );
    }
  }
}

function moved(row: DraftRow, months: number, change: string, place: Place): DraftRow {
  const dates = ["date", "effective"].flatMap((column) => {
    const date = row.cells.get(column) ?? "";
    return isDate(date) ? [[column, { text: addMonths(date, months), place }] as const] : [];
  });
  return withCells(row, new Map([...dates, ...assumed(row, change, place)]));
}
