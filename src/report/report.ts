/** The report: one HTML page with its charts, its numbers and where they come from; it needs no network. */
import { VARIES } from "./names.ts";
import { threeDigits } from "../base/numbers.ts";
import { formatDate, month } from "../base/dates.ts";
import { buildContext, type Context, type ScenarioView } from "./context.ts";
import type { Figure } from "./figure.ts";
import { figureHtml } from "./figure-html.ts";
import { firstScreenHtml } from "./first-screen.ts";
import { contentsHtml, pageHtml, stampOf } from "./page.ts";
import { GLOSSARY } from "./glossary.ts";
import { headlines } from "./headline.ts";
import { historyHtml } from "./history-html.ts";
import { escapeHtml, htmlTable } from "./html.ts";
import type { ReportInput, ReportScenario } from "./input.ts";
import { bare, counted, written } from "./numbers.ts";
import { listed } from "../base/words.ts";
import { PREMISE } from "./paragraphs.ts";
import { provenanceHtml } from "./provenance-html.ts";
import { buildSections, type Section } from "./sections.ts";
import { markUnconstrained } from "./unconstrained.ts";
import { sameCalendar } from "./clock.ts";

export function buildReport(input: ReportInput): string {
  const context = buildContext(drawnOver(input));
  const sections = markUnconstrained(buildSections(context), input.scenarios);
  const charts = sections.flatMap(({ figures, more }) => [...figures, ...more]).flatMap((figure) => figure.charts);
  const stamp = stampOf(
    input.provenance,
    `${input.scenarios.map(({ id, name = id, runs }) => `${name} (${runs} runs)`).join(", ")}, seed ${input.provenance.seed}`,
  );
  return pageHtml({
    title: input.title,
    stamp,
    parts: [
      firstScreenHtml(input, context),
      branchHtml(context),
      contents(sections, input),
      HOW_TO_READ_CHARTS,
      ...sections.map((section) => sectionHtml(section, stamp)),
      `<section aria-labelledby="tables"><h2 id="tables">Numbers, hypotheses, facts</h2>`,
      headlineHtml(context),
      hypothesesHtml(input),
      historyHtml(input.history ?? null, input.factWords),
      `</section>`,
      `<section aria-labelledby="about"><h2 id="about">About</h2>
<details><summary>The scenarios, and what each differs in</summary><div class="scenarios">
${input.scenarios.map((scenario, k) => scenarioHtml(scenario, context.scenarios[k])).join("\n")}
</div></details>
${GLOSSARY_HTML}
</section>`,
      provenanceHtml(input),
    ],
    drawn: { charts, plotly: input.plotly },
  });
}

/** Scenarios of one calendar lie over each other. */
function drawnOver(input: ReportInput): ReportInput {
  const { scenarios, branch } = input;
  return { ...input, overlaid: !branch && scenarios.length > 1 && sameCalendar(scenarios) };
}

const HOW_TO_READ_CHARTS = `<p class="quiet stamp on-screen">In the charts below: point at a date to read all its values; press a name in a key to hide what it stands for; drag over a part to enlarge it, double-click to go back; the camera saves one chart.</p>`;

const GLOSSARY_HTML = `<details id="words"><summary>Words</summary>
<dl>
${Object.entries(GLOSSARY)
  .map(([term, meaning]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`)
  .join("\n")}
</dl></details>`;

/** The same figures, in the order of the page, for those who want them without it. */
export function reportFigures(input: ReportInput): Figure[] {
  const sections = markUnconstrained(buildSections(buildContext(drawnOver(input))), input.scenarios);
  return sections.flatMap(({ figures, more }) => [...figures, ...more]);
}

function scenarioHtml(scenario: ReportScenario, { colour, announced, first }: ScenarioView): string {
  const { id, title, question, differs, start, end, replayUntil, runs, uncertainty } = scenario;
  const replay = replayUntil >= end ? "replayed throughout" : `replayed until ${month(replayUntil)}, then generated`;
  return `<section><h3 style="border-color:${colour}">${escapeHtml(title)} <span class="quiet">(${escapeHtml(id)})</span></h3>
