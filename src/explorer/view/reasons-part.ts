/** Under the sentence, folded: why (what moved, channel by channel) and how sure (chance, parameters, forms, facts). */
import { setupKey } from "../setup/setup.ts";
import { channelChanges } from "../words/answer-sentence.ts";
import { paired, points } from "../words/readings.ts";
import { CHANNEL_WORDS } from "../words/names.ts";
import type { App } from "./app.ts";
import { fill, folded, h, list } from "./dom.ts";
import type { View } from "./view.ts";

const MOST_CHANNELS = 5;

export function reasonsPart(app: App): View {
  const why = h("div");
  const sure = h("div");
  const parts = [
    folded({ id: "why", ontoggle: () => news() }, "Why?", "", why),
    folded({ id: "how-sure", ontoggle: () => news() }, "How sure?", "", sure),
  ];
  function news(): void {
    if (!parts.some(({ open }) => open)) return;
    fill(why, ...reasons(app));
    fill(sure, list(certainty(app)));
  }
  return { element: h("div", { class: "reasons" }, ...parts), news };
}

function reasons(app: App): HTMLElement[] {
  const { setup, baseline } = app.state();
  const [ours, theirs] = [app.results(setup), app.results(baseline)];
  if (ours === undefined || theirs === undefined || setupKey(setup) === setupKey(baseline))
    return [h("p", "Change something to see here what it moves, channel by channel.")];
  const changes = channelChanges(ours, theirs);
  if (changes === undefined) return [h("p", "The channels are listed here when the runs are done.")];
  if (changes.length === 0) return [h("p", "No channel moves by a tenth of a point.")];
  const rows = changes
    .slice(0, MOST_CHANNELS)
    .map(({ channel, name, by }) =>
      h("li", h("b", `${by > 0 ? "+" : ""}${points(by)} ${name}`), `: ${CHANNEL_WORDS[channel]}`),
    );
  return [
    h("p", "In points of all that was wanted, over the whole run. What one channel loses, others partly take over:"),
    h("ul", ...rows),
  ];
}

function certainty(app: App): string[] {
  const { setup, baseline, plan } = app.state();
  const [ours, theirs] = [app.results(setup), app.results(baseline)];
  const pairs = ours && theirs ? paired(ours, theirs, "leakage_bound_total") : new Float64Array();
  const more = pairs.filter((value) => value > 0).length;
  const told =
    setupKey(setup) === setupKey(baseline) || pairs.length === 0
      ? ""
      : ` Over the whole run, more of what is bound arrives in ${more} of ${pairs.length} pairs.`;
  return [
    `Chance: ${plan.uncertainty === "parameters" ? "the same luck in every run" : `${plan.runs} runs with luck of their own, each paired with the same luck in both settings`}.${told}`,
    plan.uncertainty === "chance"
      ? "Parameters: at their published values, which makes the range too narrow: choose “chance and parameters” under All parameters, Runs."
      : "Parameters: drawn anew in every run from the sets that the facts of history did not rule out, and within their plausible ranges; what you set is not drawn.",
    "Forms: one form of each process. The rival forms can be chosen under All parameters, at each process.",
    "Facts: the model meets some facts of history and misses others; the calibration report lists each. What comes after the recorded years rests on the model's rules alone.",
  ];
}
