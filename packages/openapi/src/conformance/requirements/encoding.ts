/** Answers that are compressed for the way, as most clients ask for without knowing: the same content, told apart. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync, inflateSync, unzipSync } from 'node:zlib';
import type { Context } from '../context.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus } from '../verdict.ts';
import { isZip } from '../zip.ts';
import { goodResultOf } from './download.ts';

const COMPRESSED = { 'Accept-Encoding': 'gzip, deflate, br' };
const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: unzipSync,
  'x-gzip': unzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** How an answer is compressed; undefined if it is not. */
function codingOf(answer: Exchange): string | undefined {
  const coding = headerOf(answer, 'content-encoding')?.trim().toLowerCase();
  return coding === undefined || coding === '' || coding === 'identity' ? undefined : coding;
}

/** The content, as a client has it. */
function contentOf(answer: Exchange): Buffer {
  const coding = codingOf(answer);
  if (coding === undefined) return answer.body;
  const decode = DECODERS[coding];
  assert(decode !== undefined, 'Content-Encoding: gzip, deflate or br, as asked for', coding, answer);
  try {
    return decode(answer.body);
  } catch (error) {
    assert(false, `a body in ${coding}`, `what is none: ${error}`, answer);
  }
}

/** Goes on only if a compressed answer cannot be taken for the plain one by whoever keeps answers. */
function assertToldApart(plain: Exchange, answer: Exchange): void {
  if (codingOf(answer) === undefined) return;
  const vary = headerOf(answer, 'vary') ?? '';
  assert(/\*|\baccept-encoding\b/i.test(vary), 'Vary: Accept-Encoding', `Vary: ${vary || 'none'}`, answer);
  const etag = headerOf(answer, 'etag');
  const isOther = etag === undefined || etag.startsWith('W/') || etag !== headerOf(plain, 'etag');
  assert(
    isOther,
    'another ETag than without compression, or a weak one',
    `ETag: ${etag}, as without`,
    answer,
  );
}

/** The list or result that is asked for with and without compression must be the same. */
async function assertSame(context: Context, path: string, key: string | undefined): Promise<void> {
  const ask = (headers: Record<string, string>) => context.send({ method: 'GET', path, key, headers });
  const plain = await ask({ 'Accept-Encoding': 'identity' });
  assertStatus(plain, 200);
  assert(codingOf(plain) === undefined, 'no compression, as asked for', `${codingOf(plain)}`, plain);
  const answer = await ask(COMPRESSED);
  assertStatus(answer, 200);
  const isSame = contentOf(answer).equals(plain.body) || isZip(plain.body);
  assert(isSame, `the same ${plain.body.length} bytes`, 'other bytes once decompressed', answer);
  assertToldApart(plain, answer);
}

export const encoding: readonly Requirement[] = [
  {
    id: 'encoding.list',
    statement: 'GET /public/pairs is the same list with and without compression, which are told apart.',
    level: 'required',
    run: (context) => assertSame(context, '/public/pairs', undefined),
  },
  {
    id: 'encoding.result',
    statement:
      'A result is the same file with and without compression; compressed it has a Vary, and no strong ETag in common.',
    level: 'required',
    uses: ['job'],
    run: async (context) => assertSame(context, (await goodResultOf(context)).jobPath, context.key),
  },
  {
    id: 'encoding.digest',
    statement: 'A Repr-Digest of a compressed result is that of the compressed bytes.',
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const answer = await context.get((await goodResultOf(context)).jobPath, COMPRESSED);
      const digest = headerOf(answer, 'repr-digest');
      if (codingOf(answer) === undefined || digest === undefined) return;
      const right = `sha-256=:${createHash('sha256').update(answer.body).digest('base64')}:`;
      assert(digest.includes(right), `Repr-Digest: ${right}`, `Repr-Digest: ${digest}`, answer);
    },
  },
  {
    id: 'encoding.parts',
    statement: 'A part of a result is cut from what the whole answer to the same request is.',
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const { jobPath, body } = await goodResultOf(context);
      const whole = await context.get(jobPath, COMPRESSED);
      const part = await context.get(jobPath, { ...COMPRESSED, Range: 'bytes=2-5' });
      if (part.status !== 206 || isZip(body)) return;
      const coding = codingOf(part);
      const isRight = coding === undefined || coding === codingOf(whole);
      const expected = `Content-Encoding: ${codingOf(whole) ?? 'none'}, as of the whole`;
      assert(isRight, expected, `Content-Encoding: ${coding}`, part);
      const source = coding === undefined ? body : whole.body;
      assert(part.body.equals(source.subarray(2, 6)), 'bytes 2 to 5', `${part.body.length} others`, part);
      const isOne = headerOf(part, 'etag') === headerOf(whole, 'etag') || codingOf(part) !== codingOf(whole);
      assert(isOne, `ETag: ${headerOf(whole, 'etag')}`, `ETag: ${headerOf(part, 'etag')}`, part);
    },
  },
];
