/**
 * The tables of base data: which columns a CSV file in `seeds/` has, what each may hold, and what it means.
 *
 * One zod schema per table is the single declaration: reading, checking, error messages, the JSON Schema and
 * the documentation follow from it. Text cells are turned into numbers, lists and dates while they are checked.
 */
import { z } from "zod";
import { DURABILITIES, EVENT_CLASSES, GRADES, LAWS, ROLES, RULES } from "./table-words.ts";
import { typedNumber } from "./typed-number.ts";

/** Readers of tables take these words for an undefined value. */
const UNDEFINED = "NA|NaN|nan|null|NULL|None";
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "an id starts with a letter and has letters, digits, _ or -")
  .regex(
    new RegExp(`^(?!(${UNDEFINED})$)`),
    "an id that readers of tables do not take for an undefined value, so not NA",
  );
const text = z.string();
const number = z.coerce.number();
const between = (low: number, high: number) => number.min(low).max(high);
const share = between(0, 1);
/** Bounds that no real number comes near, so that a slip of the keyboard is found before it runs. */
const musd = between(0.001, 100_000_000); // a thousand dollars to the product of the world
const span = between(0.01, 100); // years that something takes or lasts
const gap = between(0, 100); // years that something lies behind
const notNegative = number.min(0);
const count = number.int().min(0).max(10_000);
const yesNo = z.enum(["0", "1"]).transform((cell) => cell === "1");
/** A calendar date `YYYY-MM-DD`, or an empty cell. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");
const optionalDate = z.union([z.literal(""), date]);
/** A separator after the last part does not start another one. */
function partsOf(cell: string): string[] {
  const parts = cell.replace(/;\s*$/, "");
  return parts === "" ? [] : parts.split(";").map((part) => part.trim());
}

/** `a;b;c` */
const idList = z.string().transform(partsOf);
/** `a:0.3;b:0.1` */
const weightList = z.string().transform((cell, context) => {
  const weights: { id: string; weight: number }[] = [];
  for (const part of partsOf(cell)) {
    const [name = "", value = "", ...rest] = part.split(":").map((piece) => piece.trim());
    const weight = typedNumber(value) ?? NaN;
    if (name === "" || rest.length > 0 || !(weight >= 0 && weight <= 1)) {
      context.addIssue({
        code: "custom",
        message: `"${part}" is not "id:share" with a share from 0 to 1, as in EUV:0.9`,
      });
    }
    weights.push({ id: name, weight });
  }
  return weights;
});

/** Every row says where it comes from: source ids (`;` between several), the place in the source, and the grade. */
const provenance = { source: idList, place: text, grade: z.enum(GRADES), note: text };

