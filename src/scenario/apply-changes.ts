/**
 * Lays one scenario file over the base data: changed, added and removed rows, replaced series, events added and left out.
 *
 * Works on draft rows, so that everything a scenario writes is checked by the same rules as the tables themselves.
 */
import { cellText } from "./columns.ts";
import { assumed, type Changes, type DraftRow, KEY_COLUMNS, rowId, withCells } from "./draft-row.ts";
import { type Place, type Problem, quote } from "./input-error.ts";
import type { Layer, Path } from "./layer.ts";
import { allowedNames, nearestName } from "./nearest-name.ts";
import { copyLike } from "./like-row.ts";
import { type Report, reportTo } from "./read-checked.ts";
import { seriesNames } from "./series-names.ts";
import { shiftEvents } from "./shift-events.ts";
import { TABLES } from "./table-schemas.ts";
import { EVENT_CLASSES } from "./table-words.ts";
import type { TableName } from "./tables.ts";

export type Drafts = Record<TableName, DraftRow[]>;

type Cells = Readonly<Record<string, unknown>>;
const PROVENANCE = ["source", "place", "grade", "note"];
/** Classes of events whose strength or level must be stated: there is no harmless default. */
const NEEDS_VALUE: readonly string[] = EVENT_CLASSES.filter((name) => !["package", "announce", "force"].includes(name));

export function applyChanges(drafts: Drafts, layer: Layer, problems: Problem[]): void {
  const report = reportTo(problems, layer.placeOf);
  for (const [table, rows] of Object.entries(layer.content.changes ?? {})) {
    for (const [id, cells] of Object.entries(rows ?? {})) {
      if (cells === null) removeRow(drafts, table as TableName, id, report);
      else changeRow(drafts, table as TableName, id, cells, layer, report);
    }
  }
  for (const [name, points] of Object.entries(layer.content.series ?? {})) {
    if (points) replaceSeries(drafts, name, points, layer, report);
  }
  // First leave out, then add: a file that replaces an event must not lose its own.
  (layer.content.without_events ?? []).forEach((pattern, index) => leaveOut(drafts, pattern, index, report));
  // What a file adds itself already has the date it wants.
  shiftEvents(drafts, layer, report);
  (layer.content.events ?? []).forEach((event, index) => addEvent(drafts, event, layer, index, report));
}

function removeRow(drafts: Drafts, table: TableName, id: string, report: Report): void {
  const rows = drafts[table];
  const index = rows.findIndex((row) => rowId(table, row.cells) === id);
  if (index < 0) {
    report(
      ["changes", table, id],
      `found no row ${quote(id)} to remove; ${allowedNames(id, idsOf(table, rows))}`,
      true,
    );
    return;
  }
  rows.splice(index, 1);
  // A state that is gone has no exposure; a list that is gone meets no threat.
  const series = table === "suppliers" ? `exposure_${id}` : table === "lists" ? `threat_${id}` : undefined;
  drafts.series = drafts.series.filter((row) => row.cells.get("series") !== series);
}

function changeRow(
  drafts: Drafts,
  table: TableName,
  id: string,
  { like, ...own }: Cells,
  layer: Layer,
  report: Report,
): void {
  const path = ["changes", table, id];
  const rows = drafts[table];
  const changes = writtenCells(own, layer, path);
  const index = rows.findIndex((row) => rowId(table, row.cells) === id);
  if (index >= 0) {
    if (like !== undefined) {
      report(
        [...path, "like"],
        `found like for the row ${quote(id)}, which is there already; allowed: like for a new row`,
      );
    }
    rows[index] = withCells(rows[index], withProvenance(changes, rows[index], layer));
    return;
  }
  const keys = KEY_COLUMNS[table];
  const parts = id.split("/");
  const start = layer.placeOf(path, true);
  const model = rows.find((row) => rowId(table, row.cells) === like);
  const missing = Object.keys(TABLES[table].shape).filter((column) => !keys.includes(column) && !changes.has(column));
  if (like !== undefined && model === undefined) {
    report([...path, "like"], `found no row ${quote(String(like))}; ${allowedNames(String(like), idsOf(table, rows))}`);
  } else if (parts.length !== keys.length) {
    report(path, `found row id ${quote(id)}; allowed: ${keys.map((key) => key.toUpperCase()).join("/")}`, true);
  } else if (model !== undefined) {
    copyLike(drafts, table, { id, model, changes, start, file: layer.file });
  } else if (missing.length > 0) {
    const nearest = nearestName(id, idsOf(table, rows));
    const meant = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
    const row = rows.length > 0 ? ` (or like: ${rowId(table, rows[0].cells)} for everything that is not written)` : "";
    report(path, `found new row ${quote(id)}; needed for a new row: ${missing.join(", ")}${row}${meant}`, true);
  } else {
    keys.forEach((key, part) => changes.set(key, { text: parts[part], place: start }));
    rows.push(newRow(changes, start));
  }
}

