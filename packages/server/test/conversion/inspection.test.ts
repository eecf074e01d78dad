/** Files are looked into in the sandbox, and only where their ends do not tell what they are. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { FIXTURES, fixturePath } from '@converter/fixtures';
import { describe, expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { checkDeclaredType } from '../../src/conversion/file-type.ts';
import { findFormat, formatById } from '../../src/conversion/formats.ts';
import { findingOf, Inspector } from '../../src/conversion/inspection/inspector.ts';
import { createToolRunner, type ToolRunner } from '../../src/conversion/sandbox/runner.ts';
import type { Worker } from '../../src/conversion/sandbox/worker.ts';
import { failureOf } from '../engines/convert.ts';
import { fixture, refusal, startTestServer, TestClient, temporaryFolder } from '../harness.ts';

const runner = createToolRunner('bwrap');
const inspector = new Inspector(runner);
const MIB = 1024 ** 2;
const BOMB_BYTES = 200 * MIB;

async function place(signal = new AbortController().signal) {
  return { folder: join(await temporaryFolder(), 'inspection'), signal };
}

/** Nothing can be asked of it. */
const idle: ToolRunner = { ...runner, ask: () => Promise.reject(new Error('The program was started.')) };

test('every fixture is what it is called, and whole', async () => {
  const fixtures = FIXTURES.filter(({ format }) => findFormat(format)?.id === format);
  const files = fixtures.map((each) => ({ path: fixturePath(each), named: formatById(each.format) }));
  const inspections = await inspector.recognise(files, await place());
  const wrong = inspections.flatMap((inspection, index) => {
    const { path, named } = files[index] ?? { path: '', named: formatById('txt') };
    const judgement = checkDeclaredType(named, inspection.recognised);
    const format = 'format' in judgement ? judgement.format : undefined;
    const finding = format && findingOf(format, inspection, true);
    return format === named && finding !== 'damaged' ? [] : [{ path, judgement, finding }];
  });
  expect(wrong).toEqual([]);
  const alone = await Promise.all(files.map(({ path }) => recogniseFile(path)));
  expect(inspections.map(({ recognised }) => recognised.format?.id)).toEqual(
    alone.map(({ format }) => format?.id),
  );
});

test.each([
  ['pdf', 'documents/letter.pdf', true],
  ['html', 'documents/letter.html', true],
  ['docx', 'documents/letter.docx', undefined],
  ['zip', 'archives/tree.zip', undefined],
  ['png', 'images/picture.png', undefined],
  ['mp3', 'media/speech.mp3', undefined],
])('the ends of a .%s file tell what it is', async (format, name, isComplete) => {
  const files = [{ path: fixture(name), named: formatById(format) }];
  const [inspection] = await new Inspector(idle).recognise(files, await place());
  expect(inspection).toMatchObject({ recognised: { format: { id: format } }, isComplete });
});

describe('what was found before', () => {
  const input = { path: fixture('images/picture.png'), format: formatById('png'), hasPassword: false };
  const assure = async (finding: 'typed' | 'whole' | 'damaged' | 'locked', with_ = idle) =>
    new Inspector(with_).assertConvertible({ ...input, finding }, await place());

  test('is not looked at again', async () => {
    await assure('whole');
    expect(await failureOf(assure('damaged'))).toEqual({
      code: 'invalid_input_file',
      reason: 'is damaged or not a PNG image',
    });
    expect((await failureOf(assure('locked'))).code).toBe('password_protected');
  });

  test('may leave open whether a file is whole', async () => {
    await expect(assure('typed')).rejects.toThrow('The program was started.');
    await assure('typed', runner);
  });
});

/** A book with a chapter that is a thousand times larger than the file, and has another checksum than it says. */
function bomb(): Buffer {
  const mediaType = Buffer.from('application/epub+zip');
  const members = [
    { name: 'mimetype', method: 0, packed: mediaType, bytes: mediaType.length, checksum: crc32(mediaType) },
    {
      name: 'chapter',
      method: 8,
      packed: deflateRawSync(Buffer.alloc(BOMB_BYTES)),
      bytes: BOMB_BYTES,
      checksum: 1,
    },
  ];
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  for (const { name, method, packed, bytes, checksum } of members) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(checksum, 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes, 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(Buffer.concat(locals).length, 10);
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]));
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, place, Buffer.from(name)]));
  }
  const [content, list] = [Buffer.concat(locals), Buffer.concat(entries)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(content.length, 16);
  return Buffer.concat([content, list, end]);
}

/** Boxes in boxes, as deep as the file is long. */
function boxes(count: number): Buffer {
  const bytes = Buffer.alloc(8 * count);
  for (let box = 0; box < count; box++) {
    bytes.writeUInt32BE(8 * (count - box), 8 * box);
    bytes.write(box === 0 ? 'moov' : 'trak', 8 * box + 4, 'latin1');
  }
  return Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1'), bytes]);
}

