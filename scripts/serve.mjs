/** Serves folders on localhost as a plain web host would, and with no header that a shop's host lacks. */
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Files whose name holds the hash of their content: a browser may keep them for ever. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * @typedef {object} ServeOptions
 * @property {Record<string, string>} folders Folder by the path it is served under, such as `{ '/': 'dist/site' }`.
 *   The longest path that fits a request wins.
 * @property {number} [port] 0, the default, takes a free one.
 * @property {string} [host] By default `localhost`, which other machines cannot reach.
 * @property {Record<string, string>} [headers] Sent with every answer.
 * @property {(path: string) => void} [onRequest] Told the path of every request.
 */

/**
 * Starts a server and resolves once it listens. Modules and models may be read from any origin, as from a host made
 * for static files; nothing isolates the page (no COOP or COEP), so one thread is all that WebAssembly gets.
 * @param {ServeOptions} options
 */
export async function serve({ folders, port = 0, host = 'localhost', headers = {}, onRequest = () => {} }) {
  const handlers = Object.entries(folders)
    .map(([prefix, folder]) => ({
      prefix: prefix.endsWith('/') ? prefix : `${prefix}/`,
      handle: sirv(folder, {
        dev: true, // Reads the disk at each request: a rebuild is seen at once.
        etag: true,
        setHeaders(response, path) {
          if (HASHED.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
          if (/\.(onnx|bin)$/.test(path)) response.setHeader('Content-Type', UNKNOWN_TYPE);
        },
      }),
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    onRequest(path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Not found\n');
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' });
      response.end();
      return;
    }
    const match = handlers.find(({ prefix }) => path.startsWith(prefix));
    if (!match) {
      notFound();
      return;
    }
    request.url = `/${(request.url ?? '').slice(match.prefix.length)}`;
    match.handle(request, response, notFound);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
