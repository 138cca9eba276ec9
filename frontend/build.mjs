// Builds the web bundle: node build.mjs <folder> [brotli quality]
//
// Writes hashed files with .br and .gz beside them, manifest.tsv (constant,
// file, content type, one line each) and third-party.txt.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "dist");
const quality = Number(process.argv[3] ?? 11);

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

// KERN without its grid and spacing utilities: we lay out with our own rules,
// and they are half of the file.
const kern = {
  name: "kern",
  setup(bundle) {
    const file = join(here, "node_modules/@kern-ux/native/dist/kern.css");
    bundle.onResolve({ filter: /^kern$/ }, () => ({ path: file }));
    bundle.onLoad({ filter: /kern\.css$/ }, () => {
      const text = readFileSync(file, "utf8");
      const grid = text.indexOf("@file _grid.scss");
      if (grid < 0) throw new Error("kern.css has no grid section any more: look at build.mjs");
      return { contents: text.slice(0, text.lastIndexOf("/*", grid)), loader: "css" };
    });
  },
};

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 10);

function symbol(id, svg) {
  const viewBox = svg.match(/viewBox="([^"]+)"/)[1];
  return `<symbol id="${id}" viewBox="${viewBox}">${svg.replace(/<\/?svg[^>]*>/g, "").trim()}</symbol>`;
}

function sprite() {
  const icons = readdirSync(join(here, "icons")).filter((name) => name.endsWith(".svg")).sort();
  const symbols = icons.map((name) => symbol(basename(name, ".svg"), readFileSync(join(here, "icons", name), "utf8")));
  symbols.push(symbol("mark", readFileSync(join(here, "src/mark.svg"), "utf8")));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

function write(name, text) {
  const bytes = Buffer.from(text);
  const file = name.replace(/(\.\w+)$/, `-${hash(bytes)}$1`);
  writeFileSync(join(out, file), bytes);
  return file;
}

function compress(file) {
  const bytes = readFileSync(join(out, file));
  if ([".woff2", ".png"].includes(extname(file))) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes, { params }));
  writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}

// Every package whose files went into the bundle, with its licence.
function thirdParty(inputs) {
  const found = Object.keys(inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
  const packages = [...new Set(found.filter(Boolean))].sort();
  const texts = packages.map((name) => {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (!licence) throw new Error(`${name} has no licence file`);
    return `${name} ${about.version} (${about.license})\n\n${readFileSync(join(folder, licence), "utf8").trim()}`;
  });
  const icons = readFileSync(join(here, "icons/LICENSE"), "utf8").trim();
  texts.push(`Material Symbols, icons used (Apache-2.0)\n\n${icons}`);
  return texts.map((text) => text.replace(/\r\n?/g, "\n")).join(`\n\n${"-".repeat(72)}\n\n`) + "\n";
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const result = await build({
  absWorkingDir: here,
  entryPoints: { style: "src/app.css", app: "src/app.js" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "safari16.4", "firefox115"],
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: "/assets",
  loader: { ".woff2": "file" },
  legalComments: "none",
  metafile: true,
  plugins: [kern],
  logLevel: "warning",
});

const built = Object.entries(result.metafile.outputs).map(([path, about]) => [basename(path), about.entryPoint]);
const entry = (source) => built.find(([, from]) => from === source)[0];
const manifest = [
  ["STYLE_CSS", entry("src/app.css")],
  ["APP_JS", entry("src/app.js")],
  ["ICONS_SVG", write("icons.svg", sprite())],
  ["FAVICON", write("favicon.svg", readFileSync(join(here, "src/favicon.svg")))],
  // What messengers show beside a link: 1200 by 630, the mark on the colour of the product.
  ["SHARE", write("share.png", readFileSync(join(here, "src/share.png")))],
];
for (const [file] of built.filter(([name]) => name.endsWith(".woff2")).sort()) {
  const constant = file.replace(/-normal-.*$/, "").replace(/\W+/g, "_").toUpperCase();
  manifest.push([constant, file]);
}
manifest.forEach(([, file]) => compress(file));
writeFileSync(
  join(out, "manifest.tsv"),
  manifest.map(([constant, file]) => `${constant}\t${file}\t${TYPES[extname(file)]}\n`).join(""),
);
writeFileSync(join(out, "third-party.txt"), thirdParty(result.metafile.inputs));
