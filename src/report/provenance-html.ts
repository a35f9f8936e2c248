/** Where the report comes from: enough for another person to make it again. */
import { month } from "../base/dates.ts";
import { htmlTable } from "./html.ts";
import type { ReportInput } from "./input.ts";
import { provenanceSection } from "./page.ts";

const GRADES = ["documented", "inferred", "assumed"] as const;
const HEAD = ["scenario", "setting", "years", "runs", "failed", "what varies", "calibrated", ...GRADES];

export function provenanceHtml({ scenarios, provenance }: ReportInput): string {
  const { seed, overrides = [] } = provenance;
  const rows = scenarios.map(({ id, setting, start, end, runs, failed, uncertainty, calibrated, gradeCounts }) => [
    ...[id, setting, `${month(start)} to ${month(end)}`, String(runs), String(failed.length), uncertainty],
    ...[calibrated ? "yes" : "no", ...GRADES.map((grade) => String(gradeCounts[grade]))],
  ]);
  return provenanceSection(provenance, {
    own: [
      ["Seed", `${seed}; run k uses ${seed}/k, the same k in every scenario`],
      ["Changed on the command line", overrides.length === 0 ? "nothing" : overrides.join(", ")],
    ],
    inside: `${htmlTable("Scenarios", HEAD, rows)}\n${failures(scenarios)}`,
  });
}

function failures(scenarios: ReportInput["scenarios"]): string {
  const rows = scenarios.flatMap(({ id, failed }) => failed.map(({ seed, message }) => [seed, id, message]));
  if (rows.length === 0) return "<p>No run failed.</p>";
  return htmlTable(
    "Runs that failed, left out of everything above",
    ["seed", "scenario", "message"],
    rows,
    "words-table",
  );
}
