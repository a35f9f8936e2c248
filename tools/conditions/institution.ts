/**
 * The institution: how the states agree and what binds them. Its form and who belongs to it, the kinds of control that their law allows and how
 * long it takes, licences, the leader's aid and the alliance with it, and the leader's rules on reach, shared data, services and waivers.
 *
 * Partners' dated announcements and entries into force are history under another institution: they are left out, and the form decides.
 */
import { carryStates, statesOf } from "./columns.ts";
import { carryRules, meanLaw, movedSeries, moveOfSeries, withoutLaws } from "./dated.ts";
import { type Exchange, joinChanges, type Piece, type RowChanges } from "./exchange.ts";
import { differingParameters } from "./parameters.ts";

const RULES = ["extraterritorial", "exempt", "shared_data", "services", "waiver"] as const;
/** Those that states have as columns of their table, law_list and so on. */
const LAWS = ["list", "end_user", "end_use", "services", "country", "extraterritorial"] as const;

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
        ...LAWS.map((law) =>
          carryStates(exchange, `law_${law}`, "shift", 1, (era, state) =>
            meanLaw(era, state.id, law, state[`law_${law}`]),
          ),
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
