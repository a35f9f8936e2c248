/**
 * Puts facts into a PDF's information dictionary, by an incremental update: what is there stays as it is, a new dictionary and a new
 * table of places are put behind it (ISO 32000-1, 7.5.6 and 14.3.3). For files with a classic table of places, as Chrome writes them.
 */

export function withInfo(pdf: Uint8Array, info: Readonly<Record<string, string>>): Uint8Array {
  const text = latin(pdf);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const trailer = text.slice(text.lastIndexOf("trailer"));
  const size = /\/Size\s+(\d+)/.exec(trailer)?.[1];
  const root = /\/Root\s+(\d+\s+\d+\s+R)/.exec(trailer)?.[1];
  if (start === undefined || size === undefined || root === undefined)
    throw new Error("a PDF without a classic table of places");
  const place = pdf.length + 1;
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${pdfString(value)}`);
  const object = `${size} 0 obj\n<<${entries.join("\n")}>>\nendobj\n`;
  const table = `xref\n${size} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  const end = `trailer\n<</Size ${Number(size) + 1}\n/Root ${root}\n/Info ${size} 0 R\n/Prev ${start}>>\nstartxref\n${place + object.length}\n%%EOF\n`;
  const added = `\n${object}${table}${end}`;
  const out = new Uint8Array(pdf.length + added.length);
  out.set(pdf);
  for (let k = 0; k < added.length; k++) out[pdf.length + k] = added.charCodeAt(k);
  return out;
}

/** UTF-16 with its mark, in hexadecimal digits: holds every letter and needs no escapes. */
function pdfString(value: string): string {
  const units = Array.from({ length: value.length }, (_, k) => value.charCodeAt(k).toString(16).padStart(4, "0"));
  return `<feff${units.join("")}>`;
}

/** A byte, a letter. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}
