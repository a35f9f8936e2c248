/** The last step of `npm run build`: dist/site/. */
import { join } from "node:path";
import { PROJECT } from "../../src/cli/read-files.ts";
import { runScript } from "../script.ts";
import { writeSite } from "./site.ts";

await runScript(() => {
  process.stdout.write(`site: dist/site, ${writeSite(join(PROJECT, "dist/site"))} pages\n`);
  return 0;
});
