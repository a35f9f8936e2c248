/** Makers: who refuses suspicious orders, who sells in breach of the rules, whom the target boycotts. */
import { exponential } from "../../base/distributions.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { LAWS } from "../../scenario/tables.ts";
import { note } from "../../world/world.ts";
import type { World } from "../../world/world.ts";

const VIOLATION = nameKey("cohere violation");
const PENALTIES = LAWS.indexOf("penalties");

/** Offers from procurement tempt makers in cells under control; they learn from competitors that get away with it. */
export function temptMakers(world: World): void {
  const { firms, lines, cells, suppliers, laws, setting, blueprint, clock, p, seed } = world;
  const { lineStart } = blueprint;
  for (let cell = 0; cell < cells.count; cell++) {
    const covered = cells.covered[cell] > 0 && cells.refusedRate[cell] > 0;
    const supplier = cells.supplier[cell];
    const peers = cells.violating[cell];
    const deterred = p.penalty_care * laws.level[supplier * LAWS.length + PENALTIES];
    let violating = 0;
    let care = 0;
    let shunned = 0;
    for (let line = lineStart[cell]; line < lineStart[cell + 1]; line++) {
      const firm = lines.firm[line];
      const share = lines.share[line];
      const careless = (1 - firms.diligence[firm]) * (1 - firms.heat[firm]) * (1 - deterred);
      const diligence = 1 - careless;
      if (covered && firms.violating[firm] === 0) {
        const rate =
          p.violate_rate *
          setting.procurement[0] *
          (1 - diligence) *
          (1 + p.violate_peers * peers) *
          (2 - suppliers.compliance[supplier]) *
          (p.violate_base + firms.exposure[firm]);
        firms.violateHazard[firm] += rate * clock.dt;
        if (firms.violateThreshold[firm] === 0) {
          firms.violateThreshold[firm] = exponential(
            uniform(seed, VIOLATION, blueprint.firmKey[firm], firms.violations[firm]),
          );
        }
        if (firms.violateHazard[firm] >= firms.violateThreshold[firm]) {
          firms.violateThreshold[firm] = 0;
          firms.violating[firm] = 1;
          firms.violateHazard[firm] = 0;
          firms.violations[firm] += 1;
          note(world, clock.end, "cohere", blueprint.firmIds[firm], "violates", share);
        }
      }
      care += share * diligence;
      if (covered && firms.violating[firm] === 1) violating += share;
      if (firms.boycottedUntil[firm] > clock.end) shunned += share;
    }
    cells.diligence[cell] = care;
    cells.violating[cell] = violating;
    cells.shunned[cell] = Math.min(shunned, p.shunned_most);
  }
}
