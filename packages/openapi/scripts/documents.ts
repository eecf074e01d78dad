import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { openApiDocument } from '../src/document.ts';

const BLOB = ts.factory.createTypeReferenceNode('Blob');

/** The files that are made from the contract: absolute path → text. A test compares them with what is committed. */
export async function generate(): Promise<Map<string, string>> {
  const json = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  const types = await openapiTS(json, {
    // openapi-typescript calls binary content a string; on every runtime it is a Blob.
    transform: (schema) => (schema.format === 'binary' ? BLOB : undefined),
  });
  const banner = '// Made from the zod routes by `pnpm generate`. Do not edit.\n';
  return new Map([
    [fileURLToPath(new URL('../openapi.json', import.meta.url)), json],
    [fileURLToPath(new URL('../src/types.gen.ts', import.meta.url)), banner + astToString(types)],
  ]);
}
