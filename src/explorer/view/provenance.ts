/** The provenance that pictures saved from this page carry. */
import { setupKey } from "../setup/setup.ts";
import type { PictureFacts } from "../../report/figure-picture.ts";
import type { App } from "./app.ts";
import { phraseOf } from "../words/changes.ts";

/** Longest list of changes that fits on a picture's last line; the file itself holds every change. */
const LONGEST = 42;

export function pictureFacts(app: App): PictureFacts {
  const { setup, baseline, kept, plan } = app.state();
  const runs = app.results(setup)?.runs ?? 0;
  const changes = phraseOf(setup, app.scenario());
  const told = changes.length <= LONGEST ? changes : `${Object.keys(setup.changes).length} changes, told in the file`;
  const what = setupKey(setup) === setupKey({ ...setup, changes: {} }) ? setup.scenario : `${setup.scenario}: ${told}`;
  return {
    line: `smallyard ${app.version} · ${what} · ${runs} runs, seed ${plan.seed}, varies: ${plan.uncertainty} · a model, not a forecast`,
    provenance: {
      program: "smallyard",
      version: app.version,
      scenario: setup.scenario,
      changes: setup.changes,
      baseline: baseline.scenario,
      kept: kept.map(({ letter, name, setup: one }) => ({ letter, name, ...one })),
      seed: plan.seed,
      runs,
      varies: plan.uncertainty,
      link: app.link(),
    },
  };
}
