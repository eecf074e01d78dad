/**
 * A server of the contract that converts nothing: only what the hosted API's page promises, or with all additions.
 * Tests switch faults on by replacing single methods of it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { create as contentDisposition } from 'content-disposition';
import { type Answer, type Form, Refusal, type Request, type Responder } from './http.ts';
import {
  type Account,
  archiveOf,
  type Job,
  newJobId,
  PAIRS,
  type Pair,
  resultsOf,
  type State,
  type StoredFile,
  stateOf,
} from './jobs.ts';

const FEATURES = 'idempotency-key, progress-wait, sync-wait';
const EXPOSED =
  'Content-Disposition, Content-Range, Accept-Ranges, ETag, Repr-Digest, X-Job-Id, X-Request-Id, Retry-After, Converter-Features';

/** The double. Its methods are what faults replace. */
export class Double implements Responder {
  readonly isFull: boolean;
  /** Milliseconds that a job takes. */
  duration = 250;
  readonly jobs = new Map<string, Job>();
  readonly remembered = new Map<string, { print: string; job: Job; answer: Answer | undefined }>();
  readonly accounts: readonly Account[] = [
    { key: 'the-key', quota: 50, pairs: PAIRS },
    { key: 'the-limited-key', quota: -1, pairs: PAIRS.slice(0, 1) },
    { key: 'the-exhausted-key', quota: 0, pairs: PAIRS },
  ];

  constructor(isFull: boolean) {
    this.isFull = isFull;
  }

  /** The last word on every answer. */
  finish(answer: Answer, _request: Request): Answer {
    return answer;
  }

  isHasty(_incoming: Pick<Request, 'headers'>): boolean {
    return false;
  }

  publicPairs(): readonly Pair[] {
    return PAIRS;
  }

  ownPairs({ pairs }: Account): readonly Pair[] {
    return pairs;
  }

  keyOf({ headers }: Request): string | undefined {
    return headers['x-api-key']?.toString();
  }

  authorise(request: Request): Account {
    const account = this.accounts.find(({ key }) => key === this.keyOf(request));
    if (!account) throw new Refusal(401, 'unauthorized', 'Send a key that is known in the header X-API-Key.');
    return account;
  }

