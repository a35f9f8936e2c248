import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // A run of the model is a second or so on a slow machine; a test that hangs must still end.
    testTimeout: 60_000,
  },
});
