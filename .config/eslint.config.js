/**
 * What the compiler does not see. The strict part is for the rooms below the doors: whatever engines, languages or clocks compute
 * differently is banned there, so that the same scenario and seed give the same bytes everywhere.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const EXACT_MATHS =
  "abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN10|LN2|LOG10E|LOG2E|PI|SQRT1_2|SQRT2";
const RANDOM = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: "Draw with uniform() of src/base/random.ts: keyed by seed, process, entity and event.",
};
const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one name per thing, everywhere.",
};
const NO_BARRELS = { selector: "ExportAllDeclaration", message: "No barrels: an import says which file it needs." };
const EVERYWHERE = [RANDOM, NO_DEFAULT_EXPORT, NO_BARRELS];

const BELOW_THE_DOORS = [
  {
    selector: `MemberExpression[object.name='Math']:not([computed=false][property.name=/^(${EXACT_MATHS}|random)$/])`,
    message: "Engines compute this differently: use src/base/maths.ts.",
  },
  { selector: "VariableDeclarator[init.name='Math']", message: "Name Math.floor and its like in full." },
  {
    selector: "BinaryExpression[operator='**']",
    message: "Engines compute ** differently: multiply, or pow() of src/base/maths.ts.",
  },
  {
    selector: "AssignmentExpression[operator='**=']",
    message: "Engines compute ** differently: use pow() of src/base/maths.ts.",
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale/]",
    message: "Depends on the reader's language settings.",
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: "Depends on the language data: compare with < and >.",
  },
  {
    // `subarray` is of typed arrays, which sort their numbers by value.
    selector:
      "CallExpression[callee.property.name=/^(sort|toSorted)$/][arguments.length=0]:not([callee.object.callee.property.name='subarray'])",
    message: "Without a comparator numbers sort as text.",
  },
];
const DOORS_ONLY =
  "Only the doors (src/cli, src/explorer) touch files, threads, the clock and the page; dates are in src/base/dates.ts.";
const GLOBALS = [
  ..."Date performance Intl process Buffer globalThis crypto fetch require setTimeout setInterval setImmediate".split(
    " ",
  ),
  ..."queueMicrotask requestAnimationFrame window document navigator localStorage self postMessage Worker".split(" "),
].map((name) => ({ name, message: DOORS_ONLY }));

export default defineConfig(
  { ignores: ["node_modules/", "compiled/", "dist/", "coverage/", "reports/"] },
  {
    files: ["src/**/*.ts", "tools/**/*.ts", "test/**/*.ts"],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL("..", import.meta.url)) },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", ...EVERYWHERE],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // An assertion that asserts nothing hides the ones that do.
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/**"], rules: { "no-console": "error" } },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/explorer/**"],
    rules: {
      "no-restricted-syntax": ["error", ...EVERYWHERE, ...BELOW_THE_DOORS],
      "no-restricted-globals": ["error", ...GLOBALS],
      "no-restricted-imports": ["error", { patterns: [{ regex: "^node:", message: DOORS_ONLY }] }],
    },
  },
  // What maintainers write is compared byte by byte, on any machine.
  { files: ["tools/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...EVERYWHERE, ...BELOW_THE_DOORS] } },
  { files: ["**/*.d.ts"], rules: { "no-restricted-syntax": "off" } },
);
