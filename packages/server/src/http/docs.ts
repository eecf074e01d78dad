/** The API's documentation as a page, from files of this package: nothing is loaded from elsewhere. */
import { readFileSync } from 'node:fs';
import { openApiDocument } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { accepts } from 'hono/accepts';
import { lazy } from '../lazy.ts';
import { version } from '../version.ts';
import type { Env } from './env.ts';
import { cachedText, sendJson, sendText } from './text-response.ts';

const SCRIPT = 'text/javascript; charset=utf-8';
const TEXTS = { 'swagger-ui.css': 'text/css; charset=utf-8', 'swagger-ui-bundle.js': SCRIPT } as const;
const ICON = 'favicon-32x32.png';
/** Their path has their version, so that another version is another file. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';
const ASK_AGAIN = 'public, no-cache';

/** All URLs are relative, so that the page works below the prefix of a proxy, too. */
const page = (assets: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Converter API</title>
    <link rel="stylesheet" href="./${assets}/swagger-ui.css">
    <link rel="stylesheet" href="./docs/page.css">
    <link rel="icon" href="./docs/favicon.png">
  </head>
  <body>
    <header>
      <h1>Converter API</h1>
      <p>Press Authorize and give your key; then every call can be tried out here. The same as a document: <a href="openapi.json">openapi.json</a></p>
      <h2 class="calls">Calls</h2>
    </header>
    <div id="docs"></div>
    <script src="./${assets}/swagger-ui-bundle.js"></script>
    <script type="module" src="./docs/start.js"></script>
  </body>
</html>
`;

/** Also colours that people with weak eyes can read. There is one server to choose from. */
const STYLE = `header { max-width: 1460px; margin: 0 auto; padding: 20px 20px 0; font-family: sans-serif; color: #3b4151; }
header h1 { margin: 0; }
header a { color: #1c5fa8; }
h2.calls { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.swagger-ui .info { margin: 20px 0; }
.swagger-ui .info hgroup { display: none; }
.swagger-ui .info a { color: #1c5fa8; }
.swagger-ui .scheme-container .servers-title, .swagger-ui .scheme-container .servers { display: none; }
.swagger-ui .btn.authorize, .swagger-ui .btn.authorize span { color: #14683f; border-color: #14683f; }
.swagger-ui .opblock .opblock-summary-method { text-shadow: none; }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1c5fa8; }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #14683f; }
.swagger-ui .opblock.opblock-delete .opblock-summary-method { background: #b3261e; }
.swagger-ui .btn.execute { background: #1c5fa8; border-color: #1c5fa8; }
.swagger-ui .btn.cancel { color: #b3261e; border-color: #b3261e; }
.swagger-ui .parameter__in { color: #3b4151; }
.swagger-ui .json-schema-2020-12-expand-deep-button, .swagger-ui .json-schema-2020-12__attribute { color: #3b4151; }
`;

/** "Try it out" asks the server that the page comes from, and not the hosted API, which is in the document too. */
const START = `const document = await (await fetch('openapi.json')).json();
const own = new URL('.', location.href).href.replace(/\\/$/, '');
const readable = ({ React: { createElement } }) => ({
  // It is looked for first, and would be missed aloud.
  components: {
    JsonSchema_string_binary: (props) => createElement(props.getComponent('JsonSchema_string'), props),
  },
  wrapComponents: {
    // A path stands within a button, where it must not be a link as well.
    DeepLink: () => ({ text }) => createElement('span', null, text),
    InfoContainer: (Info) => (props) =>
      createElement('section', { 'aria-label': 'About the API' }, createElement(Info, props)),
  },
});
// A link with a key opens the page with it; it does not stay in the address.
const key = new URLSearchParams(location.hash.slice(1)).get('key');
if (key) history.replaceState(null, '', location.pathname);
const page = SwaggerUIBundle({
  spec: { ...document, servers: [{ url: own }] },
  dom_id: '#docs',
  plugins: [readable],
  deepLinking: true,
  validatorUrl: null,
  // Colours of a long answer take longer than the answer.
  syntaxHighlight: { activated: false },
  requestSnippetsEnabled: true,
  onComplete: () => key && page.preauthorizeApiKey('ApiKey', key),
});
// Fields say by which parameter or answer they stand, also to who hears the page.
const root = globalThis.document.querySelector('#docs');
const nameFields = () => {
  for (const field of root.querySelectorAll(':is(input, select, textarea):not([aria-label])')) {
    const head = field.closest('tr')?.querySelector('.parameter__name, .response-col_status');
    field.setAttribute('aria-label', head?.textContent.trim() || 'Value');
  }
};
new MutationObserver(nameFields).observe(root, { childList: true, subtree: true });
`;

/** Swagger UI styles elements and draws its icons inline; scripts come from this server only. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** `GET /`, `GET /docs` with what it loads, and `GET /openapi.json` */
export function docsRoutes(app: OpenAPIHono<Env>): void {
  app.get('/', (c) => {
    c.header('Vary', 'Accept', { append: true });
    const wanted = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/html'],
      default: 'application/json',
    });
    if (wanted === 'text/html') return c.redirect('docs', 302);
    return c.json({ name: 'Converter', version: version(), docs: 'docs', pairs: 'public/pairs' });
  });

  const document = lazy(() => cachedText(JSON.stringify(openApiDocument())));
  app.get('/openapi.json', (c) => sendJson(c, document(), 'public'));

  const assets = `docs/${versionOfAssets()}`;
  const html = page(assets);
  app.get('/docs', (c) => c.html(html, 200, { 'Content-Security-Policy': POLICY }));
  app.get('/docs/', (c) => c.redirect('../docs', 301));
  for (const [name, mediaType] of Object.entries(TEXTS)) {
    const text = lazy(() => cachedText(readAsset(name).toString()));
    app.get(`/${assets}/${name}`, (c) => sendText(c, text(), { mediaType, cacheControl: FOR_A_YEAR }));
  }
  for (const [name, mediaType, own] of [
    ['start.js', SCRIPT, cachedText(START)],
    ['page.css', TEXTS['swagger-ui.css'], cachedText(STYLE)],
  ] as const)
    app.get(`/docs/${name}`, (c) => sendText(c, own, { mediaType, cacheControl: ASK_AGAIN }));
  const icon = lazy(() => new Uint8Array(readAsset(ICON)));
  for (const path of ['/favicon.ico', '/docs/favicon.png'])
    app.get(path, (c) => c.body(icon(), 200, { 'Content-Type': 'image/png', 'Cache-Control': FOR_A_DAY }));
}

function readAsset(name: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(`swagger-ui-dist/${name}`)));
}

function versionOfAssets(): string {
  return (JSON.parse(readAsset('package.json').toString()) as { version: string }).version;
}
