/** Writes `openapi.json` and the types made from it. Run it after every change of the contract. */
import { writeFile } from 'node:fs/promises';
import { generate } from './documents.ts';

for (const [path, text] of await generate()) {
  await writeFile(path, text);
}
