import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ConversionResult } from '@converter/sdk';
import type { OutputTarget } from './output-paths.ts';

/**
 * Writes a result to its target: a file is written as a whole or not at all. Standard output stays open.
 *
 * @returns how many bytes it has
 */
export async function saveTo({ kind, path }: OutputTarget, result: ConversionResult): Promise<number> {
  if (kind === 'stdout') return pipe(result, process.stdout, { end: false });
  if (kind === 'stream') return pipe(result, createWriteStream(path));
  return (await stat(await result.save(path))).size;
}

async function pipe(result: ConversionResult, into: Writable, options = { end: true }): Promise<number> {
  let bytes = 0;
  async function* counted() {
    for await (const chunk of result.stream()) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  await pipeline(counted, into, options);
  return bytes;
}
