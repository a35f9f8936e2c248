/** What is drawn at the start: within its bounds, as spread as it should be, and the same again from the same seed. */
import { expect, test } from "vitest";
import { ln } from "../../src/base/maths.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import { altered, minimal, shipped, worldOf } from "../engine/worlds.ts";

const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

test("named makers keep their data, fringe makers are drawn within bounds", () => {
  const { firms, blueprint } = worldOf(minimal());
  expect(firms.diligence[blueprint.firmIds.indexOf("LITHO")]).toBe(0.8);
  const fringe = blueprint.firmIds.flatMap((id, firm) => (id.startsWith("fringe/") ? [firms.diligence[firm]] : []));
  expect(fringe.length).toBeGreaterThan(0);
  expect(fringe.every((care) => care >= 0.1 && care <= 0.95)).toBe(true);
});

const deviation = (values: readonly number[]): number => {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) * (value - mean))) / values.length);
};

/** A standard deviation of 2,000 draws has a standard error of 1.6 percent. */
const expectSpread = (values: readonly number[], sd: number): void =>
  void expect(Math.abs(deviation(values) / sd - 1)).toBeLessThan(0.06);

test("makers without a name differ in care and in dependence as their standard deviations say, within their bounds", () => {
  const makers = (parameters: Partial<Record<ParameterName, number>>): { care: number[]; dependence: number[] } => {
    const scenario = altered(minimal(), { parameters: { fringe_firms: 1000, ...parameters } });
    const { firms, blueprint } = worldOf(scenario);
    const fringe = blueprint.firmIds.flatMap((id, firm) => (id.startsWith("fringe/CHIPS") ? [firm] : []));
    const tools = blueprint.firmIds.flatMap((id, firm) => (id.startsWith("fringe/TOOLS/NL") ? [firm] : []));
    expect(fringe).toHaveLength(1000);
    const all = [...fringe, ...tools];
    return { care: all.map((firm) => firms.diligence[firm]), dependence: fringe.map((firm) => firms.exposure[firm]) };
  };
  expectSpread(makers({ diligence_sd: 0.08 }).care, 0.08);
  const { care } = makers({ diligence_sd: 2, diligence_least: 0.2, diligence_most: 0.9 });
  expect([Math.min(...care), Math.max(...care)]).toEqual([0.2, 0.9]);
  expectSpread(makers({ maker_exposure_sd: 0.3 }).dependence.map(ln), 0.3);
  expect(Math.max(...makers({ maker_exposure_sd: 3, maker_exposure_most: 0.7 }).dependence)).toBe(0.7);
});

test("users of a row differ in size, ability and distance to the frontier as their standard deviations say", () => {
  const many = (parameters: Partial<Record<ParameterName, number>>) => {
    const data = ({ users }: BaseData) => ({
      users: users.map((row) => (row.id === "CLOUD" ? { ...row, count: 2000 } : row)),
    });
    const { users, holdings, blueprint, clock } = worldOf(altered(minimal(), { parameters, data }));
    const cloud = blueprint.userIds.flatMap((id, user) => (id.startsWith("CLOUD") ? [user] : []));
    expect(cloud).toHaveLength(2000);
    const first = blueprint.holdingStart[1]; // chips
    const end = blueprint.holdingStart[2];
    const held = Array.from({ length: end - first }, (_, k) => first + k).filter((one) =>
      cloud.includes(holdings.user[one]),
    );
    return {
      sizes: cloud.map((user) => ln(users.size[user])),
      abilities: cloud.map((user) => users.absorption[user]),
      gaps: held.map((one) => ln(clock.start - holdings.vintage[one])),
    };
  };
  expectSpread(many({ user_size_sd: 0.7 }).sizes, 0.7);
  expectSpread(many({ absorption_sd: 0.05 }).abilities.map(ln), 0.05);
  expect(Math.min(...many({ absorption_sd: 3, absorption_least: 0.04 }).abilities)).toBe(0.04);
  expectSpread(many({ vintage_sd: 0.4 }).gaps, 0.4);
});

test("users wait for their listing: the military comes before the civil, and even the first has its place", () => {
  const places = (listing_last: number, listing_first: number): number[] => {
    const parameters = { listable_entities: 1000, listing_last, listing_first };
    const { users } = worldOf(altered(minimal(), { parameters, population: { users: "pooled" } }));
    return [...users.listRank];
  };
  const shares = [...worldOf(altered(minimal(), { population: { users: "pooled" } })).users.military];
  expect(places(1.2, 0.01)).toEqual(
    shares.map((military) => expect.closeTo(1000 * 0.5 * (1.2 - military), 6) as number),
  );
  const { users } = worldOf(
    altered(minimal(), { parameters: { listable_entities: 1000, listing_last: 1, listing_first: 0.03 } }),
  );
  expect(users.listRank[users.military.indexOf(1)]).toBe(30); // purely military
});

test("a seed makes one world: the same again, another one from another seed", () => {
  const columns = (seed: string): string => {
    const { items, entries, firms, users, holdings } = worldOf(minimal(), { seed });
    return JSON.stringify([items, entries, firms, users, holdings]);
  };
  expect(columns("a")).toBe(columns("a"));
  expect(columns("a")).not.toBe(columns("b"));
});

test("entries are born over some years before the start and before the end", () => {
  const scenario = altered(shipped("cocom"), { parameters: { entry_past_years: 9 } });
  const { entries } = worldOf(scenario);
  const { start, end } = scenario.time;
  const born = Array.from(entries.born);
  expect(Math.min(...born)).toBeGreaterThanOrEqual(start - 9);
  expect(Math.min(...born)).toBeLessThan(start - 8.9);
  expect(Math.max(...born)).toBeLessThanOrEqual(end);
  const early = born.filter((date) => date < start).length / born.length;
  expect(Math.abs(early - scenario.parameters.entry_start_share)).toBeLessThan(4 * Math.sqrt(0.25 / born.length));
});
