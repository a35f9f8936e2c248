import { expect, test } from "vitest";
import { captionOf } from "../../src/report/caption.ts";
import { leakageByChannel } from "../../src/report/figures/leakage-by-channel.ts";
import { lines } from "../../src/report/line-figures.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "delay_years", course: constant(2) },
  { observable: "leakage_lag", course: constant(0.2) },
]);

test("a caption says the quantity with its unit, how it is drawn, and what made it", () => {
  const text = captionOf(lines(context, "delay_years")[1], "4 runs · smallyard 0.1.0");
  expect(text).toMatch(/^Backward delay, by years since the first announcement \(years behind/);
  expect(text).toContain("Lines are medians; bands hold 50 and 90 % of the runs.");
  expect(text.endsWith("4 runs · smallyard 0.1.0.")).toBe(true);
});

test("stacked areas are means, and each panel is named", () => {
  const text = captionOf(leakageByChannel(context)[0], "x");
  expect(text).toContain("Stacked means");
  expect(text).toContain("Leakage by channel, alpha; Leakage by channel, beta.");
  expect(text).toContain("conditional on the model");
  expect(text).not.toContain("medians");
});

test("a figure that shows something else than means says so itself", () => {
  const [figure] = leakageByChannel(context);
  const text = captionOf({ ...figure, drawn: "Run 1 alone." }, "x");
  expect(text).toContain("Run 1 alone.");
  expect(text).not.toContain("Stacked means");
});
