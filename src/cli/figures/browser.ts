/**
 * One page of an installed browser without a window, spoken to through a pipe in its DevTools protocol: no port is opened, nothing is
 * loaded from anywhere, and its profile is a temporary folder that is removed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { WorkFailed } from "../errors.ts";

export interface BrowserPage {
  /** A method of the DevTools protocol. */
  call(method: string, params?: object): Promise<Answer>;
  /** The value of an expression; promises are waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

type Answer = Readonly<Record<string, unknown>>;

/** Milliseconds without an answer after which the browser counts as dead; also on a slow and busy machine. */
const PATIENCE = 120_000;

const SWITCHES = [
  ...[
    "--headless=new",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--hide-scrollbars",
    "--mute-audio",
    "--disable-quic",
  ],
  ...[
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ],
  ...["--disable-background-networking", "--disable-component-update", "--font-render-hinting=none"],
];

export async function openBrowser(program: string): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), "smallyard-browser-"));
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // as root the browser refuses to start with its sandbox
  const child = spawn(program, [...SWITCHES, ...root, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  const removeProfile = (): void => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      // A process of the browser still writes there. What is left in the temporary folder is no reason to fail.
    }
  };
  const onExit = (): void => {
    child.kill("SIGKILL");
    removeProfile();
  };
  process.once("exit", onExit); // a second Ctrl-C ends the program at once
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
    process.off("exit", onExit);
    removeProfile();
  };
  try {
    const talk = speakWith(child, program);
    const { targetInfos } = (await talk("Target.getTargets")) as { targetInfos: { type: string; targetId: string }[] };
    const page = targetInfos.find(({ type }) => type === "page");
    const { targetId } = page ?? ((await talk("Target.createTarget", { url: "about:blank" })) as { targetId: string });
    const { sessionId } = (await talk("Target.attachToTarget", { targetId, flatten: true })) as { sessionId: string };
    const call: BrowserPage["call"] = (method, params) => talk(method, params, sessionId);
    return { call, evaluate: (expression) => evaluate(call, expression), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function evaluate(call: BrowserPage["call"], expression: string): Promise<unknown> {
  const answer = (await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })) as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  const wrong = answer.exceptionDetails;
  if (wrong) throw new WorkFailed(`the browser could not draw: ${wrong.exception?.description ?? wrong.text}`);
  return answer.result.value;
}

interface Heard {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

function parse(message: string): Heard | undefined {
  try {
    return JSON.parse(message) as Heard;
  } catch {
    return undefined;
  }
}

interface Waiting {
  answer(result: Answer): void;
  fail(error: Error): void;
}

/** Messages are JSON, each ended by a zero byte; answers carry the number of their question. */
function speakWith(child: ChildProcess, program: string) {
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  let [asked, rest] = [0, [] as Buffer[]];
  let dead: WorkFailed | undefined;
  const die = (reason: string): void => {
    dead = new WorkFailed(`the browser ${program} ${reason}`);
    for (const { fail } of waiting.values()) fail(dead);
    waiting.clear();
  };
  child.once("error", (error) => die(`could not be started: ${error.message}`));
  child.once("close", (code) => die(`ended by itself (${code ?? "killed"})`));
  toBrowser.on("error", () => {}); // told by "close"
  fromBrowser.on("error", () => {});
  fromBrowser.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      hear(Buffer.concat([...rest, chunk.subarray(start, end)]).toString("utf8"));
      [start, rest] = [end + 1, []];
    }
    rest.push(chunk.subarray(start));
  });
  function hear(message: string): void {
    const heard = parse(message);
    if (heard === undefined) die("does not speak the DevTools protocol");
    const { id, result, error } = heard ?? {};
    const who = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || who === undefined) return; // an event that nobody waits for
    waiting.delete(id);
    if (error) who.fail(new WorkFailed(`the browser ${program} refused: ${error.message}`));
    else who.answer(result ?? {});
  }
  return (method: string, params: object = {}, sessionId?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (dead) {
        reject(dead);
        return;
      }
      const id = ++asked;
      const timer = setTimeout(() => die(`gave no answer for ${PATIENCE / 1000} s`), PATIENCE);
      waiting.set(id, {
        answer: (result) => (clearTimeout(timer), resolve(result)),
        fail: (error) => (clearTimeout(timer), reject(error)),
      });
      toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    });
}
