/** Reads a multipart request from the wire straight to disk. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { ApiError } from '../domain/api-error.ts';
import { invalidOptions, uploadTooLarge } from '../jobs/problems.ts';
import type { Submission } from '../jobs/submission.ts';
import { ClientGone } from './client.ts';
import type { Upload } from './uploads.ts';

/** Small chunks cost more time than memory: with Node's default an upload takes twice as long. */
const CHUNK_BYTES = 256 * 1024;
/** What the form itself may add to the files: boundaries, part headers, the other fields. */
const FORM_BYTES = 1024 ** 2;
/** Of the field `options`, which is the longest. */
const FIELD_BYTES = 16 * 1024;
const LIMITS = {
  fieldSize: FIELD_BYTES,
  fieldNameSize: 100,
  fields: 100,
  headerPairs: 50,
  headerSize: 16_384,
};
/** A slower client only occupies a slot, and is cut off. */
const MIN_BYTES_PER_S = 1024;
const WINDOW_MS = 60_000;
/** How often a window is looked at. */
const LOOKS = 60;

/**
 * Feeds a request's parts to a submission.
 *
 * @param upload counts what comes
 * @param windowMs over which the client's rate is measured
 * @throws ApiError if the body is no form, or as the submission says
 * @throws ClientGone if the client hangs up before the end
 */
export async function receiveForm(
  incoming: IncomingMessage,
  submission: Submission,
  upload: Upload,
  windowMs = WINDOW_MS,
): Promise<void> {
  if (incoming.destroyed) throw new ClientGone();
  const form = openForm(incoming);
  const { promise: received, resolve, reject } = Promise.withResolvers<void>();
  let current: Readable | undefined;
  let parts: Promise<void> = Promise.resolve();
  // One part after the other: the next file waits, unread, until the one before it is on disk.
  const take = (part: () => void | Promise<void>) => {
    parts = parts.then(part);
    parts.catch(reject);
  };

  form.on('field', (name, value, _, isCut) => {
    if (name === 'target_format') take(() => submission.setTarget(value));
    if (name === 'options') take(() => submission.setOptions(isCut ? tooLong() : value));
  });
  form.on('file', (field, content, name) => {
    // Many clients send JSON as a file of its own.
    if (field === 'options') {
      current = content;
      take(async () => submission.setOptions(await readField(content)));
      return;
    }
    // A browser sends an empty, nameless part for a file field that was left empty.
    if ((field !== 'files' && field !== 'files[]') || !name) {
      content.resume();
      if (name) take(() => submission.noteField(field));
      return;
    }
    current = content;
    // A part that waits for its turn has no reader yet, and its error would be unhandled.
    content.on('error', () => undefined);
    take(() => submission.addFile(decodeName(name), content));
  });
  form.on('finish', () => void parts.then(resolve, reject));
  form.on('error', reject);
  incoming.on('close', () => {
    if (!incoming.complete) reject(new ClientGone());
  });

  const count = (chunk: Buffer) => {
    const problem = upload.add(chunk.length);
    if (problem) reject(problem);
  };

  const stopWatching = watchRate(incoming, windowMs);
  try {
    incoming.on('data', count);
    incoming.pipe(form);
    await received;
  } catch (error) {
    current?.destroy(error instanceof Error ? error : undefined);
    throw isFormError(error) ? malformed(error.message) : error;
  } finally {
    stopWatching();
    incoming.off('data', count);
    incoming.unpipe(form);
    // Nothing writes to the submission's folder any more when this returns.
    await parts.catch(() => undefined);
  }
}

/**
 * Refuses what its length already rules out.
 *
 * @throws ApiError
 */
export function checkLength(incoming: IncomingMessage, maxUploadBytes: number): void {
  if (Number(incoming.headers['content-length'] ?? 0) > maxUploadBytes + FORM_BYTES)
    throw uploadTooLarge(maxUploadBytes);
}

function openForm(incoming: IncomingMessage) {
  const contentType = incoming.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw malformed('its Content-Type is not "multipart/form-data"');
  }
  const headers = { ...incoming.headers, 'content-type': contentType };
  try {
    return new Busboy({ headers, limits: LIMITS, highWaterMark: CHUNK_BYTES, fileHwm: CHUNK_BYTES });
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'it cannot be read');
  }
}

/** The only three characters that browsers escape in a part's name. Everything else is as it was. */
function decodeName(name: string): string {
  return name.replace(/%(22|0A|0D)/gi, (escaped) => decodeURIComponent(escaped));
}

/** The parser's own errors are plain ones, other than the system's and ours. */
function isFormError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Error' && !('code' in error);
}

function malformed(reason: string): ApiError {
  const text = reason.charAt(0).toLowerCase() + reason.slice(1);
  return new ApiError('malformed_multipart', `The request body is not valid multipart/form-data: ${text}.`);
}

async function readField(content: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > FIELD_BYTES) tooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function tooLong(): never {
  throw invalidOptions(`The field "options" is longer than ${FIELD_BYTES} bytes.`);
}

/** Cuts a client off that sends too little. Time in which the server itself did not read does not count. */
function watchRate(incoming: IncomingMessage, windowMs: number): () => void {
  let before = incoming.socket.bytesRead;
  let looks = 0;
  const timer = setInterval(() => {
    if (incoming.isPaused() || incoming.readableLength > 0) return;
    if (++looks < LOOKS) return;
    const now = incoming.socket.bytesRead;
    if (now - before < (MIN_BYTES_PER_S * windowMs) / 1000) incoming.destroy();
    before = now;
    looks = 0;
  }, windowMs / LOOKS);
  return () => clearInterval(timer);
}
