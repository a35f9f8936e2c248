/**
 * Lays one scenario file over the base data: changed, added and removed rows, replaced series, events added and left out.
 *
 * Works on draft rows, so that everything a scenario writes is checked by the same rules as the tables themselves.
 */
import { cellText } from "./columns.ts";
import { type DraftRow, KEY_COLUMNS, rowId, withCells } from "./draft-row.ts";
import { type Place, type Problem, problemAt, quote } from "./input-error.ts";
import type { Layer, Path } from "./layer.ts";
import { allowedNames, nearestName } from "./nearest-name.ts";
import { copyLike } from "./like-row.ts";
import { seriesNames } from "./series-names.ts";
import { shiftEvents } from "./shift-events.ts";
import { TABLES } from "./table-schemas.ts";
import { EVENT_CLASSES } from "./table-words.ts";
import type { TableName } from "./tables.ts";

export type Drafts = Record<TableName, DraftRow[]>;

type Cells = Readonly<Record<string, unknown>>;
const PROVENANCE = ["source", "place", "grade", "note"];
/** Classes of events whose strength or level must be said: there is no harmless default. */
const NEEDS_VALUE: readonly string[] = EVENT_CLASSES.filter((name) => !["package", "announce", "force"].includes(name));

export function applyChanges(drafts: Drafts, layer: Layer, problems: Problem[]): void {
  for (const [table, rows] of Object.entries(layer.content.changes ?? {})) {
    for (const [id, cells] of Object.entries(rows ?? {})) {
      changeRow(drafts, table as TableName, id, cells, layer, problems);
    }
  }
  for (const [name, points] of Object.entries(layer.content.series ?? {})) {
    if (points) replaceSeries(drafts, name, points, layer, problems);
  }
  // First leave out, then add: a file that replaces an event must not lose its own.
  (layer.content.without_events ?? []).forEach((pattern, index) => {
    leaveOut(drafts, pattern, layer.placeOf(["without_events", index]), `without_events.${index}`, problems);
  });
  // What a file adds itself already stands where it wants it.
  shiftEvents(drafts, layer, problems);
  (layer.content.events ?? []).forEach((event, index) => addEvent(drafts, event, layer, index, problems));
}

function changeRow(
  drafts: Drafts,
  table: TableName,
  id: string,
  cells: Cells | null,
  layer: Layer,
  problems: Problem[],
): void {
  const path = ["changes", table, id];
  const report = (message: string) => problems.push(problemAt(layer.placeOf(path, true), path.join("."), message));
  const rows = drafts[table];
  const index = rows.findIndex((row) => rowId(table, row.cells) === id);
  if (cells === null) {
    if (index >= 0) {
      rows.splice(index, 1);
      // A state that is gone has no exposure, a list that is gone is met with no threat.
      const series = table === "suppliers" ? `exposure_${id}` : table === "lists" ? `threat_${id}` : undefined;
      drafts.series = drafts.series.filter((row) => row.cells.get("series") !== series);
    } else report(`found no row ${quote(id)} to remove; ${allowedNames(id, idsOf(table, rows))}`);
    return;
  }
  const { like, ...own } = cells;
  const changes = writtenCells(own, layer, path);
  if (index >= 0) {
    if (like !== undefined) {
      const message = `found like for the row ${quote(id)}, which is there already; allowed: like for a new row`;
      problems.push(problemAt(layer.placeOf([...path, "like"]), `${path.join(".")}.like`, message));
    }
    rows[index] = withCells(rows[index], withProvenance(changes, rows[index], layer));
    return;
  }
  if (like !== undefined) {
    const model = rows.find((row) => rowId(table, row.cells) === like);
    if (model === undefined) {
      const message = `found no row ${quote(String(like))}; ${allowedNames(String(like), idsOf(table, rows))}`;
      problems.push(problemAt(layer.placeOf([...path, "like"]), `${path.join(".")}.like`, message));
    } else if (id.split("/").length === KEY_COLUMNS[table].length) {
      copyLike(drafts, table, { id, model, changes, start: layer.placeOf(path, true), file: layer.file });
    } else {
      report(`found row id ${quote(id)}; allowed: ${KEY_COLUMNS[table].map((key) => key.toUpperCase()).join("/")}`);
    }
    return;
  }
  const keys = KEY_COLUMNS[table];
  const parts = id.split("/");
  const missing = Object.keys(TABLES[table].shape).filter((column) => !keys.includes(column) && !changes.has(column));
  if (parts.length !== keys.length) {
    report(`found row id ${quote(id)}; allowed: ${keys.map((key) => key.toUpperCase()).join("/")}`);
  } else if (missing.length > 0) {
    const nearest = nearestName(id, idsOf(table, rows));
    const meant = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
    const row = rows.length > 0 ? ` (or like: ${rowId(table, rows[0].cells)} for all that is not written)` : "";
    report(`found new row ${quote(id)}; needed for a new row: ${missing.join(", ")}${row}${meant}`);
  } else {
    const start = layer.placeOf(path, true);
    keys.forEach((key, part) => changes.set(key, { text: parts[part], place: start }));
    rows.push(newRow(changes, start));
  }
}

