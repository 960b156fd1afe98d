// Serves ui/ with the mock in front of it, under the app's own content security policy: node serve.js [PORT]
// http://localhost:4173/dev.html

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const ui = join(here, "../../ui");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".ftl": "text/plain; charset=utf-8" };
const CSP = "default-src 'self'; connect-src 'self' ipc: http://ipc.localhost; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

/** @param {string} path */
async function find(path) {
  if (path === "/dev.html") {
    // The real page, with the mock in front of the app, so that the two can't drift apart.
    const page = await readFile(join(ui, "index.html"), "utf8");
    return page.replace("<script type=\"module\"", "<script type=\"module\" src=\"mock/mock-ipc.js\"></script>\n    <script type=\"module\"");
  }
  if (path.startsWith("/mock/")) return readFile(join(here, normalize(path.slice(6))));
  return readFile(join(ui, normalize(path)));
}

const port = Number(process.argv[2] ?? 4173);
createServer(async (request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  try {
    const body = await find(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": CSP, "cache-control": "no-store" });
    response.end(body);
  } catch {
    response.writeHead(404).end("not found");
  }
}).listen(port, "127.0.0.1", () => console.log(`http://localhost:${port}/dev.html`));
