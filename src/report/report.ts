/** The report: one HTML page that carries its charts, its numbers and where they come from, and needs no network. */
import { formatDate } from "../base/dates.ts";
import { buildContext, type Context, type ScenarioView } from "./context.ts";
import type { Figure } from "./figure.ts";
import { figureHtml } from "./figure-html.ts";
import { bannersHtml, contentsHtml, pageHtml, stampOf } from "./page.ts";
import { GLOSSARY } from "./glossary.ts";
import { headlines } from "./headline.ts";
import { historyHtml } from "./history-html.ts";
import { escapeHtml, htmlTable } from "./html.ts";
import type { ReportInput, ReportScenario } from "./input.ts";
import { bare, written } from "./numbers.ts";
import { listed, month, PREMISE } from "./paragraphs.ts";
import { provenanceHtml } from "./provenance-html.ts";
import { buildSections, type Section } from "./sections.ts";
import { tellUnconstrained } from "./unconstrained.ts";

export function buildReport(input: ReportInput): string {
  const context = buildContext(input);
  const sections = tellUnconstrained(buildSections(context), input.scenarios);
  const charts = sections.flatMap(({ figures, more }) => [...figures, ...more]).flatMap((figure) => figure.charts);
  return pageHtml({
    title: input.title,
    stamp: stampOf(
      input.provenance,
      `${input.scenarios.map(({ id, runs }) => `${id} (${runs} runs)`).join(", ")}, seed ${input.provenance.seed}`,
    ),
    parts: [
      bannersHtml(banners(input)),
      branchHtml(context),
      `<div class="scenarios">
${input.scenarios.map((scenario, k) => scenarioHtml(scenario, context.scenarios[k])).join("\n")}
</div>`,
      contents(sections, input),
      headlineHtml(context),
      ...sections.map(sectionHtml),
      hypothesesHtml(input),
      historyHtml(input.history ?? null),
      GLOSSARY_HTML,
      provenanceHtml(input),
    ],
    drawn: { charts, plotly: input.plotly },
  });
}

const GLOSSARY_HTML = `<section aria-labelledby="words"><h2 id="words">Words</h2>
<dl>
${GLOSSARY.map(({ term, meaning }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`).join("\n")}
</dl></section>`;

/** The same figures, in the order of the page, for those who want them without it. */
export function reportFigures(input: ReportInput): Figure[] {
  const sections = tellUnconstrained(buildSections(buildContext(input)), input.scenarios);
  return sections.flatMap(({ figures, more }) => [...figures, ...more]);
}

function banners({ scenarios, provenance }: ReportInput): string[] {
  const parts: string[] = [];
  if (scenarios.some(({ calibrated }) => !calibrated)) {
    parts.push(
      `<strong>Uncalibrated: parameters drawn from their published ranges</strong>, not from sets that passed against the facts. ${grades(scenarios)}`,
    );
  }
  if (scenarios.some(({ calibrated }) => calibrated)) {
    parts.push(
      `<strong>Weakly constrained: parameters drawn from accepted sets</strong>, those that the facts do not rule out. That is a weak test and no fit: ` +
        `three standard deviations are wider than a fact's window, and most outputs stay unconstrained (docs/calibration.md; the scoreboard below shows hits and misses).`,
    );
  }
  if (provenance.interrupted) parts.push("<strong>Stopped early:</strong> the finished runs alone are shown.");
  const failed = scenarios.reduce((sum, scenario) => sum + scenario.failed.length, 0);
  if (failed > 0) {
    parts.push(
      `<strong>${failed} ${failed === 1 ? "run" : "runs"} failed</strong> and are left out; see <a href="#provenance">provenance</a>.`,
    );
  }
  return [...parts, "The curves are results of a model under its assumptions. They are not forecasts."];
}

