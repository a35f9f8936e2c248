/** How every page of ours begins: its title, the shared style sheet inside, nothing to fetch. */
import { STYLE_SHEET } from "./style-sheet.ts";

/** From the first line to the page's heading. `title` is HTML: escaped by the caller. */
export function pageHead(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE_SHEET}</style>
</head>
<body>
<main class="page">
<h1>${title}</h1>`;
}
