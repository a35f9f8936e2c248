/** All the other charts, by section; each is drawn when it is asked for. */
import { contextOf } from "../figures/shown.ts";
import { PANELS } from "../figures/panels.ts";
import type { App } from "./app.ts";
import { fieldset, fill, h, part } from "./dom.ts";
import type { View } from "./view.ts";
import { isComplete, modeOf, needsOf, type PanelHost, panelHost, shownOf } from "./panel-view.ts";

export function morePart(app: App): View {
  const open = new Map<string, PanelHost>();
  const grid = h("div", { class: "grid" });
  const sections = [...new Set(PANELS.map(({ section }) => section))];
  const boxes = sections.map((section) =>
    fieldset(
      section,
      ...PANELS.filter((panel) => panel.section === section).map((panel) => {
        const box = h("input", { type: "checkbox", value: panel.id, onchange: () => choose(panel.id, box.checked) });
        return h("label", { class: "check" }, box, panel.title);
      }),
    ),
  );
  const element = part("more", "More charts", h("div", {}, ...boxes), grid);

  function choose(id: string, shown: boolean): void {
    if (shown)
      open.set(
        id,
        panelHost(
          PANELS.find((panel) => panel.id === id)!,
          "h3",
        ),
      );
    else open.delete(id);
    fill(grid, ...[...open.values()].map((host) => host.element));
    if (shown) draw([id]); // the others stand as they are
  }
  function draw(ids: readonly string[] = [...open.keys()]): void {
    const panels = PANELS.filter(({ id }) => ids.includes(id));
    if (panels.length === 0) return;
    const needs = needsOf(panels);
    const shown = shownOf(app, needs);
    if (!isComplete(app, shown)) return;
    const context = contextOf(shown, needs);
    const mode = modeOf(app, context);
    for (const { id } of panels) open.get(id)!.draw(app, shown, context, mode);
  }
  element.addEventListener("toggle", () => draw());
  return { element, news: () => element.open && draw() };
}
