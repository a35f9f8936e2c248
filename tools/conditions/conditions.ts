/** The conditions in which two eras differ and that can be carried from one into the other, in the order of the study; and the simpler of them. */
import { carryCentrality } from "./centrality.ts";
import { carryColumn, carryItems, carryStates, groupMean, statesOf } from "./columns.ts";
import { carryConcentration } from "./concentration.ts";
import { carryRules, movedSeries, moveOfSeries } from "./dated.ts";
import { columnChanges, type Exchange, joinChanges, type Piece, type RowChanges, withoutEmpty } from "./exchange.ts";
import { carryInstitution } from "./institution.ts";
import { meanOf, moveTo } from "./levels.ts";
import { differingParameters } from "./parameters.ts";
import { carryRetaliation } from "./retaliation.ts";

export interface Condition {
  readonly name: string;
  /** What is carried over, in words for the reader. */
  readonly meaning: string;
  readonly carry: (exchange: Exchange) => Piece;
}

function condition(name: string, carry: Condition["carry"], meaning: string): Condition {
  return { name, meaning, carry: (exchange) => withoutEmpty(carry(exchange)) };
}

// prettier-ignore
export const CONDITIONS: readonly Condition[] = [
  condition("threat", carryThreat, "Threat perception: mean of the common threat, and how followers and free states see it"),
  condition("centrality", carryCentrality, "Economic centrality: share of the states' exports and of the makers' revenue that goes to the target"),
  condition("retaliation", carryRetaliation, "Retaliation: the target's share of minerals, what depends on them, and how it answers"),
  condition("institution", carryInstitution, "Institution: form and roles, law and its lags, licences, aid and alliance, the leader's reach and shared data"),
  condition("absorption", carryAbsorption, "Absorption: how able users are, how easily makers learn, and how both learn"),
  condition("concentration", carryConcentration, "Concentration of supply: shares of leader, followers and free states in each good, substitutes, leader's content"),
  condition("evasion", carryEvasion, "Means of evasion: hubs, smuggling, theft and rented use, makers' care, checks, fronts and the search for them"),
];

/** Most that the tables allow for a state's factor, and for its factor on the users of a second list. */
const MOST_FACTOR = 1.5;
const MOST_LIST_FACTOR = 3;

/**
 * How large the common threat is on average over the era, and how the states see it (their factors on it). Own crises and own ups and downs stay: they
 * belong to the calendar.
 */
export function carryThreat(exchange: Exchange): Piece {
  const { from, into } = exchange;
  const move = moveOfSeries(exchange, "threat", "scale");
  const listSeries = [...new Set(into.data.series.map(({ series }) => series))].filter((name) => /^threat_/.test(name));
  const followers = statesOf(into, "followers");
  const factor = moveTo(
    "scale",
    meanOf(followers.map(({ threat, exports_musd }) => ({ value: threat, weight: exports_musd }))),
    groupMean(from, "followers", (_, { threat }) => threat),
    MOST_LIST_FACTOR,
  );
  const bound = into.data.memberships.filter(({ supplier }) => followers.some(({ id }) => id === supplier));
  return {
    series: Object.fromEntries(["threat", ...listSeries].map((name) => [name, movedSeries(into, name, move)])),
    changes: {
      suppliers: carryStates(exchange, "threat", "scale", MOST_FACTOR),
      memberships: columnChanges("memberships", bound, "threat", factor),
    },
  };
}

const MOST_ABILITY = 0.98;

/**
 * How able the target's users are, how easily its makers learn the goods, and how users and makers learn. Where they stand at the start stays, and so does
 * what is good enough for the military, which is a definition.
 */
export function carryAbsorption(exchange: Exchange): Piece {
  return {
    parameters: differingParameters(exchange, {
      ...{ processes: ["absorb"], except: ["good_enough_years", "generation_part"] },
    }),
    changes: {
      users: carryColumn(exchange, "users", "absorption", { most: MOST_ABILITY, weight: ({ size }) => size }),
      items: carryItems(exchange, "learnability", MOST_ABILITY),
    },
  };
}

const EVASION_RULES = ["ownership", "remote", "location", "tiers"] as const;
const MOST_CARE = 0.98;

/**
 * The third countries through which goods pass (the other era's, row by row), how easily goods are smuggled, stolen or rented, how careful makers are, how
 * much is checked, the rules against fronts, how far collection abroad is organised, and how fronts and searches work.
 */
export function carryEvasion(exchange: Exchange): Piece {
  return {
    series: { collection: movedSeries(exchange.into, "collection", moveOfSeries(exchange, "collection", "shift")) },
    parameters: differingParameters(exchange, { processes: ["transship", "enforce"] }),
    changes: {
      hubs: carryHubs(exchange),
      items: joinChanges([
        carryItems(exchange, "smuggling_ease", 1),
        carryItems(exchange, "theft_ease", 1),
        carryItems(exchange, "remote_share", 1),
      ]),
      firms: carryColumn(exchange, "firms", "diligence", { how: "shift", most: MOST_CARE }),
      suppliers: carryStates(exchange, "checks_per_case", "scale", 1),
    },
    ...carryRules(exchange, EVASION_RULES),
  };
}

/** Only the hubs' shares of the trade between them count, so their size needs no other scale. */
function carryHubs({ from, into }: Exchange): RowChanges {
  const gone = into.data.hubs.filter(({ id }) => !from.data.hubs.some((hub) => hub.id === id));
  return {
    ...Object.fromEntries(gone.map(({ id }) => [id, null])),
    ...Object.fromEntries(from.data.hubs.map(({ id, ...cells }) => [id, cells])),
  };
}
