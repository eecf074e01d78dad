import { readFile } from 'node:fs/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { catalogueTypes, PAIRS_FILE, type Pairs, pairTypes } from '../scripts/pairs.ts';
import {
  Converter,
  type ConvertOptions,
  type FileInputs,
  type PairOptions,
  type SourceFormat,
  type TargetFormat,
} from '../src/node.ts';
import { check, edit, PROGRAM } from './helpers/editor.ts';

test('the types are what the catalogue says', async () => {
  expect(await readFile(PAIRS_FILE, 'utf8'), 'pairs.gen.ts is stale: run "pnpm generate"').toBe(
    catalogueTypes(),
  );
});

/** Never called: what the compiler says of it is the test. */
export async function calls(converter: Converter, text: string, file: File, bytes: Uint8Array) {
  // Literals, in any case and by any name, are compared with the catalogue.
  converter.convert('report.docx', 'pdf');
  converter.convert('photos/IMG.HEIC', 'JPEG');
  converter.convert('page.htm', 'tex');
  converter.convert('talk.mp3', 'txt');
  converter.convert('v1.2/photos.tar.gz', 'zip');
  converter.convert(`${text}.docx`, 'pdf');
  converter.convert({ path: 'upload', filename: 'report.docx' }, 'odt');
  converter.convert({ data: bytes, filename: 'report.docx' }, 'odt');
  converter.convert(['a.docx', 'b.odt', file], 'pdf');
  // @ts-expect-error a document has no sound
  converter.convert('report.docx', 'mp3');
  // @ts-expect-error
  converter.convert('REPORT.DOCX', 'MP3');
  // @ts-expect-error
  converter.convert('page.htm', 'mp3');
  // @ts-expect-error the last extension counts
  converter.convert('talk.mp3.docx', 'wav');
  // @ts-expect-error
  converter.convert('photos.tar.gz', 'jpg');
  // @ts-expect-error
  converter.convert(`${text}.docx`, 'mp3');
  // @ts-expect-error the file's own path says nothing once it has another name
  converter.convert({ path: 'talk.mp3', filename: 'report.docx' }, 'wav');
  // @ts-expect-error
  converter.convert({ path: 'report.docx' }, 'mp3');
  // @ts-expect-error
  converter.convert({ data: bytes, filename: 'report.docx' }, 'mp3');
  // @ts-expect-error a pdf does not become a doc
  converter.convert(['a.docx', 'b.pdf'], 'doc');
  // @ts-expect-error what is known of one file counts for all
  converter.convert(['a.docx', file], 'mp3');
  // @ts-expect-error
  converter.convert('report.docx', 'pdf ');
  // @ts-expect-error one of the two would fail
  converter.convert('report.docx', text as 'pdf' | 'mp3');

  // Where a side is not a literal, or tells no format, everything goes.
  converter.convert(text, 'mp3');
  converter.convert('report.docx', text);
  converter.convert('report.docx', 'newformat' as string);
  converter.convert('README', 'mp3');
  converter.convert('report.newformat', 'mp3');
  converter.convert('folder.docx/README', 'mp3');
  converter.convert(`report.${text}`, 'mp3');
  converter.convert(new URL('file:///report.docx'), 'mp3');
  converter.convert(file, 'newformat');
  converter.convert({ data: bytes, filename: text }, 'mp3');
  converter.convert([file, text], 'mp3');
  converter.convert([] as FileInputs[] & FileInputs, 'mp3');
  // @ts-expect-error a buffer has no name, and so no format
  converter.convert(bytes, 'pdf');

  // Every call knows the pairs.
  // @ts-expect-error
  converter.convertSync('report.docx', 'mp3');
  // @ts-expect-error
  converter.createJob('report.docx', 'mp3');
  // @ts-expect-error
  converter.convertAll(['report.docx', 'talk.mp3'], 'mp3');
  converter.convertAll(['report.docx', text], 'odt');
  converter.convertAll(new Set([file]), 'mp3');
}

