/** Where the report comes from: enough for another person to make it again. */
import { escapeHtml, htmlTable } from "./html.ts";
import type { ReportInput } from "./input.ts";
import { provenanceSection } from "./page.ts";
import { month } from "../base/dates.ts";

export function provenanceHtml({ scenarios, provenance }: ReportInput): string {
  const { seed, overrides = [] } = provenance;
  return provenanceSection(provenance, {
    own: [
      ["Seed", `${seed}; run k uses ${seed}/k, the same k in every scenario`],
      ["Changed on the command line", overrides.length === 0 ? "nothing" : overrides.join(", ")],
    ],
    inside: `${htmlTable(
      "Scenarios",
      [
        "scenario",
        "setting",
        "years",
        "runs",
        "failed",
        "what varies",
        "calibrated",
        "documented",
        "inferred",
        "assumed",
      ],
      scenarios.map((s) => [
        ...[
          s.id,
          s.setting,
          `${month(s.start)} to ${month(s.end)}`,
          String(s.runs),
          String(s.failed.length),
          s.uncertainty,
        ],
        ...[
          s.calibrated ? "yes" : "no",
          ...[s.gradeCounts.documented, s.gradeCounts.inferred, s.gradeCounts.assumed].map(String),
        ],
      ]),
    )}
${failures(scenarios)}`,
  });
}

function failures(scenarios: ReportInput["scenarios"]): string {
  const rows = scenarios.flatMap(({ id, failed }) => failed.map(({ seed, message }) => [seed, id, message]));
  return rows.length === 0
    ? `<p>${escapeHtml("No run failed.")}</p>`
    : htmlTable("Runs that failed, left out of everything above", ["seed", "scenario", "message"], rows, "words-table");
}
