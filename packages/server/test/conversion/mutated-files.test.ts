/** Whatever a file begins with, whoever looks at it says what it is, or that it is damaged. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { containersOf } from '../../src/conversion/containers.ts';
import { probe } from '../../src/conversion/file-probe.ts';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { readabilityAs } from '../../src/conversion/file-type.ts';
import { FORMATS } from '../../src/conversion/formats.ts';
import { isComplete } from '../../src/conversion/integrity.ts';
import { fixture, refusal, startTestServer, TestClient, temporaryFolder } from '../harness.ts';

const HEAD_BYTES = 4096;
const SHORT_BYTES = 64;
const MUTATIONS = 4;
/** At once, since most of the time is waited for the disk. */
const READERS = 8;
/** For each kind of check that a format alone decides about. */
const NAMED = ['emf', 'wmf', 'mp3', 'ttf', 'docx'];

/** Numbers below a bound, always the same ones (mulberry32). */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** How all fixtures begin; of those whose first bytes are the same, one will do. */
async function beginnings(signatureBytes: number): Promise<Buffer[]> {
  const entries = await readdir(fixture(''), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const heads = new Map<string, Buffer>();
  for (const file of files.sort()) {
    const head = (await readFile(file)).subarray(0, HEAD_BYTES);
    heads.set(head.toString('latin1', 0, signatureBytes), head);
  }
  return [...heads.values()];
}

/** Looks at a file as the program in the sandbox does, as what it shows itself to be and as other things. */
async function look(path: string, head: Buffer): Promise<void> {
  const recognised = await recogniseFile(path);
  const formats = FORMATS.filter(({ id }) => NAMED.includes(id) || id === recognised.format?.id);
  for (const format of formats) {
    expect(['readable', 'damaged', 'locked']).toContain(readabilityAs(format, recognised));
    expect([true, false]).toContain(
      await probe(path, (file) => isComplete(file, containersOf(head, format))),
    );
  }
}

async function lookAtAll(contents: readonly Buffer[]): Promise<void> {
  const folder = await temporaryFolder();
  const waiting = contents.values();
  const lookOn = async (_: unknown, reader: number) => {
    const path = join(folder, `file-${reader}`);
    for (const content of waiting) {
      await writeFile(path, content);
      await look(path, content).catch((error: unknown) => {
        throw new Error(`of ${content.toString('base64')}`, { cause: error });
      });
    }
  };
  await Promise.all(Array.from({ length: READERS }, lookOn));
}

test('a file of no more than a few bytes is damaged, or a short text', async () => {
  const short = new Map<string, Buffer>();
  for (const head of await beginnings(3)) {
    for (let length = 0; length <= SHORT_BYTES; length += length < 40 ? 1 : 8) {
      const content = head.subarray(0, length);
      short.set(content.toString('latin1'), content);
    }
  }
  await lookAtAll([...short.values()]);
});

test('a beginning in which some bytes are others, and that ends anywhere, is nothing to fail on', async () => {
  const below = numbers(14);
  const mutated: Buffer[] = [];
  for (const head of await beginnings(16)) {
    for (let count = 0; count < MUTATIONS; count++) {
      const copy = Buffer.from(head.subarray(0, 1 + below(head.length)));
      for (let change = below(8); change >= 0; change--) {
        // Most of what is said of a file stands near its beginning, and the largest numbers are the most surprising.
        const at = below(Math.min(copy.length, below(2) === 0 ? 64 : HEAD_BYTES));
        copy[at] = [0, 0xff, below(256)][below(3)] ?? 0;
      }
      mutated.push(copy);
    }
  }
  await lookAtAll(mutated);
});

test('a zip archive of a few bytes is refused as damaged, over HTTP too', async () => {
  const client = await TestClient.of(await startTestServer());
  for (const length of [4, 8, 12, 29]) {
    const path = join(await temporaryFolder(), 'short.zip');
    await writeFile(
      path,
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(40)]).subarray(0, length),
    );
    const { status, code } = await refusal(await client.convertSync('tar', path));
    expect({ status, code }).toEqual({ status: 500, code: 'invalid_input_file' });
  }
});
