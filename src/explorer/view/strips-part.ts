/** Who does what, when: the strip of each state with the marks of a run's events, in words and as a table too. */
import { formatDate } from "../../base/dates.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { drawStrips, kindMark, periodsOf, STRIP_COLOURS, type StripRow } from "../chart/strips.ts";
import type { Story } from "../engine/protocol.ts";
import { type EventKind, KIND_WORDS, type ToldEvent } from "../words/events.ts";
import { h } from "./dom.ts";
import { numbersPart } from "./numbers-part.ts";

export interface StripsPart {
  readonly element: HTMLElement;
  take(story: Story, scenario: Scenario, told: readonly ToldEvent[]): void;
  /** Draws with the line of the played month at this date. */
  show(now: number): void;
}

/** `choose` receives the place of the date that was clicked, from 0 at the start to 1 at the end. */
export function stripsPart(choose: (share: number) => void, redraw: () => void): StripsPart {
  const drawing = h("div", { class: "drawing", role: "img" });
  const numbers = numbersPart();
  const element = h(
    "div",
    { class: "panel" },
    h("h2", {}, "Who does what, when"),
    keyOfStances(),
    h("details", { class: "colours" }, h("summary", {}, "What the marks mean"), keyOfKinds()),
    drawing,
    numbers.element,
  );
  let dates: ArrayLike<number> = [0, 1];
  let rows: readonly StripRow[] = [];
  let told: readonly ToldEvent[] = [];
  drawing.addEventListener("click", (event) => {
    const { left, right } = drawStrips([], [], dates, 0, drawing.clientWidth);
    const share = (event.clientX - drawing.getBoundingClientRect().left - left) / (right - left);
    if (share >= 0 && share <= 1) choose(share);
  });
  new ResizeObserver(redraw).observe(drawing);
  return {
    element,
    take(story, scenario, events) {
      dates = story.dates;
      told = events;
      rows = rowsOf(story, scenario);
      const periods = periodsOf(rows, dates);
      const ever = rows.filter(({ id }) => periods.some((one) => one.id === id && one.stance !== "nothing in force"));
      const last = periods.filter(({ to }) => to === dates[dates.length - 1]);
      const names = (stance: string): string =>
        last.flatMap((one) => (one.stance === stance ? [one.name] : [])).join(", ") || "none";
      const summary = `${ever.length} of ${rows.length} states put a control in force in this run. At its end: full: ${names("full")}; lax: ${names("lax")}; below 40 %: ${names("below 40 %")}. ${told.length} events are marked; all of them stand in the table at the foot.`;
      drawing.setAttribute("aria-label", summary);
      numbers.show(summary, () => ({
        caption: "What each state does, from month to month",
        head: ["state", "from", "to", "stance"],
        rows: periods.map(({ name, from, to, stance }) => [name, monthOf(from), monthOf(to), stance]),
      }));
    },
    show(now) {
      if (drawing.clientWidth > 0) drawing.innerHTML = drawStrips(rows, told, dates, now, drawing.clientWidth).svg;
    },
  };
}

function rowsOf({ facts, dates, values }: Story, { data }: Scenario): StripRow[] {
  const count = dates.length;
  return data.suppliers.flatMap(({ id, name }): StripRow[] => {
    const place = facts.frame.series.findIndex(
      (one) => one.kind === "state" && one.entity === id && one.observable === "compliance",
    );
    if (place < 0) return [];
    return [{ id, name, compliance: Array.from(values.subarray(place * count, (place + 1) * count)) }];
  });
}

function monthOf(date: number): string {
  return formatDate(date).slice(0, 7);
}

function keyOfKinds(): HTMLElement {
  const list = h("ul", { class: "key" });
  for (const kind of Object.keys(KIND_WORDS) as EventKind[]) {
    const entry = h("li", {});
    entry.innerHTML = kindMark(kind);
    entry.append(KIND_WORDS[kind]);
    list.append(entry);
  }
  return list;
}

function keyOfStances(): HTMLElement {
  const entries = Object.entries(STRIP_COLOURS).map(([text, colour]) =>
    h("li", {}, h("span", { class: "swatch", style: `background:${colour}` }), text),
  );
  return h("ul", { class: "key" }, ...entries);
}
