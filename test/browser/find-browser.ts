/** Finds the installed Chrome, Chromium or Edge that the checks of this folder drive. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const ON_PATH = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"],
  ...["microsoft-edge-stable", "chromium.exe", "chrome.exe", "msedge.exe"],
];
const ON_MAC = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** The environment variable SMALLYARD_BROWSER goes before the PATH. */
export function findBrowser(): string {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const named = process.env.SMALLYARD_BROWSER;
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...ON_MAC,
  ];
  const found = candidates.find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "no Chrome, Chromium or Edge was found: install one (Debian and Ubuntu: apt install chromium), or name its program in SMALLYARD_BROWSER",
  );
}
