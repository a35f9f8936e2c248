/**
 * Exceptions in a consensus forum: members ask to sell listed goods all the same, and each request makes the next one easier.
 *
 *   wish_s = level w_s max(exception_exposure, exposure in percent) exp(growth (t - t0) - beta (threat - exception_threat_middle)) (1 + contagion others / (others + half)) noise
 *   e_s' = (wish_s - e_s) / exception_years
 *
 * An exception needs every member's consent, so the leader can refuse it. It refuses its allies what it refuses its own makers, at once:
 *
 *   consent_item = what the leader licenses / the most that it has licensed;  granted = consent, mean over items by readiness x sum of e_s;  others = granted - consent e_s
 *
 * draws   yearly noise: (state, calendar year)
 */
import { lognormal } from "../../base/distributions.ts";
import { approach, exp } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { NOTHING, PERCENT } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";

const EXCEPTION = nameKey("coordinate exceptions");

export function grantExceptions(world: World): void {
  const { suppliers, setting, blueprint, clock, constants, p } = world;
  drawLuck(world, Math.floor(clock.start));
  const granted = setting.exceptions[0];
  const consent = meanConsent(world);
  const trend = exp(
    p.exception_growth * (clock.end - blueprint.scenario.time.start) -
      p.exception_threat * (setting.threat[0] - p.exception_threat_middle),
  );
  const pace = approach(clock.dt, p.exception_years);
  let sum = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.member[supplier] === 0 || suppliers.left[supplier] === 1) {
      suppliers.exceptions[supplier] = 0;
      continue;
    }
    const others = Math.max(0, granted - consent * suppliers.exceptions[supplier]);
    const contagion = 1 + (p.exception_contagion * others) / (others + p.exception_half);
    const luck = constants.luck.exceptions[supplier];
    const exposure = Math.max(p.exception_exposure, PERCENT * suppliers.exposure[supplier]);
    const wish = p.exception_level * suppliers.weight[supplier] * exposure * trend * contagion * luck;
    suppliers.exceptions[supplier] += (wish - suppliers.exceptions[supplier]) * pace;
    sum += suppliers.exceptions[supplier];
  }
  setting.exceptions[0] = consent * sum;
}

/** Part of the exceptions for an item that the leader lets pass: all, until it licenses less than it did. */
export function consentOf({ items }: World, item: number): number {
  return items.leaderPolicy[item] / Math.max(items.leaderOrdinary[item], NOTHING);
}

/** Over all items: what is readily excepted counts for more. */
function meanConsent(world: World): number {
  const { exceptions: readiness } = world.blueprint.items;
  let asked = 0;
  let passed = 0;
  for (let item = 0; item < world.items.count; item++) {
    asked += readiness[item];
    passed += readiness[item] * consentOf(world, item);
  }
  return asked > 0 ? passed / asked : 0;
}

/** Draws the luck of a calendar year, when it begins. */
function drawLuck({ suppliers, blueprint, constants: { luck }, p, seed }: World, year: number): void {
  if (luck.year === year) return;
  luck.year = year;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const draw = uniform(seed, EXCEPTION, blueprint.supplierKey[supplier], year);
    luck.exceptions[supplier] = lognormal(draw, 1, p.exception_sd);
  }
}
