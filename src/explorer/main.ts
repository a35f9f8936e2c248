/** Starts the page: reads what was built into it, shows the first question from the grid, and starts the workers. */
import type { FilesMessage } from "./engine/protocol.ts";
import type { LagGrid } from "./engine/lag-grid.ts";
import type { ShippedScenario } from "./setup/setup.ts";
import type { TurningWorlds } from "./words/turning-worlds.ts";
import { type News, openApp } from "./view/app.ts";
import { button, fill, h } from "./view/dom.ts";
import { exploreView } from "./view/explore-view.ts";
import { learnView } from "./view/learn-view.ts";
import { storyView } from "./view/story-view.ts";
import type { View } from "./view/view.ts";
import { outlineOf } from "./view/outline.ts";

interface Built {
  readonly version: string;
  readonly files: readonly (readonly [string, string])[];
  readonly scenarios: readonly ShippedScenario[];
  readonly worlds: readonly TurningWorlds[];
}

/** What the build put into the page: compressed, as text that is not a script. */
async function unpacked(id: string): Promise<string> {
  const packed = document.getElementById(id)?.textContent ?? "";
  if (packed === "") return "";
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

interface TypedHost {
  readonly trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown };
}

// Some hosts accept HTML and scripts from a named policy only. Text from outside is escaped where a drawing is made.
const asIs = (text: string): string => text;
(globalThis as TypedHost).trustedTypes?.createPolicy("default", { createHTML: asIs, createScriptURL: asIs });

const [builtText, gridText, engine] = await Promise.all(["built", "lag-grid", "engine"].map(unpacked));
const built = JSON.parse(builtText) as Built;
const grid = gridText === "" ? undefined : (JSON.parse(gridText) as LagGrid);
const message = document.getElementById("message")!;
const main = document.getElementById("main")!;
const tabs = document.querySelector<HTMLElement>(".tabs")!;
const program = URL.createObjectURL(new Blob([engine], { type: "text/javascript" }));

const app = openApp({
  version: built.version,
  scenarios: built.scenarios,
  worlds: built.worlds,
  files: { kind: "files", files: built.files } satisfies FilesMessage,
  grid,
  outline: outlineOf("partners-free"),
  // One core is left to the page if there are enough.
  workers: Math.max(1, Math.min(4, navigator.hardwareConcurrency <= 2 ? 2 : navigator.hardwareConcurrency - 1)),
  makeWorker: () => new Worker(program),
  complain: (words, offer) =>
    fill(
      message,
      h(
        "p",
        { class: "alert" },
        words,
        " ",
        offer && button(offer.label, () => (fill(message), offer.act()), { class: "plain" }),
        " ",
        button("close", () => fill(message), { class: "plain" }),
      ),
    ),
});

const views: readonly { readonly id: string; readonly label: string; readonly open: () => View }[] = [
  { id: "explore", label: "Explore", open: () => exploreView(app) },
  { id: "story", label: "One run", open: () => storyView(app) },
  { id: "learn", label: "Learn", open: () => learnView(app) },
];
const opened = new Map<string, View>();
let current = "explore";

function openTab(id: string): void {
  current = id;
  if (!opened.has(id)) opened.set(id, views.find((view) => view.id === id)!.open());
  const view = opened.get(id)!;
  view.element.setAttribute("role", "tabpanel");
  view.element.setAttribute("aria-labelledby", `tab-${id}`);
  fill(main, view.element);
  for (const button of tabs.querySelectorAll("button")) {
    const here = button.id === `tab-${id}`;
    button.setAttribute("aria-selected", String(here));
    button.tabIndex = here ? 0 : -1;
  }
  view.news("state");
}

fill(tabs, ...views.map(({ id, label }) => button(label, () => openTab(id), { role: "tab", id: `tab-${id}` })));
tabs.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const place = views.findIndex(({ id }) => id === current);
  const next = views[(place + step + views.length) % views.length];
  openTab(next.id);
  document.getElementById(`tab-${next.id}`)!.focus();
});

const ORDER: readonly News[] = ["state", "results", "beside"];
/** News that arrives faster than the screen refreshes is passed on once, as the most important kind. */
let due: News | undefined;
app.onNews((news) => {
  const first = due === undefined;
  due = ORDER.find((one) => one === news || one === due);
  if (first) {
    requestAnimationFrame(() => {
      const kind = due!;
      due = undefined;
      document.body.classList.toggle("embedded", app.state().embedded.length > 0);
      if (kind !== "beside" || current === "explore") opened.get(current)!.news(kind); // only that tab has a board
    });
  }
});
openTab(current);
document.querySelector(".foot")!.textContent =
  `smallyard ${built.version}. Results of a model under its assumptions, not forecasts; only weakly constrained by history. Everything runs in this page; nothing is sent anywhere.`;
document.documentElement.dataset.started = "true";
