/** Eight further outputs as small charts; drawn when all runs are done, so that the question's own charts come first. */
import { PANELS, panelOf } from "../figures/panels.ts";
import type { App } from "./app.ts";
import { h, small, titled } from "./dom.ts";
import { drawPanels, panelHost } from "./panel-view.ts";
import type { View } from "./view.ts";

const HEIGHT = 150;
/** Coalition, stock, fronts, minerals, cost, own makers, by item, by supplier. */
const FURTHER: readonly string[] = [
  ...["participation", "stockpile_months", "shells_open", "retaliation_index"],
  ...["cost_gross_musd", "gap_domestic_years", "leakage-by-item", "stances"],
];

export function furtherPart(app: App): View {
  const hosts = FURTHER.map((id) => {
    const panel = panelOf(id)!;
    const host = panelHost(app, panel, "h3", () => (panel.overlaid ? HEIGHT : 2 * HEIGHT), true);
    host.element.classList.toggle("tall", !panel.overlaid);
    return host;
  });
  const grid = h("div", { class: "grid small-charts" }, ...hosts.map((host) => host.element));
  const element = titled(
    "further",
    "Further outputs",
    grid,
    small(`All ${PANELS.length} charts are under “More charts”.`),
  );
  return {
    element,
    news() {
      element.hidden = app.isBlocked();
      const { done, wanted } = app.progress();
      if (done >= wanted && app.state().embedded.length === 0) drawPanels(app, hosts);
    },
  };
}
