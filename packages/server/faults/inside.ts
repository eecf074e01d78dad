/**
 * What the harness knows of the server's inside: its tables, where its files lie, how its tools are recognised. All the
 * rest sees the server from outside, so this file, and hurry.ts, are what changes with the server.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { Keys } from '../src/keys/keys.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { commandLine, mountsOf, processes, sharesMounts } from './processes.ts';

/** The server's settings that tests need to be others than the defaults. */
export const SETTINGS = {
  dataDir: 'CONVERTER_DATA_DIR',
  key: 'CONVERTER_API_KEY',
  concurrency: 'CONVERTER_CONCURRENCY',
  jobTimeoutS: 'CONVERTER_JOB_TIMEOUT_S',
  logLevel: 'CONVERTER_LOG_LEVEL',
} as const;

/** Loaded into a server first, this lets it tidy up all the time. */
export const HURRY = new URL('./hurry.ts', import.meta.url).href;
/** From this age on, a file that belongs to nobody is removed. */
const ORPHAN_AGE_MS = 3_600_000;
const DATABASE = 'converter.db';
/** What the server remembers of its tools, so that the next start is short. */
const TOOLS = 'tools.json';
/** Where what cannot be removed is kept. */
const TRASH = '.trash';

/** A job, as the database has it. */
export interface JobRow {
  readonly id: string;
  readonly keyId: number;
  readonly state: string;
  readonly code: string | undefined;
}

/** A file of a job, as the database has it. */
export interface FileRow {
  readonly id: string;
  readonly jobId: string;
  readonly role: string;
  readonly bytes: number;
  readonly sha256: string | undefined;
}

/** The path of the database. */
export function databasePath(dataDir: string): string {
  return join(dataDir, DATABASE);
}

/** Creates a key in a folder that no server has open yet, or one that has. */
export async function createKey(
  dataDir: string,
  name: string,
  quota: number,
): Promise<{ key: string; id: number }> {
  const store = await openSqliteStore(dataDir);
  const keys = new Keys(store.keys);
  const key = await keys.create({ name, quota });
  const id = (await keys.list()).findLast((found) => found.name === name)?.id ?? 0;
  await store.close();
  return { key, id };
}

/** All jobs. */
export function jobRows(dataDir: string): JobRow[] {
  return rows(dataDir, 'select id, key_id, state, failure_code from jobs').map((row) => ({
    id: String(row.id),
    keyId: Number(row.key_id),
    state: String(row.state),
    code: row.failure_code === null ? undefined : String(row.failure_code),
  }));
}

/** All files of jobs. */
export function fileRows(dataDir: string): FileRow[] {
  return rows(dataDir, 'select id, job_id, role, bytes, sha256 from files order by job_id, position').map(
    (row) => ({
      id: String(row.id),
      jobId: String(row.job_id),
      role: String(row.role),
      bytes: Number(row.bytes),
      sha256: row.sha256 === null ? undefined : String(row.sha256),
    }),
  );
}

/** What SQLite itself finds wrong with the database. */
export function databaseFaults(dataDir: string): string[] {
  const found = rows(dataDir, 'pragma integrity_check').map((row) => String(Object.values(row)[0]));
  return found.filter((line) => line !== 'ok').map((line) => `the database is damaged: ${line}`);
}

/** The ids of all stored files. */
export async function storedFiles(dataDir: string): Promise<string[]> {
  const found = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** Where a stored file lies. */
export function pathOf(dataDir: string, id: string): string {
  return join(dataDir, 'files', id.slice(0, 2), id);
}

/** The SHA-256 of a stored file, in hexadecimal. */
export async function hashOf(dataDir: string, id: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(pathOf(dataDir, id)), hash);
  return hash.digest('hex');
}

/** What is under way: uploads and conversions, each a name in the scratch folder. */
export async function underWay(dataDir: string): Promise<string[]> {
  const found = await readdir(join(dataDir, 'scratch')).catch(() => []);
  return found.filter((name) => name !== TRASH);
}

/** The files of uploads that are under way. */
export async function stagedFiles(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'scratch');
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Makes files look as if they had been written long ago, longer than one that belongs to nobody is kept. */
export async function age(paths: readonly string[]): Promise<void> {
  const then = new Date(Date.now() - 3 * ORPHAN_AGE_MS);
  for (const path of paths) await utimes(path, then, then).catch(() => undefined);
}

/** The outermost process of each tool that runs for a server. */
export async function toolProcesses(dataDir: string): Promise<number[]> {
  const found: number[] = [];
  for (const pid of await processes()) {
    const line = (await commandLine(pid)).join('\0');
    if (line.includes('bwrap\0') && line.includes(`${dataDir}/scratch/`)) found.push(pid);
  }
  return found;
}

/** Everything that runs and sees a server's folder in a place of its own: its tools, and what they have started. */
export async function confinedProcesses(dataDir: string): Promise<number[]> {
  const found = new Set(await toolProcesses(dataDir));
  const scratch = `${dataDir.split('/').slice(-2).join('/')}/scratch/`;
  for (const pid of await processes()) {
    if (!(await mountsOf(pid)).includes(scratch)) continue;
    if (!(await sharesMounts(pid, process.pid))) found.add(pid);
  }
  return [...found];
}

/** What a folder's server has found out about its tools, for the first start in another. */
export async function shareTools(from: string, to: string): Promise<void> {
  // A server that does not remember has no such file.
  await copyFile(join(from, TOOLS), join(to, TOOLS)).catch(() => undefined);
}

/** Whether a file's size is what its row says. */
export async function hasSize(dataDir: string, { id, bytes }: FileRow): Promise<boolean> {
  const found = await stat(pathOf(dataDir, id)).catch(() => undefined);
  return found?.size === bytes;
}

function rows(dataDir: string, query: string): Record<string, SQLOutputValue>[] {
  const database = new DatabaseSync(databasePath(dataDir), { readOnly: true, timeout: 30_000 });
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}
