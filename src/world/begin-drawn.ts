/** What is drawn at the start of a run: how makers, users and entries differ. */
import { parseDate } from "../base/dates.ts";
import { lognormal, normal } from "../base/distributions.ts";
import { clamp, exp, ln } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { LEAST_GROWTH, MIDDLE } from "./fixed-numbers.ts";
import type { World } from "./world.ts";

const BUILD = nameKey("build-world");
/** What each draw of a user is for: its number in the key. */
const [SIZE, ABSORPTION, LISTING, VINTAGE] = [0, 1, 2, 3];
const STAKE = nameKey("member stake");

/** Fringe firms are drawn: their care around a mean, their dependence on the target around that of their trade. */
export function beginFirms({ firms, lines, cells, items, blueprint, p, seed }: World): void {
  const pooled = blueprint.scenario.population.makers === "pooled";
  for (let line = 0; line < lines.count; line++) {
    const firm = blueprint.lineFirm[line];
    const cell = blueprint.lineCell[line];
    lines.firm[line] = firm;
    lines.cell[line] = cell;
    lines.share[line] = blueprint.lineShare[line];
    const item = cells.item[cell];
    const flow = cells.share[cell] * (items.importDemandControlled[item] + items.importDemandUncontrolled[item]);
    firms.weight[firm] = Math.max(firms.weight[firm], lines.share[line]);
    firms.size[firm] += lines.share[line] * flow;
    if (blueprint.firmNamed[firm] < 1) {
      const typical = flow / (flow + cells.row[cell]);
      const u = uniform(seed, BUILD, blueprint.firmKey[firm], 1);
      firms.exposure[firm] = clamp(
        pooled ? typical : lognormal(u, typical, p.maker_exposure_sd),
        0,
        p.maker_exposure_most,
      );
    }
  }
  for (let firm = 0; firm < firms.count; firm++) {
    firms.supplier[firm] = blueprint.firmSupplier[firm];
    const named = blueprint.firmNamed[firm];
    const luck = pooled ? 0 : p.diligence_sd * normal(uniform(seed, BUILD, blueprint.firmKey[firm], 0));
    const drawn = clamp(p.fringe_diligence + luck, p.diligence_least, p.diligence_most);
    firms.exposure[firm] = mixed(named, blueprint.firmExposure[firm], firms.exposure[firm]);
    firms.diligence[firm] = mixed(named, blueprint.firmDiligence[firm], drawn);
  }
  for (let line = 0; line < lines.count; line++) {
    const cell = lines.cell[line];
    cells.diligence[cell] += lines.share[line] * firms.diligence[lines.firm[line]];
  }
}

/** What is known of a part, and what is drawn for the rest. */
function mixed(part: number, known: number, drawn: number): number {
  if (part === 0) return drawn;
  return part === 1 ? known : part * known + (1 - part) * drawn;
}

export function beginUsers({ users, holdings, items, blueprint, seed, p, clock }: World): void {
  const rows = blueprint.userRows;
  // A pooled user is the mean of all: nothing about it is luck.
  const pooled = blueprint.scenario.population.users === "pooled";
  const spreadOf = (key: number, draw: number, sd: number): number =>
    pooled ? 1 : lognormal(uniform(seed, BUILD, key, draw), 1, sd);
  let total = 0;
  for (let user = 0; user < users.count; user++) {
    const row = rows[blueprint.userRow[user]];
    const key = blueprint.userKey[user];
    const spread = row.count === 1 ? 1 : spreadOf(key, SIZE, p.user_size_sd);
    users.sector[user] = blueprint.userSector[user];
    users.size[user] = (row.size / row.count) * spread;
    users.military[user] = row.military;
    users.absorption[user] = clamp(row.absorption * spreadOf(key, ABSORPTION, p.absorption_sd), p.absorption_least, 1);
    users.listedFrom[user] = row.listed === "" ? 0 : parseDate(row.listed);
    // Military users are listed earlier: rank by a draw that their military share brings forward.
    const turn = pooled ? MIDDLE : uniform(seed, BUILD, key, LISTING);
    users.listRank[user] = p.listable_entities * clamp(turn * (p.listing_last - row.military), p.listing_first, 1);
    total += users.size[user];
  }
  for (let user = 0; user < users.count; user++) users.size[user] /= total;
  for (let item = 0; item < items.count; item++) {
    items.bestVintage[item] = clock.start - Math.min(...rows.map((row) => row.vintage_gap_years));
    const first = blueprint.holdingStart[item];
    const end = blueprint.holdingStart[item + 1];
    let weight = 0;
    for (let holding = first; holding < end; holding++) weight += users.size[blueprint.holdingUser[holding]];
    for (let holding = first; holding < end; holding++) {
      const user = blueprint.holdingUser[holding];
      const row = rows[blueprint.userRow[user]];
      const spread = spreadOf(blueprint.userKey[user], VINTAGE, p.vintage_sd);
      holdings.user[holding] = user;
      holdings.weight[holding] = users.size[user] / weight;
      holdings.vintage[holding] = clock.start - row.vintage_gap_years * spread;
    }
  }
}

/** Entries that exist at the start have been born over the years before it; the others are born over the scenario. */
export function beginEntries({ entries, stakes, controls, blueprint, seed, p, clock }: World): void {
  const length = blueprint.scenario.time.end - clock.start;
  for (let entry = 0; entry < entries.count; entry++) {
    const key = blueprint.entryKey[entry];
    const u = uniform(seed, BUILD, key, 0);
    entries.scope[entry] = 1;
    entries.item[entry] = blueprint.entryItem[entry];
    // Births grow at a steady rate: the later part of the pool is born evenly in the integral of exp(growth t).
    const part = (u - p.entry_start_share) / (1 - p.entry_start_share);
    const growth = Math.max(p.entry_birth_growth, LEAST_GROWTH);
    entries.born[entry] =
      part < 0
        ? clock.start + p.entry_past_years * Math.max(part, -1)
        : clock.start + ln(1 + part * (exp(growth * length) - 1)) / growth;
    const worth = blueprint.listValue[blueprint.itemList[blueprint.entryItem[entry]]];
    entries.value[entry] = worth * lognormal(uniform(seed, BUILD, key, 1), 1, p.entry_value_sd);
    // Where nothing is controlled nobody bargains over entries.
    if (!controls || stakes.count === 0) continue;
    const stake = lognormal(uniform(seed, BUILD, key, 2), 1, p.entry_stake_sd);
    for (let supplier = 0; supplier < blueprint.supplierIds.length; supplier++) {
      const luck = lognormal(uniform(seed, STAKE, key ^ blueprint.supplierKey[supplier], 0), 1, p.member_stake_sd);
      stakes.stake[entry * blueprint.supplierIds.length + supplier] = stake * luck;
    }
  }
}
