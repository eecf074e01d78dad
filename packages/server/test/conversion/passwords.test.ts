/** Whoever may list a machine's processes reads their arguments: a client's password stands in none. */
import { expect, test } from 'vitest';
import type { Engine, Run, Task } from '../../src/conversion/engine.ts';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { formatById } from '../../src/conversion/formats.ts';

const PASSWORD = 'open-sesame';

/** Runs an engine with tools that all say the same, and returns what they were called with. */
async function callsOf(engine: Engine, from: string, to: string) {
  const calls: { visible: string; sent: string }[] = [];
  // A page as pdfinfo tells it, and how a whole zip archive ends.
  const said = { stdout: 'Page    1 size: 612 x 792 pts\nPK\u0005\u0006', stderr: '' };
  const run: Run<string> = {
    settings: { languages: ['eng'] },
    async tool(tool, args, { env, stdin = '' } = {}) {
      calls.push({ visible: JSON.stringify([tool, args, env]), sent: stdin });
      return said;
    },
    async worker(request) {
      calls.push({ visible: JSON.stringify(engine.worker?.start), sent: JSON.stringify(request) });
      return {};
    },
    progress: () => undefined,
    warn: () => undefined,
  };
  const task: Task = {
    input: `in.${formatById(from).extension}`,
    from: formatById(from),
    to: formatById(to),
    outputFolder: 'out',
    output: `out/out.${formatById(to).extension}`,
    options: { password: PASSWORD },
  };
  // What such tools have made is no result.
  await engine.convert(task, run).catch(() => undefined);
  return calls;
}

const opening = ENGINES.flatMap((engine) => {
  const edges = engine.edges.filter(({ options }) => options && 'password' in options.shape);
  return edges.length > 0 ? [[engine.name, engine, edges] as const] : [];
});

test('PDF, archives and Office documents are what has passwords', () => {
  const names = opening.map(([name]) => name).sort();
  const expected = 'bsdtar comics ghostscript libreoffice pdf-flow pdf-tables poppler';
  expect(names).toEqual(expected.split(' '));
});

test.each(opening)('%s', async (_name, engine, edges) => {
  for (const { from, to } of edges) {
    const calls = await callsOf(engine, from, to);
    expect(calls.filter(({ visible }) => visible.includes(PASSWORD))).toEqual([]);
    expect(calls.filter(({ sent }) => sent.includes(PASSWORD))).not.toEqual([]);
  }
});
