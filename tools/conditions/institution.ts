/**
 * The institution: how the states agree and what binds them. Its form and who belongs to it, the kinds of control that their law allows and how
 * long it takes, licences, the leader's aid and the alliance with it, and the leader's rules on reach, shared data, services and waivers.
 *
 * Partners' dated announcements and entries into force are history under another institution: they are left out, and the form decides.
 */
import type { LAWS } from "../../src/scenario/table-words.ts";
import { carryStates, statesOf } from "./columns.ts";
import { carryRules, meanLaw, movedSeries, moveOfSeries, withoutLaws } from "./dated.ts";
import { type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { differingParameters } from "./parameters.ts";

const RULES = ["extraterritorial", "exempt", "shared_data", "services", "waiver"] as const;
const LAW_COLUMNS = [
  ["law_list", "list"],
  ["law_end_user", "end_user"],
  ["law_end_use", "end_use"],
  ["law_services", "services"],
  ["law_country", "country"],
  ["law_extraterritorial", "extraterritorial"],
] as const satisfies readonly (readonly [string, (typeof LAWS)[number]])[];

export function carryInstitution(exchange: Exchange): Piece {
  const { from, into } = exchange;
  const rules = carryRules(exchange, RULES);
  const states = into.data.suppliers.map(({ id }) => id);
  const history = (["announce", "force"] as const).filter((name) =>
    into.data.timeline.some((event) => event.class === name),
  );
  return {
    regime: { ...from.regime },
    parameters: differingParameters(exchange, { processes: ["coordinate"], more: ["licence_years"] }),
    series: { aid: movedSeries(into, "aid", moveOfSeries(exchange, "aid", "scale")) },
    changes: {
      suppliers: joinChanges([
        carryRole(exchange),
        ...LAW_COLUMNS.map(([column, law]) =>
          carryStates(exchange, column, "shift", 1, (era, state) => meanLaw(era, state.id, law, state[column])),
        ),
        carryStates(exchange, "alliance", "shift", 1),
        carryStates(exchange, "licence_rate", "shift", 1),
        carryStates(exchange, "legal_lag_years", "scale", 3),
      ]),
    },
    events: rules.events,
    without_events: [
      ...(rules.without_events ?? []),
      ...withoutLaws(into, (actor) => actor === "partners" || states.includes(actor)),
      ...history.map((name) => ({ class: name })),
    ],
  };
}

/** Members of a forum or partners without one, as the other era's followers are. */
function carryRole({ from, into }: Exchange): RowChanges {
  const role = statesOf(from, "followers")[0].role;
  const own = statesOf(into, "followers").filter((state) => state.role !== role);
  return Object.fromEntries(own.map(({ id }) => [id, { role }]));
}
