/**
 * `npm run build`: the explorer as one self-contained page, dist/index.html.
 *
 * Everything is put into the page: style and program, the engine's program as text (workers are started from it, so that a page opened
 * from a disk has them too), scenarios and base data, and the lag grid. A policy in the page's head forbids it to load or send anything.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { evidenceOf } from "../src/cli/inputs/read-evidence.ts";
import { computeLagGrid } from "../src/explorer/engine/compute-lag-grid.ts";
import { MEASURES } from "../src/explorer/words/futures.ts";
import { begins } from "../src/explorer/setup/begins.ts";
import type { ShippedScenario } from "../src/explorer/setup/setup.ts";
import { readTurningWorlds, type TurningWorlds } from "../src/explorer/words/turning-worlds.ts";
import { loadScenario } from "../src/scenario/load.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXPLORER = join(ROOT, "src/explorer");
const OUT = join(ROOT, "dist");
/** The page opens on slow connections too: larger than this is an error. */
const MOST_KILOBYTES = 1400;

/** The readers and writers of CSV have a form for browsers. */
const alias = {
  "csv-parse/sync": "csv-parse/browser/esm/sync",
  "csv-stringify/sync": "csv-stringify/browser/esm/sync",
};

function namesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => !name.startsWith(".")) // hidden files are nobody's input
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Scenarios and base data, as the command line finds them. */
function readFiles(): Map<string, string> {
  const settings = namesIn("seeds").filter((name) => !name.includes("."));
  const paths = [
    ...namesIn("scenarios").flatMap((name) => (name.endsWith(".yaml") ? [`scenarios/${name}`] : [])),
    "seeds/sources.csv",
    ...settings.flatMap((setting) => namesIn(`seeds/${setting}`).map((name) => `seeds/${setting}/${name}`)),
  ];
  return new Map(
    paths
      .filter((path) => /\.(yaml|csv)$/.test(path) && !path.endsWith("/earlier.csv"))
      .map((path) => [path, readFileSync(join(ROOT, path), "utf8")]),
  );
}

const WHAT_NEXT = join(ROOT, "reports/what-next");
/** Those that the study of what comes next holds against each other. */
const FUTURES = (parse(readFileSync(join(WHAT_NEXT, "study.yaml"), "utf8")) as { scenarios: readonly string[] })
  .scenarios;

/** What the page says of a scenario before the engine has read it. */
function shippedScenario(files: ReadonlyMap<string, string>, id: string): ShippedScenario {
  const load = (name: string): Scenario => loadScenario(files, `scenarios/${name}.yaml`);
  const scenario = load(id);
  const root = scenario.lineage[0]!;
  const isFuture = scenario.tags.includes("future") || (id !== root && FUTURES.includes(id));
  const unconstrained = evidenceOf(scenario.setting)
    .filter(({ facts }) => facts.length === 0)
    .map(({ output }) => output);
  return { id, title: scenario.title, unconstrained, ...(isFuture && { begins: begins(scenario, load(root)) ?? "" }) };
}

/** The kept tables of the study of what comes next; some of its futures are its own. */
function turningWorlds(scenarios: readonly ShippedScenario[]): readonly TurningWorlds[] {
  const titleOf = (id: string): string =>
    scenarios.find((one) => one.id === id)?.title ??
    (parse(readFileSync(join(WHAT_NEXT, `${id}.yaml`), "utf8")) as { title: string }).title;
  const [table, text] = ["worlds.csv", "study.yaml"].map((name) =>
    readFileSync(join(WHAT_NEXT, "worlds", name), "utf8"),
  );
  return readTurningWorlds(table, text, titleOf);
}

/** Text of the engine's worker, for browsers. */
async function engineText(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    root: ROOT,
    resolve: { alias },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(EXPLORER, "engine/worker.ts"), formats: ["iife"], name: "engine", fileName: "engine" },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!("output" in output)) throw new Error("the engine was not built");
  return output.output[0].code;
}

/** The grid of the same engine and data is used again: it takes a minute. */
function lagGrid(files: ReadonlyMap<string, string>, engine: string, futures: readonly string[]): string {
  const digest = createHash("sha256")
    .update(engine)
    .update(JSON.stringify([[...files], futures, MEASURES]))
    .digest("hex");
  const kept = join(OUT, `lag-grid-${digest.slice(0, 16)}.json`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const text = JSON.stringify(computeLagGrid(files, futures));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, text); // another build may look for it meanwhile
  renameSync(`${kept}.${process.pid}`, kept);
  return text;
}

/** A quarter of its size, in letters that mean nothing to HTML. */
function packed(text: string): string {
  return gzipSync(text, { level: 9 }).toString("base64");
}

function escaped(program: string): string {
  return program.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");
}

function onePage(): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page === undefined || page.type !== "asset") throw new Error("index.html was not built");
      const files = readFiles();
      const engine = await engineText();
      const ids = [...files.keys()].flatMap((path) => /^scenarios\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
      const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
      const scenarios = ids.map((id) => shippedScenario(files, id));
      const futures = scenarios.flatMap(({ id, begins: day }) => (day === undefined ? [] : [id]));
      const built = JSON.stringify({ version, files: [...files], scenarios, worlds: turningWorlds(scenarios) });
      let style = "";
      let program = "";
      for (const [name, one] of Object.entries(bundle)) {
        if (one.type === "chunk") program += one.code;
        else if (name.endsWith(".css")) style += String(one.source);
        if (one !== page) delete bundle[name];
      }
      const script = escaped(program);
      const hash = createHash("sha256").update(script).digest("base64");
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${hash}' blob:`,
        "worker-src blob:",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      const data = (id: string, text: string): string => `<script type="text/plain" id="${id}">${text}</script>`;
      page.source = String(page.source)
        .replace(/<script[^>]*src=[^>]*><\/script>\s*/g, "")
        .replace(/<link[^>]*rel="stylesheet"[^>]*>\s*/g, "")
        .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
        .replace("</head>", () => `<style>${style}</style></head>`)
        .replace("</body>", () =>
          [
            data("lag-grid", packed(lagGrid(files, engine, futures))),
            data("built", packed(built)),
            data("engine", packed(engine)),
            `<script type="module">${script}</script></body>`,
          ].join("\n"),
        );
      const kilobytes = Math.round(Buffer.byteLength(page.source) / 1000);
      console.log(`explorer: ${kilobytes} kB of at most ${MOST_KILOBYTES} kB`);
      if (kilobytes > MOST_KILOBYTES)
        throw new Error(`the page has ${kilobytes} kB; the budget is ${MOST_KILOBYTES} kB`);
    },
  };
}

const config: UserConfig = defineConfig({
  root: EXPLORER,
  base: "./",
  resolve: { alias },
  plugins: [onePage()],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
export default config;
