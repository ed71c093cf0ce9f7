import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Where `cargo xtask` starts the HTTP test host that answers `/api/*` while developing. */
const testHost = process.env.COUNTERPART_HOST ?? "http://127.0.0.1:4174";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [
    svelte(),
    paraglideVitePlugin({
      project: "./project.inlang",
      outdir: "./src/paraglide",
      strategy: ["globalVariable", "baseLocale"],
    }),
  ],
  resolve: {
    alias: { "~": at("./src") },
    // Under vitest "svelte" would otherwise be its server build, in which nothing mounts.
    ...(process.env.VITEST ? { conditions: ["browser"] } : {}),
  },
  build: {
    target: ["es2022", "safari16"],
    outDir: mode === "gallery" ? "dist-gallery" : "dist",
    emptyOutDir: true,
    // The content security policy allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The gallery of shared components is for looking at while developing; it never ships.
    rolldownOptions: { input: mode === "gallery" ? at("./gallery.html") : at("./index.html") },
  },
  server: { port: 5173, strictPort: true, proxy: { "/api": testHost } },
  test: { include: ["src/**/*.test.ts"], environment: "happy-dom" },
}));
