/**
 * Acts that a scenario has cut off from what belongs to them: a partner that announces and never puts into force, or puts into force what it
 * never announced. Nothing is wrong with either (an announcement may come to nothing); but where the parent has both halves, one of them was
 * probably forgotten.
 */
import type { BaseData } from "./tables.ts";

type Event = BaseData["timeline"][number];

/** Sentences about orphans that `timeline` has and `parent` does not. */
export function orphanedEvents(timeline: readonly Event[], parent: readonly Event[]): string[] {
  const known = new Set(orphansOf(parent).map(({ sentence }) => sentence));
  return orphansOf(timeline).flatMap(({ sentence, where }) => (known.has(sentence) ? [] : [`${where}: ${sentence}`]));
}

/** `sentence` names no date, so that an act that was only moved is not reported as new. */
function orphansOf(timeline: readonly Event[]): { sentence: string; where: string }[] {
  return timeline.flatMap((event) => {
    const [wanted, missing] =
      event.class === "announce"
        ? (["force", "announces a control and no later event puts it into force"] as const)
        : event.class === "force"
          ? (["announce", "puts a control into force that no earlier event announces"] as const)
          : ([undefined, ""] as const);
    if (wanted === undefined) return [];
    const others = timeline.filter(
      (other) =>
        other.actor === event.actor &&
        other.class === wanted &&
        (wanted === "force" ? other.date >= event.date : other.date <= event.date),
    );
    const bare = event.items.filter((item) => !others.some(({ items }) => items.includes(item)));
    return bare.length === 0 ? [] : [{ sentence: `${event.actor} ${missing} (${bare.join(", ")})`, where: event.date }];
  });
}
