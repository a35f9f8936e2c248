/** The words that cells of base data are chosen from. */

export const GRADES = ["documented", "inferred", "assumed"] as const;
export type Grade = (typeof GRADES)[number];

export const ROLES = ["leader", "member", "partner", "neutral"] as const;
export const DURABILITIES = ["installed", "consumed"] as const;
export const EVENT_CLASSES = [
  "package", // the leader announces: items, threshold, listed users; `effective` is its own entry into force
  "announce", // a partner announces that it follows (for `items`, up to the leader's level of that day)
  "force", // a control enters into force (for `items`); of an item that nobody controls yet it lists `listed_share` (0 = all)
  "signal", // an entity-level shock, a rumour, a negotiation made public: raises fear, controls nothing; value = strength 0-1
  "crisis", // raises the pressure for a wider yard, and threat; value = size 0-1
  "deal", // the leader and the target settle: minerals reopen; value = strength 0-1
  "licence", // a licence policy: value = share of applications approved, for `items`, by `actor`
  "rule", // a rule of the leader changes: `rule` names it, value = its new level 0-1, for `items` (none = all)
  "law", // a state's own law or its offices change: `rule` names what (see LAWS), value = its new level 0-1
  "deadline", // partners get time to follow on `items`; after it the leader reaches for those that have not, up to value
  "delist", // items taken off the list: value = share of the item's entries taken off
] as const;
export const RULES = [
  "ownership", // a listed owner's affiliates count as listed (share of siblings that fall with a found shell)
  "extraterritorial", // how much of its foreign reach the leader uses
  "shared_data", // how much licence and shipment data the members share
  "remote", // how much of rented access is controlled
  "services", // how much of servicing installed tools is controlled
  "location", // share of controlled goods that report where they are
  "waiver", // share of plants of allied firms in the target that are exempt
  "exempt", // how far the leader's foreign reach spares states whose own control is in force
  "letters", // how far letters of the leader stop an item for every buyer in the target's country, whatever the lists name
  "tiers", // how far sales to third countries are licensed and capped; less for the aligned ones
] as const;
/** What the law of a state allows, and what its offices can do: columns of `suppliers` that an event of class law changes. */
export const LAWS = [
  "list", // authority to list items
  "end_user", // authority to list end users
  "end_use", // authority over end uses
  "services", // authority over services
  "country", // authority to single out a country
  "extraterritorial", // authority over foreign goods: its own makers' plants abroad; of the target: mineral goods made abroad
  "checks", // end-use checks per case
  "penalties", // how much harder breaches are punished than at the start; 0 at the start
  "capacity", // extra staff of its licence and enforcement offices over that of the start, 1 = twice as many
] as const;
