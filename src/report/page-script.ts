/**
 * The small program of the page. It draws each chart from its JSON: the ones in sight first, the rest in the pauses, those in closed
 * parts when they are opened, and all that are open before printing. The text is plain JavaScript for the browser.
 */
/** Half the width of a printed page between its margins, in CSS pixels. */
const PAPER_HALF = 340;

export const PAGE_SCRIPT = `
(function () {
  "use strict";
  var charts = JSON.parse(document.getElementById("charts").textContent);
  var settings = { displayModeBar: false, responsive: true, staticPlot: false, scrollZoom: false, doubleClick: false };
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
    Plotly.newPlot(place, chart.data, chart.layout, settings);
    place.on("plotly_afterplot", function () { fit(place); });
    fit(place);
  }
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
