/** What is seen without scrolling: the question, three findings with their intervals, six small charts, how sure all of this is. */
import { capital } from "../base/words.ts";
import { counted } from "./numbers.ts";
import type { Context } from "./context.ts";
import { findings, readWhen } from "./findings.ts";
import { escapeHtml } from "./html.ts";
import type { ReportInput, ReportScenario } from "./input.ts";
import { listed } from "../base/words.ts";
import { smallChartsHtml } from "./small-charts.ts";
import { useThisHtml } from "./use-this.ts";

export function firstScreenHtml(input: ReportInput, context: Context): string {
  return [
    `<p class="stamp quiet">${escapeHtml(stampOf(input))}</p>`,
    ...[...new Set(input.scenarios.map(({ question }) => question))].map(
      (question) => `<p class="question">${escapeHtml(question)}</p>`,
    ),
    findingsHtml(context),
    smallChartsHtml(context, input.scenarios),
    howSureHtml(input),
    useThisHtml(input),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function stampOf({ scenarios, provenance: { version, commit } }: ReportInput): string {
  const runs = scenarios.map((scenario) => `${scenario.name ?? scenario.id}, ${counted(scenario.runs, "run")}`);
  const sets = scenarios.every(({ calibrated }) => calibrated) ? "accepted sets" : "published ranges";
  return [`model ${version}`, ...runs, sets, ...(commit === null ? [] : [commit.slice(0, 7)])].join(" · ");
}

function findingsHtml(context: Context): string {
  const found = findings(context);
  if (found.length === 0) return "";
  const items = found.map(({ text, figure }) => `<li><a href="#figure-${figure}">${escapeHtml(text)}</a></li>`);
  return `<section aria-labelledby="findings"><h2 id="findings" class="plain">What the model shows ${escapeHtml(readWhen(context))}: medians, with 90 % of the runs in brackets</h2>
<ol class="findings">${items.join("")}</ol></section>`;
}

/** One line for each source of doubt. Forms are said to be fixed because a run never varies them. */
function howSureHtml({ scenarios, provenance }: ReportInput): string {
  const [{ uncertainty }] = scenarios;
  const failed = scenarios.reduce((sum, scenario) => sum + scenario.failed.length, 0);
  const { claims } = provenance;
  const claimsPage =
    claims === undefined ? "reports/claims" : `<a href="${escapeHtml(claims)}">the page of the claims</a>`;
  const lines = [
    ["Chance", uncertainty === "parameters" ? "held fixed here." : "each run has its own luck; the bands show it."],
    ["Parameters", escapeHtml(parametersText(scenarios))],
    ["Forms", `each rule of the model has one form here; ${claimsPage} shows which results another form reverses.`],
    ["Facts", escapeHtml(factsText(scenarios))],
  ];
  const warnings = [
    ...(provenance.interrupted === true ? ["<strong>Stopped early:</strong> the finished runs alone are shown."] : []),
    ...(failed > 0
      ? [
          `<strong>${counted(failed, "run")} failed</strong> and are left out; see <a href="#provenance">provenance</a>.`,
        ]
      : []),
  ];
  return `<section class="sure" aria-labelledby="sure"><h2 id="sure" class="plain">How sure</h2>
${warnings.map((text) => `<p>${text}</p>`).join("\n")}
<ul>${lines.map(([name, text]) => `<li><b>${name}:</b> ${text}</li>`).join("")}</ul>
<p class="quiet">The curves are results of a model under its assumptions. They are not forecasts.</p></section>`;
}

function parametersText(scenarios: readonly ReportScenario[]): string {
  const grades = together(scenarios, ({ gradeCounts: { documented, inferred, assumed } }) => {
    return `${assumed} of ${documented + inferred + assumed} parameters are assumed, ${inferred} inferred and ${documented} documented`;
  });
  const drawn = scenarios.some(({ calibrated }) => !calibrated)
    ? scenarios.every(({ uncertainty }) => uncertainty === "chance")
      ? "held at their base values: the bands are chance alone, which is narrower than what is not known. "
      : "uncalibrated, drawn from their published ranges. "
    : "drawn from the sets that dated facts do not rule out, which is a weak test, not a fit. ";
  return `${drawn}${sentences(grades)}`;
}

/** The outputs of the first screen that the calibration looked at. */
const SPOKEN_OF: Readonly<Record<string, string>> = {
  coverage_data: "coverage",
  leakage_bound_data: "leakage of what is bound",
  denied_data: "what is denied",
  delay_years_data: "delay",
  participation_data: "participation",
  cost_gross_data_musd: "sales lost",
};

/** Which facts speak of the headline outputs, by the evidence of the calibration. */
function factsText(scenarios: readonly ReportScenario[]): string {
  const told = together(scenarios, ({ evidence = [] }) => {
    const spoken = evidence.filter(({ output }) => output in SPOKEN_OF);
    const narrowed = spoken.filter(({ facts }) => facts.length > 0);
    const free = spoken.filter(({ facts }) => facts.length === 0);
    const narrowing = narrowed.map(({ output, facts }, k) => `${SPOKEN_OF[output]} (${k === 0 ? counted(facts.length, "fact") : facts.length})`); // prettier-ignore
    return [
      ...(narrowing.length === 0 ? [] : [`dated facts narrow ${listed(narrowing)}`]),
      ...(free.length === 0 ? [] : [`none narrows ${listed(free.map(({ output }) => SPOKEN_OF[output]))}: ${free.length === 1 ? "an assumption" : "assumptions"}, hatched`]), // prettier-ignore
    ].join("; ");
  });
  return told.length === 0 ? "no evidence of a calibration speaks of these scenarios." : sentences(told);
}

/** What holds for several scenarios is said once: "for today and a small yard, ...". */
function together(scenarios: readonly ReportScenario[], tell: (scenario: ReportScenario) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const scenario of scenarios) {
    const text = tell(scenario);
    if (text !== "") groups.set(text, [...(groups.get(text) ?? []), scenario.name ?? scenario.id]);
  }
  return [...groups].map(([text, names]) => `for ${listed(names)}, ${text}`);
}

function sentences(texts: readonly string[]): string {
  return texts.map((text) => `${capital(text)}.`).join(" ");
}
