/** What makes the proofs of this repository stale, and what does not: on a copy of its code, with one change at a time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { ProofKeys } from '../src/key.ts';
import { planAll, reasonToProve } from '../src/plan.ts';
import { type Change, copyCode, keysAfter } from './changed-code.ts';

const { planned } = planAll();
const waysOf = ({ steps, to }: (typeof planned)[number]) =>
  [...steps.map(({ engine }) => engine.name), to.family].join(' ');
/** One of each way to each family. */
const some = [...new Map(planned.map((route) => [waysOf(route), route])).values()];

const HARMLESS: Readonly<Record<string, Change>> = {
  'a comment in engine.ts': {
    in: 'server/src/conversion/engine.ts',
    from: 'export interface Edge',
    to: '// A way.\nexport interface Edge',
  },
  'a comment in an engine': {
    in: 'server/src/conversion/engines/ffmpeg/engine.ts',
    from: '\nconst ',
    to: '\n// Why.\nconst ',
  },
  'a comment in a script': {
    in: 'server/src/conversion/engines/libreoffice/worker.py',
    from: '\nimport ',
    to: '\n# What for.\nimport ',
  },
  'a function with another name': { in: 'server/src/conversion', from: /\bedgesBetween\b/g, to: 'everyEdge' },
  'what Debian calls a tool': {
    in: 'server/src/conversion/engines/assimp/engine.ts',
    from: "grep: 'grep'",
    to: "grep: 'busybox'",
  },
  'how faithful an engine says that it is': {
    in: 'server/src/conversion/engines/pdf-flow/engine.ts',
    from: 'fidelity: 0.6',
    to: 'fidelity: 0.5',
  },
};

/** With an engine whose routes change, or all. */
const WEIGHTY: Readonly<Record<string, Change & { readonly engine?: string }>> = {
  'a flag of a tool': {
    in: 'server/src/conversion/engines/rsvg/engine.ts',
    from: '--format',
    to: '--form',
    engine: 'rsvg',
  },
  'how a workbook is read': {
    in: 'server/src/conversion/engines/data/workbook.py',
    from: 'data_only=True',
    to: 'data_only=False',
    engine: 'data',
  },
  'the time zone of tools': {
    in: 'server/src/conversion/sandbox/host.ts',
    from: "TZ: 'UTC'",
    to: "TZ: 'CET'",
  },
  'the memory that tools may take': {
    in: 'server/src/conversion/sandbox/tool-run.ts',
    from: '4 * GIB',
    to: '3 * GIB',
  },
  'a flag of the sandbox': {
    in: 'server/src/conversion/sandbox/sandbox.ts',
    from: "'--unshare-net', ",
    to: '',
  },
  'how exact a check is': {
    in: 'proof/src/checks/media.ts',
    from: 'TOLERANCE_SHARE = 0.02',
    to: 'TOLERANCE_SHARE = 0.2',
  },
  'a reader that a check asks': {
    in: 'proof/src/checks/readers/common.py',
    from: 'name.endswith',
    to: 'name.startswith',
  },
};

/** The routes of which the keys are others after a change. */
async function staleAfter(change: Change): Promise<typeof some> {
  const keys = await keysAfter(change);
  return some.filter((each) => keys.of(each) !== each.key);
}

test.for(Object.entries(HARMLESS))('%s makes no proof stale', async ([, change]) => {
  expect(await staleAfter(change)).toEqual([]);
});

test.for(Object.entries(WEIGHTY))('%s does', async ([, change]) => {
  const stale = await staleAfter(change);
  expect(stale).not.toEqual([]);
  const { engine } = change;
  if (engine)
    expect(stale.filter(({ steps }) => !steps.some((step) => step.engine.name === engine))).toEqual([]);
});

test('another version of an npm package makes the proofs stale of what imports it', async () => {
  const folder = await temporaryFolder();
  await copyCode(folder);
  // Nearer than the real one.
  await mkdir(join(folder, 'server/src/node_modules/yaml'), { recursive: true });
  await writeFile(
    join(folder, 'server/src/node_modules/yaml/package.json'),
    '{ "name": "yaml", "version": "1.10.2" }',
  );
  const keys = new ProofKeys(folder);
  const stale = some.filter((each) => keys.of(each) !== each.key);
  const engines = new Set(stale.map(({ steps }) => steps.some(({ engine }) => engine.name === 'data')));
  expect([...engines]).toEqual([true]);
});

test('another version of any tool of a route makes its proof stale, and a missing tool says nothing', () => {
  const [route] = planned.filter(({ id }) => id === 'epub >calibre> pdf');
  if (!route) throw new Error('There is no such route.');
  const proof = {
    ...{ key: route.key, tools: { calibre: '6.13.0' }, date: '2026-11-27', seconds: 1, checks: ['words'] },
    packages: { calibre: '6.13.0', qpdf: '11.3.0' },
  };
  const reason = (installed: Record<string, string>) =>
    reasonToProve(route, new Map([[route.id, proof]]), new Map(Object.entries(installed)));
  expect(reason({ calibre: '6.13.0', qpdf: '11.3.0' })).toBeUndefined();
  expect(reason({})).toBeUndefined();
  expect(reason({ calibre: '6.13.0', qpdf: '11.4.0' })).toBe(
    'it was proven with qpdf 11.3.0 instead of 11.4.0',
  );
  expect(reasonToProve(route, new Map(), new Map())).toBe('it was never proven');
});
