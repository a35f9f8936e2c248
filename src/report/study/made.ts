/** What a page was made with, in one sentence. */
import { counted } from "../numbers.ts";
import type { StudyContext } from "./study-context.ts";

export function made({ input: { study, provenance }, points }: StudyContext): string {
  const { version, commit, dirty, command, failures, missing } = provenance;
  const model =
    commit === null ? "" : ` as shipped at commit ${commit.slice(0, 12)}${dirty ? " and changed since" : ""}`;
  const lost = failures + missing > 0 ? `; ${failures} runs failed and ${missing} are missing` : "";
  const size = [
    counted(points, "point"),
    counted(study.replicates, "replicate"),
    counted(study.scenarios.length, "scenario"),
  ];
  return `Made by \`${command}\` with the model of smallyard ${version}${model}: ${size.join(" x ")}, seed ${study.seed}${lost}.`;
}
