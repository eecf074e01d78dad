/**
 * A server that does what the hosted API's page says and nothing else, and converts nothing. Tests switch faults on by
 * replacing single methods of it.
 */
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

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

export class PageServer implements Responder {
  /** Milliseconds that a job takes. */
  duration = 250;
  readonly jobs = new Map<string, Job>();
  readonly accounts: readonly Account[] = [
    { key: 'the-key', quota: 50, pairs: PAIRS },
    { key: 'the-limited-key', quota: -1, pairs: PAIRS.slice(0, 1) },
    { key: 'the-exhausted-key', quota: 0, pairs: PAIRS },
  ];

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
    return this.checkForm(typeof target === 'string' ? target : '', stored);
  }

  checkForm(target: string, files: readonly StoredFile[]): Form {
    if (target === '') throw new Refusal(400, 'missing_target_format', 'Send the field "target_format".');
    if (files.length === 0) throw new Refusal(400, 'missing_files', 'Send a file.');
    return { target, files };
  }

  checkPair({ target, files }: Form, account: Account): Pair {
    const from = /\.([^.]+)$/.exec(files[0]?.name ?? '')?.[1]?.toLowerCase();
    if (from === undefined)
      throw new Refusal(400, 'missing_extension', 'The name of the file does not tell its format.');
    const pair = PAIRS.find((pair) => pair.from === from && pair.to === target);
    if (!pair) throw new Refusal(400, 'unsupported_pair', `The pair ${from}2${target} is not supported.`);
    if (!account.pairs.includes(pair))
      throw new Refusal(
        403,
        'pair_not_allowed',
        `This API key is not authorized for ${pair.from}2${pair.to} conversions.`,
      );
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

  async submit(request: Request, duration = this.duration): Promise<Job> {
    const account = this.authorise(request);
    const form = await this.readForm(request);
    return this.createJob(form, this.checkPair(form, account), account, duration);
  }

  createJob({ files }: Form, pair: Pair, account: Account, duration: number): Job {
    this.takeQuota(account);
    const job = { id: this.newJobId(), account, pair, files, started: performance.now(), duration };
    this.jobs.set(job.id, job);
    return job;
  }

  async pairsRoute(request: Request): Promise<Answer> {
    const account = this.authorise(request);
    return { status: 200, headers: {}, body: { supported_pairs: this.ownPairs(account) } };
  }

  async createRoute(request: Request): Promise<Answer> {
    return { status: 200, headers: {}, body: this.describeJob(await this.submit(request)) };
  }

  async syncRoute(request: Request): Promise<Answer> {
    const job = await this.submit(request);
    while (this.stateOf(job).status === 'processing') await sleep(10);
    return this.sendResult(job, request);
  }

  async progressRoute(request: Request, id: string): Promise<Answer> {
    const job = this.find(id, this.authorise(request));
    return { status: 200, headers: {}, body: { jobid: id, ...this.stateOf(job) } };
  }

  async downloadRoute(request: Request, id: string): Promise<Answer> {
    return this.sendResult(this.find(id, this.authorise(request)), request);
  }

  sendResult(job: Job, request: Request): Answer {
    const { status, error } = this.stateOf(job);
    if (status === 'processing') throw new Refusal(409, 'still_processing', 'The job is not finished yet.');
    if (error !== null) throw new Refusal(500, 'conversion_failed', error);
    const results = this.resultsOf(job);
    const [first] = results;
    if (!first) throw new Refusal(404, 'result_expired', 'There is no result.');
    if (results.length === 1) return this.sendFile(first, MEDIA_TYPES[job.pair.to] ?? '', request);
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition('converted.zip'),
    };
    return { status: 200, headers, body: this.archiveOf(results) };
  }

  sendFile({ name, content }: StoredFile, mediaType: string, _request: Request): Answer {
    const headers = { 'Content-Type': mediaType, 'Content-Disposition': contentDisposition(name) };
    return { status: 200, headers, body: content };
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
        return this.jobMethods(request, jobId);
      default:
        return undefined;
    }
  }

  /** The methods of `/convert/{jobid}`. */
  jobMethods(_request: Request, _id: string): ReturnType<PageServer['methodsOf']> {
    return undefined;
  }

  async route(request: Request): Promise<Answer> {
    const methods = this.methodsOf(request);
    if (!methods) throw new Refusal(404, 'not_found', 'There is nothing here.');
    const handler = methods[request.method];
    const allow = { Allow: Object.keys(methods).join(', ') };
    if (!handler) throw new Refusal(405, 'method_not_allowed', 'Not with this method.', allow);
    return await handler();
  }

  refuse({ status, message, headers }: Refusal): Answer {
    return { status, headers, body: { detail: message } };
  }

  async answer(request: Request): Promise<Answer> {
    const answer = await this.route(request).catch((error: unknown) => {
      if (error instanceof Refusal) return this.refuse(error);
      throw error;
    });
    return this.finish(answer, request);
  }
}
