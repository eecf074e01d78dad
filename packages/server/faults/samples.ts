/** What is converted: small files whose results are the same each time, so that a digest tells whether one is right. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture as pathOf } from '@converter/fixtures';
import { execa } from 'execa';
import { fileRows, hashOf } from './inside.ts';
import { Random } from './random.ts';

const MIB = 1024 ** 2;

/** A file as it is sent. */
export interface Part {
  readonly name: string;
  readonly content: Buffer<ArrayBuffer>;
}

/** Files, what they are converted to, and what must come out. */
export interface Sample {
  readonly target: string;
  readonly parts: readonly Part[];
  /** SHA-256 of each result in hexadecimal, in their order. */
  readonly digests: readonly string[];
}

/** Converts samples, and says under which job. */
export type Convert = (target: string, parts: readonly Part[]) => Promise<string>;

/** All samples, by what they are good for. */
export interface Samples {
  /** Done at once. */
  readonly quick: Sample;
  /** Several results. */
  readonly several: Sample;
  /** Takes its tool about a second. */
  readonly short: Sample;
  /** Takes its tool some seconds: long enough to be caught in the act. */
  readonly long: Sample;
  /** A result of some mebibytes. */
  readonly large: Sample;
}

/**
 * Makes the samples, and learns from a server that nobody disturbs what comes out.
 *
 * @param convert must have converted when its promise resolves
 * @param dataDir of that server
 */
export async function makeSamples(folder: string, convert: Convert, dataDir: string): Promise<Samples> {
  await mkdir(folder, { recursive: true });
  const table = await part('data/people.csv', 'people.csv');
  const other = await part('data/quotes.csv', 'quotes.csv');
  const learn = async (target: string, ...parts: Part[]): Promise<Sample> => {
    const digests = await digestsOf(await convert(target, parts), dataDir);
    return { target, parts, digests };
  };
  return {
    quick: await learn('tar', await part('archives/tree.tar.gz', 'tree.tar.gz')),
    several: await learn('json', table, other),
    short: await learn('tar.xz', await noise(folder, 'short', 2 * MIB)),
    long: await learn('tar.xz', await noise(folder, 'long', 12 * MIB)),
    large: await learn('tar.zst', await noise(folder, 'large', 24 * MIB)),
  };
}

/** Another sample of many small files; nothing is known of its results. */
export async function manyTables(count: number): Promise<Pick<Sample, 'target' | 'parts'>> {
  const { content } = await part('data/people.csv', '');
  const parts = Array.from({ length: count }, (_, index) => ({ name: `people-${index}.csv`, content }));
  return { target: 'json', parts };
}

/** An archive of bytes that no tool makes smaller. */
export async function noise(folder: string, name: string, bytes: number): Promise<Part> {
  await writeFile(join(folder, `${name}.bin`), new Random(bytes).bytes(bytes));
  await execa('tar', ['--mtime=@0', '--owner=0', '--group=0', '-cf', `${name}.tar`, `${name}.bin`], {
    cwd: folder,
  });
  return { name: `${name}.tar`, content: await readFile(join(folder, `${name}.tar`)) };
}

/** The SHA-256 of a text or bytes, in hexadecimal. */
export function sha256(content: string | NodeJS.ArrayBufferView): string {
  return createHash('sha256').update(content).digest('hex');
}

async function part(fixture: string, name: string): Promise<Part> {
  return { name, content: await readFile(pathOf(fixture)) };
}

function digestsOf(jobId: string, dataDir: string): Promise<string[]> {
  const results = fileRows(dataDir).filter((row) => row.jobId === jobId && row.role === 'result');
  return Promise.all(results.map(({ id }) => hashOf(dataDir, id)));
}
