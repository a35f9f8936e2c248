#!/usr/bin/env node
// Stands for a browser: speaks the DevTools protocol through its pipe and draws nothing. What it is asked to evaluate decides its answers.
import { createReadStream, createWriteStream } from "node:fs";

const [questions, answers] = [createReadStream("", { fd: 3 }), createWriteStream("", { fd: 4 })];
const PNG = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(25), Buffer.from("rest")]);
const PDF = "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1\n/Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

function evaluate(expression) {
  if (expression === "die") process.exit(3);
  if (expression === "throw")
    return { result: {}, exceptionDetails: { text: "Uncaught", exception: { description: "Error: broken" } } };
  if (expression.startsWith("long ")) return { result: { value: "é".repeat(Number(expression.slice(5))) } };
  if (expression === "fontsReady()") return { result: { value: true } };
  const words = /^measureWords\((.*)\)$/.exec(expression)?.[1];
  if (words) return { result: { value: JSON.parse(words).map((word) => word.length / 2) } };
  if (expression.startsWith("drawChart(")) return { result: { value: `<svg id="x"/>` } };
  return { result: { value: expression.length } };
}

let turn = Promise.resolve();

function answer({ id, method, params, sessionId }) {
  const known = {
    "Target.getTargets": () => ({ targetInfos: [{ type: "page", targetId: "T" }] }),
    "Target.attachToTarget": () => ({ sessionId: `session of ${params.targetId}` }),
    "Page.getFrameTree": () => ({ frameTree: { frame: { id: "F" } } }),
    "Runtime.evaluate": () => evaluate(params.expression),
    "Page.captureScreenshot": () => ({ data: PNG.toString("base64") }),
    "Page.printToPDF": () => ({ data: Buffer.from(PDF).toString("base64") }),
    "Page.setDocumentContent": () => ({}),
    "Emulation.setDeviceMetricsOverride": () => ({}),
    "Emulation.clearDeviceMetricsOverride": () => ({}),
  }[method];
  const reply = known ? { id, sessionId, result: known() } : { id, error: { message: `'${method}' wasn't found` } };
  // An event before it, and the answer in two pieces.
  const text = `${JSON.stringify({ method: "Some.event", params: {} })}\0${JSON.stringify(reply)}\0`;
  const middle = Math.floor(text.length / 2);
  turn = turn.then(async () => {
    answers.write(text.slice(0, middle));
    await new Promise(setImmediate);
    answers.write(text.slice(middle));
  });
}

let rest = "";
questions.setEncoding("utf8").on("data", (chunk) => {
  const messages = (rest + chunk).split("\0");
  rest = messages.pop();
  for (const message of messages) answer(JSON.parse(message));
});
questions.on("end", () => process.exit(0));
