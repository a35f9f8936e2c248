/** The lag as a slider, compared with partners who act on the same day; history as it happened is a separate choice beside it, because it has no place on the scale. */
import { FREE, type Lag, lagOf, MOST_ANNOUNCE, MOST_FORCE, ON_THE_DAY, withLag } from "../setup/lag.ts";
import type { App } from "./app.ts";
import { button, h, small } from "./dom.ts";
import { type Control, slider, synced } from "./slider.ts";

const MONTHS = { unit: "months", low: 0, step: 1 } as const;

/** The lag as it is set, or as the question sets it. */
function lagNow(app: App): Lag {
  return lagOf(app.state().setup) ?? lagOf({ scenario: FREE, changes: app.state().question.changes }) ?? ON_THE_DAY;
}

function setLag(app: App, lag: Lag): void {
  app.set({ setup: withLag({ ...app.state().setup, scenario: FREE }, lag) });
}

/** Months until the partners announce. */
export function lagControl(app: App): Control {
  const isHistory = (): boolean => lagOf(app.state().setup) === undefined;
  const announce = slider({
    id: "lag",
    title: "Allies act later by",
    ...MONTHS,
    high: MOST_ANNOUNCE,
    value: () => lagNow(app).announce,
    changed: () => false, // undone by moving it back
    set: (months) => setLag(app, { ...lagNow(app), announce: months }),
    undo: () => undefined,
    about: small(
      "Months from each announcement of the United States to that of every partner (Japan, the Netherlands and others), in force on the same day.",
    ),
  });
  const toggle = (): void => {
    if (isHistory()) setLag(app, lagNow(app));
    else app.set({ setup: withLag({ ...app.state().setup, scenario: "today" }, undefined) });
  };
  const history = button("◇ as it happened", toggle, { id: "as-it-happened", class: "toggle" });
  const element = h("div", { class: "lag" }, announce.element, history);
  return synced(element, () => {
    announce.sync();
    history.setAttribute("aria-pressed", String(isHistory()));
    element.classList.toggle("history", isHistory());
  });
}

/** Months from a partner's announcement until its control is in force. */
export function forceControl(app: App): Control {
  return slider({
    id: "lag-force",
    title: "Then, until in force",
    ...MONTHS,
    high: MOST_FORCE,
    value: () => lagNow(app).force,
    changed: () => lagNow(app).force > 0,
    set: (force) => setLag(app, { ...lagNow(app), force }),
    undo: () => setLag(app, { ...lagNow(app), force: 0 }),
    about: small("In force: from this day a partner's makers may not sell without a licence."),
  });
}
