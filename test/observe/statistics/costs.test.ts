/** Cost: sales lost against the twin, in money and as a share. */
import { expect, test } from "vitest";
import { COST_STATISTICS } from "../../../src/observe/statistics/costs.ts";
import { recorded, valueOf } from "./made-up.ts";

const recording = recorded({}, [], {
  "cost_gross_musd US": [200],
  "cost_gross_musd NL": [50],
  "sales_target_musd NL": [150],
});

test("sales lost of some states, and of one as a share of what it sold and lost", () => {
  expect(valueOf("sales_lost(US, 2022-01-01)", recording)).toBe(200);
  expect(valueOf("sales_lost(US+NL, 2022-01-01)", recording)).toBe(250);
  expect(valueOf("sales_lost_share(NL, 2022-01-01)", recording)).toBeCloseTo(25, 9);
  expect(valueOf("sales_lost_share(NL, 2032-01-01)", recording)).toBeNaN();
  expect(COST_STATISTICS.length).toBe(2);
});
