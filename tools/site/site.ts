/**
 * The site: the explorer, the studies with their pictures, the claims and the documentation as one site with
 * one navigation. Plain files with relative links: put the folder on any static host, at any place, or open it from the disk.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT } from "../../src/cli/read-files.ts";
import { SITE_STYLE, sitePage, sitePageOfHtml, withPreviewAt } from "./site-page.ts";

/** The studies as cards; on a code host reports/README.md says the same. */
const GALLERY = "reports/index.html";

/** A picture of one chart is narrower. */
const WIDE_MM = 150;

/** Pages of Markdown, as paths in the project. */
export function pagesOfProject(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".md") && !path.includes("docs/parts/") && !/\/(prose|words)\.md$/.test(path));
  return ["README.md", "CHANGELOG.md", ...below("docs"), ...below("reports")].sort((one, other) =>
    one < other ? -1 : 1,
  );
}

/**
 * Makes the site in a folder, which is replaced as a whole; returns the number of pages. `address`, where the site will stand, is needed
 * for one thing alone: previews of shared links show only pictures that are named in full.
 */
export function writeSite(site: string, address?: string): number {
  const explorer = join(PROJECT, "dist/index.html");
  const started = `${site}.part`;
  rmSync(started, { recursive: true, force: true });
  const put = (path: string, write: (place: string) => void): void => {
    mkdirSync(dirname(join(started, path)), { recursive: true });
    write(join(started, path));
  };
  const read = (path: string): string => readFileSync(join(PROJECT, path), "utf8");
  const project = {
    exists: (path: string): boolean => existsSync(join(PROJECT, path)) && statSync(join(PROJECT, path)).isFile(),
    isBroad: (path: string): boolean =>
      path.endsWith(".svg") && Number(/ width="(\d+)/.exec(read(path))?.[1]) > WIDE_MM,
  };
  const sources = pagesOfProject();
  for (const source of sources) {
    const page =
      source === "reports/README.md"
        ? sitePageOfHtml(GALLERY, read(GALLERY), project)
        : sitePage(source, read(source), project);
    put(page.path, (place) => writeFileSync(place, withPreviewAt(page.html, address)));
    for (const file of page.files) put(file, (place) => copyFileSync(join(PROJECT, file), place));
  }
  put("site.css", (place) => writeFileSync(place, SITE_STYLE));
  if (existsSync(explorer))
    put("explore.html", (place) => writeFileSync(place, withPreviewAt(readFileSync(explorer, "utf8"), address)));
  rmSync(site, { recursive: true, force: true });
  cpSync(started, site, { recursive: true });
  rmSync(started, { recursive: true });
  return sources.length;
}
