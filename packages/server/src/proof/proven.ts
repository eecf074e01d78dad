import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where `npm run proof` writes the routes that it proved, and the server reads them. */
export const PROVEN_FILE = fileURLToPath(new URL('../../proven.json', import.meta.url));

/** The ids of the routes that were proven. */
export function provenRoutes(): ReadonlySet<string> {
  return new Set(z.array(z.string()).parse(JSON.parse(readFileSync(PROVEN_FILE, 'utf8'))));
}
