import { type Format, rowOf } from './format.ts';

const row = rowOf('data');
const text = { textual: true };

/** Structured data for programs. */
export const data: readonly Format[] = [row('json', 'application/json', 'JSON data', text)];
