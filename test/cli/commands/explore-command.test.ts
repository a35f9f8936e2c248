import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addressOf, isFresh, servePage } from "../../../src/cli/commands/explore-command.ts";
import { WorkFailed } from "../../../src/cli/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-explore-"));
const page = join(folder, "page.html");
writeFileSync(page, "<p>hello</p>");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("serves the page and nothing else, to this machine alone", async () => {
  const server = await servePage(page, 0);
  const address = addressOf(server);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(address)).text()).toBe("<p>hello</p>");
  expect((await fetch(`${address}package.json`)).status).toBe(404);
  expect((await fetch(address, { method: "POST" })).status).toBe(404);
  const port = Number(new URL(address).port);
  await expect(servePage(page, port)).rejects.toThrow(WorkFailed);
  await new Promise((resolve) => server.close(resolve));
});

test("another host is another address of the same page", async () => {
  const server = await servePage(page, 0, "0.0.0.0");
  expect(server.address()).toMatchObject({ address: "0.0.0.0" });
  expect(addressOf(server, "10.0.0.2")).toMatch(/^http:\/\/10\.0\.0\.2:\d+\/$/);
  expect(await (await fetch(addressOf(server))).text()).toBe("<p>hello</p>");
  await new Promise((resolve) => server.close(resolve));
});

test("a page is fresh while nothing that it is made of is newer", () => {
  const source = mkdtempSync(join(folder, "src-"));
  writeFileSync(join(source, "a.ts"), "");
  utimesSync(join(source, "a.ts"), 1000, 1000);
  expect(isFresh(page, [source])).toBe(true);
  utimesSync(page, 500, 500);
  expect(isFresh(page, [source])).toBe(false);
  expect(isFresh(join(folder, "missing.html"), [source])).toBe(false);
});
