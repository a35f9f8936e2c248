/**
 * How fine the population is: every maker and user of the base data as an agent of its own, or all of them pooled into their mean. A pooled
 * scenario is the mean-field version of the same one; what it gets wrong is what agents are needed for.
 */
export const POPULATION = {
  makers: "one maker for each item and state, with the mean diligence and dependence of all who make it there",
  users: "one user of everything, with the mean of all, listed on the day when half of them would be",
} as const;

export type PopulationPart = keyof typeof POPULATION;
export const POPULATION_PARTS = Object.keys(POPULATION) as PopulationPart[];

/** The first is the default. */
export const GRAINS = ["each", "pooled"] as const;

export type Population = { readonly [P in PopulationPart]: (typeof GRAINS)[number] };
