/**
 * The small program of the page that draws pictures, beside Plotly: measures words and draws one chart as SVG text. Plain JavaScript for
 * the browser.
 */
import { FIGURE_FONT } from "./figure-picture.ts";

export const FIGURE_PROGRAM = `
(function () {
  "use strict";
  var font = ${JSON.stringify(FIGURE_FONT)};
  var pen = document.createElement("canvas").getContext("2d");
  window.measureWords = function (words) {
    pen.font = "100px " + font;
    return words.map(function (word) { return pen.measureText(word).width / 100; });
  };
  window.fontsReady = function () {
    return Promise.all([document.fonts.load("100px 'Source Sans 3'"), document.fonts.load("600 100px 'Source Sans 3'")]).then(
      function (loaded) { return loaded.every(function (faces) { return faces.length > 0; }); });
  };
  window.drawChart = function (chart, width, height) {
    var layout = Object.assign({}, chart.layout, { width: width, height: height, autosize: false });
    layout.font = Object.assign({}, layout.font, { family: font });
    var plot = { data: chart.data, layout: layout, config: { staticPlot: true } };
    return Plotly.toImage(plot, { format: "svg", width: width, height: height, imageDataOnly: true }).then(function (text) {
      return text.charAt(0) === "<" ? text : decodeURIComponent(text);
    });
  };
})();
`;
