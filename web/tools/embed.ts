// Turns the built page into what the C++ build compiles: the compressed files, an assembler file that carries them, the
// table that names them, and a depfile that lists what they were made of.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const kTypes: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

export function embed(directory: string | undefined): Plugin {
  return {
    name: "embed",
    apply: "build",
    writeBundle(_options, bundle) {
      if (!directory) return;
      mkdirSync(directory, { recursive: true });
      const rows: string[] = [];
      const symbols: string[] = [];
      let assembler = "";
      let total = 0;
      Object.values(bundle)
        .sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
        .forEach((file, index) => {
          const bytes = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const type = kTypes[file.fileName.split(".").pop() ?? ""];
          if (!type) this.error(`no content type is known for ${file.fileName}`);
          const packed = gzipSync(bytes, { level: 9 });
          total += packed.length;
          writeFileSync(join(directory, `${index}.gz`), packed);
          const symbol = `promphrase_page_${index}`;
          assembler += `  .global ${symbol}\n${symbol}:\n  .incbin "${join(directory, `${index}.gz`)}"\n  .global ${symbol}_end\n${symbol}_end:\n`;
          symbols.push(`extern const char ${symbol}[];\nextern const char ${symbol}_end[];`);
          const etag = createHash("sha256").update(bytes).digest("hex").slice(0, 20);
          rows.push(
            `    {"${file.fileName}", "${type}", "${etag}", {${symbol}, ${symbol}_end}, ${bytes.length}},`,
          );
        });
      writeFileSync(
        join(directory, "page_assets.S"),
        `  .section .rodata\n${assembler}  .section .note.GNU-stack,"",@progbits\n`,
      );
      writeFileSync(
        join(directory, "page_assets.cpp"),
        `#include "proxy/admin/page_assets.hpp"\n\n#include <array>\n\nextern "C" {\n${symbols.join("\n")}\n}\n\n` +
          `namespace proxy::admin {\n\nstd::span<const PageAsset> page_assets() {\n` +
          `  static const std::array<PageAsset, ${rows.length}> assets{{\n${rows.join("\n")}\n  }};\n  return assets;\n}\n\n}  // namespace proxy::admin\n`,
      );
      const sources = [...this.getModuleIds()].filter((id) => id.startsWith("/") && !id.includes("?"));
      const output = join(directory, "page_assets.cpp");
      writeFileSync(`${output}.d`, `${output}: ${sources.join(" ")}\n`);
      this.info(`${rows.length} files, ${total} bytes compressed`);
    },
  };
}
