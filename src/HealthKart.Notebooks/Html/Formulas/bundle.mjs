// For the build: KaTeX with what a page does with it as one script, and its stylesheet with the fonts in it.
// node bundle.mjs FOLDER, where FOLDER has the packages and takes the two files.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
const require = createRequire(join(folder, "package.json"));
const { build } = require("esbuild");
const katex = dirname(require.resolve("katex/package.json"));
const { version } = JSON.parse(readFileSync(join(katex, "package.json"), "utf8"));
const notice = `/*! KaTeX ${version}\n\n${readFileSync(join(katex, "LICENSE"), "utf8").trim()}\n*/`;

// Every browser that shows the page reads woff2; the two older forms of each font would treble the stylesheet.
const newestFonts = {
  name: "newest-fonts",
  setup: ({ onLoad }) => onLoad({ filter: /katex\.css$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replace(/,\s*url\([^)]*\) format\("(?:woff|truetype)"\)/g, ""),
    loader: "css",
  })),
};
const shared = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", nodePaths: [join(folder, "node_modules")] };

const here = dirname(fileURLToPath(import.meta.url));
await build({
  ...shared,
  entryPoints: [join(here, "formulas.js")],
  outfile: join(folder, "formulas.js"),
  format: "iife",
  target: "es2022",
  banner: { js: notice },
});
await build({
  ...shared,
  entryPoints: [join(here, "formulas.css")],
  outfile: join(folder, "formulas.css"),
  loader: { ".woff2": "dataurl" },
  plugins: [newestFonts],
  banner: { css: notice },
});
