import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';

test.each([
  ['stl', 'models/box.stl', 0.6],
  ['glb', 'models/box.glb', 0.6],
  ['dae', 'models/box.dae', 0.6],
  ['x3d', 'models/box.x3d', 0.6],
  ['off', 'models/box.off', 0.3],
  ['obj', 'models/box.obj', 0.3],
])('a cut %s model is not passed off as whole', async (from, file, share) => {
  const content = await readFile(fixture(file));
  const cut = content.subarray(0, Math.floor(content.length * share));
  const to = from === 'obj' ? 'stl' : 'obj';
  expect(await failureOf(convert(from, to, cut))).toMatchObject({ code: 'invalid_input_file' });
});

test('a text is no model', async () => {
  expect(await failureOf(convert('obj', 'stl', Buffer.from('only words, and no shapes\n')))).toMatchObject({
    code: 'invalid_input_file',
  });
});
