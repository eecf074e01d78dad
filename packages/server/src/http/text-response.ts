/** Answers with text that may be large and is asked for again: compressed, and with validators. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { accepts } from 'hono/accepts';
import { lazy } from '../lazy.ts';
import type { RequestContext } from './env.ts';
import { isAmong } from './etag.ts';

/** Smaller than this by a few percent, it would take as long again. */
const BROTLI_QUALITY = 9;
const BEST_GZIP_LEVEL = 9;
/** A third of the time of the usual one, for nearly the same size. */
const QUICK_GZIP_LEVEL = 1;

/** A text, and the encodings that it can be sent in, those that a client should take first. */
export interface EncodedText {
  readonly text: string;
  /** A strong validator of the plain text, without its quotes. */
  readonly tag: string;
  readonly encodings: Readonly<Record<string, () => Buffer<ArrayBuffer>>>;
}

/** A text that is sent many times: compressed once, with a high ratio. */
export function cachedText(text: string): EncodedText {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const br = lazy(() => brotliCompressSync(text, { params }));
  return {
    text,
    tag: tagOf(text),
    encodings: { br, gzip: lazy(() => gzipSync(text, { level: BEST_GZIP_LEVEL })) },
  };
}

/** A text that is sent once: compressed on demand, with a fast setting. */
export function uncachedText(text: string): EncodedText {
  return { text, tag: tagOf(text), encodings: { gzip: () => gzipSync(text, { level: QUICK_GZIP_LEVEL }) } };
}

/** How a text is sent. */
export interface Delivery {
  readonly mediaType: string;
  readonly cacheControl: string;
  /** What the answer depends on, beside the encodings that a client takes. */
  readonly vary?: string;
}

/**
 * Sends JSON, or says that the client has it already.
 *
 * @param audience who may cache the answer: everybody, or only clients with the same key
 */
export function sendJson(c: RequestContext, json: EncodedText, audience: 'public' | 'private'): Response {
  return sendText(c, json, {
    mediaType: 'application/json',
    // The catalogue may change at a restart.
    cacheControl: `${audience}, no-cache`,
    ...(audience === 'private' && { vary: 'X-API-Key' }),
  });
}

/** Sends a text, or says that the client has it already. */
export function sendText(
  c: RequestContext,
  { text, tag, encodings }: EncodedText,
  { mediaType, cacheControl, vary }: Delivery,
): Response {
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: Object.keys(encodings),
    default: 'identity',
    match: (wanted, { supports, default: plain }) =>
      supports.find((name) => wanted.some(({ type, q }) => type.toLowerCase() === name && q > 0)) ?? plain,
  });
  const compress = encodings[encoding];
  const etag = compress ? `"${tag}-${encoding}"` : `"${tag}"`;
  c.header('ETag', etag);
  c.header('Vary', ['Accept-Encoding', vary].filter(Boolean).join(', '), { append: true });
  c.header('Cache-Control', cacheControl);
  if (isAmong(etag, c.req.header('If-None-Match'))) return c.body(null, 304);
  c.header('Content-Type', mediaType);
  if (!compress) return c.body(text);
  c.header('Content-Encoding', encoding);
  return c.body(compress());
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
