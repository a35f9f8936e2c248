/**
 * Where no set meets all facts at once: which facts are given up so that enough sets are left. One fact after the other, always the one that
 * frees most sets; of equals the least important.
 */

export interface Consistent {
  /** Places of the facts that are held, and of those given up, in the order in which they were. */
  readonly held: readonly number[];
  readonly givenUp: readonly number[];
  /** Places of the sets that meet all facts held. */
  readonly sets: readonly number[];
}

/** `implausible` is sets x facts, facts in the order of their importance. */
export function consistentFacts(
  implausible: readonly ArrayLike<number>[],
  facts: number,
  cutoff: number,
  fewest: number,
): Consistent {
  let held = Array.from({ length: facts }, (_, fact) => fact);
  const givenUp: number[] = [];
  const passing = (those: readonly number[]): number[] =>
    implausible.flatMap((row, set) => (those.every((fact) => row[fact] <= cutoff) ? [set] : []));
  /** Among equals: how far the sets fail the fact altogether. */
  const failures = (fact: number): number => implausible.filter((row) => row[fact] > cutoff).length;
  while (passing(held).length < Math.min(fewest, implausible.length)) {
    let [worst, most, failed] = [-1, -1, -1];
    for (const fact of held) {
      const freed = passing(held.filter((other) => other !== fact)).length;
      const fails = failures(fact);
      if (freed > most || (freed === most && fails >= failed)) [worst, most, failed] = [fact, freed, fails];
    }
    if (worst < 0) break;
    held = held.filter((fact) => fact !== worst);
    givenUp.push(worst);
  }
  return { held, givenUp, sets: passing(held) };
}
