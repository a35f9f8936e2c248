/** Who uses what in the target: users, and which of them hold an item. */
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData } from "../scenario/tables.ts";
import { startsOf } from "./columns.ts";
import { pooledUsers } from "./pooled.ts";

type Users = ReturnType<typeof eachUser>;

export function compileUsers({ data, population }: Scenario, sectorIds: readonly string[]): Users {
  return population.users === "pooled" ? pooledUser(data) : eachUser(data, sectorIds);
}

/** One agent for each of a row's `count`; an item is used by the agents of its sectors. */
function eachUser(data: BaseData, sectorIds: readonly string[]) {
  const users = data.users.flatMap(({ id, count, sector }, row) =>
    Array.from({ length: count }, (_, k) => ({ id: count === 1 ? id : `${id}/${k}`, row, sector })),
  );
  const usersOf = data.items.map(({ sectors }) =>
    users.flatMap(({ sector }, user) => (sectors.includes(sector) ? [user] : [])),
  );
  return {
    userIds: users.map(({ id }) => id),
    /** The rows that users are made from, pooled where the scenario asks. */
    userRows: data.users,
    /** Place in `userRows`. */
    userRow: Int32Array.from(users, ({ row }) => row),
    userSector: Int32Array.from(users, ({ sector }) => sectorIds.indexOf(sector)),
    /** Who uses what: the holdings of item i are holdingStart[i] .. holdingStart[i + 1] - 1, each of one user. */
    holdingStart: startsOf(usersOf),
    holdingUser: Int32Array.from(usersOf.flat()),
  };
}

/** One user, who uses every item. */
function pooledUser(data: BaseData): Users {
  const rows = pooledUsers(data.users);
  return {
    userIds: rows.map(({ id }) => id),
    userRows: rows,
    userRow: Int32Array.of(0),
    userSector: Int32Array.of(0),
    holdingStart: Int32Array.from({ length: data.items.length + 1 }, (_, item) => item),
    holdingUser: new Int32Array(data.items.length),
  };
}
