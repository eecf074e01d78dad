/** A server with all additions to the page: what `Converter-Features` can announce, and what shows by itself. */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Form, Refusal, type Request } from './http.ts';
import { type Job, PAIRS, type StoredFile } from './jobs.ts';
import { PageServer } from './page.ts';

const FEATURES = 'all-files, idempotency-key, options, progress-wait, sync-wait';
const OPTIONS = {
  quality: {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 80,
    description: 'How good.',
    examples: [80],
  },
};
const EXPOSED =
  'Content-Disposition, Content-Range, Accept-Ranges, ETag, Repr-Digest, X-Job-Id, X-Request-Id, Retry-After, Converter-Features';

/** What is remembered under an idempotency key. */
interface Remembered {
  readonly print: string;
  readonly job: Job;
}

export class FullServer extends PageServer {
  readonly remembered = new Map<string, Remembered>();
  /** Job ID → what was answered when it was created. */
  readonly created = new Map<string, object>();
  /** What a refusal is about to repeat; only for servers that are wrong. */
  lastEcho: string | undefined;

  override async submit(request: Request, duration = this.duration): Promise<Job> {
    const idempotencyKey = request.headers['idempotency-key']?.toString();
    if (idempotencyKey === undefined) return super.submit(request, duration);
    const account = this.authorise(request);
    this.checkIdempotencyKey(idempotencyKey);
    const form = await this.readForm(request);
    const pair = this.checkPair(form, account);
    const print = this.printOf(request, form);
    const slot = `${account.key} ${idempotencyKey}`;
    const known = this.findRequest(slot, print);
    if (known) return known.job;
    const job = this.createJob(form, pair, account, duration);
    this.remembered.set(slot, { print, job });
    return job;
  }

  override async readForm(request: Request): Promise<Form> {
    const form = await super.readForm(request);
    const type = request.headers['content-type'] ?? '';
    const fields = await new Response(new Uint8Array(request.body), {
      headers: { 'Content-Type': type },
    }).formData();
    const options = fields.get('options');
    if (typeof options === 'string') this.checkOptions(this.parseOptions(options));
    return form;
  }

  parseOptions(text: string): object {
    try {
      const options = JSON.parse(text);
      if (typeof options === 'object' && options !== null && !Array.isArray(options)) return options;
    } catch {
      // Refused like any other.
    }
    throw new Refusal(400, 'invalid_options', 'Send a JSON object.');
  }

  checkOptions(options: object): void {
    const unknown = Object.keys(options).find((name) => !(name in OPTIONS));
    if (unknown) throw new Refusal(400, 'invalid_options', `There is no option "${unknown}".`);
  }

  override methodsOf(request: Request): ReturnType<PageServer['methodsOf']> {
    const [, from, to] = /^\/public\/pairs\/([^/]+)\/([^/]+)$/.exec(request.path) ?? [];
    if (from && to) return { GET: async () => this.optionsRoute(from, to) };
    const methods = super.methodsOf(request);
    const list = methods?.GET;
    if (request.path !== '/public/pairs' || !list) return methods;
    return { GET: async () => this.validated(await list(), request) };
  }

  hasPair(from: string, to: string): boolean {
    return PAIRS.some((pair) => pair.from === from && pair.to === to);
  }

  optionsRoute(from: string, to: string): Answer {
    if (!this.hasPair(from, to)) throw new Refusal(404, 'not_found', 'There is no such pair.');
    const options = { type: 'object', properties: OPTIONS, additionalProperties: false };
    return { status: 200, headers: {}, body: { from, to, options, example: { quality: 80 } } };
  }

  validated(answer: Answer, { headers }: Request): Answer {
    const ETag = `"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`;
    if (headers['if-none-match'] === ETag) return { status: 304, headers: { ETag } };
    return { ...answer, headers: { ...answer.headers, ETag } };
  }

  override async downloadRoute(request: Request, id: string): Promise<Answer> {
    this.checkFiles(request.query.get('files'));
    return super.downloadRoute(request, id);
  }

  checkFiles(files: string | null): void {
    if (files !== null && files !== 'main' && files !== 'all')
      throw new Refusal(400, 'invalid_request', '"files" must be "main" or "all".');
  }

  checkIdempotencyKey(key: string): void {
    if (!/^[\x21-\x7e]{1,255}$/.test(key))
      throw new Refusal(400, 'invalid_request', 'Send a shorter Idempotency-Key.');
  }

