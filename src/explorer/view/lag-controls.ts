/** The lag as two sliders: it says whose dates it moves, and that it overrides their history. */
import { lagOf, MOST_ANNOUNCE, MOST_FORCE, withLag } from "../setup/lag.ts";
import type { App } from "./app.ts";
import { h, say } from "./dom.ts";
import { type Control, slider } from "./slider.ts";

/** Announcement and force apart; "as it happened" leaves the partners their history. */
export function lagControls(app: App): Control[] {
  const set = (announce: number, force: number): void =>
    app.set({ setup: withLag(app.state().setup, { announce, force }) });
  const lag = () => lagOf(app.state().setup);
  const history = (): void => app.set({ setup: withLag(app.state().setup, undefined) });
  const moved = h("span", {});
  const announce = slider(app, {
    id: "lag",
    title: "Coordination lag",
    unit: "months",
    low: 0,
    high: MOST_ANNOUNCE,
    step: 1,
    value: () => lag()?.announce ?? app.historicLag().announce,
    changed: () => lag() !== undefined,
    set: (value) => set(value, lag()?.force ?? 0),
    undo: history,
    about: h("p", { class: "small quiet" }, moved),
  });
  const force = slider(app, {
    id: "lag-force",
    title: "then, until in force",
    unit: "months",
    low: 0,
    high: MOST_FORCE,
    step: 1,
    value: () => (lag() ?? app.historicLag()).force,
    changed: () => (lag()?.force ?? 0) > 0,
    set: (value) => set((lag() ?? app.historicLag()).announce, value),
    undo: () => set((lag() ?? app.historicLag()).announce, 0),
    about: h(
      "p",
      { class: "small quiet" },
      "From each partner's announcement to its entry into force. It moves together with the first slider.",
    ),
  });
  const sync = (): void => {
    announce.sync();
    force.sync();
    announce.element.dataset.history = String(lag() === undefined);
    const states = app
      .scenario()
      .data.suppliers.filter(({ role }) => role === "partner" || role === "member")
      .map(({ name }) => name);
    const who = states.length === 0 ? "every partner" : states.join(", ");
    say(
      moved,
      lag() === undefined
        ? `Now: as it happened, with medians of ${app.historicLag().announce} and ${app.historicLag().force} months. From the leader's announcement to the partners'. Moving it overrides their dated history.`
        : `Replaces the dated announcements of ${who}, in the past and in the future. Months after each package of the leader.`,
    );
  };
  return [
    { element: announce.element, sync },
    { element: force.element, sync: () => undefined },
  ];
}
