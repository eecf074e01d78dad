/** Sends results: a single file as it is, several as a zip archive that is made on the way. */
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ZipArchive } from 'archiver';
import { create as contentDisposition } from 'content-disposition';
import parseRange from 'range-parser';
import type { FileStore } from '../files/files.ts';
import type { Job, ResultFile } from '../jobs/job.ts';
import { Refusal } from '../jobs/refusal.ts';
import type { RequestContext } from './env.ts';

/** Deflate gains nothing on these. */
const COMPRESSED =
  /^(image\/(?!bmp|svg|tiff)|audio\/(?!wav|aiff)|video\/|application\/(zip|gzip|pdf|epub|x-7z|x-xz|zstd|vnd\.o))/;

type Headers = Readonly<Record<string, string | number>>;
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Answers with the result of a completed job.
 *
 * @param wanted what was asked for, or also what came beside it
 * @throws Refusal if the result is gone, or the requested range lies outside it
 */
export async function sendResult(
  c: RequestContext,
  job: Job,
  wanted: 'main' | 'all',
  files: FileStore,
): Promise<Response> {
  const results = job.results.filter(({ isByProduct }) => wanted === 'all' || !isByProduct);
  const [first, ...others] = results;
  if (job.expired || !first) throw new Refusal('result_expired', 'The result of this job is no longer kept.');
  c.header('X-Job-Id', job.id);
  if (others.length > 0) await sendZip(c, results, files);
  else await sendFile(c, first, files);
  return RESPONSE_ALREADY_SENT;
}

async function sendFile(c: RequestContext, file: ResultFile, files: FileStore): Promise<void> {
  const etag = `"${file.sha256}"`;
  const headers: Headers = {
    ...attachment(file.name, file.mediaType),
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
  };
  if (c.req.header('If-None-Match')?.includes(etag)) {
    writeHead(c, 304, { ETag: etag }).end();
    return;
  }
  const range = requestedRange(c, file, etag);
  const length = range ? range.end - range.start + 1 : file.bytes;
  const partial: Headers = range
    ? { 'Content-Range': `bytes ${range.start}-${range.end}/${file.bytes}` }
    : {};
  const content = await files.read(file.id, range);
  const outgoing = writeHead(c, range ? 206 : 200, { ...headers, ...partial, 'Content-Length': length });
  if (c.req.method === 'HEAD') {
    content.destroy();
    outgoing.end();
  } else {
    await send(() => pipeline(content, outgoing));
  }
}

async function sendZip(c: RequestContext, results: readonly ResultFile[], files: FileStore): Promise<void> {
  const headers = { ...attachment(archiveName(results), 'application/zip'), 'Accept-Ranges': 'none' };
  const outgoing = writeHead(c, 200, headers);
  if (c.req.method === 'HEAD') {
    outgoing.end();
    return;
  }
  const archive = new ZipArchive({ statConcurrency: 1 });
  const sending = send(() => pipeline(archive, outgoing));
  // One by one: given all at once, the archive would open every file before it reads the first.
  for (const { id, name, mediaType } of results) {
    if (outgoing.destroyed) break;
    const packed = new Promise((resolve) => archive.once('entry', resolve));
    archive.append(await files.read(id), { name, store: COMPRESSED.test(mediaType) });
    await Promise.race([packed, sending]);
  }
  if (!outgoing.destroyed) void archive.finalize();
  await sending;
}

/** A client that hangs up in the middle is its own business; the pipeline has cleaned up. */
async function send(transfer: () => Promise<void>): Promise<void> {
  await transfer().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE')
      throw error;
  });
}

/** Results bypass the framework, whose streams cost twice the time and send an error's text after half a file. */
function writeHead(c: RequestContext, status: number, headers: Headers): ServerResponse {
  const { outgoing } = c.env;
  c.res.headers.forEach((value, name) => {
    outgoing.setHeader(name, value);
  });
  return outgoing.writeHead(status, headers);
}

function attachment(name: string, mediaType: string): Headers {
  return {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': contentDisposition(name),
    // A result is somebody's file. It must not run as a page of this server.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-cache',
  };
}

function requestedRange(c: RequestContext, file: ResultFile, etag: string): ByteRange | undefined {
  const header = c.req.header('Range');
  const condition = c.req.header('If-Range');
  // Units that a server does not know are as if they were not there (RFC 9110, 14.2).
  if (!header || !/^bytes=/i.test(header) || (condition !== undefined && condition !== etag))
    return undefined;
  const ranges = parseRange(file.bytes, header);
  if (ranges === -1) {
    c.header('Content-Range', `bytes */${file.bytes}`);
    const detail = `The requested range lies outside the ${file.bytes} bytes of the result.`;
    throw new Refusal('range_not_satisfiable', detail);
  }
  // A malformed header is ignored, as RFC 9110 says; of several ranges the whole file is the simpler answer.
  return ranges === -2 || ranges.length !== 1 ? undefined : ranges[0];
}

/** `report-1.png` and `report-2.png` → `report.zip` */
function archiveName(results: readonly ResultFile[]): string {
  const names = results.map(({ name }) => name);
  const first = names[0] ?? '';
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  const shared = first.slice(0, length).replace(/[\s(.\-_0]*$/, '');
  return `${shared || 'converted'}.zip`;
}
