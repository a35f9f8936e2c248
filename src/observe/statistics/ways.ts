/** Statistics of the ways in: what came through a channel, goods as units, and the versions made for the target from design to ban. */
import type { Argument, Arguments, StatisticRow } from "../event-statistic.ts";
import { CHANNELS } from "../channels.ts";
import { flowIn, lastDate, type Recording, ruleFrom, waited } from "../recording.ts";
import { flowOf, FROM, ITEMS, MOST, SINCE, TO, untilMost, windowOf } from "./arguments.ts";
import { ratio } from "../reading.ts";

const CHANNEL: Argument = { name: "channel", kind: "channel", meaning: "a channel of the accounts" };
const SHARE: Argument = { name: "share", kind: "number", meaning: "share that counts, 0-1" };

/** A unit is the effect of weaker goods, of which more are sold. */
const PERMITTED = "channel_downgraded_sum";

function through(recording: Recording, channel: string, args: Arguments): number {
  return flowOf(recording, `channel_${channel}_sum`, args);
}

/** Permitted versions month by month, over what was wanted in that month; from a date to another. */
function permittedByMonth(recording: Recording, items: readonly string[], from: number, to: number): number[] {
  const months = Math.floor(12 * (to - from) + 1e-6);
  return Array.from({ length: months }, (_, month) => {
    const [start, end] = [from + month / 12, from + (month + 1) / 12];
    const wanted = flowIn(recording, "wanted_sum", items, start, end);
    return wanted > 0 ? flowIn(recording, PERMITTED, items, start, end) / wanted : 0;
  });
}

/** The longest unbroken time above a share of the highest month. */
function longestLife(shares: readonly number[], part: number): number {
  const level = part * Math.max(...shares);
  let longest = 0;
  let length = 0;
  for (const share of shares) {
    length = level > 0 && share >= level ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

export const WAYS_STATISTICS: readonly StatisticRow[] = [
  {
    name: "channel_share",
    unit: "percent",
    meaning: "Share of a channel in what was delivered of controlled items in a window, on the coalition's account",
    arguments: [CHANNEL, ITEMS, FROM, TO],
    needs: ["delivered_sum", ...CHANNELS.map((channel) => `channel_${channel}_sum`)],
    read: (recording, args) =>
      100 * ratio(through(recording, args.text("channel"), args), flowOf(recording, "delivered_sum", args)),
  },
  {
    name: "channel_rank",
    unit: "count",
    meaning:
      "Place of a channel among all channels by what they delivered of controlled items in a window; 1 = the largest",
    arguments: [CHANNEL, ITEMS, FROM, TO],
    needs: CHANNELS.map((channel) => `channel_${channel}_sum`),
    read: (recording, args) => {
      const units = (channel: string): number => through(recording, channel, args);
      const own = units(args.text("channel"));
      if (!(own > 0)) return Number.isNaN(own) ? NaN : CHANNELS.length;
      return 1 + CHANNELS.filter((channel) => units(channel) > own).length;
    },
  },
  {
    name: "channel_value",
    unit: "M USD/yr",
    meaning: "What a channel delivered of controlled items in a window, a year",
    arguments: [CHANNEL, ITEMS, FROM, TO],
    needs: CHANNELS.map((channel) => `channel_${channel}_sum`),
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      return through(recording, args.text("channel"), args) / (to - from);
    },
  },
  {
    name: "deliveries",
    unit: "M USD",
    meaning: "Goods of the controlled grade delivered in a window through all channels, on the coalition's account",
    arguments: [ITEMS, FROM, TO],
    needs: ["delivered_sum"],
    read: (recording, args) => flowOf(recording, "delivered_sum", args),
  },
  {
    name: "fronts_units",
    unit: "units/yr",
    meaning: "Units that came through fronts a year in a window, at a price",
    arguments: [ITEMS, FROM, TO, { name: "price", kind: "number", meaning: "value of a unit in the model, dollars" }],
    needs: ["fronts_sum"],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      return (1e6 * flowOf(recording, "fronts_sum", args)) / args.number("price") / (to - from);
    },
  },
  {
    name: "months_to_permitted",
    unit: "months",
    meaning:
      "Months from the leader's first package on goods since a date until versions made for the target serve a share of what is wanted of an item in a month",
    arguments: [ITEMS, SINCE, SHARE, MOST],
    needs: ["wanted_sum", PERMITTED],
    until: untilMost,
    read: (recording, args) => {
      const rule = ruleFrom(recording, args.number("from"));
      if (Number.isNaN(rule)) return NaN;
      const most = args.number("most") / 12;
      const shares = permittedByMonth(recording, args.list("items"), rule, Math.min(rule + most, lastDate(recording)));
      const month = shares.findIndex((share) => share >= args.number("share"));
      return 12 * waited(recording, rule, month < 0 ? undefined : rule + (month + 1) / 12, most);
    },
  },
  {
    name: "permitted_life",
    unit: "months",
    meaning:
      "Longest time in a window for which versions made for the target serve at least a share of what they serve in their best month; undefined where there are none",
    arguments: [ITEMS, FROM, TO, SHARE],
    needs: ["wanted_sum", PERMITTED],
    read: (recording, args) => {
      const shares = permittedByMonth(recording, args.list("items"), ...windowOf(args));
      const months = longestLife(shares, args.number("share"));
      return months > 0 ? months : NaN;
    },
  },
];
