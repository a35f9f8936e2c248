/** The lag as a slider, held against partners who act on the day; history as it happened is a choice beside it, without a place on the scale. */
import { FREE, type Lag, lagOf, MOST_ANNOUNCE, MOST_FORCE, ON_THE_DAY, withLag } from "../setup/lag.ts";
import type { App } from "./app.ts";
import { button, h, small } from "./dom.ts";
import { type Control, slider } from "./slider.ts";

/** Where the hand has left the slider, or would. */
function lagNow(app: App): Lag {
  return lagOf(app.state().setup) ?? lagOf({ scenario: FREE, changes: app.state().question.changes }) ?? ON_THE_DAY;
}

function setLag(app: App, lag: Lag): void {
  app.set({ setup: withLag({ ...app.state().setup, scenario: FREE }, lag) });
}

/** Months until the partners announce. */
export function lagControls(app: App): Control[] {
  const isHistory = (): boolean => lagOf(app.state().setup) === undefined;
  const announce = slider(app, {
    id: "lag",
    title: "Allies act later by",
    unit: "months",
    low: 0,
    high: MOST_ANNOUNCE,
    step: 1,
    value: () => lagNow(app).announce,
    changed: () => false, // to undo it is to move it back
    set: (months) => setLag(app, { ...lagNow(app), announce: months }),
    undo: () => undefined,
    about: h(
      "p",
      { class: "small quiet hint" },
      "Months from each announcement of the United States to that of every partner (Japan, the Netherlands and others), in force on the day.",
    ),
  });
  const history = button(
    "◇ as it happened",
    () => {
      if (isHistory()) setLag(app, lagNow(app));
      else app.set({ setup: withLag({ ...app.state().setup, scenario: "today" }, undefined) });
    },
    { id: "as-it-happened", class: "toggle" },
  );
  const element = h("div", { class: "lag" }, announce.element, history);
  const sync = (): void => {
    announce.sync();
    history.setAttribute("aria-pressed", String(isHistory()));
    element.classList.toggle("history", isHistory());
  };
  sync();
  return [{ element, sync }];
}

/** Months from a partner's announcement until its control is in force. */
export function forceControl(app: App): Control {
  return slider(app, {
    id: "lag-force",
    title: "Then, until in force",
    unit: "months",
    low: 0,
    high: MOST_FORCE,
    step: 1,
    value: () => lagNow(app).force,
    changed: () => lagNow(app).force > 0,
    set: (force) => setLag(app, { ...lagNow(app), force }),
    undo: () => setLag(app, { ...lagNow(app), force: 0 }),
    about: small("In force: from this day a partner's makers may not sell without a licence."),
  });
}
