/** How a conversion goes: sent until it is accepted, followed to its end, and fetched. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, fieldOf } from './exchange.ts';
import type { InputFile } from './form.ts';
import type { OutgoingRequest } from './http.ts';
import type { Conversion, OfferedPair } from './pick.ts';
import { type ConversionRequest, sendingOf, type Variation } from './sending.ts';
import { AssertionError, Skipped } from './verdict.ts';

const FIRST_POLL_MS = 20;
const LONGEST_POLL_MS = 2000;
const LONG_POLL_S = 5;

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

/** Sends a request with all its variations, then with one less each time, until the server accepts it. */
export async function convert(
  context: ScenarioContext,
  path: string,
  request: ConversionRequest,
): Promise<AcceptedRequest> {
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
export async function follow(context: ScenarioContext, created: AcceptedRequest): Promise<JobRun> {
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

/** Nothing more can be converted. */
export function quotaUsedUp(): Skipped {
  return new Skipped('the key has no conversions left');
}
