/** Who belongs to the forum and to each list at a date. */
import { seriesAt } from "../base/dated-series.ts";
import type { Blueprint } from "./blueprint.ts";
import type { World } from "./world.ts";

/** Whether a state belongs to the forum at a date (the leader always does, neutrals never). */
export function isMember(blueprint: Blueprint, supplier: number, date: number): boolean {
  if (blueprint.role[supplier] === "neutral") return false;
  return date >= blueprint.joined[supplier] && date < blueprint.left[supplier];
}

/** Members of every list at a date, with the threat and the exposure that they see; a crisis raises the threat of all users alike. */
export function seeLists({ lists, memberships, suppliers, setting, blueprint, p }: World, date: number): void {
  for (let list = 0; list < lists.count; list++) {
    const series = blueprint.listThreat[list];
    const seen = series.length > 0 ? seriesAt(series, date) : setting.threat[0];
    const common = seen + p.crisis_threat * (setting.crisis[0] * (1 - seen));
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      const row = list * suppliers.count + supplier;
      const joined = blueprint.memberJoined[row];
      const own = !Number.isNaN(joined);
      const mayJoin = blueprint.role[supplier] !== "neutral" && joined <= date;
      const factor = own ? blueprint.memberThreat[row] : blueprint.suppliers.threat[supplier];
      memberships.member[row] = own ? (mayJoin ? 1 : 0) : suppliers.member[supplier];
      memberships.threat[row] = Number.isNaN(factor) ? 0 : common * factor;
      const exposure = own ? blueprint.memberExposure[row] : suppliers.exposure[supplier];
      memberships.exposure[row] = Number.isNaN(exposure) ? 0 : exposure;
    }
  }
}
