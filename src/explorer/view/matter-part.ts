/** The five parameters that move a question's answer most, as small sliders. */
import type { App } from "./app.ts";
import { fill, h, small } from "./dom.ts";
import { forceControl } from "./lag-controls.ts";
import { type Control, parameterSlider } from "./slider.ts";
import type { View } from "./view.ts";

export function matterPart(app: App): View {
  const host = h("div", { class: "sliders five" });
  const element = h(
    "section",
    { class: "matter", "aria-labelledby": "matter-title" },
    h("h2", { id: "matter-title" }, "Matters most here"),
    small(
      "Of all parameters those that moved this answer most, from one end of their plausible range to the other, when each was tried alone.",
    ),
    host,
  );
  let controls: readonly Control[] = [];
  let built = "";
  return {
    element,
    news(kind) {
      if (kind !== "state" || !app.isReady()) return;
      const { question, setup } = app.state();
      const key = `${question.id} ${setup.scenario}`;
      if (key !== built) {
        built = key;
        const names = question.matter.filter((name) => name in app.scenario().provenance);
        const extra = question.controls.includes("lag") ? [forceControl(app)] : [];
        controls = [...extra, ...names.map((name) => parameterSlider(app, name))];
        fill(host, ...controls.map((one) => one.element));
        element.hidden = controls.length === 0;
      }
      for (const control of controls) control.sync();
    },
  };
}
