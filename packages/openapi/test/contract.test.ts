import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generate } from '../scripts/documents.ts';
import { ERROR_CODES, ERROR_STATUS, openApiDocument } from '../src/index.ts';

const packageRoot = new URL('..', import.meta.url);

test('openapi.json and the types are what the routes say', async () => {
  for (const [path, text] of await generate()) {
    expect(await readFile(path, 'utf8'), `${basename(path)} is stale: run "pnpm generate"`).toBe(text);
  }
});

test('Redocly and Spectral find nothing in openapi.json', () => {
  const run = (command: string, args: string[]) =>
    execFileSync(fileURLToPath(new URL(`node_modules/.bin/${command}`, packageRoot)), args, {
      cwd: packageRoot,
      encoding: 'utf8',
    });
  const report = JSON.parse(run('redocly', ['lint', 'openapi.json', '--format=json']));
  expect(report.totals).toMatchObject({ errors: 0, warnings: 0 });
  expect(run('spectral', ['lint', '--fail-severity=hint', 'openapi.json'])).toContain('No results');
});

test('generators of clients and the page with forms get what they can use', () => {
  const document = openApiDocument();
  expect(document.servers?.[0]?.url).toBe('/');
  const { post, head } = { ...document.paths?.['/convert/sync'], ...document.paths?.['/public/pairs'] };
  expect(head).toMatchObject({ operationId: 'headListPublicPairs' });
  expect(document.paths?.['/download/{jobid}']?.head?.responses?.['200']).not.toHaveProperty('content');
  // A form is filled in with examples, and what may be left out would be sent.
  const optional = (post?.parameters ?? []) as { example?: unknown; schema?: object }[];
  for (const parameter of optional) {
    expect(parameter).not.toHaveProperty('example');
    expect(parameter.schema).not.toHaveProperty('example');
  }
  expect(JSON.stringify(post?.requestBody)).not.toContain('"width"');
  // Generators take the first for a file; the second is what a result may really be.
  expect(post?.responses?.['200']).toMatchObject({ content: expect.anything() });
  expect(Object.keys(document.paths?.['/download/{jobid}']?.get?.responses?.['200']?.content ?? {})).toEqual([
    'application/octet-stream',
    '*/*',
  ]);
  expect(document.components?.schemas?.Progress).toMatchObject({
    properties: { code: { anyOf: [{ $ref: '#/components/schemas/ErrorCode' }, { type: 'null' }] } },
  });
  const refusal = JSON.stringify(post?.responses?.['403']);
  expect(refusal).toContain('This API key is not authorized for mp42mp3 conversions.');
});

test('no schema has an example of the old kind, which OpenAPI 3.1 deprecates', () => {
  const found: string[] = [];
  const look = (value: unknown, place: string, inSchema: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, child] of Object.entries(value)) {
      if (inSchema && name === 'example' && !place.endsWith('/properties')) found.push(place);
      look(child, `${place}/${name}`, inSchema || name === 'schema' || name === 'schemas');
    }
  };
  look(openApiDocument(), '', false);
  expect(found).toEqual([]);
});

test('every error example of the document has the status of its code', () => {
  const seen = new Set<string>();
  for (const path of Object.values(openApiDocument().paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const examples = (response as { content?: Record<string, { examples?: Record<string, unknown> }> })
          .content?.['application/json']?.examples;
        for (const code of Object.keys(examples ?? {})) {
          seen.add(code);
          expect(ERROR_STATUS[code as keyof typeof ERROR_STATUS], code).toBe(Number(status));
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].every((code) => (ERROR_CODES as string[]).includes(code))).toBe(true);
});
