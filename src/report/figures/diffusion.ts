/** Diffusion: the share of users near the moving frontier, and of those that hold what was the frontier at the announcement; run and twin. */
import { bracketMark, bracketText, findBracket, lastFall } from "../bracket.ts";
import { clockOf } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures, type Quantity } from "../line-figures.ts";
import { written } from "../numbers.ts";
import { listed } from "../paragraphs.ts";

export function diffusion(context: Context): Figure[] {
  const phrase = "the share of users within a generation of the moving frontier";
  return lineFigures(context, quantityOf("diffusion", "Diffusion among all users", phrase));
}

/** With the delay drawn as a bracket, and told. */
export function bracketed(context: Context, quantity: Quantity): Figure[] {
  const { observable } = quantity;
  const figures = lineFigures(context, {
    ...quantity,
    drawn: (scenario, clock) => {
      const [run, twin] = [observable, `${observable}_twin`].map((name) => context.book.curve(scenario.id, name));
      return bracketMark(findBracket(run, twin, clock), clock);
    },
  });
  if (context.branch) return figures;
  return figures.map((figure, k) => {
    const told = delays(context, observable, k === 0 ? "calendar" : "since");
    return { ...figure, paragraph: `${figure.paragraph} ${told}` };
  });
}

/** Against the frontier on the day of the announcement, which stands still: how much later a share of the users gets there. */
export function diffusionMark(context: Context): Figure[] {
  const phrase = "the share of users that hold the announcement's frontier generation";
  return bracketed(context, quantityOf("diffusion_mark", "Diffusion, the announcement's generation", phrase));
}

export function diffusionByUse(context: Context): Figure[] {
  return [
    quantityOf(
      "diffusion_military",
      "Diffusion, military users",
      "the share of military users within a generation of the moving frontier",
    ),
    quantityOf(
      "diffusion_civil",
      "Diffusion, civil users",
      "the share of civil users within a generation of the moving frontier",
    ),
    quantityOf(
      "military_capability",
      "Military capability",
      "the share of military users that hold what is good enough",
    ),
  ].flatMap((quantity) => lineFigures(context, quantity));
}

export function quantityOf(observable: string, name: string, phrase: string): Quantity {
  return { observable, name, axis: "% of users", phrase, kind: "share", twin: `${observable}_twin`, paired: true };
}

/** What the brackets measure, in words. */
function delays(context: Context, observable: string, name: "calendar" | "since"): string {
  const parts = context.scenarios.map((scenario) => {
    const clock = clockOf(name, scenario, context);
    const [run, twin] = [observable, `${observable}_twin`].map((of) => context.book.curve(scenario.id, of));
    const bracket = findBracket(run, twin, clock);
    if (!bracket)
      return `in ${scenario.name} the world without controls crosses no level of the bracket in the years shown`;
    return `in ${scenario.name} the run reaches ${written(bracket.level, "share")} ${behind(bracketText(bracket, clock))}`;
  });
  const falling = context.scenarios.filter(({ id }) => {
    const twin = context.book.curve(id, `${observable}_twin`);
    return twin !== undefined && Number.isFinite(lastFall(twin));
  });
  const joins =
    falling.length === 0
      ? ""
      : ` In ${listed(falling.map(({ name }) => name))} the curves fall where goods join the list: nobody lost anything, but hardly any user holds what is their frontier on that day. The bracket is measured after the last such fall.`;
  return `The bracket is the distance between the medians with and without controls: ${parts.join("; ")}.${joins}`;
}

function behind(text: string): string {
  if (text === "no delay") return "when it is reached without controls";
  return text.startsWith("−")
    ? `${text.slice(1)} before it is reached without controls`
    : `${text} after it is reached without controls`;
}
