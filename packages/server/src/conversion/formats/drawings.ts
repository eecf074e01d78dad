import { type Format, rowOf } from './format.ts';

const row = rowOf('drawing');

/** Pictures made of lines and shapes, which have no pixels until they are drawn. */
export const drawings: readonly Format[] = [
  row('svg', 'image/svg+xml', 'an SVG drawing', { textual: true, root: 'svg' }),
];
