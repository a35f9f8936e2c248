/** The page that a check opens: with `--built` the one in dist/, else one of its own, so that checks can run beside each other. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** `folder` takes the page where it is built here; the lag grid of the same engine is taken from dist/. */
export function builtPage(folder: string): string {
  if (process.argv.includes("--built")) {
    const page = resolve("dist/index.html");
    if (!existsSync(page)) throw new Error(`${page} is missing: npm run build makes it`);
    return page;
  }
  // The page alone: the site beside it is nothing that a check opens.
  execFileSync("npx", ["vite", "build", "--config", ".config/vite.config.ts", "--outDir", folder], { stdio: "ignore" });
  return join(folder, "index.html");
}
