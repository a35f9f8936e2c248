/** Where the levels of a factor lie between 0 and 1. */

/**
 * Level 0 of n lies at 0 and the last at 1, so that a range is met at both of its ends; listed values, which are read with
 * floor(u n), are met in their order. The only level of one lies in the middle.
 */
export function placeOfLevel(level: number, levels: number): number {
  return levels === 1 ? 0.5 : level / (levels - 1);
}
