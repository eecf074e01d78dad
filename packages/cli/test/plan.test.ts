/** What a command decides to do, from files and results alone. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { makePlan, type PlanOptions } from '../src/plan.ts';
import { folderWith } from './helpers/folder.ts';

const OLD = new Date(Date.now() - 3_600_000);

/** A folder of files whose content does not matter, and what a command would do in it. */
async function folderOf(...files: string[]) {
  const root = await folderWith();
  const write = (name: string, text = name) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const file of files) write(file);
  const plan = (label: string, target: string, { out = 'out/', ...options }: PlanOptions = {}) =>
    makePlan([join(root, label)], target, { ...options, out: join(root, out) });
  /** The paths of results to come. */
  const planned = (...args: Parameters<typeof plan>) => {
    const { items, outputs } = plan(...args);
    return items.map(({ source }) => relative(root, outputs.expected(source)));
  };
  /** Does what a command would, without a server. */
  const make = (...[label, target, options]: Parameters<typeof plan>) => {
    const made = plan(label, target, { update: true, ...options });
    const paths = made.items.map(({ source }) => {
      const { path } = made.outputs.reserve(source, source.filename.replace(/\w+$/, target));
      writeFileSync(path, 'made');
      made.written(source, path);
      return relative(root, path);
    });
    made.close();
    return paths;
  };
  return { root, write, plan, planned, make };
}

test('a folder is its files that can become the target, with --recursive the tree, without results and hidden files', async () => {
  const { planned, plan } = await folderOf(
    ...['docs/a.md', 'docs/b/a.md', 'docs/b/x.docx', 'docs/b/x.odt', 'docs/b/y.mp3', 'docs/out/z.md'],
    ...['docs/.git/c.md', 'docs/.d.md'],
  );
  expect(planned('docs', 'html')).toEqual(['out/a.html']);
  const deep = { recursive: true, out: 'docs/out' };
  expect(planned('docs', 'html', deep)).toEqual(
    ['a.html', 'b/a.html', 'b/x.html', 'b/x (2).html'].map((name) => `docs/out/${name}`),
  );
  expect(plan('docs', 'html', deep).leftOut).toBe(1);
  expect(planned('docs', 'html', { from: 'md' })).toEqual(['out/a.html']);
  expect(planned('docs/**/a.md', 'html')).toEqual(['out/a.html', 'out/a (2).html']);
  expect(planned('docs/**/a.md', 'html', { recursive: true })).toEqual(['out/a.html', 'out/b/a.html']);
});

test('a folder without anything that fits says so', async () => {
  const { plan } = await folderOf('docs/deep/a.md', 'empty/a.xyz');
  const problem = (label: string) => String(plan(label, 'html').rejected[0]?.error);
  expect(problem('docs')).toBe(
    'SourceError: No file of this folder can become html. Pass --recursive for the folders in it.',
  );
  expect(problem('empty')).toBe('SourceError: No file of this folder can become html.');
});

test('--dry-run makes no folder', async () => {
  const { root, plan } = await folderOf('a.md');
  expect(plan('a.md', 'html', { dryRun: true, out: 'new/' }).items).toHaveLength(1);
  expect(existsSync(join(root, 'new'))).toBe(false);
});

test('--update takes what is new or changed, and results keep their names', async () => {
  const { root, write, make, plan } = await folderOf('d/a.md', 'd/b.docx', 'd/b.odt');
  expect(make('d', 'html')).toEqual(['out/a.html', 'out/b.html', 'out/b (2).html']);
  expect(make('d', 'html')).toEqual([]);
  expect(plan('d', 'html', { update: true }).current).toHaveLength(3);
  // Touched is not changed.
  utimesSync(join(root, 'd/a.md'), OLD, OLD);
  expect(make('d', 'html')).toEqual([]);
  // A file that comes before the others takes no name from them.
  write('d/b.adoc');
  appendFileSync(join(root, 'd/b.odt'), 'more');
  expect(make('d', 'html')).toEqual(['out/b (3).html', 'out/b (2).html']);
  expect(make('d', 'html')).toEqual([]);
  // As long as before, but not the same.
  write('d/a.md', 'd/b.md');
  expect(make('d', 'html')).toEqual(['out/a.html']);
});

test('--update knows how a result was made, and where', async () => {
  const { make } = await folderOf('a.png');
  const option = new Map([['quality', '50']]);
  expect(make('a.png', 'webp')).toHaveLength(1);
  expect(make('a.png', 'webp', { option })).toEqual(['out/a.webp']);
  expect(make('a.png', 'webp', { option })).toEqual([]);
  expect(make('a.png', 'webp')).toEqual(['out/a.webp']);
  expect(make('a.png', 'gif')).toEqual(['out/a.gif']);
  expect(make('a.png', 'webp')).toEqual([]);
  expect(make('a.png', 'webp', { out: 'out/b.webp' })).toEqual(['out/b.webp']);
  expect(make('a.png', 'webp', { out: 'out/b.webp' })).toEqual([]);
  expect(make('a.png', 'webp', { out: 'out/c.webp' })).toEqual(['out/c.webp']);
});

test('--update goes by times where nothing is recorded, but not for options', async () => {
  const { root, write, make } = await folderOf('a.md', 'out/a.html');
  expect(make('a.md', 'html')).toEqual([]);
  utimesSync(join(root, 'out/a.html'), OLD, OLD);
  expect(make('a.md', 'html')).toEqual(['out/a.html']);
  const records = join(root, 'out/.converter-results.jsonl');
  // Cut off by a crash, or written by somebody else.
  write('out/.converter-results.jsonl', `${readFileSync(records, 'utf8').slice(0, -20)}\n{}\n`);
  expect(make('a.md', 'html')).toEqual([]);
  expect(make('a.md', 'html', { option: new Map([['toc', 'true']]) })).toEqual(['out/a.html']);
});

test('records do not grow without end', async () => {
  const { root, make } = await folderOf('a.png');
  for (let quality = 0; quality < 150; quality++) {
    make('a.png', 'webp', { option: new Map([['quality', String(quality)]]) });
  }
  const lines = readFileSync(join(root, 'out/.converter-results.jsonl'), 'utf8').trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(110);
  expect(make('a.png', 'webp', { option: new Map([['quality', '149']]) })).toEqual([]);
});
