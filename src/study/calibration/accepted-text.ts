/** What a calibration ships in seeds/: the accepted sets, how they were found, and the evidence matrix. Text of CSV files. */
import type { Calibration } from "./calibrate-setting.ts";

/** One row is one set. */
export function acceptedText({ parameters, sets }: Calibration): string {
  return `${[parameters.map(({ name }) => name), ...sets].map((row) => row.join(",")).join("\n")}\n`;
}

/** One row per setting. The digests tell on which model and which facts the sets rest. */
export function calibrationText(
  calibrations: readonly Calibration[],
  digests: { readonly model: string; readonly facts: string },
): string {
  const names = ["setting", "sets", "different", "share", "free", "moved", "held", "facts", "points", "runs", "waves", "seed"]; // prettier-ignore
  const rows = calibrations.map(({ setting, sets, different, share, free, parameters, facts, plan, waves }) => [
    ...[setting, sets.length, different, Number(share.toPrecision(3)), free.length, parameters.length],
    ...[facts.filter(({ state }) => state === "held").length, facts.length, plan.points, plan.runs, waves.length],
    ...[plan.seed, digests.facts, digests.model],
  ]);
  return `${[[...names, "facts_digest", "model_digest"], ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

/** One row per setting and headline output: its 90 % band before and after, and the facts that speak of it. */
export function evidenceText(calibrations: readonly Calibration[], outputs: readonly string[]): string {
  const names = ["setting", "output", "p05_before", "p50_before", "p95_before", "p05_after", "p50_after", "p95_after"];
  const number = (value: number): number | "" => (Number.isFinite(value) ? Number(value.toPrecision(4)) : "");
  const rows = calibrations.flatMap(({ setting, evidence }) =>
    evidence.map(({ output, before, after, ratio, facts, unconstrained }) => [
      ...[setting, outputs[output]],
      ...[before.p05, before.median, before.p95, after.p05, after.median, after.p95, ratio].map(number),
      ...[unconstrained ? "unconstrained" : "", facts.map(({ fact }) => fact).join(" ")],
    ]),
  );
  return `${[[...names, "width_ratio", "verdict", "facts"], ...rows].map((row) => row.join(",")).join("\n")}\n`;
}
