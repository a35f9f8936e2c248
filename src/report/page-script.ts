/**
 * The small program of the page. It draws each chart from its JSON: the ones in sight first, the rest in the pauses, those in closed
 * parts when they are opened, and all that are open before printing. The text is plain JavaScript for the browser.
 */
import { QUIET } from "../figures/palette.ts";

/** Half the width of a printed page between its margins, in CSS pixels. */
const PAPER_HALF = 340;

/** A letter of the line under a saved chart, in pixels, in a wide font. */
const STAMP_LETTER = 6.4;

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
  // What made the chart, in as many lines as its width asks for: nothing is cut.
  function stampLines(width) {
    var most = Math.max(24, Math.floor(width / ${STAMP_LETTER}));
    return stamp.split(" ").reduce(function (lines, word) {
      var last = lines[lines.length - 1];
      if (last !== "" && last.length + 1 + word.length > most) lines.push(word);
      else lines[lines.length - 1] = last === "" ? word : last + " " + word;
      return lines;
    }, [""]);
  }
  // A saved chart carries its title, the names of its areas, and says what made it.
  function saver(name, format) {
    return {
      name: "save" + name, title: "Save as " + name, icon: Plotly.Icons.camera,
      click: function (place) {
        var named = place.data.some(function (trace) { return trace.stackgroup; });
        var lines = stampLines(place.offsetWidth - 110), foot = 12 + 13 * lines.length, key = named ? 130 : 0;
        var layout = Object.assign({}, place.layout, { dragmode: false, paper_bgcolor: "#ffffff" });
        layout.margin = Object.assign({}, layout.margin, { t: layout.margin.t + 30, r: layout.margin.r + key, b: layout.margin.b + foot });
        layout.showlegend = named;
        layout.legend = { traceorder: "reversed", x: 1.02, xanchor: "left", y: 1, yanchor: "top", font: { size: 12 } };
        layout.title = { text: charts[place.id].title, x: 0.01, xanchor: "left", y: 0.985, yanchor: "top", font: { size: 15 } };
        layout.annotations = (layout.annotations || []).concat({ text: lines.join("<br>"), align: "left", showarrow: false,
          font: { size: 10, color: "${QUIET}" }, x: 0, xref: "paper", xanchor: "left", y: 0, yref: "paper", yanchor: "bottom", yshift: -layout.margin.b });
        Plotly.downloadImage({ data: place.data, layout: layout }, { format: format, filename: "smallyard-" + place.id,
          width: place.offsetWidth + key, height: place.offsetHeight + 30 + foot, scale: format === "png" ? 3 : 1 });
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
  // What a reader takes from a figure: its charts as pictures, on paper, their data, its table, its caption.
  function offer(name, text, type) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  function cells(figure) {
    return Array.prototype.map.call(figure.querySelectorAll("table tr"), function (row) {
      return Array.prototype.map.call(row.children, function (cell) { return cell.textContent; });
    });
  }
  function csvLine(list) {
    return list.map(function (text) { return /[",\\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; }).join(",");
  }
  var tables = {
    csv: function (rows) { return rows.map(csvLine).join("\\n") + "\\n"; },
    md: function (rows) {
      var lines = rows.map(function (row) { return "| " + row.join(" | ") + " |"; });
      lines.splice(1, 0, "|" + rows[0].map(function () { return "---|"; }).join(""));
      return lines.join("\\n") + "\\n";
    },
    tex: function (rows) {
      var safe = function (text) { return text.replace(/[&%$#_{}]/g, "\\\\$&").replace(/\\u2212/g, "$-$").replace(/\\u2013/g, "--"); };
      var lines = rows.map(function (row) { return row.map(safe).join(" & ") + " \\\\\\\\"; });
      lines.splice(1, 0, "\\\\hline");
      return "\\\\begin{tabular}{l" + rows[0].slice(1).map(function () { return "r"; }).join("") + "}\\n" + lines.join("\\n") + "\\n\\\\end{tabular}\\n";
    }
  };
  function dataOf(figure) {
    var lines = [["chart", "series", "x", "value", "low_90", "high_90"]];
    figure.querySelectorAll(".plot").forEach(function (place) {
      var chart = charts[place.id];
      chart.data.forEach(function (trace) {
        if (trace.fill === "toself" || !trace.x) return;
        if (trace.z) {
          var names = (chart.layout.yaxis && chart.layout.yaxis.ticktext) || [];
          trace.z.forEach(function (row, r) {
            row.forEach(function (value, k) { if (value !== null) lines.push([chart.title, String(names[r] || r), String(trace.x[k]), String(value), "", ""]); });
          });
          return;
        }
        trace.x.forEach(function (x, k) {
          if (x === null || !trace.y || trace.y[k] === null) return;
          var own = Array.isArray(trace.customdata && trace.customdata[k]) ? trace.customdata[k] : ["", ""];
          lines.push([chart.title, String(trace.name || ""), String(x), String(trace.y[k]), String(own[0]), String(own[1])]);
        });
      });
    });
    return lines.map(csvLine).join("\\n") + "\\n";
  }
  function copy(text, button) {
    var said = function (word) { button.textContent = word; };
    if (!navigator.clipboard) { said("select and copy the text"); return; }
    navigator.clipboard.writeText(text).then(function () { said("copied"); }, function () { said("select and copy the text"); });
  }
  function button(name, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", function () { act(made); });
    return made;
  }
  function pictures(figure, format) {
    figure.querySelectorAll(".plot").forEach(function (place) { draw(place); saver(format.toUpperCase(), format).click(place); });
  }
  document.querySelectorAll("details.use").forEach(function (part) {
    var figure = part.closest(".figure"), id = figure.id.replace(/^of-/, "smallyard-");
    var row = document.createElement("p");
    row.className = "buttons";
    row.append(
      button("SVG", function () { pictures(figure, "svg"); }),
      button("PNG", function () { pictures(figure, "png"); }),
      button("PDF (print)", function () {
        figure.classList.add("printed");
        document.body.classList.add("one");
        window.print();
        document.body.classList.remove("one");
        figure.classList.remove("printed");
      }),
      button("Data, CSV", function () { offer(id + "-data.csv", dataOf(figure), "text/csv"); }),
      button("Table, CSV", function () { offer(id + ".csv", tables.csv(cells(figure)), "text/csv"); }),
      button("Markdown", function () { offer(id + ".md", tables.md(cells(figure)), "text/markdown"); }),
      button("LaTeX", function () { offer(id + ".tex", tables.tex(cells(figure)), "application/x-tex"); }),
      button("Copy caption", function (made) { copy(part.querySelector(".caption").textContent, made); })
    );
    part.insertBefore(row, part.children[1]);
  });
  document.querySelectorAll("details.take pre").forEach(function (text) {
    text.after(button("Copy", function (made) { copy(text.textContent, made); }));
  });
  // A link leads into closed parts: they open.
  function reveal() {
    var place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    for (var part = place.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    place.scrollIntoView();
  }
  if (typeof location === "object") { window.addEventListener("hashchange", reveal); reveal(); }
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
