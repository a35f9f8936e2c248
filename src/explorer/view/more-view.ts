/** All the other charts, by section; each is drawn when it is chosen. */
import { type Panel, PANELS } from "../figures/panels.ts";
import type { App } from "./app.ts";
import { fieldset, fill, h, labelled, part } from "./dom.ts";
import { drawPanels, type PanelHost, panelHost } from "./panel-view.ts";
import type { View } from "./view.ts";

export function morePart(app: App): View {
  const open = new Map<string, PanelHost>();
  const grid = h("div", { class: "grid" });
  const boxOf = (panel: Panel): HTMLElement => {
    const box = h("input", { type: "checkbox", value: panel.id, onchange: () => choose(panel, box.checked) });
    return labelled(box, panel.title);
  };
  const sections = [...new Set(PANELS.map(({ section }) => section))];
  const boxes = sections.map((section) =>
    fieldset(section, ...PANELS.filter((panel) => panel.section === section).map(boxOf)),
  );
  const element = part("more", "More charts", h("div", ...boxes), grid);

  function choose(panel: Panel, shown: boolean): void {
    if (shown) open.set(panel.id, panelHost(app, panel, "h3"));
    else open.delete(panel.id);
    fill(grid, ...[...open.values()].map((host) => host.element));
    if (shown) drawPanels(app, [open.get(panel.id)!]); // the others stay as they are
  }
  const draw = (): void => void (element.open && drawPanels(app, [...open.values()]));
  element.addEventListener("toggle", draw);
  return { element, news: draw };
}
