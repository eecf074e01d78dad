/** docs/glossary.md names what there is: each term leads to a file that has the identifier in it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));
const ROW = /^\| (?<term>[^|]+) \| [^|]+ \| \[`(?<identifier>[\w$]+)`\]\((?<path>[^)]+)\) \|$/;
const HEAD = /^\| term \||^\|---/;

/** What is wrong with a glossary, a sentence each. */
function faultsIn(page: string): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|') && !HEAD.test(line));
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const { term = '', identifier = '', path = '' } = ROW.exec(row)?.groups ?? {};
    if (term === '')
      return `docs/glossary.md: the row "${row}" is not "| term | meaning | [\`identifier\`](path) |".`;
    if (seen.has(term)) return `docs/glossary.md has "${term}" twice: keep one of them.`;
    seen.add(term);
    const file = resolve(DOCS, path);
    const remedy = `Change the row of "${term}" in docs/glossary.md.`;
    if (!existsSync(file)) return `${path} does not exist. ${remedy}`;
    const isThere = readFileSync(file, 'utf8')
      .split(/[^\w$]+/)
      .includes(identifier);
    return isThere ? [] : `${path} has no ${identifier}. ${remedy}`;
  });
}

test('each term leads to a file that has its identifier', () => {
  expect(faultsIn(readFileSync(`${DOCS}/glossary.md`, 'utf8'))).toEqual([]);
});

test.each([
  [
    '| job | A request. | [`Job`](../packages/gone.ts) |',
    '../packages/gone.ts does not exist. Change the row of "job" in docs/glossary.md.',
  ],
  [
    '| job | A request. | [`Jobs`](../packages/server/src/domain/job.ts) |',
    '../packages/server/src/domain/job.ts has no Jobs. Change the row of "job" in docs/glossary.md.',
  ],
  [
    '| job | A request. |',
    'docs/glossary.md: the row "| job | A request. |" is not "| term | meaning | [`identifier`](path) |".',
  ],
])('a stale row is named with its remedy: %s', (row, fault) => {
  expect(faultsIn(row)).toEqual([fault]);
});
