/** Makes elements. Texts are set as texts, never as HTML. */

type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

/** `onclick` and its like take functions; true sets an attribute, false and null leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as unknown as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

/** Does something at once; `text` is what it says. */
export function button(text: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return h("button", { type: "button", onclick, ...attributes }, text);
}

/** A list to choose from: the value and the text of each. */
export function choiceOf(
  attributes: Attributes,
  choices: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  return h("select", attributes, ...choices.map(([value, text]) => h("option", { value }, text)));
}

/** A part of the page that opens under its title. */
export function part(id: string, title: string, ...children: readonly Child[]): HTMLDetailsElement {
  return h("details", { class: "part", id }, h("summary", {}, title), ...children);
}

export function fieldset(legend: string, ...children: readonly Child[]): HTMLFieldSetElement {
  return h("fieldset", {}, h("legend", {}, legend), ...children);
}

export function inRow(...children: readonly Child[]): HTMLDivElement {
  return h("div", { class: "row" }, ...children);
}

/** A remark. */
export function small(text: string): HTMLParagraphElement {
  return h("p", { class: "small quiet" }, text);
}

/** For a number as people type it: a field of numbers would drop a decimal comma, a blank between digits or a real minus without a word. */
export function numberField(attributes: Attributes): HTMLInputElement {
  return h("input", { type: "text", inputmode: "decimal", autocomplete: "off", ...attributes });
}

export function add(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null && child !== undefined && child !== false) parent.append(child);
}

export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  add(parent, children);
}

/** Changes the text only where it differs, so that a screen reader does not read it twice. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Offers a text or a picture as a file. */
export function offer(name: string, content: string | Blob, type = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
