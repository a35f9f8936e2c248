/**
 * How a played partner follows: a list of dated steps, written as one short text that fits into a link.
 *
 * "2023-03-08/2023-09-01:DUV_IMMERSION+ETCH;..." = announced / in force : items. "never" = no step at all.
 */
import { isDate } from "../../base/dates.ts";

export interface FollowStep {
  readonly announced: string;
  readonly inForce: string;
  readonly items: readonly string[];
}

const NEVER = "never";
const STEP = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2}):([A-Za-z][A-Za-z0-9_+-]*)$/;

export function writeFollow(steps: readonly FollowStep[]): string {
  if (steps.length === 0) return NEVER;
  return steps.map(({ announced, inForce, items }) => `${announced}/${inForce}:${items.join("+")}`).join(";");
}

/** Throws where the text is not of this form. */
export function parseFollow(text: string): FollowStep[] {
  if (text === NEVER) return [];
  return text.split(";").map((part) => {
    const [, announced = "", inForce = "", items = ""] = STEP.exec(part) ?? [];
    if (!isDate(announced) || !isDate(inForce) || inForce < announced) {
      throw new RangeError(
        `found the step "${part.slice(0, 60)}"; allowed: ANNOUNCED/IN-FORCE:ITEM+ITEM, or ${NEVER} alone`,
      );
    }
    return { announced, inForce, items: items.split("+") };
  });
}
