/** Parts of results, and what tells whether they are whole and still the same: Range, ETag, Repr-Digest. */
import { createHash } from 'node:crypto';
import { assertError, type Context } from '../context.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus, Skipped } from '../verdict.ts';
import { goodResultOf } from './download.ts';

const uses = ['job'] as const;

/** The result, if the server says that parts of it can be fetched. */
async function divisible(context: Context) {
  const result = await goodResultOf(context);
  assertOffered(headerOf(result, 'accept-ranges') === 'bytes', 'results have no "Accept-Ranges: bytes"');
  if (result.body.length < 8) throw new Skipped('the result is too short for parts');
  return result;
}

async function assertPart(
  context: Context,
  range: (size: number) => string,
  from: (size: number) => number,
  to: (size: number) => number,
) {
  const { body, jobPath } = await divisible(context);
  const size = body.length;
  const part = await context.get(jobPath, { Range: `bytes=${range(size)}` });
  assertStatus(part, 206);
  const contentRange = `bytes ${from(size)}-${to(size)}/${size}`;
  const actual = headerOf(part, 'content-range');
  assert(actual === contentRange, `Content-Range: ${contentRange}`, `Content-Range: ${actual}`, part);
  assert(
    part.body.equals(body.subarray(from(size), to(size) + 1)),
    'exactly these bytes of the file',
    `${part.body.length} other bytes`,
    part,
  );
}

function assertWhole(whole: Exchange, answer: Exchange): void {
  assertStatus(answer, 200);
  assert(answer.body.equals(whole.body), 'the whole file', `${answer.body.length} bytes`, answer);
}

export const parts: readonly Requirement[] = [
  {
    id: 'parts.first',
    statement: 'A range from the beginning is answered 206 with these bytes and a Content-Range.',
    level: 'addition',
    uses,
    run: (context) =>
      assertPart(
        context,
        () => '0-3',
        () => 0,
        () => 3,
      ),
  },
  {
    id: 'parts.rest',
    statement: 'A range without an end is answered with the rest, which is how a download goes on.',
    level: 'addition',
    uses,
    run: (context) =>
      assertPart(
        context,
        (size) => `${size >> 1}-`,
        (size) => size >> 1,
        (size) => size - 1,
      ),
  },
  {
    id: 'parts.last',
    statement: 'A range without a beginning is answered with the last bytes.',
    level: 'addition',
    uses,
    run: (context) =>
      assertPart(
        context,
        () => '-3',
        (size) => size - 3,
        (size) => size - 1,
      ),
  },
  {
    id: 'parts.beyond',
    statement: 'A range that ends behind the file is cut to what there is.',
    level: 'addition',
    uses,
    run: (context) =>
      assertPart(
        context,
        (size) => `2-${size + 99}`,
        () => 2,
        (size) => size - 1,
      ),
  },
  {
    id: 'parts.outside',
    statement: 'A range that begins behind the file is answered 416, with the size in Content-Range.',
    level: 'addition',
    uses,
    run: async (context) => {
      const { body, jobPath } = await divisible(context);
      const answer = await context.get(jobPath, { Range: `bytes=${body.length}-` });
      assertError(answer, 416);
      const contentRange = headerOf(answer, 'content-range');
      assert(
        contentRange === `bytes */${body.length}`,
        `Content-Range: bytes */${body.length}`,
        String(contentRange),
        answer,
      );
    },
  },
  {
    id: 'parts.nonsense',
    statement: 'A Range that is none is as if it were not there.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await divisible(context);
      assertWhole(result, await context.get(result.jobPath, { Range: 'lines=1-2' }));
    },
  },
  {
    id: 'parts.if-range',
    statement: 'With If-Range a part is sent if the ETag still holds, and otherwise the whole file.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await divisible(context);
      const etag = headerOf(result, 'etag');
      assertOffered(etag !== undefined, 'results have no ETag');
      const same = await context.get(result.jobPath, { Range: 'bytes=4-', 'If-Range': etag });
      assertStatus(same, 206);
      assertWhole(result, await context.get(result.jobPath, { Range: 'bytes=4-', 'If-Range': '"another"' }));
    },
  },
  {
    id: 'parts.etag',
    statement: 'The ETag of a result is a strong one in quotation marks, and stays.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await goodResultOf(context);
      const etag = headerOf(result, 'etag');
      assertOffered(etag !== undefined, 'results have no ETag');
      assert(/^"[\x21\x23-\x7e]+"$/.test(etag), 'an ETag such as "7e2b…"', `ETag: ${etag}`);
      const again = await context.get(result.jobPath);
      assert(
        headerOf(again, 'etag') === etag,
        `ETag: ${etag}, as before`,
        `ETag: ${headerOf(again, 'etag')}`,
      );
    },
  },
  {
    id: 'parts.not-modified',
    statement: 'If-None-Match with the ETag is answered 304, without a body.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await goodResultOf(context);
      const etag = headerOf(result, 'etag');
      assertOffered(etag !== undefined, 'results have no ETag');
      const answer = await context.get(result.jobPath, { 'If-None-Match': etag });
      assertStatus(answer, 304);
      assert(answer.body.length === 0, 'no body', `${answer.body.length} bytes`);
      assertWhole(result, await context.get(result.jobPath, { 'If-None-Match': '"another"' }));
    },
  },
  {
    id: 'parts.digest',
    statement: 'Repr-Digest is the SHA-256 of the whole file, also on a part of it.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await goodResultOf(context);
      const digest = headerOf(result, 'repr-digest');
      assertOffered(digest !== undefined, 'results have no Repr-Digest');
      const right = `sha-256=:${createHash('sha256').update(result.body).digest('base64')}:`;
      assert(digest.includes(right), `Repr-Digest: ${right}`, `Repr-Digest: ${digest}`);
      if (headerOf(result, 'accept-ranges') !== 'bytes') return;
      const part = await context.get(result.jobPath, { Range: 'bytes=0-1' });
      const ofPart = headerOf(part, 'repr-digest');
      assert(
        ofPart === undefined || ofPart.includes(right),
        `Repr-Digest: ${right}`,
        `Repr-Digest: ${ofPart}`,
      );
    },
  },
];
