/** The page of a study: question, text with the figures that it names, what was varied, further figures and tables in closed parts, provenance. Needs no network. */
import { VARIES } from "../names.ts";
import { counted } from "../numbers.ts";
import type { Figure } from "../figure.ts";
import { figureHtml } from "../figure-html.ts";
import { bannersHtml, contentsHtml, pageHtml, provenanceSection, stampOf } from "../page.ts";
import { escapeHtml, htmlTable } from "../html.ts";
import { month } from "../../base/dates.ts";
import type { ReportedFactor, StudyReportInput } from "./input.ts";
import { FOLDED, proseSections, proseTitle } from "./prose.ts";
import { buildStudyContext, type StudyContext } from "./study-context.ts";
import { figurePlaces } from "./figure-places.ts";
import { stillObservables } from "./still-observables.ts";
import { type StudySection, studySections } from "./study-figures.ts";
import { words } from "./plain-names.ts";
import { PLAIN, read, spoken } from "./units.ts";
import { listed } from "../../base/words.ts";

const MOST_FACTORS_OPEN = 30;

export function buildStudyReport(input: StudyReportInput): string {
  const stamp = stampOf(
    input.provenance,
    `${input.study.scenarios.map(({ id }) => id).join(", ")}, seed ${input.study.seed}`,
  );
  const draw = (figure: Figure): string => figureHtml(figure, stamp, "--figures svg,png,pdf");
  const context = buildStudyContext(input);
  const { placed, unasked, left } = figurePlaces(input);
  const figures = [...placed.values(), ...unasked, ...left.flatMap((section) => section.figures)];
  const charts = figures.flatMap((figure) => figure.charts);
  const written = proseSections(input.prose ?? "", (name) => draw(placed.get(name)!));
  const prose = written.length > 0 ? written : [{ title: "", html: "" }];
  return pageHtml({
    title: proseTitle(input.prose ?? "") ?? input.study.title,
    stamp,
    parts: [
      `<p class="lead">${escapeHtml(input.study.question)}</p>`,
      bannersHtml(banners(input)),
      contents(prose, left),
      ...prose.map(({ title, html }, k) =>
        proseHtml(title, k === 0 ? [html, ...unasked.map(draw)].join("\n") : html, k),
      ),
      variedHtml(context),
      ...left.map((section) => sectionHtml(section, draw)),
      `<section aria-labelledby="tables"><h2 id="tables">Tables</h2>
<p>Tidy CSV: one row for each thing, one column for each property; empty cells are undefined.</p>
<details><summary>All tables to take away</summary>
${downloadsHtml(input)}
</details></section>`,
      provenanceHtml(input),
    ],
    drawn: { charts, plotly: input.plotly },
  });
}

/** All figures in the order of the page, for use without it. */
export function studyReportFigures(input: StudyReportInput): Figure[] {
  return studySections(buildStudyContext(input)).flatMap(({ figures }) => figures);
}

function banners({ provenance: { failures, missing } }: StudyReportInput): string[] {
  return [
    ...(missing > 0
      ? [`<strong>Not finished:</strong> ${counted(missing, "run")} of the design are missing and left out.`]
      : []),
    ...(failures > 0
      ? [`<strong>${counted(failures, "run")} failed</strong> and ${failures === 1 ? "is" : "are"} left out.`]
      : []),
    "The figures are results of a model under its assumptions. They are not forecasts.",
  ];
}

function contents(prose: readonly { readonly title: string }[], sections: readonly StudySection[]): string {
  return contentsHtml([
    ...prose.map(({ title }, k) => [`words-${k}`, title] as const).filter(([, title]) => title !== ""),
    ["varied", "What was varied"],
    ...sections.map(({ id, title }) => [id, title] as const),
    ["tables", "Tables"],
    ["provenance", "Provenance"],
  ]);
}

