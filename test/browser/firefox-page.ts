/**
 * A page around the explorer that works its controls and hands in what it offers for download, and the small server both come from. A
 * browser needs no driver for it: it is started with the address. The explorer itself is served as it was built.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HandedIn {
  readonly browser: string;
  /** File name to text. */
  readonly files: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
}

/** Runs in the browser: waits until all runs are done, presses the two buttons, and sends what the page made. */
const PROGRAM = `
const frame = document.querySelector("iframe");
const errors = [];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function until(what, find) {
  for (let k = 0; k < 3000; k++) { const found = find(); if (found) return found; await pause(50); }
  throw new Error(what + " did not come");
}
async function work() {
  const files = {};
  try {
    frame.src = "/index.html" + location.hash;
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    const { contentWindow: inner, contentDocument: page } = frame;
    inner.addEventListener("error", (event) => errors.push(String(event.message)));
    inner.addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
    await until("a chart", () => page.querySelector(".pair .drawing svg"));
    await pause(100);
    await until("the last run", () => page.querySelector(".progress[data-done=true]"));
    const make = inner.URL.createObjectURL.bind(inner.URL);
    let made;
    inner.URL.createObjectURL = (blob) => { made = blob; return make(blob); };
    inner.HTMLAnchorElement.prototype.click = () => {}; // what is offered is taken from the hand, not from the disk
    for (const kind of ["curves", "runs"]) {
      made = undefined;
      page.querySelector("#csv-" + kind).click();
      files[kind + ".csv"] = await (await until(kind + ".csv", () => made)).text();
    }
  } catch (error) {
    errors.push(String(error));
  }
  const told = JSON.stringify({ browser: navigator.userAgent, files, errors });
  await fetch("/hand-in", { method: "POST", body: told });
}
work();
`;

const AROUND = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>check</title></head>
<body><iframe width="1200" height="800"></iframe><script type="module">${PROGRAM}</script></body></html>`;

/** Serves this machine alone. `open` starts a browser at an address and gives a way to end it. */
export async function handedIn(
  explorer: Buffer,
  hash: string,
  open: (address: string) => Promise<() => Promise<void>>,
  patience: number,
): Promise<HandedIn> {
  let take!: (told: HandedIn) => void;
  const told = new Promise<HandedIn>((resolve) => (take = resolve));
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const known = request.url === "/" ? AROUND : request.url === "/index.html" ? explorer : undefined;
      response.writeHead(known === undefined && request.method !== "POST" ? 404 : 200, { "Content-Type": "text/html" });
      response.end(known ?? "");
      if (request.url === "/hand-in") take(JSON.parse(Buffer.concat(parts).toString("utf8")) as HandedIn);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = await open(`http://127.0.0.1:${port}/${hash}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing was handed in within ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([told, late]);
  } finally {
    clearTimeout(timer);
    await close();
    server.close();
    server.closeAllConnections();
  }
}