function writtenCells(cells: Cells, layer: Layer, path: Path): Map<string, { text: string; place: Place }> {
  const stated = Object.entries(cells).filter(([, value]) => value !== undefined);
  return new Map(
    stated.map(([column, value]) => [column, { text: cellText(value), place: layer.placeOf([...path, column]) }]),
  );
}

/** A changed number is an assumption until the change says what it rests on. */
function withProvenance(changes: Changes, row: DraftRow, layer: Layer): Changes {
  const columns = [...changes.keys()].filter((column) => !PROVENANCE.includes(column));
  if (columns.length === 0 || changes.has("grade")) return changes;
  return new Map([...assumed(row, `${columns.join(", ")} set by ${layer.file}`, layer.placeOf([])), ...changes]);
}

function newRow(changes: Changes, start: Place): DraftRow {
  return withCells({ cells: new Map(), start, placeOf: () => start }, changes);
}

function replaceSeries(
  drafts: Drafts,
  name: string,
  points: Readonly<Record<string, number>>,
  layer: Layer,
  report: Report,
): void {
  const named = drafts.items.map((row) => row.cells.get("list") ?? "");
  const lists = [...new Set([...idsOf("lists", drafts.lists), ...named])];
  const owners = { suppliers: idsOf("suppliers", drafts.suppliers), lists, items: idsOf("items", drafts.items) };
  const allowed = seriesNames(name, owners);
  if (!allowed.includes(name)) {
    report(["series", name], `found unknown series ${quote(name)}; ${allowedNames(name, allowed)}`, true);
    return;
  }
  drafts.series = drafts.series.filter((row) => row.cells.get("series") !== name);
  for (const [date, value] of Object.entries(points)) {
    const path = ["series", name, date];
    const start = layer.placeOf(path, true);
    const cells = { series: name, date, value, source: "", place: "", grade: "assumed", note: `set by ${layer.file}` };
    const changes = writtenCells(cells, layer, path);
    for (const column of changes.keys()) changes.get(column)!.place = start;
    changes.get("value")!.place = layer.placeOf(path);
    drafts.series.push(newRow(changes, start));
  }
}

function addEvent(drafts: Drafts, event: Cells, layer: Layer, index: number, report: Report): void {
  const path = ["events", index];
  const eventClass = String(event.class);
  if (NEEDS_VALUE.includes(eventClass) && event.value === undefined) {
    const message = `found no value; needed: the strength, rate or level of the ${eventClass}, from 0 to 1`;
    report([...path, "value"], message);
  }
  const listsItems = eventClass === "package" && event.items !== undefined && cellText(event.items) !== "";
  if (listsItems && event.listed_share === undefined) {
    const message = "found no listed_share; needed: the share of the items' entries that are listed after the package";
    report([...path, "listed_share"], message);
  }
  const empty = { rule: "", items: "", effective: "", entities: 0, listed_share: 0, tighten_years: 0, value: 0 };
  const unknown = { statement: "", source: "", place: "", grade: "assumed", note: `added by ${layer.file}` };
  const stated = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
  drafts.timeline.push(newRow(writtenCells({ ...empty, ...unknown, ...stated }, layer, path), layer.placeOf(path)));
}

function leaveOut(drafts: Drafts, pattern: Cells, index: number, report: Report): void {
  const path = ["without_events", index];
  const fields = Object.entries(pattern).filter(([, value]) => value !== undefined);
  const kept = drafts.timeline.filter((row) => !fields.every(([column, value]) => matches(row, column, value)));
  if (fields.length === 0) {
    report(path, "found a pattern without fields; needed: at least one, such as class or actor");
  } else if (kept.length === drafts.timeline.length) {
    const pattern = fields.map(([column, value]) => `${column} ${cellText(value)}`).join(", ");
    report(
      path,
      `found no event with ${quote(pattern)}; allowed: fields that match at least one event of the timeline`,
    );
  } else {
    drafts.timeline = kept;
  }
}

/** Items match where the event touches all the items named. */
function matches(row: DraftRow, column: string, value: unknown): boolean {
  const cell = row.cells.get(column) ?? "";
  if (column !== "items") return cell === cellText(value);
  const parts = (text: string): string[] => text.split(";").map((id) => id.trim());
  return parts(cellText(value)).every((id) => parts(cell).includes(id));
}

function idsOf(table: TableName, rows: readonly DraftRow[]): string[] {
  return rows.map((row) => rowId(table, row.cells));
}
