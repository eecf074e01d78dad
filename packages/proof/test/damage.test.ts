/** When it counts as seen what becomes of damaged files, and that no format is left out. */
import { existsSync } from 'node:fs';
import { ENGINES } from '@converter/server/internal';
import { expect, test } from 'vitest';
import { isSeen, planTrials, stampOf } from '../src/damage/plan.ts';
import { SILENT, type Trial } from '../src/damage/trials.ts';
import { ProofKeys } from '../src/key.ts';
import { type Change, keysAfter } from './changed-code.ts';
import { GROUPS } from './damaged/groups.ts';

const planned = planTrials(ENGINES.filter(({ unproven }) => unproven === undefined));
const keys = new ProofKeys();
const LIBRARIES = new Map([
  ['librsvg2-bin', '2.54.7'],
  ['libarchive-tools', '3.6.2'],
]);

function trialsOf(format: string) {
  const found = planned.find(({ from }) => from.id === format);
  if (!found) throw new Error(`Nothing is tried with ${format}.`);
  return found;
}

const svg = trialsOf('svg');
const zip = trialsOf('zip');
const stamps = [svg, zip].map((each) => [each, stampOf(each, keys, LIBRARIES, '2026-11-30')] as const);

/** What of an svg and a zip counts as seen. */
function seen(current: ProofKeys, installed: ReadonlyMap<string, string> = LIBRARIES): string[] {
  return stamps.flatMap(([each, stamp]) => (isSeen(each, stamp, current, installed) ? [each.from.id] : []));
}

test.for<[string, readonly string[], Change]>([
  [
    'a comment',
    ['svg', 'zip'],
    {
      in: 'server/src/conversion/engines/rsvg/engine.ts',
      from: '\nexport ',
      to: '\n// Why.\nexport ',
    },
  ],
  [
    'the code of an engine',
    ['zip'],
    { in: 'server/src/conversion/engines/rsvg/engine.ts', from: '--format', to: '--form' },
  ],
  [
    'the code that looks whether a file is whole',
    [],
    { in: 'server/src/conversion/integrity', from: /===/g, to: '==' },
  ],
  [
    'the code that tells what a file is',
    [],
    { in: 'server/src/conversion/file-type', from: /===/g, to: '==' },
  ],
  ['the sandbox', [], { in: 'server/src/conversion/sandbox/sandbox.ts', from: "'--unshare-net', ", to: '' }],
])('after a change of %s it is still seen: %j', async ([, left, change]) => {
  expect(seen(await keysAfter(change))).toEqual(left);
});

test('another damaged file, or another end that is right for it, was not seen', () => {
  const [first, ...others] = zip.trials;
  const stamp = stampOf(zip, keys, LIBRARIES, '2026-11-30');
  const isSeenWith = (change: Partial<Trial>) => {
    const trials = first ? [{ ...first, ...change }, ...others] : [];
    return isSeen({ ...zip, trials }, stamp, keys, LIBRARIES);
  };
  expect(isSeenWith({})).toBe(true);
  expect(isSeenWith({ bytes: Buffer.from('other') })).toBe(false);
  expect(isSeenWith({ codes: ['limit_exceeded'] })).toBe(false);
});

test('with another version of a tool nothing was seen, and a missing tool says nothing', () => {
  expect(seen(keys, new Map([...LIBRARIES, ['librsvg2-bin', '2.55.0']]))).toEqual(['zip']);
  expect(seen(keys, new Map())).toEqual(['svg', 'zip']);
});

test('formats that show no damage are formats that are offered', () => {
  expect(planned.map(({ from }) => from.id)).toEqual(expect.arrayContaining(SILENT));
});

test('each group of families has its tests', () => {
  const files = GROUPS.map((group) => new URL(`damaged/${group}.test.ts`, import.meta.url));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
