import { expect, test } from "vitest";
import { withInfo } from "../../src/report/pdf-text.ts";

/** A PDF of one empty page, with a classic table of places. */
function smallPdf(): string {
  const objects = ["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Count 1 /Kids [3 0 R]>>"];
  objects.push("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>", "<</Creator (Skia)>>");
  let text = "%PDF-1.4\n";
  const places = objects.map((object, k) => {
    const place = text.length;
    text += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join("")}`;
  return `${text}${table}trailer\n<</Size 5\n/Root 1 0 R\n/Info 4 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const latin = (pdf: Uint8Array): string => String.fromCharCode(...pdf);

test("the file stays as it is; behind it stand the facts, where its new table says", () => {
  const before = smallPdf();
  const after = latin(withInfo(bytes(before), { Title: "Größe", Subject: "a (b)" }));
  expect(after.startsWith(before)).toBe(true);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(after)![1]);
  const [, number, place] = /^xref\n(\d+) 1\n(\d{10}) 00000 n /.exec(after.slice(table))!;
  expect(after.slice(Number(place))).toMatch(new RegExp(`^${number} 0 obj\n<</Title <feff`));
  expect(after.slice(table)).toContain(`/Info ${number} 0 R`);
  expect(after.slice(table)).toContain(`/Prev ${before.lastIndexOf("xref\n0 5")}`);
  const title = /\/Title <feff([0-9a-f]+)>/.exec(after)![1];
  expect(
    title
      .match(/.{4}/g)!
      .map((unit) => String.fromCharCode(parseInt(unit, 16)))
      .join(""),
  ).toBe("Größe");
});

test("another kind of file is refused", () => {
  expect(() => withInfo(bytes("%PDF-1.5\nstartxref\n9\n%%EOF\n"), {})).toThrow(/classic table/);
});
