/** Finds an installed Chrome, Chromium or Edge: by an environment variable, on the PATH, or where installers put them. */
import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { WrongInput } from "../errors.ts";

/** Its value is the path of the program, where it is in none of the usual places. */
export const BROWSER_VARIABLE = "SMALLYARD_BROWSER";

const ON_PATH = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"],
  ...["microsoft-edge-stable", "chromium.exe", "chrome.exe", "msedge.exe"],
];
const ON_MAC = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const ON_WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** undefined where there is none. */
export function findBrowser(
  environment: Environment = process.env,
  elsewhere: readonly string[] = ON_MAC,
): string | undefined {
  const named = environment[BROWSER_VARIABLE];
  if (named !== undefined && named !== "") {
    if (isFile(named)) return named;
    throw new WrongInput(
      `${BROWSER_VARIABLE}: found "${named}", where there is no program; allowed: the path of Chrome, Chromium or Edge`,
    );
  }
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  const windows = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA];
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    ...windows.flatMap((folder) => (folder === undefined ? [] : ON_WINDOWS.map((path) => `${folder}\\${path}`))),
  ];
  return candidates.find(isFile);
}

export const NO_BROWSER = [
  "no Chrome, Chromium or Edge was found: pictures are drawn by one of them.",
  "Install one (Debian and Ubuntu: apt install chromium; macOS: brew install --cask chromium; Windows has Edge),",
  `or give the path of its program in the environment variable ${BROWSER_VARIABLE}.`,
].join("\n");

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
