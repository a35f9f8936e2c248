/**
 * The registry of event statistics: numbers of one run in the form in which history records them, each with unit, definition and
 * arguments. Written as calls, `months_to_force(JP, 2022-10-01, 60)`; read by `statistic-call.ts`.
 */
import type { EventStatistic, StatisticRow } from "./event-statistic.ts";
import { ANSWER_STATISTICS } from "./statistics/answers.ts";
import { CELL_TRADE_STATISTICS } from "./statistics/cell-trade.ts";
import { COST_STATISTICS } from "./statistics/costs.ts";
import { FINDING_STATISTICS } from "./statistics/finding.ts";
import { GIVEN_STATISTICS } from "./statistics/given.ts";
import { JOINING_STATISTICS } from "./statistics/joining.ts";
import { LEADING_STATISTICS } from "./statistics/leading.ts";
import { LEAVING_STATISTICS } from "./statistics/leaving.ts";
import { MEMBERS_STATISTICS } from "./statistics/members.ts";
import { MINERALS_STATISTICS } from "./statistics/minerals.ts";
import { TRADE_STATISTICS } from "./statistics/trade.ts";
import { WAYS_STATISTICS } from "./statistics/ways.ts";

const ROWS: readonly StatisticRow[] = [
  ...TRADE_STATISTICS,
  ...CELL_TRADE_STATISTICS,
  ...WAYS_STATISTICS,
  ...JOINING_STATISTICS,
  ...LEAVING_STATISTICS,
  ...MEMBERS_STATISTICS,
  ...ANSWER_STATISTICS,
  ...MINERALS_STATISTICS,
  ...FINDING_STATISTICS,
  ...LEADING_STATISTICS,
  ...COST_STATISTICS,
  ...GIVEN_STATISTICS,
];

export const EVENT_STATISTICS: readonly EventStatistic[] = ROWS.map((row) => ({ needs: [], ...row }));
