/**
 * How much of other suppliers' goods of an item carries the leader's content, or is made with it, now.
 *
 *   content = content_0 x left ^ (1 - content_0), left = part that makers have not designed out (suppliers.contentLeft)
 * Designing out is turning to another source. Where nearly every maker depends on the leader there is hardly one: what only its tools can make stays in reach.
 */
import { pow } from "../base/maths.ts";
import type { World } from "./world.ts";

export function leaderContent({ suppliers, constants, blueprint }: World, item: number): number {
  const { content } = constants;
  const left = suppliers.contentLeft[blueprint.leader];
  if (content.left !== left) {
    content.left = left;
    const { leader_content: first } = blueprint.items;
    for (let each = 0; each < first.length; each++) content.ofItem[each] = first[each] * pow(left, 1 - first[each]);
  }
  return content.ofItem[item];
}
