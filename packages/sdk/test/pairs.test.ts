import { readFile } from 'node:fs/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { catalogueTypes, PAIRS_FILE, pairTypes, type Targets } from '../scripts/pairs.ts';
import { Converter, type FileInputs, type SourceFormat, type TargetFormat } from '../src/node.ts';
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
  // @ts-expect-error a pdf does not become an epub
  converter.convert(['a.docx', 'b.pdf'], 'epub');
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

test('formats have names of their own', () => {
  expectTypeOf<'docx'>().toExtend<SourceFormat>();
  expectTypeOf<'searchable-pdf'>().not.toExtend<SourceFormat>();
  expectTypeOf<'jpeg'>().not.toExtend<SourceFormat>();
  expectTypeOf<TargetFormat<'7z'>>().toEqualTypeOf<
    'tar' | 'tar.bz2' | 'tar.gz' | 'tar.xz' | 'tar.zst' | 'zip'
  >();
  expectTypeOf<TargetFormat<'docx'>>().toExtend<TargetFormat>();
  expectTypeOf(Converter.prototype.convert<'a.7z', 'zip'>)
    .parameter(1)
    .toEqualTypeOf<TargetFormat<'7z'>>();
});

test('an editor offers the targets of the file, and says them where one is wrong', () => {
  const { offers, complaints } = edit(`
    import { Converter } from '@converter/sdk';
    declare const file: File;
    const converter = new Converter();
    converter.convert('notes.7z', '|');
    converter.convert(file, '|');
    converter.convertSync({ data: file, filename: 'notes.7z' }, '|');
    converter.createJob(['notes.7z', 'more.zip'], '|');
    converter.convert('notes.7z', 'mp3');
  `);
  const targets = ['tar', 'tar.bz2', 'tar.gz', 'tar.xz', 'tar.zst', 'zip'];
  const [ofPath, ofFile, ofData, ofBoth] = offers;
  expect(ofPath).toEqual(targets);
  expect(ofFile).toEqual(expect.arrayContaining(['zip', 'pdf', 'mp3']));
  expect(ofData).toEqual(targets);
  expect(ofBoth).toEqual(targets.filter((format) => format !== 'zip'));

  const wrong = complaints.find((text) => text.includes('"mp3"')) ?? '';
  expect(wrong).toMatch(/^Argument of type '"mp3"' is not assignable to parameter of type '[^']*'\.$/);
  for (const target of targets) expect(wrong).toContain(`"${target}"`);
});

test('a catalogue of 6,200 pairs costs the compiler little, and a call next to nothing', () => {
  const empty = instantiations(new Map(), 0);
  // In families, and all different. Counted, not timed.
  for (const family of [25, 1]) {
    const targets = catalogue(200, 31, family);
    expect(instantiations(targets, 0) - empty).toBeLessThan(4 * 6200);
    expect(instantiations(targets, 200) - instantiations(targets, 100)).toBeLessThan(100 * 100);
  }
});

function instantiations(targets: Targets, calls: number): number {
  const lines = [...targets].slice(0, calls).map(([source, [target]]) => {
    return `convert('a.${source}', '${target}');`;
  });
  const { complaints, instantiations } = check(
    new Map([
      [PAIRS_FILE, pairTypes(targets, new Map([['other', 'f0']]))],
      [
        PROGRAM,
        `import type { Target } from '../src/pairs.ts';
        declare function convert<const F, T extends string>(file: F, target: Target<F, T>): void;
        ${lines.join('\n')}`,
      ],
    ]),
  );
  expect(complaints).toEqual([]);
  return instantiations;
}

/** Formats whose targets are the same for a family of them. */
function catalogue(formats: number, targets: number, family: number): Targets {
  const name = (index: number) => `f${index % formats}`;
  const rows = Array.from({ length: formats }, (_, index) => {
    const first = index - (index % family);
    const names = Array.from({ length: targets + 1 }, (_, step) =>
      name(first + step * (family === 1 ? step : 1)),
    );
    return [name(index), new Set(names.filter((target) => target !== name(index)))] as const;
  });
  return new Map(rows);
}
