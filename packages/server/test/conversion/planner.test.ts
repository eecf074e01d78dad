import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Edge, type Engine, edgesBetween } from '../../src/conversion/engine.ts';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { findFormat, formatById, splitFileName } from '../../src/conversion/formats.ts';
import { Catalogue } from '../../src/conversion/routes/catalogue.ts';
import { Planner, pairName } from '../../src/conversion/routes/planner.ts';
import { type Proof, type ProofTable, provenHere } from '../../src/conversion/routes/proven.ts';

function engine(
  name: string,
  ...edges: [from: string, to: string, fidelity?: number, cost?: number][]
): Engine {
  return {
    name,
    tools: {},
    weight: 1,
    edges: edges.map(([from, to, fidelity = 1, cost = 1]): Edge => ({ from, to, fidelity, cost })),
    detect: async () => '1.0',
    convert: async () => [],
  };
}

function routeIds(engines: readonly Engine[], from: string, to: string): string[] {
  return new Planner(engines).routes(from, to).map(({ id }) => id);
}

describe('the planner', () => {
  test('takes the most faithful route, then the cheapest, whatever the order of the engines', () => {
    const engines = [
      engine('a', ['png', 'jpg', 0.8, 1]),
      engine('b', ['png', 'jpg', 0.9, 9]),
      engine('c', ['png', 'jpg', 0.9, 2]),
    ];
    const expected = ['png >c> jpg', 'png >b> jpg', 'png >a> jpg'];
    expect(routeIds(engines, 'png', 'jpg')).toEqual(expected);
    expect(routeIds([...engines].reverse(), 'png', 'jpg')).toEqual(expected);
  });

  test('goes over other formats where that makes sense, in up to three steps', () => {
    const engines = [
      engine('pandoc', ['html', 'docx']),
      engine('office', ['docx', 'pdf']),
      engine('poppler', ['pdf', 'png']),
    ];
    expect(routeIds(engines, 'docx', 'png')).toEqual(['docx >office> pdf >poppler> png']);
    expect(routeIds(engines, 'html', 'png')).toEqual(['html >pandoc> docx >office> pdf >poppler> png']);
  });

  test('tries nothing again with the engines that have just failed', () => {
    const engines = [
      engine('a', ['zip', 'tar'], ['tar', '7z', 0.9], ['zip', '7z']),
      engine('b', ['tar', '7z', 0.8]),
    ];
    expect(routeIds(engines, 'zip', '7z')).toEqual(['zip >a> 7z', 'zip >a> tar >b> 7z']);
  });

  test('does not go over formats that lose what matters', () => {
    const engines = [
      engine('a', ['mp4', 'gif'], ['gif', 'png'], ['png', 'jpg']),
      engine('b', ['docx', 'txt'], ['txt', 'pdf']),
    ];
    expect(routeIds(engines, 'mp4', 'png')).toEqual([]);
    expect(routeIds(engines, 'docx', 'pdf')).toEqual([]);
  });

  test('never offers a format as its own target, nor changes what the engines declare', () => {
    const engines = [engine('a', ['docx', 'pdf'], ['pdf', 'docx'], ['pdf', 'png'])];
    const before = structuredClone(engines.map(({ edges }) => edges));
    const planner = new Planner(engines);
    expect(planner.routes('docx', 'docx')).toEqual([]);
    expect(planner.routes('pdf', 'pdf')).toEqual([]);
    expect(engines.map(({ edges }) => edges)).toEqual(before);
  });

  test('of all engines together offers no pair twice, and only what has other names as its own target', () => {
    const names = new Planner(ENGINES).bestRoutes().map(({ from, to }) => pairName(from.id, to.id));
    expect(new Set(names).size).toBe(names.length);
    const own = new Planner(ENGINES).bestRoutes().filter(({ from, to }) => from.id === to.id);
    // A program's archive or a comic becomes an archive by its own name.
    expect(own.map(({ from }) => from.id).sort()).toEqual(['7z', 'tar', 'zip']);
  });
});

