/** Texts whose terms are explained in place: on hover, on focus and on a tap. */
import { piecesOf } from "../words/terms.ts";
import { fill, h } from "./dom.ts";

/** One for the whole page. */
let note: HTMLElement | undefined;

function noteOf(): HTMLElement {
  if (note === undefined) {
    note = h("div", { id: "term", class: "tip term-note", popover: "auto", role: "tooltip" });
    document.body.append(note);
  }
  return note;
}

function show(term: HTMLElement, meaning: string): void {
  const own = noteOf();
  own.textContent = meaning;
  if (!own.matches(":popover-open")) own.showPopover();
  const [place, size] = [term.getClientRects()[0] ?? term.getBoundingClientRect(), own.getBoundingClientRect()];
  const below = place.bottom + 4;
  own.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - size.width - 8))}px`;
  own.style.top = `${below + size.height > window.innerHeight ? place.top - size.height - 4 : below}px`;
  term.setAttribute("aria-describedby", own.id);
}

function hide(term: Element): void {
  const own = noteOf();
  if (own.matches(":popover-open")) own.hidePopover();
  term.removeAttribute("aria-describedby");
}

function termButton(text: string, meaning: string): HTMLElement {
  const term: HTMLElement = h(
    "button",
    {
      ...{ type: "button", class: "term" },
      onclick: () => show(term, meaning),
      onfocus: () => show(term, meaning),
      onblur: () => hide(term),
      onpointerenter: (event: PointerEvent) => event.pointerType === "mouse" && show(term, meaning),
      onpointerleave: (event: PointerEvent) =>
        event.pointerType === "mouse" && document.activeElement !== term && hide(term),
    },
    text,
  );
  return term;
}

/** Changes the element only if the text differs: a screen reader does not read it twice, and the focus stays. */
export function explain(element: Element, text: string, told: Set<string> = new Set()): void {
  const pieces = piecesOf(text, told);
  if (element.textContent === text) return;
  const open = element.querySelector(".term[aria-describedby]");
  if (open !== null) hide(open);
  fill(
    element,
    ...pieces.map((piece) => (piece.meaning === undefined ? piece.text : termButton(piece.text, piece.meaning))),
  );
}

/** The whole text is one term with this meaning; hidden without text. */
export function explainAs(element: HTMLElement, text: string, meaning: string): void {
  element.hidden = text === "";
  if (element.textContent === text && element.dataset.meaning === meaning) return;
  element.dataset.meaning = meaning;
  fill(element, text === "" ? null : termButton(text, meaning));
}