/** Never called, like {@link calls}. */
export async function callsWithOptions(converter: Converter, text: string, file: File) {
  converter.convert('photo.jpg', 'webp', {
    options: { quality: 80, crop: { left: 0, top: 0, width: 9, height: 9 } },
  });
  converter.convert('photo.JPEG', 'WEBP', { options: { fit: 'cover', width: undefined }, timeout: 1000 });
  converter.convert(['a.jpg', 'b.png', file], 'webp', { options: { quality: 80 } });
  converter.convertSync('photo.jpg', 'webp', { options: { rotate: 90 } });
  converter.createJob('photo.jpg', 'webp', { options: { rotate: 90 } });
  converter.convertAll(['photo.jpg', 'photo.png'], 'webp', { options: { rotate: 90 } });
  // @ts-expect-error a picture has no pages
  converter.convert('photo.jpg', 'webp', { options: { pages: '1-3' } });
  // @ts-expect-error
  converter.convert('photo.jpg', 'webp', { options: { quality: '80' } });
  // @ts-expect-error
  converter.convert('photo.jpg', 'webp', { options: { fit: 'out' } });
  // @ts-expect-error
  converter.convert('photo.jpg', 'webp', { options: { crop: { left: 0 } } });
  // @ts-expect-error an archive has none of these
  converter.convert('photos.zip', 'tar', { options: { width: 800 } });
  // @ts-expect-error
  converter.convert('photo.jpg', 'webp', { options: 'quality=80' });
  // @ts-expect-error
  converter.convertSync('photo.jpg', 'webp', { options: { pages: '1-3' } });
  // @ts-expect-error
  converter.createJob('photo.jpg', 'webp', { options: { pages: '1-3' } });
  // @ts-expect-error
  converter.convertAll(['photo.jpg'], 'webp', { options: { pages: '1-3' } });

  // Of a file that nothing is known of, the target still says what there is.
  converter.convert(file, 'webp', { options: { quality: 80, dpi: 300 } });
  converter.convert(text, 'WEBP', { options: { crop: { left: 0, top: 0, width: 9, height: 9 } } });
  converter.convertAll(new Set([file]), 'mp3', { options: { audio_bitrate: 128 } });
  // @ts-expect-error
  converter.convert(text, 'webp', { options: { qualty: 1 } });
  // @ts-expect-error
  converter.convert(file, 'webp', { options: { quality: '80' } });
  // @ts-expect-error a song has no width
  converter.createJob(file, 'mp3', { options: { width: 80 } });
  // @ts-expect-error
  converter.convertAll([text], 'webp', { options: { qualty: 1 } });

  // Where the target is not a literal, everything goes.
  converter.convert(file, 'webp' as string, { options: { newoption: 1 } });
  converter.convert(text, text, { options: { newoption: 1 } });
  converter.convert('photo.jpg', text, { options: { newoption: 1 } });
  converter.convert('photo.jpg', 'newformat' as string, { options: { newoption: 1 } });
  converter.convertAll(new Set([file]), 'webp' as string, { options: { newoption: 1 } });
  const options: ConvertOptions = { options: { newoption: 1 } };
  converter.convert(file, 'webp' as string, options);
}

test('formats have names of their own', () => {
  expectTypeOf<'docx'>().toExtend<SourceFormat>();
  expectTypeOf<'searchable-pdf'>().not.toExtend<SourceFormat>();
  expectTypeOf<'jpeg'>().not.toExtend<SourceFormat>();
  expectTypeOf<TargetFormat<'woff2'>>().toEqualTypeOf<'otf' | 'pfa' | 'pfb' | 'sfd' | 'ttf' | 'woff'>();
  expectTypeOf<TargetFormat<'docx'>>().toExtend<TargetFormat>();
  expectTypeOf(Converter.prototype.convert<'a.woff2', 'ttf'>)
    .parameter(1)
    .toEqualTypeOf<TargetFormat<'woff2'>>();
  expectTypeOf<PairOptions<'jpg', 'webp'>>().toExtend<{ quality?: number | undefined }>();
});

