/**
 * The conversions that the suite makes: each once, for all requirements that look at it, since each takes one from the
 * key's quota. If the server refuses a request, it is sent again with one variation less, so that one unsupported
 * variation does not hide everything else.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, fieldOf } from './exchange.ts';
import { encodeForm, type FormPart, type InputFile } from './form.ts';
import type { OutgoingRequest } from './http.ts';
import { DAMAGED } from './inputs.ts';
import type { Conversion, OfferedPair } from './pick.ts';
import { AssertionError, Skipped } from './verdict.ts';

const FIRST_POLL_MS = 20;
const LONGEST_POLL_MS = 2000;
const LONG_POLL_S = 5;

/** An unusual but valid form of a request, which must not change its result. */
export type Variation =
  | 'idempotency key'
  | 'options'
  | 'chunked'
  | 'target last'
  | 'quoted boundary'
  | 'same names'
  | 'upper case'
  | 'unusual names';

/** A request that was accepted, perhaps after others that were not. */
export interface AcceptedRequest {
  readonly answer: Exchange;
  /** What the accepted request had. */
  readonly had: readonly Variation[];
  /** What it was refused for before, if that is known. */
  readonly refused?: { readonly variation: Variation; readonly answer: Exchange };
  /** The files that were sent. */
  readonly files: readonly InputFile[];
  /** The target format. */
  readonly to: string;
  readonly idempotencyKey: string | undefined;
}

/** A job from its creation to the download. */
export interface JobRun extends AcceptedRequest {
  readonly jobId: string | undefined;
  /** The first download, at once after the creation. */
  readonly early?: Exchange;
  readonly polls: readonly Exchange[];
  readonly download?: Exchange;
  /** A second answer to the same request, sent at the same time; only with idempotency keys. */
  readonly twin?: Exchange;
}

/** What a scenario runs against. */
export interface ScenarioContext {
  readonly conversion: Conversion;
  readonly pairs: readonly OfferedPair[];
  readonly features: ReadonlySet<string>;
  /** Milliseconds that a conversion may take. */
  readonly timeout: number;
  /** Sends with the key. */
  send(sending: OutgoingRequest): Promise<Exchange>;
}

/** Each scenario takes one from the quota. */
export const SCENARIOS = {
  /** One file through `/convert/sync`. */
  sync: async (context: ScenarioContext): Promise<AcceptedRequest> => {
    const options = await usualOptions(context);
    return convert(context, '/convert/sync', {
      files: [context.conversion.file(1, 'SCAN Größe 文件')],
      variations: [
        ...(options === undefined ? [] : ['options' as const]),
        'quoted boundary',
        'upper case',
        'unusual names',
      ],
      options,
    });
  },

  /** One file through `/convert`, asked for its result at once, followed, and fetched. */
  job: async (context: ScenarioContext): Promise<JobRun> => {
    const idempotencyKey = newIdempotencyKey(context);
    if (idempotencyKey !== undefined) await refuse(context, idempotencyKey);
    const created = await convert(context, '/convert', {
      files: [context.conversion.file(2, 'conformance-2 Größe 文件')],
      variations: [...withKey(idempotencyKey), 'chunked', 'target last', 'unusual names'],
      idempotencyKey,
    });
    return await follow(context, created);
  },

  /** Several files with difficult names, two of them with the same. */
  several: async (context: ScenarioContext): Promise<JobRun> => {
    const idempotencyKey = newIdempotencyKey(context);
    const request = {
      files: [
        context.conversion.file(3, 'Übersicht – 文件 😀'),
        context.conversion.file(4, 'Übersicht – 文件 😀'),
        context.conversion.file(5, `-v it's "50%" & more`),
      ],
      variations: ['same names', 'unusual names', ...withKey(idempotencyKey)] as const,
      idempotencyKey,
    };
    const [created, twin] = await Promise.all([
      convert(context, '/convert', request),
      idempotencyKey === undefined
        ? undefined
        : convert(context, '/convert', request).then(
            ({ answer }) => answer,
            () => undefined,
          ),
    ]);
    return { ...(await follow(context, created)), ...(twin && { twin }) };
  },

  /** A file that breaks off. */
  damaged: async (context: ScenarioContext): Promise<JobRun> => {
    const { conversion, pairs } = context;
    const candidates = [conversion, ...pairs].filter(({ from }) => from in DAMAGED);
    const pair = candidates[0];
    const content = pair && DAMAGED[pair.from];
    if (!content)
      throw new Skipped('the server offers no source format that the suite has a damaged file of');
    const answer = await context.send(
      sendingOf('/convert', {
        to: pair.to,
        variations: ['unusual names'],
        files: [{ name: `beschädigt – 損.${pair.from}`, content }],
      }),
    );
    if (answer.status === 429) throw quotaUsedUp();
    const run = { answer, had: [], files: [], to: pair.to, idempotencyKey: undefined };
    return answer.status === 200 ? await follow(context, run) : { ...run, jobId: undefined, polls: [] };
  },

  /** One file through `/convert/sync?wait=1`. */
  syncWait: async (context: ScenarioContext): Promise<JobRun> => {
    const created = await convert(context, '/convert/sync?wait=1', {
      files: [context.conversion.file(6)],
      variations: [],
    });
    return created.answer.status === 202
      ? await follow(context, created)
      : { ...created, jobId: undefined, polls: [] };
  },
} satisfies Record<string, (context: ScenarioContext) => Promise<AcceptedRequest>>;

