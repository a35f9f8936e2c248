/** The five parameters that move a question's answer most, as small sliders. */
import type { App } from "./app.ts";
import { fill, h, small, titled } from "./dom.ts";
import { forceControl } from "./lag-controls.ts";
import { type Control, parameterSlider } from "./slider.ts";
import type { View } from "./view.ts";

export function matterPart(app: App): View {
  const host = h("div", { class: "sliders five" });
  const element = titled(
    "matter",
    "Matters most here",
    small(
      "The parameters that moved this answer most when each was varied alone, from one end of its plausible range to the other.",
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
