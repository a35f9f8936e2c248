/**
 * Whether a scenario can be a future of another: both must have the same actors on the same calendar.
 */
import { formatDate, parseDate } from "../base/dates.ts";
import type { ScenarioTime } from "../scenario/scenario.ts";
import type { BaseData } from "../scenario/tables.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { actingDate } from "../world/compile-timeline.ts";

/** What is wrong with the date of a branch; undefined where nothing is. */
export function branchDateProblem({ start, end }: ScenarioTime, date: number): string | undefined {
  if (date > start && date < end) return undefined;
  const [first, last] = [start, end].map(formatDate);
  return `found ${formatDate(date)}; allowed: a day after the start, ${first}, and before the end, ${last}`;
}

/** What keeps a scenario from going on where the history has come to; empty where nothing does. */
export function branchProblems(history: Blueprint, future: Blueprint, date: number): string[] {
  const [past, coming] = [history.scenario, future.scenario];
  if (coming.setting !== past.setting) {
    return [
      `${coming.id}: found the base data ${coming.setting}; allowed: those of the history ${past.id}, ${past.setting}`,
    ];
  }
  const problems: string[] = [];
  const found = (what: string, own: string, theirs: string): void => {
    problems.push(`${coming.id}: found ${what} ${own}; allowed: that of the history ${past.id}, ${theirs}`);
  };
  for (const name of ["start", "end"] as const) {
    if (coming.time[name] !== past.time[name])
      found(`time.${name}`, formatDate(coming.time[name]), formatDate(past.time[name]));
  }
  for (const [name, key] of [
    ["time.ticks_per_year", "ticksPerYear"],
    ["time.record_every", "recordEvery"],
  ] as const) {
    if (coming.time[key] !== past.time[key]) found(name, String(coming.time[key]), String(past.time[key]));
  }
  if (past.controls && !coming.controls) {
    problems.push(
      `${coming.id}: found controls: false; allowed: true, as ${past.id} has controls that somebody must keep`,
    );
  }
  for (const [what, namesOf] of ACTORS) {
    const [own, theirs] = [namesOf(future), namesOf(history)];
    const gone = theirs.filter((id) => !own.includes(id));
    const added = own.filter((id) => !theirs.includes(id));
    if (gone.length === 0 && added.length === 0 && own.every((id, place) => id === theirs[place])) continue;
    const parts = [...some("without", gone), ...some("with", added)];
    const how = parts.length > 0 ? parts.join(", ") : "in another order";
    problems.push(
      `${coming.id}: found other ${what} than in the history ${past.id} (${how}); allowed: the same ones in the same order`,
    );
  }
  const late = plannedBefore(history, future, date);
  if (late !== undefined) {
    problems.push(
      `${coming.id}: found an event of its own on ${formatDate(late)}, before the branch, where it would never take place; ` +
        `allowed: a branch on that day or earlier`,
    );
  }
  return problems;
}

/** The first day before the branch on which the future plans what the history does not; undefined where there is none. */
function plannedBefore(history: Blueprint, future: Blueprint, date: number): number | undefined {
  const planned = ({ scenario }: Blueprint): BaseData["timeline"] =>
    scenario.data.timeline.filter((row) => row.planned === true);
  const common = new Set(planned(history).map((row) => JSON.stringify(row)));
  const own = planned(future).filter((row) => !common.has(JSON.stringify(row)));
  return own
    .map((row) => parseDate(actingDate(row)))
    .sort((one, other) => one - other)
    .find((day) => day < date);
}

/** Everything that has rows of state, by name. */
// prettier-ignore
const ACTORS: readonly (readonly [what: string, namesOf: (blueprint: Blueprint) => readonly string[]])[] = [
  ["states", ({ supplierIds }) => supplierIds],
  ["leader", ({ supplierIds, leader }) => [supplierIds[leader]]],
  ["items", ({ itemIds }) => itemIds],
  ["list entries", ({ itemIds, entryItem, entryStart }) =>
    Array.from(entryItem, (item, entry) => `${itemIds[item]}/${entry - entryStart[item] + 1}`)],
  ["market shares above 0", ({ itemIds, supplierIds, cellItem, cellSupplier }) =>
    Array.from(cellItem, (item, cell) => `${itemIds[item]}/${supplierIds[cellSupplier[cell]]}`)],
  ["firms", ({ firmIds }) => firmIds],
  ["products of firms", ({ itemIds, firmIds, cellItem, lineCell, lineFirm }) =>
    Array.from(lineFirm, (firm, line) => `${firmIds[firm]}:${itemIds[cellItem[lineCell[line]]]}`)],
  ["hubs", ({ hubIds }) => hubIds],
  ["minerals", ({ mineralIds }) => mineralIds],
  ["users", ({ userIds }) => userIds],
  ["sectors of items", ({ itemIds, userIds, holdingStart, holdingUser }) =>
    itemIds.flatMap((id, item) =>
      Array.from(holdingUser.subarray(holdingStart[item], holdingStart[item + 1]), (user) => `${id}:${userIds[user]}`),
    )],
];

/** "without A, B and 3 more"; nothing where there is nothing. */
function some(word: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > 4 ? ` and ${ids.length - 4} more` : "";
  return [`${word} ${ids.slice(0, 4).join(", ")}${more}`];
}
