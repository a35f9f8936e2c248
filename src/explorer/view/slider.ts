/** A parameter as a slider with an exact number field: value, unit, plausible range, source, grade and meaning. */
import type { ParameterInfo } from "../../scenario/scenario.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import { twoReadings, typedNumber } from "../../scenario/typed-number.ts";
import { limitsOf } from "../setup/check-setup.ts";
import { titleOf, unitMeaning, withoutCodes, withUnit } from "../words/parameter-words.ts";
import type { App } from "./app.ts";
import { button, h, numberField, say } from "./dom.ts";

export interface Control {
  readonly element: HTMLElement;
  /** Shows the setup as it is now, without disturbing a control in use. */
  sync(): void;
}

/** A control that shows the setup as soon as it is made. */
export function synced(element: HTMLElement, sync: () => void): Control {
  sync();
  return { element, sync };
}

export function parameterSlider(app: App, name: string): Control {
  const path = `parameters.${name}`;
  const info = app.scenario().provenance[name as ParameterName];
  const { low, high } = limitsOf(app.scenario(), name)!;
  return slider({
    id: name,
    title: titleOf(name),
    unit: info.unit,
    low,
    high,
    step: stepOf(low, high, info.unit),
    value: () => Number(app.state().setup.changes[path] ?? info.value),
    changed: () => path in app.state().setup.changes,
    set: (value) => app.change(path, value === info.value ? undefined : String(value)),
    undo: () => app.change(path, undefined),
    about: aboutParameter(info),
  });
}

/** One sentence of meaning, then where the value comes from. */
function aboutParameter(info: ParameterInfo): HTMLElement {
  const { grade, meaning, value, low, high, unit, sources } = info;
  const place = withoutCodes(info.place);
  const source = grade === "assumed" ? "" : `${sources.join(", ")}${place === "" ? "" : ` (${place})`}`;
  const why = withoutCodes(info.why || (grade === "assumed" ? info.place : ""));
  const parts = [
    `Ships as ${withUnit(value, unit)}; plausible ${withUnit(low, "-")} to ${withUnit(high, unit)}`,
    source === "" ? "" : `. Source: ${source}`,
    why === "" ? "." : `. ${why}.`,
    ` ${unitMeaning(unit)}`,
  ];
  const summary = h("summary", h("span", { class: `badge ${grade}` }, grade), ` ${meaning}`);
  return h("details", { class: "about small quiet" }, summary, h("p", parts.join("")));
}

interface SliderForm {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  value(): number;
  changed(): boolean;
  set(value: number): void;
  undo(): void;
  readonly about: HTMLElement;
}

let made = 0;

export function slider(form: SliderForm): Control {
  const id = `slider-${form.id}-${made++}`;
  const { title, low, high, step } = form;
  const range = h("input", { type: "range", id, min: low, max: high, step, oninput: () => take(range.value) });
  const field = numberField({
    "aria-label": `${title}, exact${form.unit === "" || form.unit === "-" ? "" : `, ${form.unit}`}`,
    onchange: () => take(field.value),
  });
  const wrong = h("p", { class: "small", role: "alert" });
  const undo = button("undo", () => form.undo(), { class: "plain small", "aria-label": `undo ${title}` });
  const unit = withUnit(1, form.unit).replace(/^1 ?/, "");
  const beside = h("span", { class: "row" }, field, unit !== "" && h("span", { class: "small quiet" }, unit), undo);
  const ends = [low, high].map((end) => h("span", withUnit(end, "-")));
  const element = h(
    "div",
    { class: "slider" },
    h("div", { class: "head" }, h("label", { class: "name", for: id }, title), beside),
    range,
    h("div", { class: "ends small quiet", "aria-hidden": "true" }, ...ends),
    form.about,
    wrong,
  );
  function take(text: string): void {
    const value = typedNumber(text);
    const right = value !== undefined && value >= low && value <= high;
    const either = twoReadings(text);
    const found = `Found ${text === "" ? "nothing" : text}${either === undefined ? "" : `, which could be ${either}`}`;
    say(wrong, right ? "" : `${found}; plausible is ${low} to ${high}.`);
    if (right) form.set(value);
  }
  return synced(element, () => {
    const value = form.value();
    if (document.activeElement !== field) field.value = String(value);
    if (Number(range.value) !== value) range.value = String(value);
    range.setAttribute("aria-valuetext", withUnit(value, form.unit));
    undo.hidden = !form.changed();
    element.classList.toggle("changed", form.changed());
  });
}

/** About a hundred steps of a round size; whole numbers for counts. */
function stepOf(low: number, high: number, unit: string): number {
  const span = high - low;
  if (span <= 0) return 1;
  if (["entities", "firms", "stages", "fronts", "entries/yr"].includes(unit))
    return Math.max(1, Math.round(span / 100));
  return 10 ** Math.floor(Math.log10(span / 50));
}
