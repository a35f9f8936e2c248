/** The network of flows in the month that is played: as a drawing, in words and as a table. */
import type { Scenario } from "../../scenario/scenario.ts";
import { drawNetwork, FLOW_KINDS, largestFlow } from "../figures/network.ts";
import type { Story } from "../engine/protocol.ts";
import { targetName } from "../words/names.ts";
import { h, keyList, say } from "./dom.ts";
import { numbersPart } from "./numbers-part.ts";

export interface NetworkPart {
  readonly element: HTMLElement;
  take(story: Story, scenario: Scenario): void;
  show(tick: number, month: string): void;
}

export function networkPart(): NetworkPart {
  const drawing = h("div", { class: "drawing", role: "img" });
  const words = h("p", { class: "small quiet" });
  const numbers = numbersPart("In numbers");
  const key = keyList(FLOW_KINDS.map(({ name, colour }) => ({ label: name, colour, mark: "area" })));
  const title = h("h2", "Flows of the controlled grade");
  const element = h("figure", { class: "panel" }, title, key, drawing, words, numbers.element);
  let story: Story | undefined;
  let names = new Map<string, string>();
  let most = 1;
  let at: readonly [tick: number, month: string] = [0, ""];
  let width = 0;
  function show(tick: number, month: string): void {
    at = [tick, month];
    if (story === undefined || drawing.clientWidth === 0) return;
    width = drawing.clientWidth;
    const { svg, summary, flows } = drawNetwork(story.flows, tick, names, most, width);
    drawing.innerHTML = svg;
    drawing.setAttribute("aria-label", summary);
    say(words, summary);
    numbers.show("", () => ({
      caption: `Flows of the controlled grade that are drawn, ${month}, million USD a year`,
      head: ["from", "to", "how", "million USD a year"],
      rows: flows.map(({ from, to, how, value }) => [from, to, how, value.toFixed(1)]),
    }));
  }
  new ResizeObserver(() => drawing.clientWidth !== width && show(...at)).observe(drawing);
  return {
    element,
    take(next, scenario) {
      const { data } = scenario;
      story = next;
      names = new Map([...data.suppliers, ...data.hubs].map(({ id, name }) => [id, name]));
      names.set("target", targetName(scenario));
      most = largestFlow(next.flows);
    },
    show,
  };
}
