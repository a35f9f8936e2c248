/**
 * The small program of the page. It draws each chart from its JSON: the ones in sight first, the rest in the pauses, those in closed
 * parts when they are opened, and all that are open before printing. The text is plain JavaScript for the browser.
 */
import { QUIET } from "../figures/palette.ts";

/** Half the width of a printed page between its margins, in CSS pixels. */
const PAPER_HALF = 340;

export const PAGE_SCRIPT = `
(function () {
  "use strict";
  var charts = JSON.parse(document.getElementById("charts").textContent);
  // A finger that moves over a chart wants to move the page.
  var touch = window.matchMedia && matchMedia("(pointer: coarse)").matches;
  var settings = {
    displaylogo: false, responsive: true, scrollZoom: false, doubleClick: "reset",
    modeBarButtons: [[saver("SVG", "svg"), saver("PNG", "png")], touch ? [] : ["zoom2d", "zoomOut2d", "resetScale2d"]]
  };
  var stamp = document.documentElement.dataset.stamp || "smallyard: results of a model, not a forecast";
  var waiting = Array.prototype.slice.call(document.querySelectorAll(".plot"));
  function fit(place) {
    var svgs = place.querySelectorAll(".main-svg");
    for (var k = 0; k < svgs.length; k++) {
      var width = svgs[k].getAttribute("width"), height = svgs[k].getAttribute("height");
      svgs[k].setAttribute("viewBox", "0 0 " + width + " " + height);
      place.style.setProperty("--ratio", width + " / " + height);
    }
  }
  function draw(place) {
    if (place.drawn || place.offsetWidth === 0 || place.closest("details:not([open])")) return;
    place.drawn = true;
    var chart = charts[place.id];
    chart.layout.dragmode = touch ? false : "zoom";
    Plotly.newPlot(place, chart.data, chart.layout, settings);
    place.on("plotly_afterplot", function () { fit(place); });
    place.closest(".figure").querySelectorAll(".key button[aria-pressed=false]").forEach(function (button) {
      show(place, button.dataset.series, false);
    });
    fit(place);
  }
  // A saved chart carries its title and says what made it.
  function saver(name, format) {
    return {
      name: "save" + name, title: "Save as " + name, icon: Plotly.Icons.camera,
      click: function (place) {
        var layout = Object.assign({}, place.layout, { dragmode: false, paper_bgcolor: "#ffffff" });
        layout.margin = Object.assign({}, layout.margin, { t: layout.margin.t + 30, b: layout.margin.b + 20 });
        layout.title = { text: charts[place.id].title, x: 0.01, xanchor: "left", y: 0.985, yanchor: "top", font: { size: 15 } };
        layout.annotations = (layout.annotations || []).concat({ text: stamp, showarrow: false, font: { size: 10, color: "${QUIET}" },
          x: 0, xref: "paper", xanchor: "left", y: 0, yref: "paper", yanchor: "bottom", yshift: -layout.margin.b });
        Plotly.downloadImage({ data: place.data, layout: layout }, { format: format, filename: "smallyard-" + place.id,
          width: place.offsetWidth, height: place.offsetHeight + 50, scale: format === "png" ? 3 : 1 });
      }
    };
  }
  // What belongs to a series has its name: its traces as their group, the word at its end as its own name.
  function show(place, series, visible) {
    if (!place.drawn) return;
    var own = [];
    place.data.forEach(function (trace, k) { if (trace.legendgroup === series) own.push(k); });
    if (own.length > 0) Plotly.restyle(place, { visible: visible }, own);
    var change = {};
    (place.layout.annotations || []).forEach(function (word, k) {
      if (word.name === series) change["annotations[" + k + "].visible"] = visible;
    });
    if (Object.keys(change).length > 0) Plotly.relayout(place, change);
  }
  document.querySelectorAll(".key button").forEach(function (button) {
    button.addEventListener("click", function () {
      var visible = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(visible));
      button.closest(".figure").querySelectorAll(".plot").forEach(function (place) { show(place, button.dataset.series, visible); });
    });
  });
  function drawAll() { document.querySelectorAll(".plot").forEach(draw); }
  function next() {
    var place = waiting.shift();
    if (!place) { document.documentElement.setAttribute("data-drawn", "all"); return; }
    draw(place);
    setTimeout(next, 0);
  }
  document.querySelectorAll("details").forEach(function (part) {
    part.addEventListener("toggle", function () { if (part.open) part.querySelectorAll(".plot").forEach(draw); });
  });
  if ("IntersectionObserver" in window) {
    var sight = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) { if (entry.isIntersecting) { draw(entry.target); sight.unobserve(entry.target); } });
    }, { rootMargin: "400px" });
    waiting.forEach(function (place) { sight.observe(place); });
  }
  // On paper two charts stand side by side: they are laid out anew at half of its width, and back afterwards.
  function layOut(width) {
    document.querySelectorAll(".plot").forEach(function (place) {
      if (place.drawn) Plotly.relayout(place, width ? { width: width } : { width: null, autosize: true });
    });
  }
  window.addEventListener("beforeprint", function () { drawAll(); layOut(${PAPER_HALF}); });
  window.addEventListener("afterprint", function () { layOut(0); });
  setTimeout(next, 0);
})();
`;