test('an editor offers the targets of the file, and says them where one is wrong', () => {
  const { offers, complaints } = edit(`
    import { Converter } from '@converter/sdk';
    declare const file: File;
    const converter = new Converter();
    converter.convert('letters.woff2', '|');
    converter.convert(file, '|');
    converter.convertSync({ data: file, filename: 'letters.woff2' }, '|');
    converter.createJob(['letters.woff2', 'more.ttf'], '|');
    converter.convert('letters.woff2', 'mp3');
  `);
  const targets = ['otf', 'pfa', 'pfb', 'sfd', 'ttf', 'woff'];
  const [ofPath, ofFile, ofData, ofBoth] = offers;
  expect(ofPath).toEqual(targets);
  expect(ofFile).toEqual(expect.arrayContaining(['zip', 'pdf', 'mp3']));
  expect(ofData).toEqual(targets);
  expect(ofBoth).toEqual(targets.filter((format) => format !== 'ttf'));

  const wrong = complaints.find((text) => text.includes('"mp3"')) ?? '';
  expect(wrong).toMatch(/^Argument of type '"mp3"' is not assignable to parameter of type '[^']*'\.$/);
  for (const target of targets) expect(wrong).toContain(`"${target}"`);
});

test('an editor offers the options of the pair with what they do, and says which one is wrong', () => {
  const { offers, complaints, facts } = edit(`
    import { Converter } from '@converter/sdk';
    declare const file: File;
    const converter = new Converter();
    converter.convert('photo.jpg', 'webp', { options: { | } });
    converter.convertAll(['photo.jpg'], 'webp', { options: { | } });
    converter.convert('photo.jpg', 'webp', { options: { fit: '|' } });
    converter.convert('photo.jpg', 'webp', { options: { qualiti: 80 } });
  `);
  const [ofOne, ofMany, ofFit] = offers;
  expect(ofOne).toEqual(expect.arrayContaining(['crop', 'fit', 'height', 'quality', 'rotate', 'width']));
  expect(ofOne).not.toContain('pages');
  expect(ofMany).toEqual(ofOne);
  expect(ofFit).toEqual(['contain', 'cover', 'fill', 'inside']);
  expect(facts('quality')).toMatch(/100 is best.* From 1 to 100 %/);
  expect(complaints.find((text) => text.includes('qualiti'))).toMatch(
    /does not exist in type 'JpgToWebpOptions'/,
  );
});

test('a catalogue of 6,200 pairs costs the compiler little, and a call next to nothing', () => {
  const empty = instantiations(new Map(), 0);
  // In families, and all different. Counted, not timed.
  for (const family of [25, 1]) {
    const pairs = catalogue(200, 31, family);
    expect(instantiations(pairs, 0) - empty).toBeLessThan(4 * 6200);
    expect(instantiations(pairs, 200) - instantiations(pairs, 100)).toBeLessThan(100 * 100);
  }
});

function instantiations(pairs: Pairs, calls: number): number {
  const lines = [...pairs].slice(0, calls).map(([source, targets]) => {
    const [[target, { properties = {} }] = ['', {}]] = targets;
    return `convert('a.${source}', '${target}', { ${Object.keys(properties)[0]}: 1 });`;
  });
  const { complaints, instantiations } = check(
    new Map([
      [PAIRS_FILE, pairTypes(pairs, new Map([['other', 'f0']]))],
      [
        PROGRAM,
        `import type { OptionsOf, Target } from '../src/pairs.ts';
        declare function convert<const F, T extends string>(
          file: F, target: Target<F, T>, options: OptionsOf<F, T>,
        ): void;
        ${lines.join('\n')}`,
      ],
    ]),
  );
  expect(complaints).toEqual([]);
  return instantiations;
}

/** Formats whose targets are the same for a family of them, with ten options that depend on the target. */
function catalogue(formats: number, targets: number, family: number): Pairs {
  const options = Array.from({ length: formats }, (_, target) =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `option_${index}`,
        { type: 'integer' as const, maximum: target % 40 },
      ]),
    ),
  );
  const name = (index: number) => `f${index % formats}`;
  const rows = Array.from({ length: formats }, (_, index) => {
    const first = index - (index % family);
    const names = Array.from({ length: targets + 1 }, (_, step) =>
      name(first + step * (family === 1 ? step : 1)),
    );
    const others = names.filter((target) => target !== name(index));
    return [
      name(index),
      new Map(others.map((to) => [to, { properties: options[Number(to.slice(1))] ?? {} }])),
    ] as const;
  });
  return new Map(rows);
}
