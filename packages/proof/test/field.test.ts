import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FIELD_TESTS } from '../src/field/index.ts';
import { FIELD_PAGE, fieldPage } from '../src/field/page.ts';

test('docs/field-cases.md is of the cases as they are', async () => {
  expect(await readFile(FIELD_PAGE, 'utf8'), 'docs/field-cases.md is stale: run "pnpm generate"').toBe(
    fieldPage(),
  );
});

test.each(FIELD_TESTS)('%s, which holds cases of the field, is there', (path) => {
  expect(existsSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)))).toBe(true);
});
