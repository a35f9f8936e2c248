/** `npm run docs`: writes the generated pages of docs/. `npm run docs:check` only names those that are stale, and then ends with 1. */
import { keepTexts } from "../kept.ts";
import { renderPages } from "./pages.ts";

await keepTexts("npm run docs", renderPages);
