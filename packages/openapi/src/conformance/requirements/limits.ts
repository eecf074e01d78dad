/** What a key may not do. Only with keys that are limited, since nothing else shows it. */
import { assertError, type Context, pairsOf, see } from '../context.ts';
import { headerOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import { INPUTS } from '../inputs.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus, Skipped } from '../verdict.ts';
import { goodResultOf } from './download.ts';

const ROUTES = { convert: '/convert', sync: '/convert/sync' } as const;

function limitedKey({ settings }: Context): string {
  if (settings.limitedKey === undefined)
    throw new Skipped('no key that may not use some of the pairs was given (--limited-key)');
  return settings.limitedKey;
}

function exhaustedKey({ settings }: Context): string {
  if (settings.exhaustedKey === undefined)
    throw new Skipped('no key without quota was given (--exhausted-key)');
  return settings.exhaustedKey;
}

/** A pair that the server supports and the limited key lacks, as a form. */
async function forbiddenForm(context: Context) {
  const own = await context.send({ method: 'GET', path: '/pairs', key: limitedKey(context) });
  assertStatus(own, 200);
  const allowed = new Set(pairsOf(own).map(({ from, to }) => `${from} ${to}`));
  const pair = pairsOf(context.publicPairs).find(
    ({ from, to }) => from in INPUTS && !allowed.has(`${from} ${to}`),
  );
  const content = pair && INPUTS[pair.from]?.(0);
  if (!content) throw new Skipped('the limited key lacks no pair that the suite has a file for');
  return encodeForm([
    ['target_format', pair.to],
    ['files', { name: `conformance.${pair.from}`, content }],
  ]);
}

export const limits: readonly Requirement[] = [
  ...Object.entries(ROUTES).map(
    ([name, path]): Requirement => ({
      id: `limits.pair.${name}`,
      statement: `POST ${path} answers 403 for a pair that the key may not use.`,
      level: 'required',
      run: async (context) => {
        const form = await forbiddenForm(context);
        assertError(await context.send({ method: 'POST', path, key: limitedKey(context), ...form }), 403);
      },
    }),
  ),
  ...Object.entries(ROUTES).map(
    ([name, path]): Requirement => ({
      id: `limits.quota.${name}`,
      statement: `POST ${path} answers 429 when the key has no conversions left, without a Retry-After.`,
      level: 'required',
      run: async (context) => {
        const { conversion } = context;
        const form = encodeForm([
          ['target_format', conversion.to],
          ['files', conversion.file(0)],
        ]);
        const answer = await context.send({ method: 'POST', path, key: exhaustedKey(context), ...form });
        assertError(answer, 429);
        const retryAfter = headerOf(answer, 'retry-after');
        assert(
          retryAfter === undefined,
          'no Retry-After, as waiting does not help',
          `Retry-After: ${retryAfter}`,
          answer,
        );
      },
    }),
  ),
  {
    id: 'limits.other-keys-job',
    statement: "A key does not see another key's job: its progress and download are answered 404.",
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const { settings } = context;
      const key = settings.limitedKey ?? settings.exhaustedKey;
      if (key === undefined) throw new Skipped('no second key was given (--limited-key or --exhausted-key)');
      const { jobId } = await context.perform('job');
      if (jobId === undefined) throw see('convert.accepted');
      const { jobPath } = await goodResultOf(context);
      for (const path of [`/progress/${encodeURIComponent(jobId)}`, jobPath])
        assertError(await context.send({ method: 'GET', path, key }), 404);
    },
  },
];
