/**
 * Writes the results of a job into one zip archive, in a thread of its own: compressing thousands of files would keep
 * the server from answering anything else for seconds.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ZipFile } from 'yazl';

/** Deflate gains nothing on these. */
const COMPRESSED =
  /^(image\/(?!bmp|svg|tiff)|audio\/(?!wav|aiff)|video\/|application\/(zip|gzip|pdf|epub|x-7z|x-xz|zstd|vnd\.o))/;
const BUFFER_BYTES = 256 * 1024;
/** The same results make the same archive, whenever it is made: zip knows no earlier time. */
const MODIFIED = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A file that goes into an archive. */
export interface Member {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  /** What it must have, as well as this SHA-256 in hexadecimal. */
  readonly bytes: number;
  readonly sha256: string;
}

/** What was written. */
export interface WrittenArchive {
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A member is not there, or not what it was. */
export class DamagedMember extends Error {
  override readonly name = 'DamagedMember';
}

interface Order {
  readonly role: typeof ROLE;
  readonly members: readonly Member[];
  readonly target: string;
}

type Answer =
  | WrittenArchive
  | { readonly damaged: string }
  | { readonly failed: string; readonly code: string | undefined };

const ROLE = 'archive';

/**
 * Writes an archive. Its members are read once, and checked on the way.
 *
 * @param target where the archive is written
 * @throws DamagedMember
 */
export async function writeArchive(members: readonly Member[], target: string): Promise<WrittenArchive> {
  const order: Order = { role: ROLE, members, target };
  const thread = new Worker(new URL(import.meta.url), { workerData: order, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('The thread that writes an archive has ended before it.')));
  // Listening holds the process, so this comes last.
  thread.unref();
  const answer = await promise;
  if ('sha256' in answer) return answer;
  if ('damaged' in answer) throw new DamagedMember(answer.damaged);
  throw Object.assign(new Error(answer.failed), { code: answer.code });
}

/** `report-1.png` and `report-2.png` → `report.zip` */
export function archiveName(names: readonly string[]): string {
  const first = names[0] ?? '';
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  const shared = first.slice(0, length).replace(/[\s(.\-_0]*$/, '');
  return `${shared || 'converted'}.zip`;
}

/** The thread's side. */
async function write({ members, target }: Order): Promise<Answer> {
  const zip = new ZipFile();
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
  });
  const fail = (error: Error) => void hashed.destroy(error);
  zip.on('error', fail);
  zip.outputStream.pipe(hashed);
  for (const member of members) {
    const options = { ...MODIFIED, size: member.bytes, compress: !COMPRESSED.test(member.mediaType) };
    // Each is opened when its turn has come, so that one is open at a time.
    zip.addReadStreamLazy(member.name, options, (give) => {
      const content = createReadStream(member.path, { highWaterMark: BUFFER_BYTES });
      const right = checked(member);
      pipeline(content, right).catch(fail);
      give(undefined, right);
    });
  }
  zip.end();
  try {
    await pipeline(hashed, createWriteStream(target, { highWaterMark: BUFFER_BYTES }));
    return { sha256: hash.digest('hex') };
  } catch (error) {
    const { message, code, path } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' && path !== target;
    const isDamage = error instanceof DamagedMember || isMissing;
    return isDamage ? { damaged: message } : { failed: message, code };
  }
}

/** Lets a member's content pass, and fails at its end if it was not right. */
function checked({ path, bytes, sha256 }: Member): Transform {
  const hash = createHash('sha256');
  let passed = 0;
  return new Transform({
    highWaterMark: BUFFER_BYTES,
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      passed += chunk.length;
      done(undefined, chunk);
    },
    flush(done) {
      if (passed !== bytes) done(new DamagedMember(`${path} has ${passed} bytes instead of ${bytes}`));
      else if (hash.digest('hex') !== sha256) done(new DamagedMember(`${path} has another content`));
      else done();
    },
  });
}

function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === ROLE;
}

if (!isMainThread && parentPort && isOrder(workerData)) parentPort.postMessage(await write(workerData));
