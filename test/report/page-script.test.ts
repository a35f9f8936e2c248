import { expect, test } from "vitest";
import { PAGE_SCRIPT } from "../../src/report/page-script.ts";

/** As much of a browser as the program touches. */
function page(closed: readonly string[] = []) {
  const drawn: string[] = [];
  const widths: unknown[] = [];
  const on: Record<string, () => void> = {};
  const place = (id: string) => ({
    id,
    offsetWidth: 300,
    drawn: false,
    closest: (of: string) => (of === ".figure" ? { querySelectorAll: () => [] } : closed.includes(id) ? {} : null),
    querySelectorAll: () => [],
    on: () => undefined,
    style: { setProperty: () => undefined },
  });
  const places = ["a", "b", "c"].map(place);
  const state: Record<string, string> = {};
  const document = {
    getElementById: () => ({
      textContent: JSON.stringify(
        Object.fromEntries(["a", "b", "c"].map((id, k) => [id, { title: id, data: [k + 1], layout: {} }])),
      ),
    }),
    querySelectorAll: (of: string) => (of === ".plot" ? places : []),
    documentElement: { dataset: {}, setAttribute: (name: string, value: string) => (state[name] = value) },
  };
  const window = { addEventListener: (name: string, act: () => void) => (on[name] = act) };
  const Plotly = {
    Icons: {},
    newPlot: (at: { id: string }, data: unknown) => drawn.push(`${at.id}${JSON.stringify(data)}`),
    relayout: (_: unknown, change: unknown) => widths.push(change),
  };
  const run = new Function("document", "window", "Plotly", "setTimeout", PAGE_SCRIPT);
  run(document, window, Plotly, (act: () => void) => act());
  return { drawn, on, state, widths };
}

test("every chart is drawn once, with its own data", () => {
  const { drawn, state } = page();
  expect(drawn).toEqual(["a[1]", "b[2]", "c[3]"]);
  expect(state["data-drawn"]).toBe("all");
});

test("charts in closed parts wait", () => {
  expect(page(["b"]).drawn).toEqual(["a[1]", "c[3]"]);
});

test("on paper the charts are laid out at half the width, and back afterwards", () => {
  const { on, widths } = page();
  on.beforeprint();
  expect(widths).toEqual([{ width: 340 }, { width: 340 }, { width: 340 }]);
  on.afterprint();
  expect(widths[5]).toEqual({ width: null, autosize: true });
});
