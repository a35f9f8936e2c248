/** The network draws what flows, and its table holds what is drawn. */
import { expect, test } from "vitest";
import { drawNetwork, FLOW_KINDS, largestFlow } from "../../../src/explorer/figures/network.ts";

const FLOWS = {
  suppliers: ["US", "NL"],
  hubs: ["AE"],
  // tick, supplier, kind: sold free, covered, downgraded, to fronts
  fromSuppliers: Float32Array.of(100, 0, 0, 40, 0, 60, 0.1, 0),
  throughHubs: Float32Array.of(30),
};
const NAMES = new Map([
  ["US", "United States"],
  ["NL", "Netherlands"],
  ["AE", "Emirates"],
]);

test("every drawn flow stands in the table with its number, and small ones in neither", () => {
  const { svg, flows, summary } = drawNetwork(FLOWS, 0, NAMES, largestFlow(FLOWS), 600);
  expect(flows.map(({ from, to, how, value }) => [from, to, how, value])).toEqual([
    ["United States", "target", FLOW_KINDS[0].name, 100],
    ["United States", "Emirates", "to fronts", 40],
    ["Netherlands", "target", FLOW_KINDS[1].name, 60],
    ["Emirates", "target", "passed on by fronts", 30],
  ]);
  expect(svg.match(/<path/g)).toHaveLength(flows.length);
  expect(summary).toMatch(/United States, sold without a control: 100/);
});
