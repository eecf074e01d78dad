/** Sends what the books say, and writes down what came back. */
import type { Account, Entry } from './books.ts';
import { PATIENCE_MS } from './patience.ts';
import { type Sample, sha256 } from './samples.ts';

/** The answer of `GET /progress/{jobid}`. */
export interface Progress {
  readonly status: string;
  readonly error: string | null;
  readonly code: string | null;
}

/** What became of a request: it has a job, was refused, or its connection ended without an answer. */
export type Fate = 'accepted' | 'refused' | 'cut';

const WAIT_S = 20;

/** Sends a request with an account's key. Rejects when the connection ends. */
export function send(url: string, { key }: Pick<Account, 'key'>, path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  headers.set('X-API-Key', key);
  return fetch(url + path, { signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers });
}

/** The multipart form of a sample. */
export function formOf({ target, parts }: Pick<Sample, 'target' | 'parts'>): FormData {
  const form = new FormData();
  form.append('target_format', target);
  for (const { name, content } of parts) form.append('files', new File([content], name));
  return form;
}

/** Sends an entry once, and writes down what came back. */
export async function submit(url: string, entry: Entry, signal?: AbortSignal): Promise<Fate> {
  const { account, sample, isSync, idempotencyKey } = entry;
  const headers: Record<string, string> = idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
  const path = isSync ? '/convert/sync' : '/convert';
  const init = { method: 'POST', body: formOf(sample), headers, ...(signal && { signal }) };
  let jobId: string | undefined;
  try {
    const response = await send(url, account, path, init);
    jobId = response.headers.get('X-Job-Id') ?? undefined;
    // A head that named the job is an answer, even if the result did not come to its end.
    if (jobId !== undefined) entry.jobId = jobId;
    if (!response.ok) return noteRefusal(entry, jobId, await response.text());
    if (isSync) noteResult(entry, Buffer.from(await response.arrayBuffer()));
    else entry.jobId = ((await response.json()) as { jobid: string }).jobid;
    return 'accepted';
  } catch (error) {
    if (error instanceof WrongResult) throw error;
    if (jobId === undefined) entry.cuts++;
    return jobId === undefined ? 'cut' : 'accepted';
  }
}

/** Waits until a job is no longer processing. Rejects when the connection ends. */
export async function ended(url: string, account: Account, jobId: string): Promise<Progress> {
  for (;;) {
    const response = await send(url, account, `/progress/${jobId}?wait=${WAIT_S}`);
    if (!response.ok) return { status: 'unknown', error: await response.text(), code: `${response.status}` };
    const progress = (await response.json()) as Progress;
    if (progress.status !== 'processing') return progress;
  }
}

/** Conversions that an account has left. */
export async function remaining(url: string, account: Account): Promise<number> {
  const pairs = (await (await send(url, account, '/pairs')).json()) as { remaining_quota: number };
  return pairs.remaining_quota;
}

/** A `code` of an answer's body; its text where it has none. */
export function codeOf(body: string): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' ? code : `without a code: ${body.slice(0, 200)}`;
  } catch {
    return `no JSON: ${body.slice(0, 200)}`;
  }
}

/** A client got another result than the right one. */
class WrongResult extends Error {}

function noteRefusal(entry: Entry, jobId: string | undefined, body: string): Fate {
  const code = codeOf(body);
  // Without a job nothing was accepted; with one, this is how it ended.
  if (jobId === undefined) entry.refusals.push(code);
  else entry.mayFail.add(code);
  return jobId === undefined ? 'refused' : 'accepted';
}

function noteResult({ sample, jobId }: Entry, content: Buffer): void {
  const [digest, ...others] = sample.digests;
  if (others.length === 0 && sha256(content) !== digest)
    throw new WrongResult(`The sync request of job ${jobId} was answered with another result.`);
}
