/** How to open the page on a phone: a code to scan if a phone can reach the page's address, otherwise instructions. */
import { encode } from "uqr";
import { h } from "./dom.ts";

export interface PhoneWords {
  /** What the code says; undefined where there is nothing to scan. */
  readonly code: string | undefined;
  readonly text: string;
}

const OWN_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

const HOW =
  "Many phones open no page from a file. Put the file on any web space, or run smallyard explore --lan on a computer in the phone's network and open the address that it prints: a code to scan then stands here.";

/** Rows of dark and light squares; undefined where the text is too long for a code that a camera reads from a screen (134 bytes). */
export function qrCode(text: string): boolean[][] | undefined {
  try {
    // A screen is clean: the lowest level of correction is enough.
    return encode(text, { ecc: "L", boostEcc: false, maxVersion: 6, maskPattern: 0, border: 0 }).data;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A link with everything that is set, or, where that is too long for a code, the page alone. */
export function phoneWords(link: string): PhoneWords {
  if (!/^https?:/.test(link)) return { code: undefined, text: `This page was opened from a file. ${HOW}` };
  const { hostname } = new URL(link);
  if (OWN_HOSTS.includes(hostname))
    return { code: undefined, text: `Only this computer can open this address. ${HOW}` };
  if (qrCode(link) !== undefined)
    return { code: link, text: "Scan it: the phone shows what you see, and computes it itself." };
  const page = link.replace(/#.*$/, "");
  return qrCode(page) === undefined
    ? { code: undefined, text: "The address of this page is too long for a code: copy the link." }
    : { code: page, text: "Scan it: the phone opens the page. What you set is too much for a code: send the link." };
}

/** Dark on light in both colour schemes, with the quiet border that readers need. */
export function drawCode(code: string): string {
  const rows = qrCode(code) ?? [];
  const size = rows.length + 8;
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${4 * size}" height="${4 * size}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${squares.join("")}" fill="#000000"/></svg>`;
}

export function phonePart(): { readonly element: HTMLElement; show(link: string): void } {
  const picture = h("div", { role: "img", hidden: true, id: "phone-code" });
  const words = h("p", { class: "small" });
  let shown = "";
  return {
    element: h("div", h("h3", "On a phone"), picture, words),
    show(link) {
      if (link === shown) return;
      shown = link;
      const { code, text } = phoneWords(link);
      words.textContent = text;
      picture.hidden = code === undefined;
      picture.innerHTML = code === undefined ? "" : drawCode(code);
      picture.setAttribute("aria-label", `Code to scan: ${code ?? ""}`);
    },
  };
}
