import { styleText } from 'node:util';
import type { PairDescription } from '@converter/sdk';
import { wrap } from './wrap.ts';

type Schema = PairDescription['options']['properties'][string];

const KINDS: Readonly<Record<NonNullable<Schema['type']>, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true | false',
  array: 'a JSON list',
  object: 'a JSON object',
};

/** The options of a pair for people: each with what is allowed, what is usual, and what it does. */
export function optionsText({ from, to, options }: PairDescription): string {
  const rows = Object.entries(options.properties);
  if (rows.length === 0) return `${from} → ${to} has no options.\n`;
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, schema]) => {
      const head = styleText('bold', name, { stream: process.stdout }) + ' '.repeat(width - name.length);
      const indent = width + 2;
      const lines = [`${head}  ${factsOf(schema).join(', ')}`, `${' '.repeat(indent)}${schema.description}`];
      return `${lines.map((line) => wrap(line, process.stdout, indent)).join('\n')}\n`;
    })
    .join('');
}

function factsOf(schema: Schema): string[] {
  const { default: usual, examples, unit } = schema;
  const facts = [allowed(schema) + (unit === undefined ? '' : ` ${unit}`)];
  if (usual !== undefined) facts.push(`default ${show(usual)}`);
  else if (examples.length > 0) facts.push(`such as ${show(examples[0])}`);
  return facts;
}

function allowed({ type, enum: values, minimum, maximum }: Schema): string {
  if (values) return values.map(show).join(' | ');
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  return KINDS[type ?? 'string'];
}

/** As it is written after `--option name=`. */
function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
