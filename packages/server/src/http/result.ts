/** Sends results. */
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { create as contentDisposition } from 'content-disposition';
import parseRange from 'range-parser';
import { ApiError } from '../domain/api-error.ts';
import type { OpenFile } from '../domain/files.ts';
import type { Job, Selection } from '../domain/job.ts';
import type { OpenResult, Result, Results } from '../jobs/results.ts';
import type { Logger } from '../log.ts';
import type { RequestContext } from './env.ts';
import { isAmong } from './etag.ts';

type Headers = Readonly<Record<string, string | number>>;
/** First and last byte, both included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const CACHE_CONTROL = 'private, no-cache';

/** Sends the result of a completed job. */
export class ResultSender {
  readonly #results: Results;
  readonly #log: Logger;

  constructor(results: Results, log: Logger) {
    this.#results = results;
    this.#log = log;
  }

  /**
   * Answers with a result.
   *
   * @param selection what was asked for, or also what came beside it
   * @throws ApiError if the result is gone or damaged, or the requested range lies outside it
   */
  async send(c: RequestContext, job: Job, selection: Selection): Promise<Response> {
    c.header('X-Job-Id', job.id);
    if (job.warnings.length > 0) c.header('Converter-Warnings', String(job.warnings.length));
    // A HEAD request must not make the server pack thousands of files.
    if (c.req.method === 'HEAD') {
      const found = await this.#results.find(job, selection);
      if (!found.content) {
        writeHead(c, 200, attachment(found)).end();
        return RESPONSE_ALREADY_SENT;
      }
    }
    const result = await this.#results.open(job, selection);
    try {
      await this.#sendOpen(c, job, result);
    } finally {
      await result.file.close();
    }
    return RESPONSE_ALREADY_SENT;
  }

  async #sendOpen(c: RequestContext, job: Job, { file, content, ...result }: OpenResult): Promise<void> {
    const etag = `"${content.sha256}"`;
    if (isAmong(etag, c.req.header('If-None-Match'))) {
      writeHead(c, 304, { ETag: etag, 'Cache-Control': CACHE_CONTROL }).end();
      return;
    }
    const range = requestedRange(c, content.bytes, etag);
    const { start, end } = range ?? { start: 0, end: content.bytes - 1 };
    const headers: Headers = {
      ...attachment(result),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${content.bytes}` }),
      'Content-Length': end - start + 1,
      ETag: etag,
      'Repr-Digest': `sha-256=:${Buffer.from(content.sha256, 'hex').toString('base64')}:`,
    };
    const outgoing = writeHead(c, range ? 206 : 200, headers);
    if (c.req.method === 'HEAD' || end < start) outgoing.end();
    else if (!(await sendRange(file, { start, end }, outgoing))) {
      // The client would take the next answer on this connection for the rest of the file.
      outgoing.destroy();
      this.#log.error({ jobId: job.id, file: content.id }, 'a stored result was cut while it was sent');
    }
  }
}

/** @returns whether the file had all of it; a client that hangs up in the middle is its own business */
async function sendRange(file: OpenFile, range: ByteRange, outgoing: ServerResponse): Promise<boolean> {
  const content = file.read(range);
  try {
    await pipeline(content, outgoing, { end: false });
  } catch (error) {
    outgoing.destroy();
    if (isHangUp(error)) return true;
    throw error;
  }
  if (content.bytesRead < range.end - range.start + 1) return false;
  outgoing.end();
  return true;
}

function isHangUp(error: unknown): boolean {
  const codes = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ECONNRESET', 'EPIPE'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Results bypass the framework, whose streams cost twice the time and send an error's text after half a file. */
function writeHead(c: RequestContext, status: number, headers: Headers): ServerResponse {
  const { outgoing } = c.env;
  c.res.headers.forEach((value, name) => {
    outgoing.setHeader(name, value);
  });
  return outgoing.writeHead(status, headers);
}

function attachment({ name, mediaType }: Pick<Result, 'name' | 'mediaType'>): Headers {
  return {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': contentDisposition(name),
    'Accept-Ranges': 'bytes',
    // A result is untrusted content: it must not run as a page of this server.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': CACHE_CONTROL,
  };
}

function requestedRange(c: RequestContext, bytes: number, etag: string): ByteRange | undefined {
  const header = c.req.header('Range');
  const condition = c.req.header('If-Range');
  // Units that a server does not know are as if they were not there (RFC 9110, 14.2).
  if (!header || !/^bytes=/i.test(header) || (condition !== undefined && condition !== etag))
    return undefined;
  const ranges = parseRange(bytes, header);
  if (ranges === -1) {
    c.header('Content-Range', `bytes */${bytes}`);
    const detail = `The requested range lies outside the ${bytes} bytes of the result.`;
    throw new ApiError('range_not_satisfiable', detail);
  }
  // A malformed header is ignored, as RFC 9110 says; of several ranges the whole file is the simpler answer.
  return ranges === -2 || ranges.length !== 1 ? undefined : ranges[0];
}
