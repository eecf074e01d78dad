/**
 * The conversions that the suite makes: each once, for all requirements that look at it, since each takes one from the
 * key's quota. If the server refuses a request, it is sent again with one variation less, so that one unsupported
 * variation does not hide everything else.
 */
import { randomUUID } from 'node:crypto';
import { fieldOf } from './exchange.ts';
import { DAMAGED } from './inputs.ts';
import {
  type AcceptedRequest,
  convert,
  follow,
  type JobRun,
  quotaUsedUp,
  type ScenarioContext,
} from './job-run.ts';
import { sendingOf, type Variation } from './sending.ts';
import { Skipped } from './verdict.ts';

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
