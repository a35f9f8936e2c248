/** The last step of `npm run build`: dist/site/. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toPng } from "../../src/cli/figures/to-png.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { runScript } from "../script.ts";
import { writeSite } from "./site.ts";

/** What a chat or a code host shows beside a link to the site: the picture of the first question's study. */
const PREVIEW = "reports/coordination-lag/picture.svg";

await runScript(async () => {
  const site = join(PROJECT, "dist/site");
  const pages = writeSite(site);
  const picture = readFileSync(join(PROJECT, PREVIEW), "utf8");
  writeFileSync(
    join(site, "preview.png"),
    await toPng(picture, { width: 1200, dotsPerInch: 96 }, `smallyard: ${PREVIEW}`),
  );
  process.stdout.write(`site: dist/site, ${pages} pages\n`);
  return 0;
});