type Changes = Map<string, { text: string; place: Place }>;

function writtenCells(cells: Cells, layer: Layer, path: Path): Changes {
  const stated = Object.entries(cells).filter(([, value]) => value !== undefined);
  return new Map(
    stated.map(([column, value]) => [column, { text: cellText(value), place: layer.placeOf([...path, column]) }]),
  );
}

/** A changed number is an assumption until the change says what it rests on, and the row's note says who changed it. */
function withProvenance(changes: Changes, row: DraftRow, layer: Layer): Changes {
  const columns = [...changes.keys()].filter((column) => !PROVENANCE.includes(column));
  if (columns.length === 0 || changes.has("grade")) return changes;
  const place = layer.placeOf([]);
  const told = `${columns.join(", ")} set by ${layer.file}`;
  const note = row.cells.get("note") ?? "";
  const complete: Changes = new Map(changes);
  complete.set("grade", { text: "assumed", place });
  if (!changes.has("note")) complete.set("note", { text: note === "" ? told : `${note}; ${told}`, place });
  return complete;
}

function newRow(changes: Changes, start: Place): DraftRow {
  return withCells({ cells: new Map(), start, placeOf: () => start }, changes);
}

function replaceSeries(
  drafts: Drafts,
  name: string,
  points: Readonly<Record<string, number>>,
  layer: Layer,
  problems: Problem[],
): void {
  const lists = [
    ...new Set([...idsOf("lists", drafts.lists), ...drafts.items.map((row) => row.cells.get("list") ?? "")]),
  ];
  const owners = { suppliers: idsOf("suppliers", drafts.suppliers), lists, items: idsOf("items", drafts.items) };
  const allowed = seriesNames(name, owners);
  if (!allowed.includes(name)) {
    const message = `found unknown series ${quote(name)}; ${allowedNames(name, allowed)}`;
    problems.push(problemAt(layer.placeOf(["series", name], true), `series.${name}`, message));
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

function addEvent(drafts: Drafts, event: Cells, layer: Layer, index: number, problems: Problem[]): void {
  const path = ["events", index];
  const start = layer.placeOf(path);
  const eventClass = String(event.class);
  if (NEEDS_VALUE.includes(eventClass) && event.value === undefined) {
    const message = `found no value; needed: the strength, rate or level of the ${eventClass}, from 0 to 1`;
    problems.push(problemAt(start, `${path.join(".")}.value`, message));
  }
  const listsItems = eventClass === "package" && event.items !== undefined && cellText(event.items) !== "";
  if (listsItems && event.listed_share === undefined) {
    const message = "found no listed_share; needed: the share of the items' entries that are listed after the package";
    problems.push(problemAt(start, `${path.join(".")}.listed_share`, message));
  }
  const empty = { rule: "", items: "", effective: "", entities: 0, listed_share: 0, tighten_years: 0, value: 0 };
  const unknown = { statement: "", source: "", place: "", grade: "assumed", note: `added by ${layer.file}` };
  const stated = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
  drafts.timeline.push(newRow(writtenCells({ ...empty, ...unknown, ...stated }, layer, path), start));
}

function leaveOut(drafts: Drafts, pattern: Cells, place: Place, path: string, problems: Problem[]): void {
  const fields = Object.entries(pattern).filter(([, value]) => value !== undefined);
  const kept = drafts.timeline.filter((row) => !fields.every(([column, value]) => matches(row, column, value)));
  if (fields.length === 0) {
    problems.push(
      problemAt(place, path, "found a pattern without fields; needed: at least one, such as class or actor"),
    );
  } else if (kept.length === drafts.timeline.length) {
    const told = fields.map(([column, value]) => `${column} ${cellText(value)}`).join(", ");
    const message = `found no event with ${quote(told)}; allowed: fields that match at least one event of the timeline`;
    problems.push(problemAt(place, path, message));
  } else {
    drafts.timeline = kept;
  }
}

/** Items match where the event touches all the items named. */
function matches(row: DraftRow, column: string, value: unknown): boolean {
  const cell = row.cells.get(column) ?? "";
  if (column !== "items") return cell === cellText(value);
  const touched = cell.split(";").map((id) => id.trim());
  const named = cellText(value)
    .split(";")
    .map((id) => id.trim());
  return named.every((id) => touched.includes(id));
}

function idsOf(table: TableName, rows: readonly DraftRow[]): string[] {
  return rows.map((row) => rowId(table, row.cells));
}