function proseHtml(title: string, html: string, k: number): string {
  if (title === "") return `<section aria-label="Introduction">\n${html}\n</section>`;
  const body = title === FOLDED ? `<details><summary>Open them</summary>\n${html}\n</details>` : html;
  return `<section aria-labelledby="words-${k}"><h2 id="words-${k}">${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

function variedHtml(context: StudyContext): string {
  const { points } = context;
  const { study } = context.input;
  const luck =
    study.seeds === "common" ? "Replicate k has the same luck at every point" : "Every point has its own luck";
  const factors = study.factors.map((factor) => [
    words(factor.name),
    rangeOf(factor),
    factor.unit === "1" ? "" : factor.unit,
    factor.meaning,
  ]);
  const scenarios = study.scenarios.map(({ id, title, start, end, replayUntil }, place) => [
    ...[
      id,
      title,
      `${month(start)} to ${month(end)}`,
      replayUntil >= end ? "throughout" : `until ${month(replayUntil)}`,
    ],
    place === study.baseline ? "yes" : "",
  ]);
  const overrides = study.overrides.map(({ path, value }) => `${path} = ${value}`);
  return `<section aria-labelledby="varied"><h2 id="varied">What was varied</h2>
<p>${counted(points, "point")} (${escapeHtml(study.design.kind)}) with ${counted(study.replicates, "replicate")} in each scenario, seed ${escapeHtml(study.seed)}. ${luck}; between replicates ${VARIES[study.uncertainty]} ${study.uncertainty === "parameters" || study.uncertainty === "both" ? "vary" : "varies"}.</p>
${study.branchAt === null ? "" : `<p>All scenarios share one history until ${escapeHtml(study.branchAt)}.</p>`}
${overrides.length === 0 ? "" : `<p>At every point: ${escapeHtml(listed(overrides))}.</p>`}
${factors.length === 0 ? "<p>No factor: the scenarios as they are.</p>" : folded(factors.length, htmlTable("Factors", ["factor", "values", "unit", "meaning"], factors, "words-table"))}
${htmlTable("Scenarios", ["scenario", "title", "years", "history replayed", "baseline"], scenarios, "words-table")}
<details><summary>What was observed: ${counted(study.observables.length, "number")} of each run</summary>
${htmlTable(
  "What was observed, one number a run",
  ["observable", "in the tables", "unit", "meaning"],
  study.observables.map(({ name, unit, meaning }) => [words(name), name, unit, meaning]),
  "words-table",
)}</details>
${stillHtml(context)}</section>`;
}

/** Hundreds of factors would hide what follows. */
function folded(factors: number, table: string): string {
  return factors > MOST_FACTORS_OPEN ? `<details><summary>${factors} factors</summary>\n${table}</details>` : table;
}

function rangeOf(factor: ReportedFactor): string {
  const plain = PLAIN;
  switch (factor.kind) {
    case "range":
      return `${read(factor.low, plain)} to ${read(factor.high, plain)}`;
    case "levels":
      return factor.levels.map((level) => read(level, plain)).join(", ");
    case "values":
      return factor.values.join(", ");
    case "switch":
      return "off, on";
    case "dummy":
      return "moves nothing: what it shows is luck";
  }
}

/** A figure of what does not move would be empty: a sentence says so instead. */
function stillHtml(context: StudyContext): string {
  const still = stillObservables(context);
  if (still.length === 0) return "";
  const told = still.map(
    ({ name, low, high }) =>
      `${words(name)} (${read(low, context.quantity(name))} to ${spoken(high, context.quantity(name))})`,
  );
  return `<p>Observed, and not drawn because nothing here moves it: ${escapeHtml(listed(told))}.</p>`;
}

/** Further figures stay closed until they are opened. */
function sectionHtml({ id, title, figures }: StudySection, draw: (figure: Figure) => string): string {
  const names = figures.map(({ heading }) => heading.split(/[:,]/)[0].trim());
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>
<details class="more"><summary>${counted(figures.length, "more figure")}: ${escapeHtml(listed([...new Set(names)]))}</summary>
${figures.map(draw).join("\n")}
</details></section>`;
}

function provenanceHtml({ study, provenance }: StudyReportInput): string {
  const { failures, missing } = provenance;
  return provenanceSection(provenance, {
    first: [["Study", study.path]],
    own: [
      ["Seed", study.seed],
      ["Runs failed", String(failures)],
      ["Runs missing", String(missing)],
    ],
  });
}

/** The most characters of a table that is embedded in the page. */
const MOST_INSIDE = 150_000;

/** The tables to download: small ones are embedded in the page, large ones are files beside it. */
export function downloadsHtml({ tables, files, csvOf }: Pick<StudyReportInput, "tables" | "files" | "csvOf">): string {
  const items = Object.entries(tables).map(([name, table]) => {
    const columns = table.columns.map((column) => column.name).join(", ");
    const text = table.rows.length > 5000 ? "" : csvOf(table);
    const isInside = text !== "" && text.length <= MOST_INSIDE;
    const file = escapeHtml(`${name}.csv`);
    const link = isInside
      ? `<a download="${file}" href="data:text/csv;charset=utf-8,${encodeURIComponent(text)}">${file}</a>`
      : `<code>${file}</code>, in the folder of this page`;
    return `<li>${link} <span class="quiet">(${counted(table.rows.length, "row")}: ${escapeHtml(columns)})</span></li>`;
  });
  const beside = files.map((file) => `<li><code>${escapeHtml(file)}</code>, in the folder of this page</li>`);
  return `<ul>\n${[...items, ...beside].join("\n")}\n</ul>`;
}
