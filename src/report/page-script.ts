/**
 * The small program of the page. It draws each chart from its JSON: the visible ones first, the rest when there is time, those in closed
 * parts when they are opened, and all that are open before printing. The text is plain JavaScript for the browser.
 */
import { QUIET } from "../figures/palette.ts";

/** Half the width of a printed page between its margins, in CSS pixels. */
const PAPER_HALF = 340;

/** Width of a letter of the line under a saved chart, in pixels, in a wide font. */
const STAMP_LETTER = 6.4;

export const PAGE_SCRIPT = `
(() => {
  "use strict";
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  // A finger that moves over a chart wants to move the page.
  const touch = window.matchMedia && matchMedia("(pointer: coarse)").matches;
  const settings = {
    displaylogo: false, responsive: true, scrollZoom: false, doubleClick: "reset",
    modeBarButtons: [[saver("SVG", "svg"), saver("PNG", "png")], touch ? [] : ["zoom2d", "zoomOut2d", "resetScale2d"]]
  };
  const stamp = document.documentElement.dataset.stamp || "smallyard: results of a model, not a forecast";
  const waiting = all(".plot");
  function fit(place) {
    for (const svg of all(".main-svg", place)) {
      const width = svg.getAttribute("width"), height = svg.getAttribute("height");
      svg.setAttribute("viewBox", "0 0 " + width + " " + height);
      place.style.setProperty("--ratio", width + " / " + height);
    }
  }
  function draw(place) {
    if (place.drawn || place.offsetWidth === 0 || place.closest("details:not([open])")) return;
    place.drawn = true;
    const { data, layout } = charts[place.id];
    layout.dragmode = touch ? false : "zoom";
    Plotly.newPlot(place, data, layout, settings);
    place.on("plotly_afterplot", () => fit(place));
    for (const button of all(".key button[aria-pressed=false]", place.closest(".figure"))) show(place, button.dataset.series, false);
    fit(place);
  }
  // What made the chart, in as many lines as its width asks for: nothing is cut.
  function stampLines(width) {
    const most = Math.max(24, Math.floor(width / ${STAMP_LETTER}));
    return stamp.split(" ").reduce((lines, word) => {
      const last = lines.length - 1, longer = (lines[last] + " " + word).trimStart();
      return longer.length > most && lines[last] !== "" ? [...lines, word] : [...lines.slice(0, last), longer];
    }, [""]);
  }
  // A saved chart carries its title, the names of its areas, and says what made it.
  function saver(name, format) {
    return {
      name: "save" + name, title: "Save as " + name, icon: Plotly.Icons.camera,
      click(place) {
        const named = place.data.some((trace) => trace.stackgroup);
        const lines = stampLines(place.offsetWidth - 110), foot = 12 + 13 * lines.length, key = named ? 130 : 0;
        const { margin: m, annotations = [] } = place.layout;
        const margin = { ...m, t: m.t + 30, r: m.r + key, b: m.b + foot };
        const layout = {
          ...place.layout, dragmode: false, paper_bgcolor: "#ffffff", margin, showlegend: named,
          legend: { traceorder: "reversed", x: 1.02, xanchor: "left", y: 1, yanchor: "top", font: { size: 12 } },
          title: { text: charts[place.id].title, x: 0.01, xanchor: "left", y: 0.985, yanchor: "top", font: { size: 15 } },
          annotations: [...annotations, { text: lines.join("<br>"), align: "left", showarrow: false,
            font: { size: 10, color: "${QUIET}" }, x: 0, xref: "paper", xanchor: "left", y: 0, yref: "paper", yanchor: "bottom", yshift: -margin.b }]
        };
        Plotly.downloadImage({ data: place.data, layout }, { format, filename: "smallyard-" + place.id,
          width: place.offsetWidth + key, height: place.offsetHeight + 30 + foot, scale: format === "png" ? 3 : 1 });
      }
    };
  }
  // What belongs to a series has its name: its traces as their group, the word at its end as its own name.
  function show(place, series, visible) {
    if (!place.drawn) return;
    const own = place.data.flatMap((trace, k) => (trace.legendgroup === series ? [k] : []));
    if (own.length > 0) Plotly.restyle(place, { visible }, own);
    const change = {};
    (place.layout.annotations || []).forEach((word, k) => {
      if (word.name === series) change["annotations[" + k + "].visible"] = visible;
    });
    if (Object.keys(change).length > 0) Plotly.relayout(place, change);
  }
  for (const button of all(".key button")) {
    button.addEventListener("click", () => {
      const visible = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(visible));
      for (const place of all(".plot", button.closest(".figure"))) show(place, button.dataset.series, visible);
    });
  }
  // What a reader takes from a figure: its charts as pictures, on paper, their data, its table, its caption.
  function offer(name, text, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  const cells = (figure) => all("table tr", figure).map((row) => [...row.children].map((cell) => cell.textContent));
  const csvCell = (text) => (/[",\\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);
  const csv = (rows) => rows.map((row) => row.map(csvCell).join(",")).join("\\n") + "\\n";
  function markdown(rows) {
    const [head, ...lines] = rows.map((row) => "| " + row.join(" | ") + " |");
    return [head, "|" + "---|".repeat(rows[0].length), ...lines].join("\\n") + "\\n";
  }
  function latex(rows) {
    const safe = (text) => text.replace(/[&%$#_{}]/g, "\\\\$&").replace(/\\u2212/g, "$-$").replace(/\\u2013/g, "--");
    const [head, ...lines] = rows.map((row) => row.map(safe).join(" & ") + " \\\\\\\\");
    const begin = "\\\\begin{tabular}{l" + "r".repeat(rows[0].length - 1) + "}";
    return [begin, head, "\\\\hline", ...lines, "\\\\end{tabular}"].join("\\n") + "\\n";
  }
  function dataOf(figure) {
    const rows = [["chart", "series", "x", "value", "low_90", "high_90"]];
    const add = (...row) => rows.push(row.map(String));
    for (const { id } of all(".plot", figure)) {
      const { title, data, layout } = charts[id];
      for (const trace of data) {
        if (trace.fill === "toself" || !trace.x) continue;
        const names = (layout.yaxis && layout.yaxis.ticktext) || [];
        (trace.z || []).forEach((values, r) => values.forEach((value, k) => {
          if (value !== null) add(title, names[r] || r, trace.x[k], value, "", "");
        }));
        if (trace.z) continue;
        trace.x.forEach((x, k) => {
          if (x === null || !trace.y || trace.y[k] === null) return;
          const own = trace.customdata && trace.customdata[k];
          add(title, trace.name || "", x, trace.y[k], ...(Array.isArray(own) ? own : ["", ""]));
        });
      }
    }
    return csv(rows);
  }
  function copy(text, button) {
    const said = (word) => () => { button.textContent = word; };
    if (!navigator.clipboard) said("select and copy the text")();
    else navigator.clipboard.writeText(text).then(said("copied"), said("select and copy the text"));
  }
  function button(name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", () => act(made));
    return made;
  }
  function pictures(figure, format) {
    for (const place of all(".plot", figure)) { draw(place); saver(format.toUpperCase(), format).click(place); }
  }
  function print(figure) {
    figure.classList.add("printed");
    document.body.classList.add("one");
    window.print();
    document.body.classList.remove("one");
    figure.classList.remove("printed");
  }
  for (const part of all("details.use")) {
    const figure = part.closest(".figure"), id = figure.id.replace(/^of-/, "smallyard-");
    const row = document.createElement("p");
    row.className = "buttons";
    row.append(
      button("SVG", () => pictures(figure, "svg")),
      button("PNG", () => pictures(figure, "png")),
      button("PDF (print)", () => print(figure)),
      button("Data, CSV", () => offer(id + "-data.csv", dataOf(figure), "text/csv")),
      button("Table, CSV", () => offer(id + ".csv", csv(cells(figure)), "text/csv")),
      button("Markdown", () => offer(id + ".md", markdown(cells(figure)), "text/markdown")),
      button("LaTeX", () => offer(id + ".tex", latex(cells(figure)), "application/x-tex")),
      button("Copy caption", (made) => copy(part.querySelector(".caption").textContent, made))
    );
    part.insertBefore(row, part.children[1]);
  }
  for (const text of all("details.take pre")) text.after(button("Copy", (made) => copy(text.textContent, made)));
  // A link leads into closed parts: they open.
  function reveal() {
    const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    for (let part = place.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    place.scrollIntoView();
  }
  if (typeof location === "object") { window.addEventListener("hashchange", reveal); reveal(); }
  function next() {
    const place = waiting.shift();
    if (!place) { document.documentElement.setAttribute("data-drawn", "all"); return; }
    draw(place);
    setTimeout(next, 0);
  }
  for (const part of all("details")) part.addEventListener("toggle", () => { if (part.open) all(".plot", part).forEach(draw); });
  if ("IntersectionObserver" in window) {
    const sight = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) { draw(target); sight.unobserve(target); }
    }, { rootMargin: "400px" });
    for (const place of waiting) sight.observe(place);
  }
  // On paper two charts stand side by side: they are laid out anew at half of its width, and back afterwards.
  function layOut(change) {
    for (const place of all(".plot")) if (place.drawn) Plotly.relayout(place, change);
  }
  window.addEventListener("beforeprint", () => { all(".plot").forEach(draw); layOut({ width: ${PAPER_HALF} }); });
  window.addEventListener("afterprint", () => layOut({ width: null, autosize: true }));
  setTimeout(next, 0);
})();
`;
