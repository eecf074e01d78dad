/** A proof's key follows what the code does, and not how it is written. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { CodeGraph } from '../src/code/code-graph.ts';
import { scriptHashes } from '../src/code/scripts.ts';

const MAIN = `
import { double } from './kit.ts';
import { parse } from 'a-package';
const LIMIT = 7;
export const engine = {
  packages: ['one'],
  convert(input: string) {
    const length = double(input.length);
    return { length, isLong: length > LIMIT, value: parse(input) };
  },
};`;
const KIT = `
export function double(value: number): number {
  return twice(value) * 2;
}
function twice(value: number): number {
  return deep(value) + 0;
}
const deep = (value: number) => deeper(value);
const deeper = (value: number) => deepest(value);
const deepest = (value: number) => -value;`;
const PACKAGE = JSON.stringify({ name: 'a-package', version: '1.2.3' });

type Files = Readonly<Record<string, string>>;
const FILES: Files = { 'main.ts': MAIN, 'kit.ts': KIT, 'node_modules/a-package/package.json': PACKAGE };

async function hashesOf(files: Files): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const paths = Object.keys(files).filter((name) => name.endsWith('.ts'));
  const options = { isOpaque: () => false, ignored: ['packages'] };
  const graph = new CodeGraph(
    paths.map((name) => join(folder, name)),
    options,
  );
  return graph.reach(join(folder, 'main.ts'), 'engine').hashes;
}

const main = (from: string | RegExp, to: string | ((text: string) => string)): Files => ({
  ...FILES,
  'main.ts': MAIN.replace(from, to as string),
});
const kit = (from: string | RegExp, to: string): Files => ({ ...FILES, 'kit.ts': KIT.replace(from, to) });

const SAME: Readonly<Record<string, Files>> = {
  'a comment': main('const LIMIT', '/** How much. */\nconst LIMIT'),
  'another layout': main('{ length,', '{\n\n      length,'),
  'a type': main('(input: string)', '(input: string & {})'),
  'a cast': main('input.length)', '(input as string).length)'),
  'another name of a variable': main(/length = |length, isLong: length/g, (text: string) =>
    text === 'length = ' ? 'size = ' : 'length: size, isLong: size',
  ),
  'another name of a constant': main(/LIMIT/g, 'BOUND'),
  'another name of a function': { ...kit(/double/g, 'times'), 'main.ts': MAIN.replaceAll('double', 'times') },
  'another name of a file': { ...FILES, 'other.ts': KIT, 'main.ts': MAIN.replace('./kit.ts', './other.ts') },
  'a function that stands elsewhere': kit(/(export function[\s\S]*?\n})([\s\S]*)/, '$2\n$1'),
  'a function in a file of its own': {
    ...FILES,
    'kit.ts': `import { deepest } from './deep.ts';${KIT.replace(/const deepest.*/, '')}`,
    'deep.ts': 'export const deepest = (value: number) => -value;',
  },
  'code that nobody calls': kit('export function', 'export const unused = 1;\nexport function'),
  'a property that does not count': main("['one']", "['one', 'two']"),
  'a property written in full': main('{ length,', '{ length: length,'),
};
const DIFFERENT: Readonly<Record<string, Files>> = {
  'a number': main('LIMIT = 7', 'LIMIT = 8'),
  'an operator': main('length > LIMIT', 'length >= LIMIT'),
  'a sign': kit('=> -value', '=> +value'),
  'the name of a property': main('isLong', 'isTall'),
  'what a function five calls away does': kit('=> -value', '=> -value - 1'),
  'which function is called': kit('return twice(value) * 2', 'return deepest(value) * 2'),
  'what runs when a module is loaded': kit('export function', 'globalThis.name = 1;\nexport function'),
  'which name of a package is used': main(/parse/g, 'read'),
  'the version of a package': {
    ...FILES,
    'node_modules/a-package/package.json': PACKAGE.replace('1.2.3', '1.2.4'),
  },
};

test.for(Object.entries(SAME))('%s changes nothing', async ([, files]) => {
  expect(await hashesOf(files)).toEqual(await hashesOf(FILES));
});

test.for(Object.entries(DIFFERENT))('%s is another code', async ([, files]) => {
  expect(await hashesOf(files)).not.toEqual(await hashesOf(FILES));
});

const PYTHON = `
"""What it does."""
import beside

LIMIT = 3


def read_one(path):
    """Reads one."""
    return helper(path)


def read_two(path):
    return 2


def helper(path):
    return f"{path} {LIMIT}" if path else beside.other(1, +2)
`;
const BESIDE = 'def other(a, b):\n    return a\n\n\ndef unused():\n    pass\n';

async function pythonHashes(program: string, beside = BESIDE, format = 'one'): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, 'main.py'),
    "import readers\n\n\nif __name__ == '__main__':\n    readers.run()\n",
  );
  await mkdir(join(folder, 'readers'));
  await writeFile(join(folder, 'readers/all.py'), program);
  await writeFile(join(folder, 'readers/beside.py'), beside);
  return scriptHashes(join(folder, 'main.py'), format);
}

test('a program in Python counts by what it does, and by the reader of its format', async () => {
  const before = await pythonHashes(PYTHON);
  const swapped = PYTHON.replace(/(def read_one[\s\S]*?\n\n\n)(def read_two[\s\S]*?\n\n\n)/, '$2$1');
  const same = [
    [PYTHON.replace('LIMIT = 3', '# how much\nLIMIT = 3  # so much')],
    [PYTHON.replace('"""Reads one."""', '"""Reads one file."""')],
    [PYTHON.replace('helper(path)\n\n', 'helper(\n        path)\n\n')],
    [PYTHON.replace('return 2', 'return 3')],
    [swapped],
    [PYTHON, BESIDE.replace('pass', 'return 7')],
  ] as const;
  for (const [program, beside] of same) expect(await pythonHashes(program, beside), program).toEqual(before);
  const different = [
    [PYTHON.replace('LIMIT = 3', 'LIMIT = 4')],
    [PYTHON.replace('{path} {LIMIT}', '{path}  {LIMIT}')],
    [PYTHON.replace('+2', '-2')],
    [PYTHON, BESIDE.replace('return a', 'return b')],
  ] as const;
  for (const [program, beside] of different)
    expect(await pythonHashes(program, beside), program).not.toEqual(before);
  expect(await pythonHashes(PYTHON.replace('return 2', 'return 3'), BESIDE, 'two')).not.toEqual(
    await pythonHashes(PYTHON, BESIDE, 'two'),
  );
});

test('a filter in Lua counts without its comments', async () => {
  const folder = await temporaryFolder();
  const hash = async (source: string) => {
    await writeFile(join(folder, 'filter.lua'), source);
    return scriptHashes(join(folder, 'filter.lua'), 'html');
  };
  const before = await hash('function Para(el) return el .. "--x" end');
  expect(await hash('-- why\nfunction Para(el)\n  --[[ long\n ]] return el .. "--x" end')).toEqual(before);
  expect(await hash('function Para(el) return el .. "--y" end')).not.toEqual(before);
});
