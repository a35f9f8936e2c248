/** Eight further outputs in small, without a click; drawn when the runs are there, so that the question's own charts come first. */
import { PANELS, panelOf } from "../figures/panels.ts";
import { contextOf } from "../figures/shown.ts";
import type { App } from "./app.ts";
import { h, small } from "./dom.ts";
import { isComplete, modeOf, needsOf, panelHost, shownOf } from "./panel-view.ts";
import type { View } from "./view.ts";

const HEIGHT = 150;
/** Coalition, stock, fronts, minerals, cost, own makers, by item, by supplier. */
const FURTHER: readonly string[] = [
  "participation",
  "stockpile_months",
  "shells_open",
  "retaliation_index",
  "cost_gross_musd",
  "gap_domestic_years",
  "leakage-by-item",
  "stances",
];

export function furtherPart(app: App): View {
  const panels = FURTHER.map((id) => panelOf(id)!);
  const needs = needsOf(panels);
  const hosts = panels.map((panel) => {
    const isTall = !panel.overlaid;
    const host = panelHost(panel, "h3", () => (isTall ? 2 * HEIGHT : HEIGHT), true);
    host.element.classList.toggle("tall", isTall);
    return host;
  });
  const element = h(
    "section",
    { class: "further", "aria-labelledby": "further-title" },
    h("h2", { id: "further-title" }, "Further outputs"),
    h("div", { class: "grid small-charts" }, ...hosts.map((host) => host.element)),
    small(`All ${PANELS.length} charts stand under “More charts”.`),
  );
  return {
    element,
    news() {
      element.hidden = app.isBlocked();
      const { done, wanted } = app.progress();
      if (done < wanted || app.state().embedded.length > 0) return;
      const shown = shownOf(app, needs);
      if (!isComplete(app, shown)) return;
      const context = contextOf(shown, needs);
      hosts.forEach((host) => host.draw(app, shown, context, modeOf(app, context)));
    },
  };
}
