// Serves the prototypes under the product's own content security policy:
// npm run prototypes [port]. Builds the bundle at each start.
//
// A prototype is a fragment; its first line names shell, title and area.
// [[i name]] is an icon from the sprite.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const pages = join(here, "prototypes");
const port = Number(process.argv[2] ?? 8090);
execFileSync("node", [join(here, "build.mjs"), join(here, "dist"), "5"], { stdio: "inherit" });
const manifest = readFileSync(join(here, "dist/manifest.tsv"), "utf8").trim().split("\n").map((line) => line.split("\t"));
const asset = Object.fromEntries(manifest.map(([constant, file]) => [constant, `/assets/${file}`]));
const types = Object.fromEntries(manifest.map(([, file, type]) => [file, type]));

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const part = (name) => readFileSync(join(pages, `${name}.html`), "utf8");

function page(name) {
  const [first, ...rest] = part(name).split("\n");
  const about = JSON.parse(first.replace(/^<!--|-->$/g, ""));
  let html = part("_head").replace("{{title}}", about.title) + part(`_${about.shell}`).replace("{{main}}", () => rest.join("\n"));
  html = html.replace(`data-area="${about.area}"`, 'aria-current="page"').replace(/ data-area="[^"]*"/g, "");
  html = html.replace(/\[\[i ([a-z_]+)(?: ([a-z-]+))?\]\]/g, (_, icon, extra) =>
    `<svg class="i${extra ? ` i--${extra}` : ""}" aria-hidden="true"><use href="${asset.ICONS_SVG}#${icon}"/></svg>`);
  return html.replace(/\{\{(\w+)\}\}/g, (_, constant) => asset[constant]);
}

function list() {
  const names = readdirSync(pages).filter((name) => /^[a-z]/.test(name)).map((name) => name.replace(".html", ""));
  return `<!doctype html><html lang="de"><title>Prototypen</title><ul>${names.map((name) => `<li><a href="/${name}">${name}</a>`).join("")}</ul>`;
}

createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const send = (status, type, body) => response.writeHead(status, { "content-type": type, "content-security-policy": CSP }).end(body);
  const file = path.slice("/assets/".length);
  if (path.startsWith("/assets/") && types[file]) return send(200, types[file], readFileSync(join(here, "dist", file)));
  const name = path.slice(1);
  if (name === "") return send(200, "text/html; charset=utf-8", list());
  if (/^[a-z-]+$/.test(name) && existsSync(join(pages, `${name}.html`))) return send(200, "text/html; charset=utf-8", page(name));
  return send(extname(name) ? 404 : 302, "text/plain", "");
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