describe('a file that is made to be looked at for ever', () => {
  test.each([
    ['a book that unpacks to a thousand times its size', 'epub', 'epub', bomb, false],
    ['boxes in boxes', 'mp4', 'mp4', () => boxes(500_000), true],
    [
      'a gzip file that unpacks to a thousand times its size',
      'gz',
      'gz',
      () => gzipSync(Buffer.alloc(400 * MIB)),
      true,
    ],
  ] as const)('%s', async (_, named, found, content, isWhole) => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, content());
    const format = formatById(named);
    const [inspection] = await inspector.recognise([{ path, named: format }], await place());
    expect(inspection?.recognised.format?.id).toBe(found);
    const finding = inspection && findingOf(format, inspection, false);
    const input = { path, format, hasPassword: false, finding };
    const looked = inspector.assertConvertible(input, await place());
    await (isWhole ? looked : expect(looked).rejects.toThrow('is damaged or not'));
  });
});

test('a server looks into hostile files of many requests, and converts what comes after them', async () => {
  const client = await TestClient.of(await startTestServer());
  const folder = await temporaryFolder();
  const [document, film] = [join(folder, 'bomb.epub'), join(folder, 'boxes.mp4')];
  await writeFile(document, bomb());
  await writeFile(film, boxes(500_000));
  const answers = await Promise.all(
    [document, document, film, film].map(async (path) =>
      refusal(await client.convertSync(path === document ? 'pdf' : 'mp3', path)),
    ),
  );
  expect(answers.map(({ code }) => code)).toEqual(Array(4).fill('invalid_input_file'));
  expect((await client.convertSync('zip', fixture('archives/tree.tar.gz'))).status).toBe(200);
});

describe('a program that a file has taken over', () => {
  const asking = async (script: string, flags: readonly string[] = [], signal?: AbortSignal) => {
    const start = [process.execPath, ...flags, '-e', script] as const;
    const worker: Worker = { start, readable: [process.execPath], maxDocuments: 1 };
    const file = { path: fixture('documents/letter.doc'), named: formatById('doc') };
    return new Inspector(runner, worker).recognise([file], await place(signal));
  };
  const answering = (answer: object) => asking(`console.log(${JSON.stringify(JSON.stringify(answer))})`);
  const UNEXAMINED = { code: 'conversion_failed', reason: 'could not be examined' };

  test('that fills its heap is ended', async () => {
    const fill = 'const all = []; for (;;) all.push(new Array(1000).fill({}));';
    expect(await failureOf(asking(fill, ['--max-old-space-size=32']))).toEqual(UNEXAMINED);
  });

  test('that never answers is ended when nobody wants to wait any more', async () => {
    const stop = new AbortController();
    const asked = asking('process.stdout.write("{}\\n"); for (;;);', [], stop.signal);
    stop.abort(new ConversionFailure('timed_out', 'took too long'));
    expect(await failureOf(asked)).toEqual({ code: 'timed_out', reason: 'took too long' });
  });

  test('that prints without end is ended', async () => {
    const flood =
      'const line = "x".repeat(65536) + "\\n"; const go = () => { while (process.stdout.write(line)); process.stdout.once("drain", go); }; go();';
    expect((await failureOf(asking(flood))).code).toBe('limit_exceeded');
  });

  test.each([
    ['nothing that was asked', { ok: true }],
    ['less than was asked', { ok: true, outputs: [] }],
    ['more than was asked', { ok: true, outputs: [{ isComplete: true }, { isComplete: true }] }],
    [
      'a format that there is not',
      { ok: true, outputs: [{ recognised: { format: 'exe', isText: false }, isComplete: true }] },
    ],
    [
      'words of its own',
      { ok: true, outputs: [{ recognised: { name: 'a <b>trap</b>', isText: false }, isComplete: true }] },
    ],
  ])('that answers %s is not believed', async (_, answer) => {
    expect(await failureOf(answering(answer))).toEqual(UNEXAMINED);
  });

  test('sees the file that it is asked about and no other', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'others'));
    const [shown, other] = [join(folder, 'shown'), join(folder, 'others', 'other')];
    await writeFile(shown, 'shown');
    await writeFile(other, 'other');
    const script = `
      const fs = require('node:fs');
      const tries = [() => fs.readFileSync('${other}'), () => fs.writeFileSync('0', 'changed'), () => fs.rmSync('0')];
      const failed = tries.filter((attempt) => { try { attempt(); return false; } catch { return true; } });
      const isComplete = failed.length === tries.length && fs.readFileSync('0', 'utf8') === 'shown';
      console.log(JSON.stringify({ ok: true, outputs: [{ isComplete }] }));`;
    const worker: Worker = {
      start: [process.execPath, '-e', script],
      readable: [process.execPath],
      maxDocuments: 1,
    };
    await writeFile(shown, 'shown');
    const input = { path: shown, format: formatById('zip'), hasPassword: false, finding: 'typed' } as const;
    await new Inspector(runner, worker).assertConvertible(input, await place());
  });
});
