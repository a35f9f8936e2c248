/** Rival forms: what can be chosen, and how a scenario chooses it. */
import { expect, test } from "vitest";
import { FORM_PROCESSES, formNames, FORMS_IN_USE } from "../../src/scenario/forms.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const choose = (path: string, value: string) => () => loadScenario(minimalFiles(), MINIMAL_PATH, [{ path, value }]);

test("each process with rivals has at least two forms, and the first is in use unless a scenario asks", () => {
  for (const process of FORM_PROCESSES) expect(formNames(process).length).toBeGreaterThan(1);
  const { forms } = loadScenario(minimalFiles(), MINIMAL_PATH);
  expect(forms).toEqual(Object.fromEntries(FORM_PROCESSES.map((process) => [process, formNames(process)[0]])));
  expect(forms).toMatchObject({ anticipate: "cover", cohere: "balance", absorb: "know-how" });
});

test("a scenario chooses a form, and leaves the others", () => {
  const { forms } = choose("forms.cohere", "thresholds")();
  expect(forms).toEqual({ ...FORMS_IN_USE, cohere: "thresholds" });
});

test("an unknown form or process is refused with what is allowed", () => {
  expect(problemsOf(choose("forms.cohere", "treshold"))[0]).toMatchObject({
    path: "forms.cohere",
    message: expect.stringContaining('did you mean "thresholds"') as string,
  });
  expect(problemsOf(choose("forms.cohre", "balance"))[0].message).toContain("cohere");
});

test("parameters that belong to one form name a form of their own process", () => {
  for (const { process, form } of Object.values(PARAMETERS).map((one): { process: string; form?: string } => one)) {
    if (form !== undefined) expect(formNames(process as never)).toContain(form);
  }
  expect(PARAMETERS.assurance_value).toMatchObject({ process: "cohere", form: "thresholds" });
});
