import { fileURLToPath } from 'node:url';
import type { FieldCase } from './field-case.ts';
import { FIELD_CASES } from './index.ts';

/** The page that lists the cases of the field. */
export const FIELD_PAGE = fileURLToPath(new URL('../../../../docs/field-cases.md', import.meta.url));

/** The page's text. */
export function fieldPage(): string {
  const sections = Object.entries(FIELD_CASES).map(([title, cases]) =>
    [
      `## ${title}`,
      '',
      '| what people reported | where | what is right | held by |',
      '|---|---|---|---|',
      ...cases.map(row),
    ].join('\n'),
  );
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const HEAD = `# Cases of the field

What people reported of converters that do this job, here and elsewhere, and the test that fails if it happens here. Inputs are
this project's own, made to be of the same kind. \`npm run field\` runs all of these tests.

This page is generated from [\`packages/proof/src/field\`](../packages/proof/src/field) by \`pnpm generate\`.`;

function row({ source, symptom, right, test }: FieldCase): string {
  const name = test.split('/').at(-1);
  const where = source.split(', ').map((each) => (each.includes('/') ? link(each) : each));
  return `| ${cell(symptom)} | ${where.join(', ')} | ${cell(right)} | [\`${name}\`](../${test}) |`;
}

const link = (address: string) =>
  `[${address.replace(/^(https:\/\/)?github\.com\//, '')}](https://${address.replace(/^https:\/\//, '')})`;

const cell = (text: string) => text.replaceAll('|', '\\|');
