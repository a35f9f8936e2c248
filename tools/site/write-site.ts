/** The last step of `npm run build`: dist/site/. `npm run build -- --address https://example.org/smallyard/` says where it will stand. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toPng } from "../../src/cli/figures/to-png.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { WrongInput } from "../../src/cli/errors.ts";
import { runScript } from "../script.ts";
import { writeSite } from "./site.ts";

/** What a chat or a code host shows beside a link to the site: the picture of the first question's study. */
const PREVIEW = "reports/coordination-lag/picture.svg";

await runScript(async () => {
  const site = join(PROJECT, "dist/site");
  const pages = writeSite(site, addressOption(process.argv.slice(2)));
  const picture = readFileSync(join(PROJECT, PREVIEW), "utf8");
  writeFileSync(
    join(site, "preview.png"),
    await toPng(picture, { width: 1200, dotsPerInch: 96 }, `smallyard: ${PREVIEW}`),
  );
  process.stdout.write(`site: dist/site, ${pages} pages\n`);
  return 0;
});

/** Ends with a slash, so that names are added to it. */
function addressOption(words: readonly string[]): string | undefined {
  const place = words.indexOf("--address");
  if (place < 0) return undefined;
  const text = words[place + 1] ?? "";
  if (!/^https?:\/\/[^/\s]+/.test(text) || !URL.canParse(text))
    throw new WrongInput(
      `--address: found "${text}"; allowed: the address of the site, such as https://example.org/smallyard/`,
    );
  return text.endsWith("/") ? text : `${text}/`;
}