/** A conversion that the suite makes. */
export type ScenarioName = keyof typeof SCENARIOS;

/** The requirement that fails if a scenario cannot run. The others that use it are skipped. */
export const PRIMARY_REQUIREMENT: Readonly<Record<ScenarioName, string>> = {
  sync: 'sync.result',
  job: 'convert.accepted',
  several: 'several.accepted',
  damaged: 'failure.reported',
  syncWait: 'sync-wait.answer',
};

interface Request {
  readonly files: readonly InputFile[];
  readonly to?: string;
  readonly variations?: readonly Variation[];
  readonly idempotencyKey?: string | undefined;
  /** As JSON. */
  readonly options?: string | undefined;
}

/** A conversion as a request. */
export function sendingOf(
  path: string,
  { files, to = '', variations = [], idempotencyKey, options = '{}' }: Request,
): OutgoingRequest {
  const has = (variation: Variation) => variations.includes(variation);
  const nameOf = ({ name }: InputFile, index: number) => {
    const dot = name.lastIndexOf('.');
    const extension = has('upper case') ? name.slice(dot).toUpperCase() : name.slice(dot);
    if (files.length === 1)
      return `${has('unusual names') ? name.slice(0, dot) : ascii(name.slice(0, dot))}${extension}`;
    const stem = has('unusual names') ? name.slice(0, dot) : 'plain';
    return `${stem}${has('same names') ? '' : ` ${index}`}${extension}`;
  };
  const target: FormPart = ['target_format', to];
  const fileParts = files.map((file, index): FormPart => ['files', { ...file, name: nameOf(file, index) }]);
  const fields: FormPart[] = has('options') ? [['options', options], target] : [target];
  const parts = has('target last') ? [...fileParts, ...fields] : [...fields, ...fileParts];
  const { body, headers, summary } = encodeForm(parts, { quotedBoundary: has('quoted boundary') });
  return {
    method: 'POST',
    path,
    body,
    summary,
    chunked: has('chunked'),
    headers: {
      ...headers,
      ...(has('idempotency key') && idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    },
  };
}

/** Without letters that some server may not take. */
function ascii(stem: string): string {
  return stem.replace(/[^\x20-\x7e]+/g, '').trim();
}

/** Sends a request with all its variations, then with one less each time, until the server accepts it. */
async function convert(context: ScenarioContext, path: string, request: Request): Promise<AcceptedRequest> {
  const { files, idempotencyKey } = request;
  let left = [...(request.variations ?? [])];
  let refused: AcceptedRequest['refused'];
  for (;;) {
    const sending = sendingOf(path, { ...request, to: context.conversion.to, variations: left });
    const answer = await context.send({ ...sending, timeout: context.timeout }).catch((error: unknown) => {
      if (error instanceof AssertionError && error.exchange && left.length > 0) return error.exchange;
      throw error;
    });
    if (answer.status >= 200 && answer.status < 300) {
      return {
        answer,
        had: left,
        files,
        to: context.conversion.to,
        idempotencyKey,
        ...(refused && { refused }),
      };
    }
    if (answer.status === 429) throw quotaUsedUp();
    const [variation, ...others] = left;
    if (!variation || answer.status === 401 || answer.status === 403)
      throw new AssertionError('the status 200', `the status ${answer.status}`, answer);
    refused = { variation, answer };
    left = others;
  }
}

/** Asks for a job's state until it has ended, then for its result. */
async function follow(context: ScenarioContext, created: AcceptedRequest): Promise<JobRun> {
  const jobId = fieldOf(created.answer, 'jobid');
  if (typeof jobId !== 'string' || jobId === '') return { ...created, jobId: undefined, polls: [] };
  const id = encodeURIComponent(jobId);
  const fetchResult = () =>
    context.send({ method: 'GET', path: `/download/${id}`, timeout: context.timeout });
  const early = await fetchResult();
  const polls: Exchange[] = [];
  const deadline = performance.now() + context.timeout;
  const wait = context.features.has('progress-wait') ? `?wait=${LONG_POLL_S}` : '';
  let pause = FIRST_POLL_MS;
  while (performance.now() < deadline) {
    // The first one has no wait, so that there is something to compare the others with.
    const poll = await context.send({
      method: 'GET',
      path: `/progress/${id}${polls.length > 0 ? wait : ''}`,
    });
    polls.push(poll);
    const status = fieldOf(poll, 'status');
    if (poll.status !== 200 || (status !== 'processing' && typeof status === 'string')) break;
    await sleep(pause);
    // A server that announces the wait and does not hold it must not be flooded either.
    pause = wait && poll.ms > FIRST_POLL_MS ? FIRST_POLL_MS : Math.min(pause * 1.5, LONGEST_POLL_MS);
  }
  const hasEnded = ['completed', 'failed'].includes(String(lastStatus(polls)));
  return { ...created, jobId, early, polls, ...(hasEnded && { download: await fetchResult() }) };
}

/** The status that the last answer gave. */
export function lastStatus(polls: readonly Exchange[]): unknown {
  const last = polls.at(-1);
  return last && fieldOf(last, 'status');
}

/** A request that is refused must leave nothing behind under its idempotency key. */
async function refuse(context: ScenarioContext, idempotencyKey: string): Promise<void> {
  const nothing = { files: [], to: context.conversion.to };
  await context.send(sendingOf('/convert', { ...nothing, variations: ['idempotency key'], idempotencyKey }));
}

/** The options of the pair with the values that they have anyway, if there are options. */
async function usualOptions({ conversion, features, send }: ScenarioContext): Promise<string | undefined> {
  if (!features.has('options')) return undefined;
  const path = `/public/pairs/${conversion.from}/${conversion.to}`;
  const schema = fieldOf(await send({ method: 'GET', path }), 'options') as PairSchema | undefined;
  const usual = Object.entries(schema?.properties ?? {}).map(([name, option]) => [name, option?.default]);
  return JSON.stringify(Object.fromEntries(usual));
}

/** As far as it is what it should be. */
interface PairSchema {
  readonly properties?: Readonly<Record<string, { readonly default?: unknown } | null>>;
}

function newIdempotencyKey({ features }: ScenarioContext): string | undefined {
  return features.has('idempotency-key') ? randomUUID() : undefined;
}

function withKey(idempotencyKey: string | undefined): Variation[] {
  return idempotencyKey === undefined ? [] : ['idempotency key'];
}

function quotaUsedUp(): Skipped {
  return new Skipped('the key has no conversions left');
}
