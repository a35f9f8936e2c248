/** Makes elements. Texts are inserted as text, never as HTML. */
import type { KeyEntry } from "../../report/figure.ts";
import { keyHtml } from "../../report/figure-html.ts";

type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

/** The attributes may be left out. `onclick` and its like take functions; true sets an attribute, false and null leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...rest: readonly [Attributes, ...Child[]] | readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const [first, ...others] = rest;
  if (typeof first !== "object" || first === null || first instanceof Node) {
    add(element, rest as readonly Child[]);
    return element;
  }
  for (const [name, value] of Object.entries(first)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as unknown as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, others as readonly Child[]);
  return element;
}

/** A button; `text` is its label. */
export function button(text: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return h("button", { type: "button", onclick, ...attributes }, text);
}

/** Looks like a link; `label` says what it does where its text alone does not. */
export function plainButton(text: string, label: string, onclick: () => void): HTMLButtonElement {
  return button(text, onclick, { class: "plain", "aria-label": label });
}

/** A list to choose from: the value and the text of each. */
export function choiceOf(
  attributes: Attributes,
  choices: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  return h("select", attributes, ...choices.map(([value, text]) => h("option", { value }, text)));
}

/** Content that opens under its title, with an optional remark beside the title. */
export function folded(attributes: Attributes, title: string, remark: string, ...children: readonly Child[]) {
  const beside = remark !== "" && h("span", { class: "small quiet" }, ` ${remark}`);
  return h("details", attributes, h("summary", title, beside), ...children);
}

/** A part of the page that opens under its title. */
export function part(id: string, title: string, ...children: readonly Child[]): HTMLDetailsElement {
  return folded({ class: "part", id }, title, "", ...children);
}

/** A section with its title; its class is its name. */
export function titled(name: string, title: string, ...children: readonly Child[]): HTMLElement {
  const id = `${name}-title`;
  return h("section", { class: name, "aria-labelledby": id }, h("h2", { id }, title), ...children);
}

export function fieldset(legend: string, ...children: readonly Child[]): HTMLFieldSetElement {
  return h("fieldset", h("legend", legend), ...children);
}

export function inRow(...children: readonly Child[]): HTMLDivElement {
  return h("div", { class: "row" }, ...children);
}

/** A control and its name on one line. */
export function labelled(...children: readonly Child[]): HTMLLabelElement {
  return h("label", { class: "check" }, ...children);
}

export function list(items: readonly Child[], tag: "ul" | "ol" = "ul"): HTMLElement {
  return h(tag, ...items.map((item) => h("li", item)));
}

/** For codes and texts of several lines. */
export function textArea(label: string, attributes: Attributes): HTMLTextAreaElement {
  return h("textarea", { "aria-label": label, ...attributes });
}

/** A table that scrolls sideways where it is wider than the page. The first cell of a row is its head. */
export function wideTable(
  label: string,
  head: readonly Child[],
  rows: readonly (readonly Child[])[],
  caption?: string,
): HTMLElement {
  const lines = rows.map(([first, ...cells]) =>
    h("tr", h("th", { scope: "row" }, first), ...cells.map((cell) => h("td", cell))),
  );
  const heads = head.map((cell) => h("th", { scope: "col" }, cell));
  const words = caption !== undefined && h("caption", caption);
  const table = h("table", words, h("thead", h("tr", ...heads)), h("tbody", ...lines));
  return h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": label }, table);
}

/** The entries of a key as HTML; their texts are escaped. */
export function keyHtmlOf(entries: readonly KeyEntry[]): string {
  return entries.map(keyHtml).join("");
}

export function keyList(entries: readonly KeyEntry[]): HTMLElement {
  const element = h("ul", { class: "key" });
  element.innerHTML = keyHtmlOf(entries);
  return element;
}

/** A remark. */
export function small(text: string): HTMLParagraphElement {
  return h("p", { class: "small quiet" }, text);
}

/** For a number as people type it: a numeric field would silently drop a decimal comma, a space between digits or a typographic minus. */
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

/** Changes the text only if it differs, so that a screen reader does not read it twice. */
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
