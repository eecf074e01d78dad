import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';

test.each([
  ['stl', 'models/box.stl', 0.6],
  ['glb', 'models/box.glb', 0.6],
  ['dae', 'models/box.dae', 0.6],
  ['x3d', 'models/box.x3d', 0.6],
  ['off', 'models/box.off', 0.3],
  ['obj', 'models/box.obj', 0.3],
  ['stl', 'models/text.stl', 0.6],
  ['ply', 'models/box.ply', 0.9],
  ['gltf', 'models/box.gltf', 0.6],
  ['3mf', 'models/box.3mf', 0.6],
  ['amf', 'models/box.amf', 0.6],
  ['x', 'models/box.x', 0.6],
])('a cut %s model is not passed off as whole', async (from, file, share) => {
  const content = await readFile(fixture(file));
  const cut = content.subarray(0, Math.floor(content.length * share));
  const to = from === 'obj' ? 'stl' : 'obj';
  expect(await failureOf(convert(from, to, cut))).toMatchObject({ code: 'invalid_input_file' });
});

test('a COLLADA model in UTF-16 is the same one', async () => {
  const model = (await readFile(fixture('models/box.dae'), 'utf8')).replace(
    /encoding="UTF-8"/i,
    'encoding="UTF-16"',
  );
  const [wide] = await convert('dae', 'obj', Buffer.from(`\ufeff${model}`, 'utf16le'));
  const [plain] = await convert('dae', 'obj', fixture('models/box.dae'));
  expect(await readFile(wide?.path ?? '', 'utf8')).toEqual(await readFile(plain?.path ?? '', 'utf8'));
});

test('a text is no model', async () => {
  expect(await failureOf(convert('obj', 'stl', Buffer.from('only words, and no shapes\n')))).toMatchObject({
    code: 'invalid_input_file',
  });
});

test('a glTF model without its shapes needs them', async () => {
  const model = JSON.parse(await readFile(fixture('models/box.gltf'), 'utf8'));
  model.buffers[0].uri = 'box.bin';
  expect(await failureOf(convert('gltf', 'stl', Buffer.from(JSON.stringify(model))))).toEqual({
    code: 'conversion_failed',
    reason: 'has its shapes in other files, which are not here',
  });
});