  findRequest(slot: string, print: string): Remembered | undefined {
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

  override async pairsRoute(request: Request): Promise<Answer> {
    const answer = await super.pairsRoute(request);
    return {
      ...answer,
      body: { ...(answer.body as object), remaining_quota: this.authorise(request).quota },
    };
  }

  override async createRoute(request: Request): Promise<Answer> {
    const job = await this.submit(request);
    const body = this.created.get(job.id) ?? this.describeJob(job);
    this.created.set(job.id, body);
    return { status: 200, headers: {}, body };
  }

  /** With `wait`, a job does not begin before that is over, so that there is always a 202. */
  override async syncRoute(request: Request): Promise<Answer> {
    const wait = this.waitOf(request, 1, 1800);
    if (wait === undefined) return super.syncRoute(request);
    const job = await this.submit(request, Number.POSITIVE_INFINITY);
    await sleep(wait * 1000);
    this.jobs.set(job.id, { ...job, started: performance.now(), duration: this.duration });
    return { status: 202, headers: { 'X-Job-Id': job.id }, body: this.describeJob(job) };
  }

  waitOf({ query }: Request, min: number, max: number): number | undefined {
    const text = query.get('wait');
    if (text === null) return undefined;
    const wait = Number(text);
    if (Number.isInteger(wait) && wait >= min && wait <= max) return wait;
    throw new Refusal(400, 'invalid_request', `"wait" must be from ${min} to ${max}.`);
  }

  override async progressRoute(request: Request, id: string): Promise<Answer> {
    const job = this.find(id, this.authorise(request));
    const wait = this.waitOf(request, 0, 60);
    if (wait !== undefined) await this.waitForNews(job, wait);
    return super.progressRoute(request, id);
  }

  async waitForNews(job: Job, wait: number): Promise<void> {
    const before = JSON.stringify(this.stateOf(job));
    const end = performance.now() + wait * 1000;
    while (performance.now() < end && this.stateOf(job).status === 'processing') {
      if (JSON.stringify(this.stateOf(job)) !== before) return;
      await sleep(10);
    }
  }

  override jobMethods(request: Request, id: string) {
    return { DELETE: () => this.deleteRoute(request, id) };
  }

  async deleteRoute(request: Request, id: string): Promise<Answer> {
    const job = this.find(id, this.authorise(request));
    this.jobs.delete(job.id);
    return { status: 204, headers: {} };
  }

  override sendResult(job: Job, request: Request): Answer {
    const answer = super.sendResult(job, request);
    return { ...answer, headers: { ...answer.headers, 'X-Job-Id': job.id } };
  }

  override sendFile(file: StoredFile, mediaType: string, request: Request): Answer {
    const { content } = file;
    const whole = super.sendFile(file, mediaType, request);
    const headers = { ...whole.headers, ...this.validators(content) };
    const { ETag = '' } = headers;
    const { 'if-none-match': ifNoneMatch, 'if-range': ifRange, range } = request.headers;
    if (ifNoneMatch === ETag) return { status: 304, headers: { ETag } };
    const bytes = this.rangeOf(range, content.length);
    if (!bytes || (ifRange !== undefined && ifRange !== ETag)) return { ...whole, headers };
    const [start, end] = bytes;
    if (start >= content.length) {
      const contentRange = { 'Content-Range': `bytes */${content.length}` };
      throw new Refusal(416, 'range_not_satisfiable', 'The range lies outside the result.', contentRange);
    }
    const part = { ...headers, 'Content-Range': `bytes ${start}-${end}/${content.length}` };
    return { status: 206, headers: part, body: content.subarray(start, end + 1) };
  }

  validators(content: Buffer): Readonly<Record<string, string>> {
    const digest = createHash('sha256').update(content).digest('base64');
    return { 'Accept-Ranges': 'bytes', ETag: `"${digest}"`, 'Repr-Digest': `sha-256=:${digest}:` };
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
      'Access-Control-Allow-Headers': 'X-API-Key, Content-Type, Range',
    };
    return { status: 204, headers };
  }

  override async route(request: Request): Promise<Answer> {
    if (request.method === 'OPTIONS') return this.preflight();
    return super.route(request.method === 'HEAD' ? { ...request, method: 'GET' } : request);
  }

  override refuse(refusal: Refusal): Answer {
    const answer = super.refuse(refusal);
    return { ...answer, body: { ...(answer.body as object), code: refusal.code } };
  }

  override finish(answer: Answer, _request: Request): Answer {
    const common = {
      'X-Request-Id': randomBytes(8).toString('hex'),
      'Converter-Features': FEATURES,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': EXPOSED,
    };
    return { ...answer, headers: { ...answer.headers, ...common } };
  }
}
