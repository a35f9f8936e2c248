/**
 * `npm run test:package`: the package as a stranger gets it. Packs it, installs the tarball into an empty folder, and calls there what the README
 * shows: the commands, and programs in JavaScript and in strict TypeScript. On this Node, and the commands on another one where npm can fetch it.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OTHER_NODE = process.versions.node.startsWith("24.") ? "20" : "24";

const folder = mkdtempSync(join(tmpdir(), "smallyard-package-"));
const installed = join(folder, "node_modules", "smallyard");
let failed = 0;

async function check(name: string, work: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  try {
    await work();
    console.log(`ok      ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    const { message, stdout, stderr } = error as Error & { stdout?: string; stderr?: string };
    console.log(`FAILED  ${name}: ${message}\n${stdout ?? ""}${stderr ?? ""}`);
  }
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

function call(command: string, ...words: readonly string[]): string {
  return execFileSync(command, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Every file of the installed package with its digest: no command may write there. */
function contents(): string {
  return readdirSync(installed, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(installed, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(installed, name)))
          .digest("hex")}`,
    ) // prettier-ignore
    .join("\n");
}

const README = readFileSync(join(ROOT, "README.md"), "utf8");
/** The README's lines for a programmer, and for a notebook of Python. */
const PROGRAM = /```js\n(import [\s\S]*?)```/.exec(README)![1];
const NOTEBOOK = /```python\n(import [\s\S]*?)```/.exec(README)![1];

/** What strict readers of types find only in TypeScript. */
const TYPED = `${PROGRAM}
import type { ReportInput, Scenario, Table } from "smallyard";
export const titleOf = ({ title }: Scenario): string => title;
export const rowsOf = ({ rows }: Table): number => rows.length;
export type Input = ReportInput;
// @ts-expect-error a seed is a text: without types this line would pass
runOnce(model, 7);
`;

const COMPILER_OPTIONS = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
  ...{ target: "ES2022", lib: ["ES2022", "DOM"], noEmit: true },
};

async function explore(): Promise<void> {
  const child = spawn("npx", ["smallyard", "explore", "--port", "0"], { cwd: folder, detached: true });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => resolve(text.split(" ")[0]));
      child.stderr.setEncoding("utf8").on("data", (text: string) => reject(new Error(text)));
      child.once("exit", () => reject(new Error("it ended before it served the page")));
    });
    const page = await (await fetch(address)).text();
    must(page.includes('id="lag-grid"') && page.length > 500_000, "the page is not the explorer");
  } finally {
    process.kill(-child.pid!, "SIGTERM");
  }
}

try {
  await check("npm pack", () => {
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] }); // prettier-ignore
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  await check("npm install", () => {
    write("package.json", '{ "type": "module", "private": true }\n');
    call("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`);
    must(!existsSync(join(installed, "node_modules")), "dependencies clash");
  });
  const before = contents();

  await check("run, verify", () => {
    call("npx", "smallyard", "run", "today", "--runs", "2", "--jobs", "2", "--out", "two");
    must(call("npx", "smallyard", "verify", "two").includes("agree"), "the result does not verify");
  });
  await check("main, into the current folder", () => {
    call("npx", "smallyard", "main", "--runs", "1");
    must(existsSync(join(folder, "reports/cocom-vs-today/report.html")), "no report in the current folder");
  });
  await check("a study of one's own", () => {
    const text = "title: T\nquestion: Q?\nscenarios: [today]\nfactors: { fear_memory_years: {} }\ndesign: { kind: latin-hypercube, points: 2 }\nreplicates: 1\nobservables: [leakage_total]\n"; // prettier-ignore
    write("mine.yaml", text);
    call("npx", "smallyard", "study", "mine.yaml", "--jobs", "2", "--out", "mine");
    must(readFileSync(join(folder, "mine/runs.csv"), "utf8").trim().split("\n").length === 3, "not two runs");
  });
  await check("claim, list, explain, check", () => {
    must(call("npx", "smallyard", "list", "scenarios").includes("cocom"), "scenarios are missing");
    call("npx", "smallyard", "explain", "fear_memory_years");
    call("npx", "smallyard", "check", "mine.yaml");
  });
  await check("explore", explore);
  await check("import from JavaScript", () => {
    write("program.js", PROGRAM);
    must(call(process.execPath, "program.js").includes("leakage_total"), "no summaries were printed");
  });
  await check("the lines for a notebook: the command, and the columns that they name", () => {
    const [, words] = /^!npx (.*)$/m.exec(NOTEBOOK)!;
    call("npx", ...words.split(" "));
    const [runs, curves] = ["runs", "curves"].map((name) => readFileSync(join(folder, `pair/${name}.csv`), "utf8"));
    const [ofRuns, ofCurves] = [runs, curves].map((text) => text.slice(0, text.indexOf("\n")).split(","));
    must(
      ["scenario", "leakage_total"].every((name) => ofRuns.includes(name)),
      "no such column of runs",
    );
    must(
      ["observable", "entity", "date", "scenario", "p50"].every((name) => ofCurves.includes(name)),
      "no such column of curves",
    );
    must(/,all,leakage_rate,/.test(curves), "no such observable");
    const asPython = NOTEBOOK.replace(/^!.*$/m, "").replace(/\.plot\(\)/, "");
    const hasPandas = spawnSync("python3", ["-c", "import pandas"]).status === 0;
    if (hasPandas) call("python3", "-c", asPython);
    else console.log("not tried: the notebook's lines in Python (no pandas here)");
  });
  await check("an error names its place in the sources", () => {
    write("broken.js", 'import { loadScenario } from "smallyard"; loadScenario(undefined, "x.yaml");\n');
    try {
      call(process.execPath, "--enable-source-maps", "broken.js");
    } catch (error) {
      return must(/src\/scenario\/\w+\.ts:\d+/.test(String((error as { stderr: string }).stderr)), "no such place");
    }
    throw new Error("nothing was thrown");
  });
  for (const [module, moduleResolution] of [
    ["NodeNext", "NodeNext"],
    ["ESNext", "Bundler"],
  ])
    // prettier-ignore
    await check(`types in a strict project, resolved for ${moduleResolution}`, () => {
      write("program.ts", TYPED);
      const compilerOptions = { ...COMPILER_OPTIONS, module, moduleResolution, types: [] };
      write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["program.ts"] }));
      const compiler = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
      call(process.execPath, join(compiler, "bin", "tsc"));
    });
  const node = join(folder, "other-node");
  mkdirSync(node);
  try {
    call("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", "--prefix", node, `node@${OTHER_NODE}`);
  } catch {
    console.log(`not tried: Node ${OTHER_NODE} (npm could not fetch it)`);
  }
  const other = join(node, "node_modules/.bin/node");
  if (existsSync(other))
    await check(`run, import, on Node ${OTHER_NODE}`, () => {
      const words = ["run", "today", "--runs", "2", "--jobs", "2", "--out", "there"];
      call(other, join(installed, "src/cli/smallyard.js"), ...words);
      for (const name of ["curves.csv", "runs.csv", "events.csv"])
        must(
          readFileSync(join(folder, "there", name)).equals(readFileSync(join(folder, "two", name))),
          `another ${name}`,
        );
      call(other, "program.js");
    });
  await check("nothing was written into the installed package", () => must(contents() === before, "a file differs"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
