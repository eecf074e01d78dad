/** What a request may hold, at the first moment when that is certain. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { edgesBetween } from '../../src/conversion/engine.ts';
import type { Recognised } from '../../src/conversion/file-type.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { Catalogue } from '../../src/conversion/routes/catalogue.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import { Judge } from '../../src/jobs/judge.ts';

const options = z.strictObject({ width: z.int().optional() });
const engine = {
  name: 'stand-in',
  tools: {},
  weight: 1,
  edges: [
    ...edgesBetween(['png', 'jpg'], ['webp'], { fidelity: 1, cost: 1, options }),
    ...edgesBetween(['docx'], ['pdf'], { fidelity: 1, cost: 1 }),
  ],
  detect: async () => '1',
  convert: async () => [],
};
const catalogue = new Catalogue([{ engine, version: '1' }], onTrial);

function judge({ pairs, quota = -1 }: { pairs?: readonly string[]; quota?: number } = {}, isReplay = false) {
  const key = { id: 1, prefix: 'sk_12345', name: '', quota, pairs, createdAt: 0, revokedAt: undefined };
  return new Judge({ catalogue, maxFiles: 2 }, key, isReplay);
}

const code = (expected: string) => expect.objectContaining({ code: expected });
const [png, jpg, docx] = ['png', 'jpg', 'docx'].map((id) => ({ format: formatById(id), isText: false })) as [
  Recognised,
  Recognised,
  Recognised,
];

test('the parts may come in any order, and the pair is known with the last of them', () => {
  for (const order of [
    ['target', 'options', 'file'],
    ['file', 'target', 'options'],
    ['options', 'file', 'target'],
  ]) {
    const request = judge();
    for (const part of order) {
      if (part === 'target') request.setTarget(' webp ');
      if (part === 'options') request.setOptions('{"width":5}');
      if (part === 'file') expect(request.addFile('a/b/photo.png')).toBe('photo.png');
    }
    expect(request.pair().name).toBe('png2webp');
    expect(request.options).toEqual({ width: 5 });
  }
});

test('what is missing, or comes twice, is told', () => {
  expect(() => judge().pair()).toThrow(code('missing_target_format'));
  expect(() => judge().setTarget('  ')).toThrow(code('missing_target_format'));
  const request = judge();
  request.setTarget('webp');
  expect(() => request.pair()).toThrow(code('missing_files'));
  request.noteField('upload');
  expect(() => request.pair()).toThrow(
    'Send at least one file in the field "files". What came was in "upload".',
  );
  expect(() => request.setTarget('webp')).toThrow(code('repeated_target_format'));
  request.setOptions('{}');
  expect(() => request.setOptions('{}')).toThrow(code('invalid_options'));
});

test('files are as many as allowed, and of one format', () => {
  const request = judge();
  request.addFile('1.png');
  expect(() => request.addFile('2.jpg')).toThrow(code('mixed_formats'));
  request.addFile('2.png');
  expect(() => request.addFile('3.png')).toThrow(code('too_many_files'));
});

test('a pair must exist, be allowed, know the options, and be paid for', () => {
  const refused = (set: Parameters<typeof judge>[0], text = '{}') => {
    const request = judge(set);
    request.setTarget('webp');
    request.setOptions(text);
    return () => request.addFile('1.png');
  };
  expect(refused({})()).toBe('1.png');
  expect(refused({ pairs: ['docx2pdf'] })).toThrow(
    'This API key is not authorized for png2webp conversions.',
  );
  expect(refused({}, '{"height":5}')).toThrow(code('invalid_options'));
  expect(refused({ quota: 0 })).toThrow(code('quota_exhausted'));
  const repeat = judge({ quota: 0 }, true);
  repeat.setTarget('webp');
  expect(repeat.addFile('1.png')).toBe('1.png');
  const other = judge();
  other.setTarget('pdf');
  expect(() => other.addFile('1.png')).toThrow(code('unsupported_pair'));
});

test('content of the same family is what it is, if the key allows that, and any other rules the request out', () => {
  const request = (pairs?: readonly string[]) => {
    const made = judge({ ...(pairs && { pairs }) });
    made.setTarget('webp');
    made.addFile('1.png');
    return made;
  };
  expect(request().formatOf('1.png', png).id).toBe('png');
  expect(request().formatOf('1.png', jpg).id).toBe('jpg');
  expect(() => request(['png2webp']).formatOf('1.png', jpg)).toThrow(code('content_mismatch'));
  expect(() => request().formatOf('1.png', docx)).toThrow(code('content_mismatch'));
});

test('a file whose name has its target already is judged by what it is', () => {
  const request = (set: Parameters<typeof judge>[0] = {}, text = '{}') => {
    const named = judge(set);
    named.setTarget('webp');
    named.setOptions(text);
    named.addFile('1.webp');
    return named;
  };
  const real = request();
  expect(real.formatOf('1.webp', png).id).toBe('png');
  expect(real.pair().name).toBe('png2webp');
  const itself = { format: formatById('webp'), isText: false };
  expect(() => request().formatOf('1.webp', itself)).toThrow(code('unsupported_pair'));
  expect(() => request().pair()).toThrow(code('unsupported_pair'));
  expect(() => request({ pairs: ['jpg2webp'] }).formatOf('1.webp', png)).toThrow(code('pair_not_allowed'));
  expect(() => request({}, '{"height":1}').formatOf('1.webp', png)).toThrow(code('invalid_options'));
  expect(() => request({ quota: 0 })).toThrow(code('quota_exhausted'));
});
