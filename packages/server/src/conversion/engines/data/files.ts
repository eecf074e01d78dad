/** Text in files: read in whatever encoding it is, and written in pieces. */
import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { sayWarning } from '../../kits/workers/answer.ts';
import { guessed } from '../../kits/workers/charset.ts';
import { guessEncoding } from '../../kits/workers/guess-encoding.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { decoderOf } from './decoder.ts';

/** As long as a string can be, with some room. */
const MAX_TEXT_BYTES = 500 * 1024 ** 2;
const PIECE = 64 * 1024;
const LARGE_PIECE = 1024 ** 2;
/** Enough to see how a text is written. */
const HEAD = 4096;

/** The encoding that a file is in: by its mark, or because it fits UTF-8, or else the likeliest one, which the client is told. */
export async function encodingOf(path: string): Promise<string> {
  const marked = await markedEncoding(path);
  if (marked) return marked;
  return (await isUtf8File(path)) ? 'utf-8' : guessedEncoding(path);
}

async function isUtf8File(path: string): Promise<boolean> {
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: LARGE_PIECE });
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const whole = wholeLetters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = bytes.subarray(whole);
  }
  return rest.length === 0;
}

/** Where the letter starts that may go on in the next piece. */
function wholeLetters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

async function guessedEncoding(path: string): Promise<string> {
  const guess = await guessEncoding(path);
  sayWarning('encoding_guessed', guessed(guess));
  return guess;
}

async function markedEncoding(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD) });
    const head = buffer.subarray(0, bytesRead);
    // Japanese mail and what came of it is in letters of ASCII behind such signs.
    if (head.includes('\x1b$B') || head.includes('\x1b$@')) return 'iso-2022-jp';
    return { fffe: 'utf-16le', feff: 'utf-16be' }[head.toString('hex', 0, 2)] ?? wideEncoding(head);
  } finally {
    await file.close();
  }
}

/** UTF-16 that has no mark: a zero beside most letters, always on the same side. */
function wideEncoding(head: Buffer): string | undefined {
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < head.length / 6) return undefined;
  return odd > 0 ? 'utf-16le' : even > 0 ? 'utf-16be' : undefined;
}

/** The text of a file in pieces, without a byte order mark. */
export async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The lines of a file, without their ends. */
export async function* linesOf(path: string, encoding: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of textOf(path, encoding)) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The whole text of a file. */
export async function readText(path: string, encoding?: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_TEXT_BYTES) throw new Problem('limit_exceeded', 'is larger than such a file may be here');
  return decoderOf(encoding ?? (await encodingOf(path))).decode(await readFile(path));
}

/** The whole text of a file whose lines are folded, which some programs do within a letter. */
export async function readFolded(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const unfolded = Buffer.from(bytes.toString('latin1').replace(/\r?\n[ \t]/g, ''), 'latin1');
  return isUtf8(unfolded) ? unfolded.toString() : readText(path);
}

/** Writes a file of pieces of text as they come. */
export async function writeText(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  await pipeline(inLargePieces(pieces), createWriteStream(path));
}

async function* inLargePieces(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}
