/**
 * SHA-256 of files, while they are being written and afterwards. It takes half as long as reading an upload does, so it
 * runs in a thread of its own, which reads the file from the disk: no content is copied between threads.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, type WriteStream } from 'node:fs';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';

const READ_BYTES = 1024 ** 2;
/** How far the thread may be behind before it is told that there is more. */
const STEP_BYTES = 8 * 1024 ** 2;
const ROLE = 'file-hash';
/** The thread makes next to no garbage. */
const LIMITS = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 32 };

/** To the thread: a file has so many bytes now, and gets no more when it is complete. */
interface Growth {
  readonly file: number;
  readonly path: string;
  readonly bytes: number;
  readonly state: 'growing' | 'complete' | 'abandoned';
}

/** To the thread: hash a file that does not grow. */
interface Whole {
  readonly file: number;
  readonly descriptor: number;
}

/** From the thread. */
type Answer = { readonly file: number } & ({ readonly sha256: string } | { readonly error: unknown });

type Waiting = Pick<PromiseWithResolvers<string>, 'resolve' | 'reject'>;

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let files = 0;

/** A file's hash on the way. */
export interface FileHash {
  /** In hexadecimal. To be called when the file is written. */
  digest(): Promise<string>;
  /** The file will not be completed. */
  abandon(): void;
}

/**
 * Hashes what is written to a file.
 *
 * @param target the only one who writes to it
 */
export function hashWhileWritten(target: WriteStream): FileHash {
  const file = files++;
  const path = String(target.path);
  let told = 0;
  const tell = (state: Growth['state']) => {
    told = target.bytesWritten;
    startThread().postMessage({ file, path, bytes: told, state } satisfies Growth);
  };
  const onDrain = () => target.bytesWritten - told >= STEP_BYTES && tell('growing');
  target.on('drain', onDrain);
  return {
    digest() {
      target.off('drain', onDrain);
      return answerFor(file, () => tell('complete'));
    },
    abandon() {
      target.off('drain', onDrain);
      if (told > 0) tell('abandoned');
    },
  };
}

/**
 * Hashes a file as it is. Others are hashed meanwhile, too.
 *
 * @param descriptor must stay open until the promise is settled
 * @returns in hexadecimal
 */
export function hashOpenFile(descriptor: number): Promise<string> {
  const file = files++;
  return answerFor(file, () => startThread().postMessage({ file, descriptor } satisfies Whole));
}

function answerFor(file: number, ask: () => void): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  waiting.set(file, { resolve, reject });
  ask();
  return promise;
}

function startThread(): Worker {
  if (thread) return thread;
  const options = { workerData: ROLE, resourceLimits: LIMITS, execArgv: [] };
  const started = new Worker(new URL(import.meta.url), options);
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.file);
    waiting.delete(answer.file);
    if ('sha256' in answer) asked?.resolve(answer.sha256);
    else asked?.reject(answer.error);
  });
  // Whatever ends the thread, the next upload gets another one.
  started.on('error', (error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  // Listening holds the process, so this comes last.
  started.unref();
  thread = started;
  return started;
}

/** The thread's side. */
function work(port: MessagePort): void {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  const follow = follower(port, buffer);
  const begin = turns(port, buffer);
  port.on('message', (message: Growth | Whole) =>
    'descriptor' in message ? begin(message) : follow(message),
  );
}

/** Reads on in a growing file whenever it is told that there is more. */
function follower(port: MessagePort, buffer: Buffer): (growth: Growth) => void {
  const open = new Map<number, { readonly fd: number; readonly hash: Hash; bytes: number }>();
  return ({ file, path, bytes, state }) => {
    try {
      const found = open.get(file) ?? { fd: openSync(path, 'r'), hash: createHash('sha256'), bytes: 0 };
      open.set(file, found);
      while (state !== 'abandoned' && found.bytes < bytes) {
        const length = readSync(found.fd, buffer, 0, Math.min(READ_BYTES, bytes - found.bytes), found.bytes);
        if (length === 0) throw new Error('A file is shorter than what was written to it.');
        found.hash.update(buffer.subarray(0, length));
        found.bytes += length;
      }
      if (state === 'growing') return;
      open.delete(file);
      closeSync(found.fd);
      if (state === 'complete') port.postMessage({ file, sha256: found.hash.digest('hex') } satisfies Answer);
    } catch (error) {
      const broken = open.get(file);
      open.delete(file);
      if (broken) closeSync(broken.fd);
      port.postMessage({ file, error } satisfies Answer);
    }
  };
}

/** Hashes whole files turn by turn: a large one holds up neither a small one nor what is being uploaded. */
function turns(port: MessagePort, buffer: Buffer): (whole: Whole) => void {
  const queue: (Whole & { readonly hash: Hash; bytes: number })[] = [];
  const step = () => {
    const next = queue.shift();
    if (!next) return;
    try {
      const length = readSync(next.descriptor, buffer, 0, READ_BYTES, next.bytes);
      next.hash.update(buffer.subarray(0, length));
      next.bytes += length;
      if (length > 0) queue.push(next);
      else port.postMessage({ file: next.file, sha256: next.hash.digest('hex') } satisfies Answer);
    } catch (error) {
      port.postMessage({ file: next.file, error } satisfies Answer);
    }
    if (queue.length > 0) setImmediate(step);
  };
  return (whole) => {
    queue.push({ ...whole, hash: createHash('sha256'), bytes: 0 });
    if (queue.length === 1) setImmediate(step);
  };
}

if (!isMainThread && workerData === ROLE && parentPort) work(parentPort);
