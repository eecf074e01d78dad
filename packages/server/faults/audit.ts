/** Compares the books with what the server says, and with what it keeps. */
import { type Account, type Books, type Entry, isUncertain } from './books.ts';
import { ended, remaining, send } from './client.ts';
import {
  confinedProcesses,
  databaseFaults,
  fileRows,
  hashOf,
  jobRows,
  pathOf,
  storedFiles,
  underWay,
} from './inside.ts';
import { sha256 } from './samples.ts';

/** Where the server is that the books are about. */
export interface Place {
  readonly url: string;
  readonly dataDir: string;
}

/** Waits for the end of every accepted job. @returns those that are not completed with the right result */
export async function jobFaults(books: Books, { url }: Place): Promise<string[]> {
  const faults: string[] = [];
  for (const entry of books.accepted) {
    const fault = entry.isRemoved ? undefined : await jobFault(entry, url);
    if (fault) faults.push(`${entry.account.name}'s job ${entry.jobId} (${entry.sample.target}) ${fault}`);
  }
  return faults;
}

async function jobFault(entry: Entry, url: string): Promise<string | undefined> {
  const { account, sample, jobId = '', mayFail } = entry;
  const { status, code, error } = await ended(url, account, jobId);
  if (status === 'failed' && mayFail.has(String(code))) return undefined;
  if (status !== 'completed') return `is ${status}: ${code}, ${error}`;
  const response = await send(url, account, `/download/${jobId}`);
  const content = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) return `cannot be downloaded: ${response.status} ${content}`;
  if (sample.digests.length === 1 && sha256(content) !== sample.digests[0]) return 'has another result';
  return undefined;
}

/** Jobs and results that are there twice, or that nobody has asked for. */
export async function doubleFaults(books: Books, { dataDir }: Place): Promise<string[]> {
  const faults: string[] = [];
  const known = new Map<string, Entry>();
  for (const entry of books.accepted) {
    if (known.has(entry.jobId ?? '')) faults.push(`two requests have the job ${entry.jobId}`);
    known.set(entry.jobId ?? '', entry);
  }
  const files = fileRows(dataDir).filter(({ role }) => role === 'result');
  for (const [id, entry] of known) {
    const digests = files.filter(({ jobId }) => jobId === id).map((row) => row.sha256 ?? '');
    const expected = entry.sample.digests.join();
    if (digests.length > 0 && digests.join() !== expected)
      faults.push(
        `job ${id} has ${digests.length} results instead of ${entry.sample.digests.length} right ones`,
      );
  }
  for (const account of books.accounts) {
    const unknown = jobRows(dataDir).filter((row) => row.keyId === account.id && !known.has(row.id)).length;
    // A request that was cut may have a job; so has each try of a sync one that the server died with.
    const cuts = books.of(account).filter((entry) => entry.cuts > 0 || entry.isRemoved);
    const most = cuts.reduce((sum, entry) => sum + Math.max(entry.cuts, 1), 0);
    if (unknown > most) faults.push(`${account.name} has ${unknown} jobs that it did not ask for`);
  }
  return faults;
}

/** Accounts that were charged for more or less than was accepted. */
export async function quotaFaults(books: Books, place: Place): Promise<string[]> {
  const found = await Promise.all(books.accounts.map((account) => quotaFault(books, account, place)));
  return found.filter((fault) => fault !== undefined);
}

async function quotaFault(books: Books, account: Account, { url }: Place): Promise<string | undefined> {
  const entries = books.of(account);
  const accepted = entries.filter(({ jobId }) => jobId !== undefined).length;
  const uncertain = entries.filter(isUncertain).length;
  const spent = account.quota - (await remaining(url, account));
  if (spent >= accepted && spent <= accepted + uncertain) return undefined;
  return `${account.name} was charged ${spent}, with ${accepted} accepted and ${uncertain} cut without an answer`;
}

/** Rows whose file is missing or another one. */
export async function rowFaults({ dataDir }: Place): Promise<string[]> {
  const faults: string[] = [];
  for (const row of fileRows(dataDir)) {
    const hash = await hashOf(dataDir, row.id).catch(() => undefined);
    if (hash === undefined) faults.push(`the ${row.role} ${row.id} of job ${row.jobId} is not on disk`);
    else if (row.sha256 !== undefined && hash !== row.sha256) faults.push(`the file ${row.id} was changed`);
  }
  return faults;
}

/** The paths of stored files that no row owns. */
export async function orphans({ dataDir }: Pick<Place, 'dataDir'>): Promise<string[]> {
  // Files first: one whose row comes meanwhile is no orphan.
  const files = await storedFiles(dataDir);
  const owned = new Set(fileRows(dataDir).map(({ id }) => id));
  return files.filter((id) => !owned.has(id)).map((id) => pathOf(dataDir, id));
}

/** What is still under way although nothing should be. */
export async function leftovers({ dataDir }: Pick<Place, 'dataDir'>): Promise<string[]> {
  const folders = (await underWay(dataDir)).map((name) => `scratch/${name} is still there`);
  const tools = (await confinedProcesses(dataDir)).map((pid) => `the process ${pid} still runs`);
  return [...folders, ...tools];
}

/** What is wrong with the database itself. */
export function storageFaults({ dataDir }: Pick<Place, 'dataDir'>): string[] {
  return databaseFaults(dataDir);
}
