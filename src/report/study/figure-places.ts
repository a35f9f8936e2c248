/**
 * Figures where the text of a study asks for them: {{figure steps-leakage_total}} alone in a paragraph, or {{figure PART/steps-leakage_total}} for a
 * figure of a part. A text that names none gets the first figures of the page after its first section. All others follow below, in closed parts.
 */
import type { Figure } from "../figure.ts";
import type { StudyReportInput } from "./input.ts";
import { figurePlace, PICTURES, proseSections } from "./prose.ts";
import { buildStudyContext } from "./study-context.ts";
import { studySections, type StudySection } from "./study-figures.ts";

/** Figures shown first where the text names none: enough for an answer. */
const SHOWN_UNASKED = 2;

/**
 * `placed`: by the name that the text uses. `unasked`: shown after the first section of the text because it names none. `left`: those of the study itself
 * that appear nowhere else.
 */
export function figurePlaces(input: StudyReportInput) {
  const own = studySections(buildStudyContext(input));
  const named = namesIn(input.prose ?? "");
  const placed = new Map(named.map((name) => [name, figureCalled(name, own, input)] as const));
  const unasked = named.length > 0 ? [] : own.map(({ figures }) => figures[0]).slice(0, SHOWN_UNASKED);
  const isElsewhere = (figure: Figure): boolean =>
    unasked.includes(figure) || [...placed.values()].some((other) => other === figure);
  const left = own
    .map((section) => ({ ...section, figures: section.figures.filter((figure) => !isElsewhere(figure)) }))
    .filter(({ figures }) => figures.length > 0);
  return { placed, left, unasked };
}

/** The text with the first figures as pictures, and for each further one a line that says which it is and where to find it. */
export function withFigureLines(prose: string, input: StudyReportInput): string {
  const { placed } = figurePlaces(input);
  const names = [...placed.keys()];
  return prose.replace(/^\{\{figure [^{}]*\}\}[ \t]*$/gm, (block) => {
    const name = figurePlace(block) ?? "";
    const heading = placed.get(name)?.heading;
    if (heading === undefined) return block;
    const picture = PICTURES.at(names.indexOf(name));
    return names.indexOf(name) < PICTURES.length
      ? `![${heading}](${picture})`
      : `*Figure in \`report.html\`: ${heading}.*`;
  });
}

function namesIn(prose: string): string[] {
  const names: string[] = [];
  proseSections(prose, (name) => {
    if (!names.includes(name)) names.push(name);
    return "";
  });
  return names;
}

function figureCalled(name: string, own: readonly StudySection[], input: StudyReportInput): Figure {
  const [part, id] = name.includes("/") ? name.split("/") : [null, name];
  if (part === null) return found(own, id, name);
  const whole = input.parts?.[part];
  if (whole === undefined)
    throw new Error(
      `{{figure ${name}}}: found no part "${part}"; there are ${Object.keys(input.parts ?? {}).join(", ") || "none"}`,
    );
  return ofPart(found(studySections(buildStudyContext(whole)), id, name), part);
}

function found(sections: readonly StudySection[], id: string, name: string): Figure {
  const figures = sections.flatMap((section) => section.figures);
  const figure = figures.find((one) => one.id === id);
  if (figure) return figure;
  throw new Error(`{{figure ${name}}}: found no such figure; there are ${figures.map((one) => one.id).join(", ")}`);
}

/** Two studies may have figures with the same name: on one page each needs its own. */
function ofPart(figure: Figure, part: string): Figure {
  const charts = figure.charts.map((chart) => ({ ...chart, id: `${part}-${chart.id}` }));
  return { ...figure, id: `${part}-${figure.id}`, charts, paragraph: `${figure.paragraph} Part ${part} of the study.` };
}
