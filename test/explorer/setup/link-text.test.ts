import { expect, test } from "vitest";
import { addressOf, arrived, sealed } from "../../../src/explorer/setup/link-text.ts";

test("what is sealed arrives whole, whatever is added to it on its way", () => {
  const text = "v=0.1.0&scenario=today&keep=today%7Eregime.mode%3Dstanding";
  for (const change of [(t: string) => t, (t: string) => `${t}.`, encodeURIComponent, (t: string) => `${t}&fbclid=x`])
    expect(arrived(change(sealed(text)))).toEqual({ text, state: "whole" });
  expect(arrived(text)).toEqual({ text, state: "unsealed" });
  expect(arrived(sealed(text).slice(0, -1)).state).toBe("damaged");
  expect(arrived(`${text}&su`).state).toBe("damaged");
  expect(arrived("scenario=today&%%%&&&==").state).not.toBe("whole");
});

test("the path of a file stays on its computer", () => {
  expect(addressOf("https://example.org/yard/#old", "v=1")).toBe("https://example.org/yard/#v=1");
  expect(addressOf("http://localhost:4173/", "v=1")).toBe("http://localhost:4173/#v=1");
  for (const page of [
    "file:///home/ada/secret/index.html#x",
    "file:///C:/Users/Ada/page.html",
    "blob:null/1-2",
    "about:srcdoc",
  ])
    expect(addressOf(page, "v=1")).toBe("#v=1");
});
