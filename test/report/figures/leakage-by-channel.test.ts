import { expect, test } from "vitest";
import { leakageByChannel } from "../../../src/report/figures/leakage-by-channel.ts";
import { CHANNEL_COLOURS } from "../../../src/figures/palette.ts";
import { checkFigures, marksOf, rangeOf } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

const context = exampleContext([
  { observable: "leakage_shells", course: constant(0.1) },
  { observable: "leakage_lag", course: constant(0.3) },
  { observable: "leakage_backfill", course: constant(0.05) },
]);

test("the means are stacked in the colours of the channels, on one range", () => {
  const figures = leakageByChannel(context);
  checkFigures(figures);
  for (const chart of figures.flatMap(({ charts }) => charts)) {
    expect(marksOf(chart, "area").map(({ name, colour }) => [name, colour])).toEqual([
      ["lag", CHANNEL_COLOURS.leakage_lag],
      ["shells", CHANNEL_COLOURS.leakage_shells],
      ["backfill", CHANNEL_COLOURS.leakage_backfill],
    ]);
    expect(rangeOf(chart)[1]).toBeGreaterThan(0.45);
  }
});

test("the key follows the stack from above, the sentence names the largest first", () => {
  const [calendar] = leakageByChannel(context);
  expect(calendar.key.map(({ label }) => label).slice(0, 3)).toEqual(["backfill", "shells", "lag"]);
  const text = calendar.paragraph.replaceAll("\u00a0", " ");
  expect(text).toContain("in alpha 45 % of wanted leaks on average");
  expect(text).toContain("lag (30 %), shells (10 %) and backfill (5.0 %)");
});

test("no leak is told as none", () => {
  const dry = leakageByChannel(exampleContext([{ observable: "leakage_lag", course: constant(0), width: 0 }]));
  checkFigures(dry);
  expect(dry[0].paragraph).toContain("nothing leaks in alpha");
  expect(leakageByChannel(exampleContext())).toEqual([]);
});

test("the axis holds the whole of what was wanted; each wall is named in its area, in the middle of it, and not where the area is flat", () => {
  expect(leakageByChannel(context)[0].charts[1].y).toMatchObject({ range: [0, 1.02] });
  const labels = marksOf(leakageByChannel(context)[0].charts[1], "label");
  expect(labels.map(({ text, y }) => [text, Number(y.toFixed(3))])).toEqual([
    ["before", 0.15],
    ["through, evasion", 0.35],
    ["denied", 0.725],
  ]);
  const flat = exampleContext([
    { observable: "leakage_lag", course: constant(0.9) },
    { observable: "leakage_backfill", course: constant(0.02) },
  ]);
  expect(marksOf(leakageByChannel(flat)[0].charts[1], "label").map(({ text }) => text)).toEqual(["before", "denied"]);
});

test("where nothing was wanted yet, nothing is called denied", () => {
  const closed = exampleContext([{ observable: "leakage_lag", course: constant(0) }]);
  expect(marksOf(leakageByChannel(closed)[0].charts[1], "label")).toEqual([]);
});
