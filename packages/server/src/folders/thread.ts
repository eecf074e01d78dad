/**
 * Walks folders that may have hundreds of thousands of entries, in threads of their own: one that measures and one that
 * deletes, so that neither clients nor a running tool's limits wait for what an earlier tool has left.
 */
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { FolderLimitError, measureFolderSync } from './folder-use.ts';
import { removeTreeSync } from './remove-tree.ts';

const ROLE = 'folders';

interface Task {
  readonly id: number;
  readonly path: string;
  /** Without it, the folder is deleted. */
  readonly measure?: { readonly limitBytes: number; readonly size: boolean };
}

type Answer = { readonly id: number } & (
  | { readonly bytes: number }
  | { readonly limit: string }
  | { readonly error: unknown }
);

/** See {@link measureFolderSync}. */
export async function measureFolder(path: string, limitBytes: number, size: boolean): Promise<number> {
  const answer = await measuring.ask({ path, measure: { limitBytes, size } });
  if ('limit' in answer) throw new FolderLimitError(answer.limit);
  if ('error' in answer) throw answer.error;
  return answer.bytes;
}

/** See {@link removeTreeSync}. */
export async function removeTree(path: string): Promise<void> {
  const answer = await deleting.ask({ path });
  if ('error' in answer) throw answer.error;
}

/** A thread that is started when it is first asked, and keeps the process only while it works. */
class FolderThread {
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #thread: Worker | undefined;
  #asked = 0;

  ask(task: Omit<Task, 'id'>): Promise<Answer> {
    const id = this.#asked++;
    const waiting = Promise.withResolvers<Answer>();
    this.#waiting.set(id, waiting);
    const thread = this.#started();
    // A program that waits for nothing else waits for this.
    thread.ref();
    thread.postMessage({ ...task, id } satisfies Task);
    return waiting.promise;
  }

  #started(): Worker {
    if (this.#thread) return this.#thread;
    // Options of the program that this is a part of, such as its source, are not the thread's.
    const thread = new Worker(new URL(import.meta.url), { workerData: ROLE, execArgv: [] });
    thread.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) thread.unref();
    });
    // Whatever ends the thread, who asks next gets another one.
    thread.on('error', (error) => {
      this.#thread = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    this.#thread = thread;
    return thread;
  }
}

const measuring = new FolderThread();
const deleting = new FolderThread();

/** The thread's side. */
function serve(port: MessagePort): void {
  port.on('message', ({ id, path, measure }: Task) => {
    port.postMessage({ id, ...answer(path, measure) } satisfies Answer);
  });
}

function answer(path: string, measure: Task['measure']) {
  try {
    if (measure) return { bytes: measureFolderSync(path, measure.limitBytes, measure.size) };
    removeTreeSync(path);
    return { bytes: 0 };
  } catch (error) {
    return error instanceof FolderLimitError ? { limit: error.message } : { error };
  }
}

if (!isMainThread && workerData === ROLE && parentPort) serve(parentPort);
