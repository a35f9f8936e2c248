/** `npm run docs`: writes the generated pages of docs/. `npm run docs:check` only says which are stale, and then ends with 1. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { renderPages, stalePages } from "./pages.ts";
import { EXIT } from "../../src/cli/errors.ts";
import { PROJECT } from "../../src/cli/read-files.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const pages = renderPages();
const stale = stalePages(pages);
if (values.check) {
  for (const path of stale) process.stdout.write(`${path} is stale: npm run docs\n`);
  process.exitCode = stale.length > 0 ? EXIT.failed : EXIT.done;
} else {
  for (const { path, text } of pages.filter((page) => stale.includes(page.path))) {
    writeFileSync(join(PROJECT, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
