/** `smallyard explore`: the page in the browser, served from this machine to this machine, with --lan also to phones in its network. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { WorkFailed } from "../errors.ts";
import { readCount } from "../option-values.ts";
import { isVisible, PROJECT } from "../read-files.ts";
import { onStopSignals } from "../jobs/stop-signals.ts";

const PAGE = join(PROJECT, "dist", "index.html");
const BUILDER = join(".config", "vite.config.ts");
/** What the page is made of. */
const MADE_OF = ["src", "scenarios", "seeds"];

const ITSELF = "127.0.0.1";
const EVERYBODY = "0.0.0.0";

const EXAMPLES = `
The page holds the whole model and needs no network: dist/index.html can also be opened from the disk, sent by e-mail, or put
on any static host.

Examples:
  smallyard explore
  smallyard explore --port 8000
  smallyard explore --lan          # also for phones in the same network; the page shows a code to scan under Take away`;

export function exploreCommand(): Command {
  return new Command("explore")
    .description("open the explorer: the model in your browser")
    .option("--port <n>", "port on this machine; 0 picks a free one", readPort, 4173)
    .option("--lan", "also serve other devices in the local network: anyone in it can open the page")
    .addHelpText("after", EXAMPLES)
    .action(async ({ port, lan = false }: { port: number; lan?: boolean }) => {
      if (canBuild() && !isFresh(PAGE)) buildPage();
      const server = await servePage(PAGE, port, lan ? EVERYBODY : ITSELF);
      process.stdout.write(`${addressOf(server)}  (Ctrl-C stops it)\n`);
      for (const host of lan ? hostsInNetwork() : [])
        process.stdout.write(`${addressOf(server, host)}  for other devices in this network\n`);
      await new Promise<void>((resolve) => void onStopSignals(() => server.close(() => resolve())));
    });
}

/** Addresses of this machine in its networks. */
function hostsInNetwork(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
}

function readPort(text: string): number {
  return text === "0" ? 0 : readCount(65_535)(text);
}

/** Whether this is a clone; the installed package has the page as it was packed, and nothing to build it from. */
function canBuild(): boolean {
  return existsSync(join(PROJECT, BUILDER));
}

/** Whether the page is built and nothing that it is made of is newer. */
export function isFresh(
  page: string,
  folders: readonly string[] = MADE_OF.map((name) => join(PROJECT, name)),
): boolean {
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return folders.every((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(isVisible)
      .every((name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) <= built),
  );
}

/** Uses the builder that is installed for development; without it, says what to do. */
function buildPage(): void {
  let vite: string;
  try {
    vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  } catch {
    throw new WorkFailed("the page is not built and its builder is not installed; run: npm ci && npm run build");
  }
  process.stderr.write("building the page (a minute) ...\n");
  try {
    execFileSync(process.execPath, [vite, "build", "--config", BUILDER], {
      cwd: PROJECT,
      stdio: ["ignore", "ignore", "pipe"],
    });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    throw new WorkFailed(
      `the page could not be built: ${
        String(stderr ?? "")
          .trim()
          .split("\n")[0]
      }`,
    );
  }
}

/** Only the page; only to this machine unless another host is named. */
export async function servePage(page: string, port: number, host: string = ITSELF): Promise<Server> {
  const text = readFileSync(page);
  const server = createServer((request, response) => {
    const isPage = request.url === "/" || request.url === "/index.html";
    if (!isPage || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
      return;
    }
    const head = {
      "content-type": "text/html; charset=utf-8",
      "content-length": text.length,
      "cache-control": "no-store",
    };
    response.writeHead(200, head).end(request.method === "HEAD" ? undefined : text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: Error & { code?: string }) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        new WorkFailed(taken ? `port ${port} is taken; allowed: another --port, or 0 for a free one` : error.message),
      );
    });
    server.listen(port, host, resolve);
  });
  return server;
}

export function addressOf(server: Server, host: string = ITSELF): string {
  return `http://${host}:${(server.address() as AddressInfo).port}/`;
}
