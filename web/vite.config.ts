import { defineConfig } from "vite";
import { embed } from "./tools/embed";

// EMBED_DIR: where the page goes as C++ (set by CMake). `npm run dev` serves it beside a running Promphrase on :8000.
const promphrase = process.env["PROMPHRASE"] ?? "http://localhost:8000";

export default defineConfig({
  base: "./",
  plugins: [renderBlocking(), embed(process.env["EMBED_DIR"])],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    emptyOutDir: true,
  },
  server: { proxy: { "/api": promphrase, "/promphrase/api": promphrase } },
  test: { include: ["test/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);

// The first thing painted is the page in the chosen theme, not an empty sheet in the other one.
function renderBlocking() {
  return {
    name: "render-blocking",
    transformIndexHtml: {
      order: "post" as const,
      handler: (html: string) => html.replace('<script type="module" crossorigin', '<script type="module" blocking="render"').replace(/<link rel="(stylesheet|modulepreload)" crossorigin/g, '<link rel="$1"'),
    },
  };
}