describe('the catalogue', () => {
  const found = engine(
    'found',
    ['png', 'jpg'],
    ['jpg', 'png'],
    ['mp3', 'text'],
    ['pdf', 'txt'],
    ['pdf', 'text'],
  );
  const missing = engine('missing', ['png', 'webp']);
  const proven = [
    'png >found> jpg',
    'png >missing> webp',
    'mp3 >found> text',
    'pdf >found> txt',
    'pdf >found> text',
  ];
  const detected = [
    { engine: found, version: '1' },
    { engine: missing, version: undefined },
  ];
  const proof: Proof = {
    key: '',
    tools: { found: '1.2' },
    packages: {},
    date: '2026-11-27',
    seconds: 1,
    checks: [],
  };
  const table = (id: string, changes = {}) =>
    new Map([...proven.map((each) => [each, proof] as const), [id, { ...proof, ...changes }]]);
  const catalogueOf = (lines: ProofTable) => new Catalogue(detected, provenHere(lines, detected));
  const catalogue = catalogueOf(table('png >found> jpg'));

  test('advertises only what is proven and can be done here', () => {
    expect(catalogue.pairs.map(({ name }) => name)).toEqual(['mp32text', 'pdf2text', 'pdf2txt', 'png2jpg']);
  });

  test('offers nothing by a route whose proof is another major version old, or waits to be run again', () => {
    const offers = (changes: object) => catalogueOf(table('png >found> jpg', changes)).byName('png2jpg');
    expect(offers({ tools: { found: '1.0' } })).toBeDefined();
    expect(offers({ tools: { found: '2.0' } })).toBeUndefined();
    expect(offers({ pending: '2026-11-30' })).toBeUndefined();
  });

  test('serves only what was proven, also where another way has failed', () => {
    const other = engine('other', ['png', 'jpg', 0.5]);
    const both = [...detected, { engine: other, version: '1' }];
    const routesOf = (lines: ProofTable) =>
      new Catalogue(both, provenHere(lines, both)).byName('png2jpg')?.routes.map(({ id }) => id);
    const withOther = new Map([
      ...table('png >found> jpg'),
      ['png >other> jpg', { ...proof, tools: { other: '1' } }],
    ]);
    expect(routesOf(table('png >found> jpg'))).toEqual(['png >found> jpg']);
    expect(routesOf(withOther)).toEqual(['png >found> jpg', 'png >other> jpg']);
    withOther.delete('png >found> jpg');
    expect(routesOf(withOther)).toEqual(['png >other> jpg']);
  });

  test('knows formats by every name', () => {
    expect(catalogue.find(formatById('png'), '.JPEG')?.name).toBe('png2jpg');
    expect(catalogue.find(formatById('png'), 'nonsense')).toBeUndefined();
  });

  test('takes txt for recognised text only where nothing else is meant', () => {
    expect(catalogue.find(formatById('mp3'), 'txt')?.name).toBe('mp32text');
    expect(catalogue.find(formatById('pdf'), 'txt')?.name).toBe('pdf2txt');
  });
});

test('every engine has the name of its folder', async () => {
  const entries = await readdir(new URL('../../src/conversion/engines/', import.meta.url), {
    withFileTypes: true,
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(ENGINES.map(({ name }) => name).sort()).toEqual(folders.sort());
});

test('every edge is between formats of the table, and says how good it is', () => {
  for (const { name, edges, weight } of ENGINES) {
    expect(weight, name).toBeGreaterThanOrEqual(1);
    for (const { from, to, fidelity, cost } of edges) {
      expect([formatById(from).id, formatById(to).id]).toEqual([from, to]);
      expect(fidelity > 0 && fidelity <= 1 && cost > 0, `${name}: ${from} to ${to}`).toBe(true);
    }
  }
});

test('edges lead from each to each, and not back to where they start', () => {
  const edges = edgesBetween(['a', 'b'], ['a', 'b', 'c'], { fidelity: 1, cost: 1 });
  expect(edges.map(({ from, to }) => from + to)).toEqual(['ab', 'ac', 'ba', 'bc']);
});

test.each([
  ['report.docx', 'report', 'docx'],
  ['photos.tar.gz', 'photos', 'tar.gz'],
  ['v1.2.TAR.XZ', 'v1.2', 'tar.xz'],
  ['archive.tgz', 'archive', 'tgz'],
  ['a.b.PDF', 'a.b', 'pdf'],
  ['README', 'README', ''],
  ['.profile', '.profile', ''],
  ['name.', 'name.', ''],
  ['', '', ''],
])('the name %j has the stem %j and the extension %j', (name, stem, extension) => {
  expect(splitFileName(name)).toEqual({ stem, extension });
});

test('formats are found by id and alias, in any case, with or without a dot', () => {
  for (const name of ['jpg', 'JPEG', '.jpg', ' jpe ']) expect(findFormat(name)?.id).toBe('jpg');
  expect(findFormat('constructor')).toBeUndefined();
});
