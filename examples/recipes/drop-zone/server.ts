// Serves the page, and hands its calls on to the Converter with the key, which no visitor gets to see.
//
//   CONVERTER_API_KEY=… node server.ts
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';

const { CONVERTER_API_KEY, CONVERTER_BASE_URL = 'https://api.converter.app', PORT = 3000 } = process.env;
const app = new Hono();

app.all('/converter/:route{.+}', (c) => {
  // Ask here who it is. Whoever may send requests to this address converts at your expense.
  const { search } = new URL(c.req.url);
  return proxy(`${CONVERTER_BASE_URL}/${c.req.param('route')}${search}`, {
    raw: c.req.raw,
    headers: { ...c.req.header(), 'X-API-Key': CONVERTER_API_KEY, Cookie: undefined, Host: undefined },
    // A file that lies elsewhere is fetched by the page: the key must not go there.
    redirect: 'manual',
  });
});

// A page that goes through a bundler has no need of this: there, import from '@converter/sdk'.
const sdk = fileURLToPath(new URL('dist', import.meta.resolve('@converter/sdk/package.json')));
app.get('/sdk/*', serveStatic({ root: sdk, rewriteRequestPath: (path) => path.replace('/sdk', '') }));
app.get('/', serveStatic({ path: fileURLToPath(new URL('index.html', import.meta.url)) }));

serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
