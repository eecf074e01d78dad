import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { ROUTES } from './routes/all.ts';
import { downloadResult } from './routes/jobs.ts';
import { listPublicPairs } from './routes/pairs.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** What is worth asking without a body: whether a server is there and what it can do, and how large a result is. */
const HEADS: readonly string[] = [listPublicPairs.operationId, downloadResult.operationId];

/** The same question for the head of the answer alone. */
function headOf(route: (typeof ROUTES)[number]): RouteConfig {
  const answers: Readonly<Record<string, { description: string; content?: unknown }>> = route.responses;
  const responses = Object.entries(answers).map(
    ([status, { content: _, ...head }]) => [status, head] as const,
  );
  return {
    ...route,
    method: 'head',
    operationId: `head${route.operationId.replace(/^./, (letter) => letter.toUpperCase())}`,
    summary: `${route.summary}: the head of the answer`,
    description: 'As with GET, without the body: for the headers alone.',
    responses: Object.fromEntries(responses),
  };
}

/** The OpenAPI 3.1 document of the whole API. `openapi.json` is this, written to a file. */
export function openApiDocument(): OpenApiDocument {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'ApiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'Your API key. Keep it out of web pages that others can open.',
  });
  for (const route of ROUTES) {
    app.openAPIRegistry.registerPath(route);
    if (HEADS.includes(route.operationId)) app.openAPIRegistry.registerPath(headOf(route));
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Converter API',
      version: '1.0.0',
      description:
        'Convert files of nearly any kind: list the conversions, convert a file in one request, or create a job, follow it and fetch its result. ' +
        'Every error is a JSON object with a sentence in `detail`.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      contact: { name: 'Converter App', url: 'https://converter.app' },
    },
    servers: [
      { url: '/', description: 'The server that this document comes from' },
      { url: 'https://api.converter.app', description: 'The hosted API' },
    ],
    tags: [
      { name: 'Pairs', description: 'What can be converted into what.' },
      { name: 'Conversions', description: 'Starting a conversion.' },
      { name: 'Jobs', description: 'Following a conversion and fetching its result.' },
      { name: 'Health', description: 'For whoever operates the server.' },
    ],
  });
}
