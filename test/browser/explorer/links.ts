/** Links show the same elsewhere; hostile ones are refused and change nothing; chosen panels stand alone. */
import { address, addressBecomes, type Desk, drawings, follow, settled, START } from "./pages.ts";

export async function checkLinks({ open, check }: Desk): Promise<void> {
  const plain = await open(START);
  const start = await drawings(plain.page);
  for (const [name, hostile] of [
    ["huge", `scenario=today&seed=${"a".repeat(20_000)}`],
    ["malformed", "scenario=today&%%%&&&=="],
    ["with a script", "scenario=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"],
    ["with an unknown parameter", "scenario=today&parameters.nothing=1"],
    ["with a number beyond all ranges", "scenario=today&parameters.yard_rate=1e300"],
    ["to an unknown scenario", "scenario=atlantis"],
  ] as const) {
    await follow(plain.page, hostile);
    await plain.page.waitForSelector("#message .alert");
    await settled(plain.page);
    const told = await plain.page.locator("#message").innerText();
    check(
      `a link ${name} is refused with a message and changes nothing`,
      /not followed/.test(told) && (await drawings(plain.page)) === start,
      told,
    );
    await plain.page.locator("#message button").click();
    await addressBecomes(plain.page, /seed=browser/); // the address is what is shown again
  }
  check(
    "hostile links: no error, no request",
    plain.errors.length + plain.requests.length === 0,
    [...plain.errors, ...plain.requests].join("; "),
  );

  await follow(
    plain.page,
    `${START.replace("lag_announce_months=0", "lag_announce_months=12")}&absent.NL=1&keep=today~processes.retaliate%3Doff`,
  );
  await settled(plain.page);
  const shown = await drawings(plain.page);
  const elsewhere = await open(await address(plain.page));
  check(
    "a link shows the same curves to the byte elsewhere",
    shown === (await drawings(elsewhere.page)) && shown.length > 5000 && shown !== start,
  );
  await elsewhere.page.context().close();

  await follow(plain.page, `${START}&panels=compliance`);
  await settled(plain.page);
  check(
    "an embedded page shows the chosen panel and no frame",
    (await plain.page.locator(".pair > *").count()) === 1 && !(await plain.page.locator(".top").isVisible()),
  );
  await plain.page.context().close();
}
