/**
 * The program of the threads in a few files instead of a hundred: every thread reads it anew, at each start of a command. What only one
 * kind of work needs is in files of its own, and packages stay where they are installed.
 */
import { join } from "node:path";
import { build } from "vite";

/** Writes `threads/worker.js` and what it reads; `folder` lies in the project's, so that `threads/` is as deep in it as `src/cli/`: relative paths lead to the same files from both. */
export async function bundleThreads(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    root,
    build: {
      ssr: join(root, "src", "cli", "threads", "worker.ts"),
      outDir: join(folder, "threads"),
      target: "es2022",
      minify: false,
      sourcemap: true, // errors name places in the sources
      rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
    },
  });
}
