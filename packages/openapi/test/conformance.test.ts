/** The suite against servers that are right, and against one that is wrong in one thing at a time. */
import { expect, test, vi } from 'vitest';
import { type Report, runSuite, type SuiteOptions, topics } from '../src/conformance/suite.ts';
import { Double } from './conformance/double/double.ts';
import { serve } from './conformance/double/http.ts';
import { FAULTS } from './conformance/faults.ts';

// Most of a run is waiting for the double's jobs.
vi.setConfig({ maxConcurrency: 12 });

const KEYS = { key: 'the-key', limitedKey: 'the-limited-key', exhaustedKey: 'the-exhausted-key' };

/** The large upload would be most of the time. */
const WITHOUT_LARGE_UPLOAD = topics().filter((topic) => topic !== 'http');

/** Checks a double. A job that never ends is waited for, so that the time is short. */
async function check(double: Double, options: Partial<SuiteOptions> = {}): Promise<Report> {
  const { url, stop } = await serve(double);
  try {
    return await runSuite({ baseUrl: new URL(url), timeout: 4000, ...KEYS, ...options });
  } finally {
    await stop();
  }
}

const idsOf = ({ results }: Report, ...outcomes: string[]) =>
  results
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ id, expected, came, reason }) => `${id} ${reason ?? `${expected} / ${came}`}`);

test('a server that only does what the page says meets all that is required', async () => {
  const report = await check(new Double(false));
  expect(idsOf(report, 'failed', 'warned', 'skipped')).toEqual([]);
  expect(report).toMatchObject({ conversions: 4, plan: { conversions: 4, features: [] } });
  const notOffered = report.results.filter(({ outcome }) => outcome === 'not offered');
  expect(notOffered.every(({ level }) => level === 'addition')).toBe(true);
  expect(report.results.filter(({ level }) => level === 'addition')).toHaveLength(notOffered.length);
});

test('a server with all additions meets everything', async () => {
  const report = await check(new Double(true));
  expect(idsOf(report, 'failed', 'warned', 'skipped', 'not offered')).toEqual([]);
  expect(report).toMatchObject({ conversions: 5, remainingQuota: 45, plan: { conversions: 5 } });
});

test.concurrent.for([...FAULTS])('%s', async ([, { breaks, isInAddition, apply }], { expect }) => {
  const double = new Double(isInAddition ?? false);
  apply(double);
  const report = await check(double, { only: breaks.startsWith('http.') ? undefined : WITHOUT_LARGE_UPLOAD });
  const found = report.results.find(({ id }) => id === breaks);
  const isRecommended = found?.level === 'recommended';
  expect(found, `not noticed; but ${idsOf(report, 'failed', 'warned').join('; ')}`).toMatchObject({
    outcome: isRecommended ? 'warned' : 'failed',
    expected: expect.stringMatching(/./),
    came: expect.stringMatching(/./),
  });
});