<p class="lead">${escapeHtml(question)}</p>
<p>${escapeHtml(differs)}</p>
<p class="quiet">${month(start)} to ${month(end)}, history ${replay}. ${counted(runs, "run")}; what varies: ${VARIES[uncertainty]}. ${
    announced ? `First announcement of the leader: ${month(first)}.` : "The leader announces nothing."
  }</p></section>`;
}

function branchHtml({ branch, scenarios: [history, ...futures] }: Context): string {
  if (!branch) return "";
  const names = listed(futures.map(({ name }) => escapeHtml(name)));
  return `<p class="lead"><strong>One history, ${bare(futures.length + 1, "count")} futures.</strong> Up to ${formatDate(branch.date)} every run is
the history of ${escapeHtml(history.id)}; from there ${names} and ${escapeHtml(history.id)} itself go on from the same worlds with the same luck.</p>`;
}

function contents(sections: readonly Section[], input: Pick<ReportInput, "hypotheses" | "history">): string {
  return contentsHtml([
    ...sections.map(({ id, title }) => [id, title] as const),
    ["tables", input.hypotheses || input.history ? "Numbers, hypotheses, facts" : "Numbers"],
    ["about", "About"],
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
  return `<details id="headline" class="on-paper"><summary>All headline numbers</summary>
<p>${PREMISE} over all runs: the median, the interval that holds half of the runs, and the one that holds 90 % of them. ${lengths}</p>
<table class="headline"><caption>Median (intervals of 50 and 90 % of the runs)</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>
<tbody>
${body}
</tbody></table></details>`;
}

/** The median large, the intervals under it. */
function medianFirst(cell: string): string {
  const [, median, rest] = /^([^(]+?)(?: \((.*)\))?$/s.exec(cell) ?? [cell, cell, ""];
  return `<b>${escapeHtml(median)}</b>${escapeHtml(rest ?? "")}`;
}

function sectionHtml({ id, title, lead, figures, more }: Section, stamp: string): string {
  const draw = (figure: Figure): string => figureHtml(figure, stamp, `--figures svg,png,pdf --only ${figure.id}`);
  const further =
    more.length === 0
      ? ""
      : `<details class="more"><summary>${counted(more.length, "more figure")}: ${escapeHtml(namesOf(more))}</summary>
${more.map(draw).join("\n")}
</details>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
<p class="lead">${escapeHtml(lead)}</p>
${figures.map(draw).join("\n")}
${further}
</section>`;
}

/** "Leakage so far, by calendar date" and its sister are one name. */
function namesOf(figures: readonly { readonly heading: string }[]): string {
  const names = new Set(figures.map(({ heading }) => heading.replace(/, (by|over) .*$/, "")));
  return [...names].join(", ").toLowerCase();
}

/** Of the table of hypotheses; the unit stands in a column of its own. */
const HYPOTHESIS_HEADS: Readonly<Record<string, string>> = {
  stated: "the literature says",
  runs: "pairs of runs",
  effect: "median difference",
  p05: "90 % of pairs, from",
  p95: "to",
  share: "part of the pairs that agree",
};

function hypothesesHtml({ hypotheses }: ReportInput): string {
  if (!hypotheses) return "";
  const head = hypotheses.columns.map(({ name, unit }) => {
    if (Object.hasOwn(HYPOTHESIS_HEADS, name)) return HYPOTHESIS_HEADS[name];
    return unit === "" || unit === "1" ? name : `${name} (${unit})`;
  });
  const rows = hypotheses.rows.map((row) =>
    row.map((cell) =>
      typeof cell === "number" && Number.isFinite(cell)
        ? threeDigits(cell)
        : cell === null || cell !== cell
          ? "–"
          : String(cell),
    ),
  );
  return `<details id="hypotheses"><summary>Hypotheses: claims of the literature, held against the model, whatever the sign</summary>
${htmlTable("Hypotheses", head, rows, "words-table")}</details>`;
}
