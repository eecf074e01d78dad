/** The API's documentation as a page, from files of this package: nothing is loaded from elsewhere. */
import { readFile } from 'node:fs/promises';
import { openApiDocument } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { lazy } from '../lazy.ts';
import type { Env } from './env.ts';

const ASSETS = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Converter API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** "Try it out" asks the server that the page comes from, and not the hosted API, which stands first in the document. */
const START = `const page = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  onComplete: () => page.getSystem().oas3Actions.setSelectedServer('/'),
});
`;

/** Swagger UI styles elements and draws its icons inline; scripts come from this server only. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** `GET /docs` and `GET /openapi.json` */
export function docsRoutes(app: OpenAPIHono<Env>): void {
  const document = lazy(openApiDocument);
  app.get('/openapi.json', (c) => c.json(document()));
  app.get('/docs', (c) => c.html(PAGE, 200, { 'Content-Security-Policy': POLICY }));
  app.get('/docs/start.js', (c) => c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  for (const [name, mediaType] of Object.entries(ASSETS)) {
    const file = new URL(import.meta.resolve(`swagger-ui-dist/${name}`));
    app.get(`/docs/${name}`, async (c) =>
      c.body(await readFile(file), 200, {
        'Content-Type': mediaType,
        'Cache-Control': 'public, max-age=86400',
      }),
    );
  }
}
