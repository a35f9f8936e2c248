import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    // The rooms keep no state of their own, so files need no fresh process; it halves the time.
    isolate: false,
    // All cores: by default one is left free, which on two cores doubles the time.
    maxWorkers: "100%",
    // No test asserts a time; this only ends one that hangs.
    testTimeout: 60_000,
  },
});
