/** Who uses what in the target: users, and which of them hold an item. */
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData } from "../scenario/tables.ts";
import { pooledUsers } from "./pooled.ts";

type Users = ReturnType<typeof eachUser>;

export function compileUsers(
  { data, population }: Scenario,
  itemIds: readonly string[],
  sectorIds: readonly string[],
): Users {
  return population.users === "pooled" ? pooledUser(data) : eachUser(data, itemIds, sectorIds);
}

/** One agent for each of a row's `count`; an item is used by the agents of its sectors. */
function eachUser(data: BaseData, itemIds: readonly string[], sectorIds: readonly string[]) {
  const ids: string[] = [];
  const row: number[] = [];
  const sector: number[] = [];
  data.users.forEach((user, index) => {
    for (let k = 0; k < user.count; k++) {
      ids.push(user.count === 1 ? user.id : `${user.id}/${k}`);
      row.push(index);
      sector.push(sectorIds.indexOf(user.sector));
    }
  });
  const holdingStart = new Int32Array(itemIds.length + 1);
  const holdingUser: number[] = [];
  data.items.forEach((item, index) => {
    const sectors = item.sectors.map((name) => sectorIds.indexOf(name));
    sector.forEach((own, user) => {
      if (sectors.includes(own)) holdingUser.push(user);
    });
    holdingStart[index + 1] = holdingUser.length;
  });
  return {
    userIds: ids,
    /** The rows that users are made from, pooled where the scenario asks. */
    userRows: data.users,
    /** Place in `userRows`. */
    userRow: Int32Array.from(row),
    userSector: Int32Array.from(sector),
    /** Who uses what: the holdings of item i are holdingStart[i] .. holdingStart[i + 1] - 1, each of one user. */
    holdingStart,
    holdingUser: Int32Array.from(holdingUser),
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
