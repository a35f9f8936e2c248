/** The assumptions under which another future ranks first: what the study found, world by world, each to be tried on the board above. */
import type { TurnedWorld, TurningWorlds } from "../words/turning-worlds.ts";
import { titleOf } from "../words/parameter-words.ts";
import type { App } from "./app.ts";
import { fill, h, plainButton, small, titled } from "./dom.ts";
import type { View } from "./view.ts";

/** The study's outputs in plain words; others are not shown. */
const OUTPUTS: Readonly<Record<string, string>> = {
  delay_2035: "the delay in 2035",
  work_denied: "work denied a year",
  participation_2035: "the coalition's participation in 2035",
};

export function turnsPart(app: App): View {
  const host = h("div", { class: "worlds" });
  const element = titled(
    "turns-of-rank",
    "Under which assumptions the ranking changes",
    small(
      "From the study of what comes next: each world differs from the published values in one assumption, set to an end of its plausible range or to a rival form. “Try it” sets the assumption here, and the board above is ranked again. Futures that are not on the board belong to the study alone.",
    ),
    host,
  );
  let built = "";
  return {
    element,
    news(kind) {
      element.hidden = !app.state().question.controls.includes("futures") || app.worlds.length === 0;
      if (element.hidden || kind !== "state" || !app.isReady()) return;
      const key = JSON.stringify(app.state().setup);
      if (key === built) return;
      built = key;
      fill(host, ...app.worlds.flatMap((worlds) => toldWorlds(app, worlds)));
    },
  };
}

function toldWorlds(app: App, { observable, worlds, usual, usualIn, turned }: TurningWorlds): HTMLElement[] {
  const output = OUTPUTS[observable];
  if (output === undefined) return [];
  const head = `By ${output}, “${usual}” is first in ${usualIn} of ${worlds} worlds${turned.length > 0 ? "; the exceptions:" : "."}`;
  const items = turned.map((world) =>
    h("li", assumption(app, world), h("b", `“${world.best}”`), " ", tryIt(app, world)),
  );
  return [h("div", h("p", head), turned.length > 0 && h("ul", ...items))];
}

function assumption(app: App, { factor, value, base, meaning }: TurnedWorld): string {
  if (factor.startsWith("forms.")) return `${meaning}, “${value}” instead of “${base}”: `;
  return factor in app.scenario().provenance ? `${titleOf(factor)}, ${value} instead of ${base}: ` : `${meaning}: `;
}

/** Switches of the study have no control here. */
function tryIt(app: App, { factor, value }: TurnedWorld): HTMLElement | string {
  const path = factor.startsWith("forms.") ? factor : `parameters.${factor}`;
  if (!factor.startsWith("forms.") && !(factor in app.scenario().provenance)) return "";
  const isSet = app.state().setup.changes[path] === value;
  return plainButton(isSet ? "undo" : "try it", `${isSet ? "undo" : "try"} ${titleOf(factor)} ${value}`, () => {
    app.change(path, isSet ? undefined : value);
    window.scrollTo({ top: 0 }); // to the board
  });
}
