/** Diffusion of the generation that was the frontier at the announcement: the delay as a bracket between run and twin. */
import { type Bracket, bracketMark, bracketText, findBracket, lastFall, NO_DELAY } from "../bracket.ts";
import { type Clock, clockOf, type ClockName } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { lineFigures } from "../line-figures.ts";
import { written } from "../numbers.ts";
import { listed } from "../../base/words.ts";
import { quantityOf } from "../quantities.ts";

/** Measured against the fixed frontier of the day of the announcement: how much later a share of the users gets there, as a bracket and in words. */
export function diffusionMark(context: Context): Figure[] {
  const quantity = quantityOf("diffusion_mark");
  const { observable, twin: without = "" } = quantity;
  const figures = lineFigures(context, {
    ...quantity,
    drawn: (scenario, clock) => {
      const [run, twin] = [observable, without].map((name) => context.book.curve(scenario.id, name));
      return bracketMark(findBracket(run, twin, clock), clock);
    },
  });
  if (context.branch) return figures;
  return figures.map((figure) => {
    const told = delays(context, [observable, without], figure.clock ?? "calendar");
    return { ...figure, paragraph: `${figure.paragraph} ${told}` };
  });
}

/** What the brackets measure, in words. */
function delays(context: Context, names: readonly [run: string, twin: string], name: ClockName): string {
  const parts = context.scenarios.map((scenario) => {
    const clock = clockOf(name, scenario, context);
    const [run, twin] = names.map((of) => context.book.curve(scenario.id, of));
    const bracket = findBracket(run, twin, clock);
    if (!bracket)
      return `in ${scenario.name} the world without controls crosses no level of the bracket in the years shown`;
    return `in ${scenario.name} the run reaches ${written(bracket.level, "share")} ${behind(bracket, clock)}`;
  });
  const falling = context.scenarios.filter(({ id }) => {
    const twin = context.book.curve(id, names[1]);
    return twin !== undefined && Number.isFinite(lastFall(twin));
  });
  const joins =
    falling.length === 0
      ? ""
      : ` In ${listed(falling.map(({ name }) => name))} the curves fall where goods join the list: nobody lost anything, but hardly any user holds what is their frontier on that day. The bracket is measured after the last such fall.`;
  return `The bracket is the distance between the medians with and without controls: ${parts.join("; ")}.${joins}`;
}

/** When the run reaches the level, compared with the world without controls; a run that does not get there is at least that far behind. */
function behind(bracket: Bracket, clock: Clock): string {
  const distance = bracket.run - bracket.twin;
  if (Math.abs(distance) < NO_DELAY) return "when it is reached without controls";
  return distance < 0
    ? `${written(-distance, "years")} before it is reached without controls`
    : `${bracketText(bracket, clock)} after it is reached without controls`;
}
