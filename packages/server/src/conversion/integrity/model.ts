/** Tells whether models in text are whole, since the library takes half of one for all of it, or reads it without an end. */
import type { Run } from '../engine.ts';

const HEAD_BYTES = '65536';
const TAIL_BYTES = '1024';

/** Whether a model of a format is as long as it says. */
export async function isWhole(
  format: string,
  input: string,
  run: Run<'head' | 'grep' | 'tail'>,
): Promise<boolean> {
  if (format !== 'ply' && format !== 'stl') return true;
  const { stdout: head } = await run.tool('head', ['-c', HEAD_BYTES, input]);
  return format === 'ply' ? isWholePly(head, input, run) : isWholeStl(head, input, run);
}

/** Its header says how many points and faces there are; each has a line. */
async function isWholePly(head: string, input: string, run: Run<'head' | 'grep' | 'tail'>): Promise<boolean> {
  const [header] = /^ply\s[\s\S]*?^end_header\s/m.exec(head) ?? [];
  if (header === undefined) return false;
  if (!/^format\s+ascii/m.test(header)) return true;
  const counts = [...header.matchAll(/^element\s+\S+\s+(\d+)/gm)].map(([, count]) => Number(count));
  const { stdout: lines } = await run.tool('grep', ['-c', '-a', '[^[:space:]]', input]);
  const headerLines = header.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  return Number(lines) - headerLines >= counts.reduce((sum, count) => sum + count, 0);
}

async function isWholeStl(head: string, input: string, run: Run<'head' | 'grep' | 'tail'>): Promise<boolean> {
  const isText = /^\s*solid\b[^\r\n]*[\r\n]+\s*(?:facet|endsolid)\b/i.test(head);
  if (!isText) return true;
  const { stdout: tail } = await run.tool('tail', ['-c', TAIL_BYTES, input]);
  return /\bendsolid\b/i.test(tail);
}
