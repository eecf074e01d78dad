/** How long the rest takes. */
import { expect, test } from 'vitest';
import { Pace, shareOf } from '../src/report/pace.ts';
import { formatDuration } from '../src/report/text.ts';

test('the rest is guessed from what is done and what is under way', () => {
  let now = 1000;
  const pace = new Pace(10, () => now);
  expect([pace.elapsed, pace.left(5, [])]).toEqual([0, undefined]);
  pace.begin();
  now += 1000;
  // Too early to tell.
  expect(pace.left(5, [])).toBeUndefined();
  now += 9000;
  expect(pace.elapsed).toBe(10_000);
  expect(pace.left(5, [])).toBe(10_000);
  expect(pace.left(1, [0.5, 0.5])).toBe(40_000);
  expect(pace.left(0, [0.1])).toBeUndefined();
  expect(pace.left(10, [])).toBeUndefined();
  expect(shareOf({ phase: 'uploading', progress: 0.5 })).toBeCloseTo(0.1);
  expect(shareOf({ phase: 'converting', progress: undefined })).toBeCloseTo(0.2);
  expect(shareOf({ phase: 'downloading', progress: 1 })).toBeCloseTo(1);
});

test.each([
  [999, '0 s'],
  [61_000, '1 min 1 s'],
  [7_260_000, '2 h 1 min'],
])('%i ms are %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