export const TABLES = {
  suppliers: z.strictObject({
    id: id.describe("Short name of the supplier state"),
    name: text.describe("Full name"),
    role: z.enum(ROLES).describe("leader, member (of the forum), partner (may join) or neutral"),
    joined: optionalDate.describe("Member since; empty = from the start"),
    left: optionalDate.describe("Member until; empty = to the end"),
    threat: notNegative.max(1.5).describe("Factor of this state on the dated threat series"),
    alliance: share.describe("How much its security depends on the leader"),
    exposure: share.describe("Share of its goods exports that goes to the target at the start"),
    sector_exposure: share.describe(
      "Share of its exports in the affected sector that goes to the target at the start; moves with exposure",
    ),
    join_residual: between(-20, 5).describe(
      "What its own record says of its readiness to follow, beyond what its numbers explain, logit; 0 = nothing known",
    ),
    exports_musd: musd.describe("Its goods exports a year, million constant US dollars"),
    law_list: share.describe("Authority to list items: 1 full, 0.5 limited, 0 none"),
    law_end_user: share.describe("Authority to list end users"),
    law_end_use: share.describe("Authority over end uses"),
    law_services: share.describe("Authority over services"),
    law_country: share.describe("Authority to single out a country"),
    law_extraterritorial: share.describe("Authority over foreign goods"),
    legal_lag_years: notNegative.max(50).describe("Years from its decision to entry into force"),
    amends_at_once: yesNo.describe("1 where a national list can be amended by decree"),
    cases_per_year: between(1, 10_000_000).describe("Licence and enforcement cases its offices can handle a year"),
    checks_per_case: share.describe("End-use checks per case"),
    licence_rate: share.describe("Share of applications it approves for controlled goods"),
    ...provenance,
  }),
  dependence: z.strictObject({
    supplier: id,
    mineral: id,
    dependence: share.describe("Share of its high-technology output that stops without the mineral"),
    ...provenance,
  }),
  items: z.strictObject({
    id: id.describe("Short name of the class of technology"),
    name: text,
    list: id.describe("The list that it is on (main, chincom ...)"),
    entries: text.describe("Names or numbers of its list entries"),
    entry_count: count.min(1).describe("Number of list entries on which regimes bargain"),
    durability: z.enum(DURABILITIES).describe("installed (serviced, wears out) or consumed"),
    life_years: span.describe("Working life of an installed unit"),
    criticality: share.describe("Military and strategic weight, 0-1"),
    need_musd: musd.describe(
      "The target's need a year at the start, all grades, million constant US dollars; times the item's own index (series need_...) where there is one",
    ),
    need_growth: between(-0.5, 1).describe("Growth of the need, per year"),
    domestic_share: share.describe("Share of the need met by the target's own makers at the start"),
    domestic_gap_years: gap.describe("Years that its own makers are behind the frontier at the start"),
    controlled_share: share.describe("Share of its purchases at or above the first threshold; 1 = no lesser grade"),
    threshold_lag_years: span.describe(
      "Years by which the first threshold (the uncontrolled grade) trails the frontier",
    ),
    frontier_pace: between(0.01, 10).describe("Years of vintage the frontier gains per calendar year"),
    smuggling_ease: share.describe("Share of what is refused that procurement can aim to smuggle"),
    substitute_effect: share.describe("Work of one controlled unit done by one uncontrolled unit"),
    substitutability: share.describe("How easily other suppliers step in"),
    leader_content: share.describe("Share of other suppliers' goods with the leader's content"),
    learnability: share.describe("How easily the target's makers learn it, 0-1"),
    theft_ease: share.describe("Share of what is refused that can be stolen as goods"),
    remote_share: share.describe("Share of the work that rented access abroad can do"),
    world_demand_musd: musd.describe("Demand of the rest of the world a year at the start"),
    lead_time_years: between(0.01, 20).describe("Years from start of production to delivery"),
    capacity_pace: between(0.01, 20).describe(
      "How fast its makers find capacity, relative to makers of tools; more where contract makers or copies provide it",
    ),
    by_list: share.describe("Share of its controlled grade that list entries name, whoever the buyer is"),
    by_end_user: share.describe("Share that control of listed end users reaches, of what they buy"),
    by_end_use: share.describe("Share that control of end uses reaches"),
    by_services: share.describe("Share that control of services reaches"),
    by_country: share.describe("Share that the leader can stop for the whole country by letters"),
    permitted_share: share.describe("Share of the demand for it that versions below the threshold could serve"),
    exceptions: share.describe(
      "How readily a forum grants exceptions for it, relative to the good for which it does so most",
    ),
    stockable: share.describe("Share of the stock users would want of it that can be laid in; 1 = goods that keep"),
    relocatable: share.describe("How easily its makers can move output to plants abroad; 1 = an ordinary good"),
    sectors: idList.describe("Sectors of users that need it"),
    minerals: weightList.describe("Minerals used, with the share of output that needs each"),
    ...provenance,
  }),
  lists: z.strictObject({
    id: id.describe("Short name of the list; items name the list they stand on"),
    name: text,
    value: between(0.01, 2).describe("Strategic value of its entries, relative to those of the first list"),
    ...provenance,
  }),
  memberships: z.strictObject({
    list: id.describe("Id of the list that the state applies"),
    supplier: id,
    joined: optionalDate.describe("Applies the list since; empty = from its founding"),
    threat: notNegative.max(3).describe("Factor of this state on the threat of the list's users"),
    exposure: share.describe("Share of its goods exports that it would sell to the list's users without the list"),
    ...provenance,
  }),
  market_shares: z.strictObject({
    item: id,
    supplier: id,
    share: share.describe(
      "Share of what the target buys abroad, or of world supply outside the target where only that is known (normalised over suppliers)",
    ),
    ...provenance,
  }),
  firms: z.strictObject({
    id,
    name: text,
    supplier: id,
    products: weightList.describe("Items with the firm's share of its state's supply: EUV:1;DUV:0.9"),
    target_revenue_share: share.describe("Share of its revenue from the target at the start"),
    diligence: share.describe("Chance that it recognises and refuses a suspicious order"),
    ...provenance,
  }),
  hubs: z.strictObject({
    id,
    name: text,
    trade_musd: musd.describe("Goods trade a year through the hub"),
    diligence: share.describe("Share of suspicious goods its customs stop"),
    alignment: share.describe("How far its government works with the coalition"),
    ...provenance,
  }),
  minerals: z.strictObject({
    id,
    name: text,
    target_share: share.describe("Target's share of world supply"),
    market_musd: musd.describe("World market a year"),
    price_elasticity: between(0.01, 10).describe("Fall of use in percent per percent of price"),
    alternative_rate: between(0.001, 10).describe("How fast alternative supply is built under full fear, per year"),
    ...provenance,
  }),
  users: z.strictObject({
    id,
    name: text,
    sector: id.describe("Sector; items name the sectors that need them"),
    count: count.min(1).max(1000).describe("Number of agents drawn from this row"),
    size: between(0.001, 10_000).describe("Weight of the row, shared by its agents"),
    military: share.describe("Share of its work that is military"),
    absorption: share.describe("Absorptive capacity, 0-1"),
    vintage_gap_years: gap.describe("Years behind the frontier at the start"),
    listed: optionalDate.describe("Date from which it is a listed end user; empty = not from the start"),
    ...provenance,
  }),
  timeline: z.strictObject({
    date,
    actor: id.describe("A supplier's id, `partners` (each of them), or target"),
    class: z.enum(EVENT_CLASSES),
    rule: z.union([z.literal(""), z.enum([...new Set([...RULES, ...LAWS])])]),
    items: idList.describe("Items touched; a list's id = every item on it, `all` = every item of the data"),
    effective: optionalDate.describe("Entry into force, where it differs from the date"),
    entities: count.describe("Users put on the entity list"),
    listed_share: share.describe(
      "package: share of the item's entries that are listed after it; announce or force of an item that nobody controls yet: the share it lists (0 = all)",
    ),
    tighten_years: notNegative.max(50).describe("package: years by which the threshold is lowered"),
    value: share.describe("Strength, rate or level, as the class says"),
    statement: text,
    ...provenance,
  }),
  series: z.strictObject({
    series: id,
    date,
    value: number,
    ...provenance,
  }),
} as const;

/** `seeds/sources.csv`, shared by all settings. */
export const SOURCE_ROW = z.strictObject({
  id,
  kind: z.enum(["report", "article", "book", "dataset", "news", "archive", "law", "assumption"]),
  citation: text,
  url: text,
  terms: text.describe("Terms of use that bind what is taken from it"),
});
