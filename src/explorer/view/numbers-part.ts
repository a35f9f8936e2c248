/** A drawing for those who cannot see it or want the numbers: its summary, and its data as a table. */
import { htmlTable } from "../../report/html.ts";
import { h, say } from "./dom.ts";

export interface NumbersTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface NumbersPart {
  readonly element: HTMLElement;
  /** The table is built when it is opened. */
  show(summary: string, table: () => NumbersTable): void;
}

export function numbersPart(title = "In words and numbers"): NumbersPart {
  const words = h("p", { class: "small quiet" });
  const host = h("div");
  const element = h("details", { class: "numbers" }, h("summary", title), words, host);
  let make: (() => NumbersTable) | undefined;
  function fillTable(): void {
    if (!element.open || make === undefined) return;
    const { caption, head, rows } = make();
    host.innerHTML = htmlTable(caption, head, rows); // escapes every text
  }
  element.addEventListener("toggle", fillTable);
  return {
    element,
    show(summary, table) {
      make = table;
      say(words, summary);
      words.hidden = summary === "";
      fillTable();
    },
  };
}
