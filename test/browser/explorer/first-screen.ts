/** The first screen: question, slider, the sentence and both charts on a desktop; title, sentence, a large chart and the slider on a phone. */
import { ask, boardDone, type Desk } from "./pages.ts";

/** Nothing is set, so that every question begins as it does for a reader. */
const UNSET = "#question=yard&scenario=today&runs=1&seed=browser&vary=chance";

export async function checkFirstScreen({ open, check }: Desk): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    const { page } = await open(UNSET, { viewport: { width: 1366, height: 768 }, colorScheme: scheme });
    for (const id of ["late", "yard", "absent", "shells", "minerals", "then", "next"]) {
      await ask(page, id);
      if (id === "next") await boardDone(page); // its sentence tells the rank then
      const { ends, overflow } = await page.evaluate(() => {
        const list = [
          ".questions",
          ".controls.own",
          ".sentence",
          ".reasons",
          ".switches",
          ".runs",
          ".pair > :nth-child(1)",
          ".pair > :nth-child(2)",
        ];
        return {
          ends: list.map((one) => Math.round(document.querySelector(one)!.getBoundingClientRect().bottom)),
          overflow: document.documentElement.scrollWidth > window.innerWidth,
        };
      });
      check(
        `desktop, ${scheme}, ${id}: all of it without scrolling`,
        ends.every((end) => end <= 768) && !overflow,
        ends.join(),
      );
    }
    await page.context().close();
  }
  const { page } = await open(UNSET, { viewport: { width: 390, height: 844 }, hasTouch: true });
  for (const id of ["late", "yard", "absent", "shells", "minerals", "then", "next"]) {
    await ask(page, id);
    if (id === "next") await boardDone(page);
    const seen = await page.evaluate(() => {
      const box = (one: string): DOMRect => document.querySelector(one)!.getBoundingClientRect();
      const [title, sentence, chart, own] = [".which", ".sentence", ".pair figure", ".controls.own"].map(box);
      const words = document.querySelector(".sentence")!;
      return {
        ...{ title: title.height, sentence: sentence.bottom, top: chart.top, share: chart.height / window.innerHeight },
        left: Math.round(chart.left),
        ...{ bottom: chart.bottom, own: own.top, row: own.height, foot: own.bottom },
        ...{ wide: document.documentElement.scrollWidth, cut: words.scrollHeight - words.clientHeight },
      };
    });
    check(
      `phone, ${id}: question, the whole sentence, a chart of 60 %, the slider in a row at the thumb, nothing over another`,
      seen.title < 42 &&
        seen.cut <= 0 &&
        seen.sentence <= seen.top + 1 &&
        Math.abs(seen.share - 0.6) < 0.04 &&
        seen.bottom <= seen.own + 1 &&
        Math.abs(seen.left - 10) < 3 &&
        seen.row < 76 &&
        seen.foot === 844 &&
        seen.wide <= 390,
      JSON.stringify(seen),
    );
  }
  await page.context().close();
}
