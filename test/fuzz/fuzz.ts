/**
 * npm run fuzz -- [COUNT [SEED [FIRST [shipped]]]]: mangled scenarios, base data, studies and claims (default 100,000). No crash, every refusal with a
 * place, none over two seconds; what is accepted runs for two years. Prints each failure with the number that makes it again; exit code 1 where there is
 * one. Mangled are small texts that say much; with `shipped`, those that ship, which takes some ten times as long.
 */
import { mangled } from "./mangle.ts";
import { shipped } from "./shipped.ts";
import { tryMangled } from "./try-mangled.ts";

const [count = "100000", seed = "fuzz", first = "0", which] = process.argv.slice(2);
const before = which === "shipped" ? shipped() : undefined;
const counts: Record<string, number> = {};
const failures = new Map<string, number>();
let slowest = 0;
for (let number = Number(first); number < Number(first) + Number(count); number++) {
  const text = mangled(seed, number, before);
  const start = performance.now();
  try {
    const verdict = `${text.kind}: ${tryMangled(text)}`;
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  } catch (error) {
    const { message, stack } = error as Error;
    const sort = message.replace(/-?\d+(\.\d+)?/g, "N").slice(0, 120);
    failures.set(sort, (failures.get(sort) ?? 0) + 1);
    if (failures.get(sort)! <= 3) console.log(`case ${number} (${text.kind}, ${text.file}): ${message}\n${stack?.split("\n").slice(1, 4).join("\n")}`); // prettier-ignore
  }
  slowest = Math.max(slowest, performance.now() - start);
  if (number % 10_000 === 9999) console.error(`${number + 1} ...`);
}
console.log(counts, `slowest ${Math.round(slowest)} ms`);
for (const [sort, times] of failures) console.log(`${times} x ${sort}`);
process.exitCode = failures.size > 0 ? 1 : 0;
