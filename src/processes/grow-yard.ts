/**
 * Yard: reasons to list more pile up against the leader's discipline; when it breaks, a package follows.
 *
 *   pressure = w_f fusion + w_p politics + w_e evasion / evasion_full + w_c crisis / crisis_full, each at most its weight
 *   W' = yard_rate x pressure x (1 - trickle) - W / fade;  listed users' = yard_rate x pressure x trickle
 *   package when W >= discipline x (1 - yard_routine x part of the items on the account) x U(1 - discipline_luck, 1 + discipline_luck) and the review interval has passed: it lists W users, a part of the unlisted
 *   entries of some items, and lowers the thresholds of items already listed. It names -ln(U) breadth of the items, at least one, chosen by
 *   criticality and unlisted rest, with luck: most packages name one or two items, a few name half of them and frighten accordingly.
 *
 * A part of the packages has been talked over with partners before (consulted_share, for consulted_years): their talks have a head start.
 *
 * Where the timeline has packages of the leader, packages are generated only after the replayed history; until then wishes pile up, and dated packages meet
 * them.
 *
 * reads   yard.ts setting.fusion setting.politics setting.evasion setting.crisis setting.yardGrowth setting.yardPressure setting.generatedPackages
 * writes  yard.ts setting.yardGrowth setting.yardPressure setting.generatedPackages
 * draws   discipline: (package number); consulted: (package number); breadth: (package number); choice: (item, package number)
 * sources C05 S020; form: reduced model 7
 */
import { exponential, lognormal } from "../base/distributions.ts";
import { exp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import type { World } from "../world/world.ts";
import { launchPackage } from "../world/yard.ts";

const NAME = "grow-yard";
const PROCESS = nameKey(NAME);
const DISCIPLINE = nameKey("discipline");
const BREADTH = nameKey("breadth");
const CONSULTED = nameKey("consulted");

export function growYard(world: World): void {
  const { setting, blueprint, clock, p, seed } = world;
  const { time, regime } = blueprint.scenario;
  if (!world.controls) return;
  const formality = regime.mode === "standing" ? p.formality_politics : 0;
  const pressure =
    p.yard_fusion * setting.fusion[0] +
    p.yard_politics * Math.min(1, setting.politics[0] + formality) +
    p.yard_evasion * Math.min(1, setting.evasion[0] / p.evasion_full) +
    p.yard_crisis * Math.min(1, setting.crisis[0] / p.crisis_full);
  setting.yardGrowth[0] = p.yard_rate * pressure;
  const arriving = setting.yardGrowth[0] * clock.dt;
  setting.yardPressure[0] =
    setting.yardPressure[0] * exp(-clock.dt / p.yard_fade_years) + (1 - p.yard_trickle) * arriving;
  if (blueprint.dated("package", blueprint.leader) && clock.start < time.replayUntil) return;

  setting.listedUsers[0] += p.yard_trickle * arriving;
  const number = setting.generatedPackages[0];
  const limit =
    p.yard_discipline *
    (1 - p.yard_routine * openAccounts(world)) *
    (1 - p.discipline_luck + 2 * p.discipline_luck * uniform(seed, PROCESS, DISCIPLINE, number));
  if (setting.yardPressure[0] < limit || clock.end - setting.lastPackage[0] < p.yard_review_years) return;

  const size = Math.min(p.package_size_most, setting.yardPressure[0] / p.yard_discipline);
  const chosen = chooseItems(world, number, size);
  let listed = 1;
  for (const item of chosen)
    listed = Math.min(listed, 1 - (1 - world.items.listedShare[item]) * (1 - p.yard_width * size));
  const named = chosen.length / world.items.count;
  launchPackage(world, NAME, {
    date: clock.end - clock.dt / 2,
    force: clock.end - clock.dt / 2,
    items: chosen,
    listedShare: Math.max(p.package_listed_least, listed),
    tighten: p.yard_tightening,
    entities: Math.round(setting.yardPressure[0]),
    ...(uniform(seed, PROCESS, CONSULTED, number) < p.consulted_share && {
      talksFrom: clock.end - clock.dt / 2 - p.consulted_years,
    }),
    signal: p.package_signal_least + (1 - p.package_signal_least) * Math.min(1, named / p.full_signal_share),
  });
  setting.yardPressure[0] = 0;
  setting.generatedPackages[0] = number + 1;
}

/** Part of the items on the leader's account. */
function openAccounts({ items }: World): number {
  let open = 0;
  for (let item = 0; item < items.count; item++) if (items.announcedAt[item] > 0) open += 1;
  return open / items.count;
}

/** The items with the highest score: criticality, what is still unlisted, and luck; more of them in a package that waited long. */
function chooseItems({ items, blueprint, seed, p }: World, number: number, size: number): number[] {
  const breadth = exponential(uniform(seed, PROCESS, BREADTH, number)) * p.yard_breadth * size;
  const wanted = Math.min(items.count, Math.max(1, Math.round(items.count * breadth)));
  const scored: { item: number; score: number }[] = [];
  for (let item = 0; item < items.count; item++) {
    const luck = lognormal(uniform(seed, PROCESS, blueprint.itemKey[item], number), 1, p.choice_luck_sd);
    const open = p.choice_listed + (1 - (items.announcedAt[item] > 0 ? items.listedShare[item] : 0));
    scored.push({ item, score: blueprint.items.criticality[item] * open * luck });
  }
  scored.sort((one, other) => other.score - one.score || one.item - other.item);
  return scored.slice(0, wanted).map(({ item }) => item);
}

/** Without it the leader widens nothing of its own accord. */
export function withoutYard({ setting }: World): void {
  setting.yardGrowth[0] = 0;
  setting.yardPressure[0] = 0;
}
