/**
 * The blueprint: a scenario compiled once into arrays and indices (`compile-blueprint.ts`), shared by all its runs and never changed.
 *
 * Static attributes keep the names of their columns in the base data (`blueprint.items.need_musd[item]`), so that a number
 * in the code can be found in its table by its name.
 */
import type { DatedPoints } from "../base/dated-series.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EVENT_CLASSES } from "../scenario/table-words.ts";
import type { BaseData, SeriesName } from "../scenario/tables.ts";

/** Numeric columns of a table as arrays, one value per row. */
export type NumericColumns<R> = { readonly [K in keyof R as R[K] extends number ? K : never]: Float64Array };

export interface TimelineEvent {
  readonly date: number;
  readonly actor: number; // supplier, or -1 for the target
  readonly class: (typeof EVENT_CLASSES)[number];
  readonly rule: number; // index in RULES, or in LAWS where the class is law, or -1
  readonly items: readonly number[];
  readonly effective: number;
  readonly entities: number;
  readonly listedShare: number;
  readonly tighten: number;
  readonly value: number;
  readonly statement: string;
}

/** The course of demand that the scenario gives (`demand-course.ts`). */
export interface DemandCourse {
  /** By tick: the date that it is computed for; NaN = not yet. */
  readonly dates: Float64Array;
  /** tick * items + item: need over that at the start; need a lead time later over need now, where a series gives it. */
  readonly grown: Float64Array;
  readonly ahead: Float64Array;
  /** Index of what the rest of the world buys of an item, 0 where it has no series of its own, and its change over a lead time. */
  readonly rest: Float64Array;
  readonly restChange: Float64Array;
}

export interface Blueprint {
  readonly scenario: Scenario;
  readonly itemIds: readonly string[];
  readonly supplierIds: readonly string[];
  readonly hubIds: readonly string[];
  readonly mineralIds: readonly string[];
  readonly firmIds: readonly string[];
  readonly userIds: readonly string[];
  readonly sectorIds: readonly string[];
  /** The lists; the first is the main one. */
  readonly listIds: readonly string[];
  readonly listKey: Int32Array;
  readonly itemList: Int32Array;
  /** Strategic value of a list's entries over that of the first list's. */
  readonly listValue: Float64Array;
  /** Threat that a list's users are seen as, where the data give it; empty = the common threat. */
  readonly listThreat: readonly DatedPoints[];
  /** list * suppliers + supplier: date of joining and own factors; NaN = the list has the forum's members and factors. */
  readonly memberJoined: Float64Array;
  readonly memberThreat: Float64Array;
  readonly memberExposure: Float64Array;
  /** 1 where the state makes an item of the list. */
  readonly makes: Int32Array;
  readonly leader: number;
  readonly items: NumericColumns<BaseData["items"][number]>;
  readonly suppliers: NumericColumns<BaseData["suppliers"][number]>;
  readonly hubs: NumericColumns<BaseData["hubs"][number]>;
  readonly minerals: NumericColumns<BaseData["minerals"][number]>;
  /** Stable keys of the entities for the draws. */
  readonly itemKey: Int32Array;
  readonly supplierKey: Int32Array;
  readonly hubKey: Int32Array;
  readonly mineralKey: Int32Array;
  readonly firmKey: Int32Array;
  readonly userKey: Int32Array;
  readonly entryKey: Int32Array;
  readonly shellKey: Int32Array;
  readonly role: readonly Scenario["data"]["suppliers"][number]["role"][];
  readonly joined: Float64Array;
  readonly left: Float64Array;
  readonly amendsAtOnce: Int32Array;
  readonly installed: Int32Array; // 1 = the item is installed and serviced, 0 = consumed
  /** Mean age of a stock of tools that is renewed in the ordinary way and grows with the need, years; 0 for goods that are used up. */
  readonly ordinaryAge: Float64Array;
  /** Mean age of what the target buys, years: fixes which share lies above a threshold. */
  readonly purchaseAge: Float64Array;
  /** How fast the market of own makers falls with their gap, years: see `own-makers.ts`. */
  readonly domesticScale: Float64Array;
  readonly cellItem: Int32Array;
  readonly cellSupplier: Int32Array;
  readonly cellShare: Float64Array;
  /** Cells of item i are cellStart[i] .. cellStart[i + 1] - 1. */
  readonly cellStart: Int32Array;
  /** item * suppliers + supplier -> cell, or -1. */
  readonly cellOf: Int32Array;
  /** Cells of each supplier. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly lineFirm: Int32Array;
  readonly lineCell: Int32Array;
  readonly lineShare: Float64Array;
  readonly lineStart: Int32Array;
  readonly firmSupplier: Int32Array;
  /** Part of a firm's output of which base values are known: 1 for a named firm, 0 for one of the fringe, between for a pooled one. */
  readonly firmNamed: Float64Array;
  /** Base values of what is named; NaN = drawn (fringe). */
  readonly firmDiligence: Float64Array;
  readonly firmExposure: Float64Array;
  readonly entryItem: Int32Array;
  readonly entryStart: Int32Array;
  readonly shellsPerItem: number;
  /** The rows that users are made from, pooled where the scenario asks. */
  readonly userRows: BaseData["users"];
  /** Place in `userRows`. */
  readonly userRow: Int32Array;
  readonly userSector: Int32Array;
  /** Who uses what: the holdings of item i are holdingStart[i] .. holdingStart[i + 1] - 1, each of one user. */
  readonly holdingStart: Int32Array;
  readonly holdingUser: Int32Array;
  /** 1 where two installed items serve a common sector: item * items + item. */
  readonly complements: Int32Array;
  readonly mineralUse: Float64Array; // item * minerals + mineral
  readonly dependence: Float64Array; // mineral * suppliers + supplier
  readonly events: readonly TimelineEvent[];
  /** Exposure of each state over time, where the data give it; empty = as at the start. */
  readonly exposure: readonly DatedPoints[];
  /** By item: its own index of the target's need; empty where the need grows steadily. */
  readonly needIndex: readonly DatedPoints[];
  /** Computed as runs come to it. */
  readonly course: DemandCourse;
  /** Demand of the rest of the world for each item over time, where the data give its own; empty = by the common index. */
  readonly rowDemand: readonly DatedPoints[];
  readonly series: { readonly [K in SeriesName]: DatedPoints };
  /** Whether the timeline has rows of this class for this actor: then the model generates them only after the replay. */
  readonly dated: (eventClass: TimelineEvent["class"], actor: number) => boolean;
  readonly packagesMost: number;
}