  async readForm({ headers, body }: Request): Promise<Form> {
    const type = headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data'))
      throw new Refusal(400, 'malformed_multipart', 'Send a form.');
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => {
        throw new Refusal(400, 'malformed_multipart', 'The form breaks off.');
      });
    const target = form.get('target_format');
    const files = form.getAll('files').filter((file) => typeof file !== 'string');
    const stored = await Promise.all(
      files.map(async (file) => ({ name: file.name, content: Buffer.from(await file.arrayBuffer()) })),
    );
    return this.judgeForm(typeof target === 'string' ? target : '', stored);
  }

  judgeForm(target: string, files: readonly StoredFile[]): Form {
    if (target === '') throw new Refusal(400, 'missing_target_format', 'Send the field "target_format".');
    if (files.length === 0) throw new Refusal(400, 'missing_files', 'Send a file.');
    return { target, files };
  }

  judgePair({ target, files }: Form, account: Account): Pair {
    const from = /\.([^.]+)$/.exec(files[0]?.name ?? '')?.[1];
    if (from === undefined)
      throw new Refusal(400, 'missing_extension', 'The name of the file does not tell its format.');
    const pair = PAIRS.find((pair) => pair.from === from && pair.to === target);
    if (!pair) throw new Refusal(400, 'unsupported_pair', `The pair ${from}2${target} is not supported.`);
    if (!account.pairs.includes(pair))
      throw new Refusal(403, 'pair_not_allowed', 'This key may not use the pair.');
    return pair;
  }

  takeQuota(account: Account): void {
    if (account.quota === 0) throw new Refusal(429, 'quota_exhausted', 'This key has no conversions left.');
    if (account.quota > 0) account.quota--;
  }

  newJobId(): string {
    return newJobId();
  }

  describeJob({ id, pair, account }: Job): object {
    return { status: 'success', jobid: id, pair: `${pair.from}2${pair.to}`, remaining_quota: account.quota };
  }

  stateOf(job: Job): State {
    return stateOf(job);
  }

  resultsOf(job: Job): StoredFile[] {
    return resultsOf(job);
  }

  archiveOf(files: readonly StoredFile[]): Buffer {
    return archiveOf(files);
  }

  find(id: string, account: Account): Job {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new Refusal(400, 'invalid_job_id', 'That is no job ID.');
    const job = this.jobs.get(id);
    if (!job || job.account !== account) throw new Refusal(404, 'job_not_found', 'There is no such job.');
    return job;
  }

  async pairsRoute(request: Request): Promise<Answer> {
    const account = this.authorise(request);
    const quota = this.isFull ? { remaining_quota: account.quota } : {};
    return { status: 200, headers: {}, body: { supported_pairs: this.ownPairs(account), ...quota } };
  }

  /** The job of a request: a new one, or the one that the same request has made before. */
  async submit(
    request: Request,
    duration: number,
  ): Promise<{ job: Job; entry: { answer: Answer | undefined } }> {
    const account = this.authorise(request);
    const idempotencyKey = this.isFull ? request.headers['idempotency-key']?.toString() : undefined;
    if (idempotencyKey !== undefined) this.judgeIdempotencyKey(idempotencyKey);
    const form = await this.readForm(request);
    const pair = this.judgePair(form, account);
    const print = this.printOf(request, form);
    const slot = `${account.key} ${idempotencyKey}`;
    const known = idempotencyKey === undefined ? undefined : this.recall(slot, print);
    if (known) return { job: known.job, entry: known };
    this.takeQuota(account);
    const job = {
      id: this.newJobId(),
      account,
      pair,
      files: form.files,
      started: performance.now(),
      duration,
    };
    this.jobs.set(job.id, job);
    const entry = { print, job, answer: undefined };
    if (idempotencyKey !== undefined) this.remembered.set(slot, entry);
    return { job, entry };
  }

  judgeIdempotencyKey(key: string): void {
    if (!/^[\x21-\x7e]{1,255}$/.test(key))
      throw new Refusal(400, 'invalid_request', 'Send a shorter Idempotency-Key.');
  }

  recall(slot: string, print: string) {
    const known = this.remembered.get(slot);
    if (known && known.print !== print)
      throw new Refusal(409, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    return known;
  }

  /** What makes a request the same as another. */
  printOf({ path }: Request, { target, files }: Form): string {
    const hash = createHash('sha256').update(`${path} ${target}`);
    for (const { name, content } of files) hash.update(name).update(content);
    return hash.digest('hex');
  }

  async createRoute(request: Request): Promise<Answer> {
    const { job, entry } = await this.submit(request, this.duration);
    entry.answer ??= { status: 200, headers: {}, body: this.describeJob(job) };
    return entry.answer;
  }

  async syncRoute(request: Request): Promise<Answer> {
    const wait = this.isFull ? this.waitOf(request, 1, 1800) : undefined;
    if (wait !== undefined) return this.syncWaitRoute(request, wait);
    const { job } = await this.submit(request, this.duration);
    while (this.stateOf(job).status === 'processing') await sleep(10);
    return this.sendResult(job, request);
  }

  /** The job does not begin before the wait is over, so that there is always a 202. */
  async syncWaitRoute(request: Request, wait: number): Promise<Answer> {
    const { job } = await this.submit(request, Number.POSITIVE_INFINITY);
    await sleep(wait * 1000);
    this.jobs.set(job.id, { ...job, started: performance.now(), duration: this.duration });
    return { status: 202, headers: this.jobIdHeader(job), body: this.describeJob(job) };
  }

  waitOf({ query }: Request, min: number, max: number): number | undefined {
    const text = query.get('wait');
    if (text === null) return undefined;
    const wait = Number(text);
    if (Number.isInteger(wait) && wait >= min && wait <= max) return wait;
    throw new Refusal(400, 'invalid_request', `"wait" must be from ${min} to ${max}.`);
  }

  async progressRoute(request: Request, id: string): Promise<Answer> {
    const account = this.authorise(request);
    const wait = this.isFull ? this.waitOf(request, 0, 60) : undefined;
    const job = this.find(id, account);
    if (wait !== undefined) await this.waitForNews(job, wait);
    return { status: 200, headers: {}, body: { jobid: id, ...this.stateOf(job) } };
  }

  async waitForNews(job: Job, wait: number): Promise<void> {
    const before = JSON.stringify(this.stateOf(job));
    const end = performance.now() + wait * 1000;
    while (performance.now() < end && this.stateOf(job).status === 'processing') {
      if (JSON.stringify(this.stateOf(job)) !== before) return;
      await sleep(10);
    }
  }

  async downloadRoute(request: Request, id: string): Promise<Answer> {
    const job = this.find(id, this.authorise(request));
    return this.sendResult(job, request);
  }

  async deleteRoute(request: Request, id: string): Promise<Answer> {
    const job = this.find(id, this.authorise(request));
    this.jobs.delete(job.id);
    return { status: 204, headers: {} };
  }

  jobIdHeader({ id }: Job): Record<string, string> {
    return this.isFull ? { 'X-Job-Id': id } : {};
  }

  sendResult(job: Job, request: Request): Answer {
    const { status, error } = this.stateOf(job);
    if (status === 'processing') throw new Refusal(409, 'still_processing', 'The job is not finished yet.');
    if (error !== null) throw new Refusal(500, 'conversion_failed', error);
    const results = this.resultsOf(job);
    const [first] = results;
    if (!first) throw new Refusal(404, 'result_expired', 'There is no result.');
    const headers = this.jobIdHeader(job);
    if (results.length > 1) {
      const named = {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition('converted.zip'),
      };
      return { status: 200, headers: { ...headers, ...named }, body: this.archiveOf(results) };
    }
    const types: Readonly<Record<string, string>> = {
      jpg: 'image/jpeg',
      webp: 'image/webp',
      pdf: 'application/pdf',
    };
    const named = {
      'Content-Type': types[job.pair.to] ?? 'text/html; charset=utf-8',
      'Content-Disposition': contentDisposition(first.name),
    };
    const whole = { status: 200, headers: { ...headers, ...named }, body: first.content };
    return this.isFull ? this.sendPart(whole, request) : whole;
  }

  validators(content: Buffer): Record<string, string> {
    const digest = createHash('sha256').update(content).digest('base64');
    return { 'Accept-Ranges': 'bytes', ETag: `"${digest}"`, 'Repr-Digest': `sha-256=:${digest}:` };
  }

  sendPart(whole: Answer & { readonly body: Buffer }, { headers: asked }: Request): Answer {
    const { body } = whole;
    const headers: Readonly<Record<string, string>> = { ...whole.headers, ...this.validators(body) };
    if (asked['if-none-match'] === headers.ETag)
      return { status: 304, headers: { ETag: headers.ETag ?? '' } };
    const isCurrent = asked['if-range'] === undefined || asked['if-range'] === headers.ETag;
    const range = this.rangeOf(asked.range, body.length);
    if (!range || !isCurrent) return { ...whole, headers };
    const [start, end] = range;
    if (start >= body.length) {
      const contentRange = { 'Content-Range': `bytes */${body.length}` };
      throw new Refusal(416, 'range_not_satisfiable', 'The range lies outside the result.', contentRange);
    }
    const part = { ...headers, 'Content-Range': `bytes ${start}-${end}/${body.length}` };
    return { status: 206, headers: part, body: body.subarray(start, end + 1) };
  }

  /** The first and the last byte. */
  rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined {
    const [, start = '', end = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
    if (start === '' && end === '') return undefined;
    if (start === '') return [size - Number(end), size - 1];
    return [Number(start), end === '' ? size - 1 : Math.min(Number(end), size - 1)];
  }

  async preflight(): Promise<Answer> {
    const headers = {
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': 'X-API-Key, Content-Type',
    };
    return { status: 204, headers };
  }

  /** One of the routes. */
  async route(request: Request): Promise<Answer> {
    const { method } = request;
    if (method === 'OPTIONS' && this.isFull) return this.preflight();
    const methods = this.methodsOf(request);
    if (!methods) throw new Refusal(404, 'not_found', 'There is nothing here.');
    const handler = methods[this.isFull && method === 'HEAD' ? 'GET' : method];
    if (!handler)
      throw new Refusal(405, 'method_not_allowed', 'Not with this method.', {
        Allow: Object.keys(methods).join(', '),
      });
    return await handler();
  }

  /** The methods that a path has; undefined if there is no such path. */
  methodsOf(request: Request): Readonly<Record<string, () => Promise<Answer>>> | undefined {
    const [, topic = '', id = ''] = /^\/(public|convert|progress|download)\/(.+)$/.exec(request.path) ?? [];
    const jobId = decodeURIComponent(id);
    switch (topic === '' || id === 'pairs' || id === 'sync' ? request.path : topic) {
      case '/public/pairs':
        return {
          GET: async () => ({ status: 200, headers: {}, body: { supported_pairs: this.publicPairs() } }),
        };
      case '/pairs':
        return { GET: () => this.pairsRoute(request) };
      case '/convert':
        return { POST: () => this.createRoute(request) };
      case '/convert/sync':
        return { POST: () => this.syncRoute(request) };
      case 'progress':
        return { GET: () => this.progressRoute(request, jobId) };
      case 'download':
        return { GET: () => this.downloadRoute(request, jobId) };
      case 'convert':
        return this.isFull ? { DELETE: () => this.deleteRoute(request, jobId) } : undefined;
      default:
        return undefined;
    }
  }

  refuse(refusal: Refusal): Answer {
    const { status, code, message, headers } = refusal;
    return { status, headers, body: { detail: message, ...(this.isFull && { code }) } };
  }

  /** What a server with all additions says in every answer. */
  commonHeaders(): Record<string, string> {
    return {
      'X-Request-Id': randomBytes(8).toString('hex'),
      'Converter-Features': FEATURES,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': EXPOSED,
    };
  }

  async answer(request: Request): Promise<Answer> {
    const answer = await this.route(request).catch((error: unknown) => {
      if (error instanceof Refusal) return this.refuse(error);
      throw error;
    });
    const headers = { ...answer.headers, ...(this.isFull && this.commonHeaders()) };
    return this.finish({ ...answer, headers }, request);
  }
}
