/** Makers: who refuses suspicious orders, who sells in breach of the rules, whom the target boycotts. */
import { exponential } from "../../base/distributions.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { LAWS } from "../../scenario/table-words.ts";
import { note, type World } from "../../world/world.ts";

const VIOLATION = nameKey("cohere violation");
const PENALTIES = LAWS.indexOf("penalties");

/** Offers from procurement tempt makers in cells under control; they learn from competitors that get away with it. */
export function temptMakers(world: World): void {
  const { firms, lines, cells, suppliers, laws, setting, blueprint, clock, p, seed } = world;
  const { lineStart } = blueprint;
  const { firm: firmOf, share: shareOf } = lines;
  const { diligence: ownCare, heat, boycottedUntil, violating: violates, violateHazard, violateThreshold } = firms;
  const { exposure, violations } = firms;
  const { end: now, dt } = clock;
  const { violate_base } = p;
  const offers = p.violate_rate * setting.procurement[0];
  for (let cell = 0; cell < cells.count; cell++) {
    const covered = cells.covered[cell] > 0 && cells.refusedRate[cell] > 0;
    const supplier = cells.supplier[cell];
    const learnt = 1 + p.violate_peers * cells.violating[cell];
    const unenforced = 2 - suppliers.compliance[supplier];
    const deterred = p.penalty_care * laws.level[supplier * LAWS.length + PENALTIES];
    let violating = 0;
    let care = 0;
    let shunned = 0;
    const end = lineStart[cell + 1];
    for (let line = lineStart[cell]; line < end; line++) {
      const firm = firmOf[line];
      const share = shareOf[line];
      const careless = (1 - ownCare[firm]) * (1 - heat[firm]) * (1 - deterred);
      const diligence = 1 - careless;
      if (covered && violates[firm] === 0) {
        const rate = offers * (1 - diligence) * learnt * unenforced * (violate_base + exposure[firm]);
        violateHazard[firm] += rate * dt;
        if (violateThreshold[firm] === 0)
          violateThreshold[firm] = exponential(uniform(seed, VIOLATION, blueprint.firmKey[firm], violations[firm]));
        if (violateHazard[firm] >= violateThreshold[firm]) {
          violateThreshold[firm] = 0;
          violates[firm] = 1;
          violateHazard[firm] = 0;
          violations[firm] += 1;
          note(world, now, "cohere", blueprint.firmIds[firm], "violates", share);
        }
      }
      care += share * diligence;
      if (covered && violates[firm] === 1) violating += share;
      if (boycottedUntil[firm] > now) shunned += share;
    }
    cells.diligence[cell] = care;
    cells.violating[cell] = violating;
    cells.shunned[cell] = Math.min(shunned, p.shunned_most);
  }
}