function grades(scenarios: ReportInput["scenarios"]): string {
  const parts = scenarios.map(({ id, gradeCounts: { documented, inferred, assumed } }) => {
    const all = documented + inferred + assumed;
    return `in ${escapeHtml(id)} ${assumed} of ${all} parameters are assumed, ${inferred} inferred and ${documented} documented`;
  });
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function scenarioHtml(scenario: ReportScenario, { colour, announced, first }: ScenarioView): string {
  const { id, title, question, differs, start, end, replayUntil, runs } = scenario;
  const varies = { chance: "chance", parameters: "parameters", both: "chance and parameters" }[scenario.uncertainty];
  const replay = replayUntil >= end ? "replayed throughout" : `replayed until ${month(replayUntil)}, then generated`;
  return `<section><h2 style="border-color:${colour}">${escapeHtml(title)} <span class="quiet">(${escapeHtml(id)})</span></h2>
<p class="lead">${escapeHtml(question)}</p>
<p>${escapeHtml(differs)}</p>
<p class="quiet">${month(start)} to ${month(end)}, history ${replay}. ${runs} ${runs === 1 ? "run" : "runs"}; what varies: ${varies}. ${
    announced ? `First announcement of the leader: ${month(first)}.` : "The leader announces nothing."
  }</p></section>`;
}

function branchHtml({ branch, scenarios: [history, ...futures] }: Context): string {
  if (!branch) return "";
  const names = listed(futures.map(({ name }) => escapeHtml(name)));
  return `<p class="lead"><strong>One history, ${bare(futures.length + 1, "count")} futures.</strong> Up to ${formatDate(branch.date)} every run is
the history of ${escapeHtml(history.id)}; from there ${names} and ${escapeHtml(history.id)} itself go on from the same worlds with the same luck.</p>`;
}

function contents(sections: readonly Section[], input: ReportInput): string {
  return contentsHtml([
    ["headline", "Headline numbers"],
    ...sections.map(({ id, title }) => [id, title] as const),
    ...(input.hypotheses ? [["hypotheses", "Hypotheses"] as const] : []),
    ...(input.history ? [["history", "The model against history"] as const] : []),
    ["words", "Words"],
    ["provenance", "Provenance"],
  ]);
}

function headlineHtml(context: Context): string {
  const { head, rows } = headlines(context);
  const spans = context.scenarios.map(
    (scenario) => `${bare(scenario.end - scenario.start, "count")} in ${escapeHtml(scenario.name)}`,
  );
  const lengths = context.branch
    ? "Whole runs count, the common history with them."
    : `Whole runs differ in length
(years: ${spans.join(", ")}); the charts by years since the first announcement compare over the ${written(context.horizon, "years")} that all scenarios have.`;
  const body = rows
    .map(({ label, cells }) => {
      const tds = cells.map((cell, k) => `<td data-of="${escapeHtml(head[k + 1])}">${medianFirst(cell)}</td>`).join("");
      return `<tr><th scope="row">${escapeHtml(label)}</th>${tds}</tr>`;
    })
    .join("\n");
  return `<section aria-labelledby="headline"><h2 id="headline">Headline numbers</h2>
<p>${PREMISE} over all runs: the median, the interval that holds half of the runs, and the one that holds 90 % of them. ${lengths}</p>
<table class="headline"><caption>Median (intervals of 50 and 90 % of the runs)</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>
<tbody>
${body}
</tbody></table></section>`;
}

/** The median large, the intervals under it. */
function medianFirst(cell: string): string {
  const [, median, rest] = /^([^(]+?)(?: \((.*)\))?$/s.exec(cell) ?? [cell, cell, ""];
  return `<b>${escapeHtml(median)}</b>${escapeHtml(rest ?? "")}`;
}

function sectionHtml({ id, title, lead, figures, more }: Section): string {
  const further =
    more.length === 0
      ? ""
      : `<details class="more"><summary>${more.length} more figures: ${escapeHtml(namesOf(more))}</summary>
${more.map(figureHtml).join("\n")}
</details>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(lead)}</p>
${figures.map(figureHtml).join("\n")}
${further}
</section>`;
}

/** "Leakage so far, by calendar date" and its sister are one name. */
function namesOf(figures: readonly { readonly heading: string }[]): string {
  const names = new Set(figures.map(({ heading }) => heading.replace(/, (by|over) .*$/, "")));
  return [...names].join(", ").toLowerCase();
}

function hypothesesHtml({ hypotheses }: ReportInput): string {
  if (!hypotheses) return "";
  const head = hypotheses.columns.map(({ name, unit }) => (unit === "" || unit === "1" ? name : `${name} (${unit})`));
  const rows = hypotheses.rows.map((row) =>
    row.map((cell) =>
      typeof cell === "number" && Number.isFinite(cell)
        ? String(Number(cell.toPrecision(4)))
        : cell === null || cell !== cell
          ? "–"
          : String(cell),
    ),
  );
  return `<section aria-labelledby="hypotheses"><h2 id="hypotheses">Hypotheses</h2>
<p>Claims of the literature, held against the model: what it shows, whatever the sign.</p>
${htmlTable("Hypotheses", head, rows, "words-table")}</section>`;
}
