/** Models as people have them, of the kinds that were reported of programs of this sort. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert, failureOf } from '../../../../test/engines/convert.ts';

async function seen(path: string): Promise<string> {
  return (await execa('assimp', ['info', path])).stdout;
}

test('numbers without a digit before their point are read', async () => {
  const model = 'v 0 0 0\nv 2 0 0\nv 2 1 0\nv 1 .3 0\nv 0 -.5 0\nf 1 2 3 4 5\n';
  const [glb] = await convert('obj', 'glb', Buffer.from(model));
  expect(await seen(glb?.path ?? '')).toMatch(/^Faces:\s+3$/m);
  expect(await seen(glb?.path ?? '')).toMatch(/Minimum point\s+\(0\.0+ -0\.50+ /);
});

const CLOUD = [
  'ply',
  'format ascii 1.0',
  'element vertex 2',
  ...['x', 'y', 'z'].map((axis) => `property float ${axis}`),
  ...['red', 'green', 'blue'].map((colour) => `property uchar ${colour}`),
  'end_header',
  '0 0 1.5 255 0 0',
  '1 0 0 0 0 255',
  '',
].join('\n');

test('a cloud of points stays one, or the answer says that it is one', async () => {
  const [obj] = await convert('ply', 'obj', Buffer.from(CLOUD));
  const text = await readFile(obj?.path ?? '', 'latin1');
  expect(text).toBe('v 0 0 1.5 1 0 0\nv 1 0 0 0 0 1\n');
  const { code, reason } = await failureOf(convert('ply', 'stl', Buffer.from(CLOUD)));
  expect(code).toBe('conversion_failed');
  expect(reason).toContain('points and no faces');
});

const PRINTED = `<?xml version="1.0"?><amf unit="inch"><material id="1"><color><r>1</r><g>0</g><b>0</b></color></material>
<object id="0"><mesh><vertices>${[
  [0, 0, 0],
  [100, 0, 0],
  [0, 50, 0],
  [0, 0, 200],
]
  .map(([x, y, z]) => `<vertex><coordinates><x>${x}</x><y>${y}</y><z>${z}</z></coordinates></vertex>`)
  .join('')}</vertices><volume>${['0 2 1', '0 1 3', '1 2 3', '2 0 3']
  .map((face) => {
    const [one, two, three] = face.split(' ');
    return `<triangle><v1>${one}</v1><v2>${two}</v2><v3>${three}</v3></triangle>`;
  })
  .join('')}</volume></mesh></object></amf>`;

test('a printed model is as large as it was in glTF, and stands upright', async () => {
  const [glb] = await convert('amf', 'glb', Buffer.from(PRINTED));
  expect(await seen(glb?.path ?? '')).toMatch(/Maximum point\s+\(2\.540000 5\.080000 0\.0+\)/);
  expect(await seen(glb?.path ?? '')).toMatch(/Minimum point\s+\(0\.0+ 0\.0+ -1\.270000\)/);
});
