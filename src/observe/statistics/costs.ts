/** Statistics of cost: sales that suppliers lose against the twin. */
import type { StatisticRow } from "../event-statistic.ts";
import { readAt, type Recording } from "../recording.ts";
import { DATE, STATE, STATES } from "./arguments.ts";
import { ratio } from "../reading.ts";

function lostIn(recording: Recording, states: readonly string[], date: number): number {
  let lost = 0;
  for (const state of states) lost += readAt(recording, "cost_gross_musd", state, date);
  return lost;
}

export const COST_STATISTICS: readonly StatisticRow[] = [
  {
    name: "sales_lost",
    unit: "M USD/yr",
    meaning: "Sales to the target below the twin's of some states, in the year up to a date",
    arguments: [STATES, DATE],
    needs: ["cost_gross_musd"],
    read: (recording, args) => lostIn(recording, args.list("states"), args.number("date")),
  },
  {
    name: "sales_lost_share",
    unit: "percent",
    meaning: "The same of one state, of what it sold and lost together",
    arguments: [STATE, DATE],
    needs: ["cost_gross_musd", "sales_target_musd"],
    read: (recording, args) => {
      const [state, date] = [args.text("state"), args.number("date")];
      const lost = lostIn(recording, [state], date);
      return 100 * ratio(lost, lost + readAt(recording, "sales_target_musd", state, date));
    },
  },
];
