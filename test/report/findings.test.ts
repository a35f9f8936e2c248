import { expect, test } from "vitest";
import { findings, readWhen } from "../../src/report/findings.ts";
import { BETA, constant, exampleContext } from "./example.ts";

const SPECS = [
  { observable: "leakage_bound", course: constant(0.6) },
  { observable: "delay_years", course: constant(2) },
  { observable: "participation", course: constant(0.5) },
];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("one scenario is read at the end of its data, each finding with its interval and its figure", () => {
  const context = exampleContext(SPECS, { scenarios: [BETA] });
  expect(readWhen(context)).toBe("January 2022, the end of the data");
  const found = findings(context);
  expect(found.map(({ figure }) => figure)).toEqual(["leakage_bound", "delay_years", "participation"]);
  expect(plain(found[0].text)).toBe("Of what the controls bind, 60 % (50 to 70 %) still arrives.");
  expect(plain(found[1].text)).toContain("2.0 years (1.9 to 2.1 years) behind a world without controls");
});

test("scenarios of different times are read as long after their first announcements as all have data", () => {
  // beta announces in 2020 and is replayed to 2022, so alpha is read two years after 1951.
  const context = exampleContext([
    { observable: "leakage_bound", course: ({ id }, year) => (id === "alpha" ? (year - 1950) / 10 : 0.9), width: 0.05 },
  ]);
  expect(plain(readWhen(context))).toBe("2.0 years after the first announcement of each");
  const [{ text }] = findings(context);
  expect(plain(text)).toContain("30 % (25 to 35 %) in alpha and 90 % (85 to 95 %) in beta");
  expect(text).toContain("the intervals lie apart");
});

test("intervals that overlap are said to, and what no curve defines is no finding", () => {
  const context = exampleContext(SPECS.slice(2));
  expect(findings(context)).toHaveLength(1);
  expect(findings(context)[0].text).toContain("the intervals overlap");
  expect(findings(exampleContext())).toEqual([]);
});
