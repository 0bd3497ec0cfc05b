/** `npm start`: installs, builds and serves the demo. PORT and HOST override where. */
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

const DEFAULT_PORT = 4173;

setUp();
// Imported only now: they need what setUp installs.
const { buildIfStale } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');
await buildIfStale(['site']);

const port = Number(process.env.PORT ?? DEFAULT_PORT);
try {
  const { url } = await serve({
    folders: { '/': join(ROOT, 'dist', 'site') },
    port,
    host: process.env.HOST ?? 'localhost',
  });
  console.log(`The demo is at ${url}  (Ctrl+C ends it)`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Try another: PORT=${port + 1} npm start`);
  process.exitCode = 1;
}
