/** Files are looked into in the sandbox, and only where their ends do not tell what they are. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { FIXTURES, fixturePath } from '@converter/fixtures';
import { describe, expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { judgeContent } from '../../src/conversion/file-type.ts';
import { findFormat, formatById } from '../../src/conversion/formats.ts';
import { findingOf, Inspector } from '../../src/conversion/inspection/inspector.ts';
import { createToolRunner, type ToolRunner } from '../../src/conversion/sandbox/runner.ts';
import type { Worker } from '../../src/conversion/sandbox/worker.ts';
import { failureOf } from '../engines/convert.ts';
import { fixture, temporaryFolder } from '../harness.ts';

const runner = createToolRunner('bwrap');
const inspector = new Inspector(runner);
const MIB = 1024 ** 2;

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
    const judgement = judgeContent(named, inspection.recognised);
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

describe('a file that is made to be looked at for ever', () => {
  /** An Office document as far as its names tell, with one member that is much larger than itself. */
  function bomb(mebibytes: number): Buffer {
    const packed = deflateRawSync(Buffer.alloc(mebibytes * MIB), { level: 9 });
    const name = Buffer.from('word/document.xml');
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(packed.length, 14);
    // It says that it is small.
    about.writeUInt32LE(10, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), name]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, entry, end]);
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

  test.each([
    ['a document that unpacks to a hundred times its size', 'docx', () => bomb(400), 'damaged'],
    ['boxes in boxes', 'mp4', () => boxes(500_000), 'whole'],
    [
      'a gzip file that unpacks to a thousand times its size',
      'tar.gz',
      () => gzipSync(Buffer.alloc(400 * MIB)),
      'whole',
    ],
  ] as const)('%s', async (_, named, content, expected) => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, content());
    const format = formatById(named);
    const [inspection] = await inspector.recognise([{ path, named: format }], await place());
    const judgement = inspection && judgeContent(format, inspection.recognised);
    const treated = judgement && 'format' in judgement ? judgement.format : format;
    expect(inspection && findingOf(treated, inspection, false)).toBe(expected);
  });
});

describe('a program that a file has taken over', () => {
  const asking = async (script: string, flags: readonly string[] = [], signal?: AbortSignal) => {
    const start = [process.execPath, ...flags, '-e', script] as const;
    const worker: Worker = { start, readable: [process.execPath], maxDocuments: 1 };
    const file = { path: fixture('documents/letter.docx'), named: formatById('docx') };
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
      const tries = [() => fs.readFileSync('${other}'), () => fs.writeFileSync('${shown}', 'changed'), () => fs.rmSync('${shown}')];
      const failed = tries.filter((attempt) => { try { attempt(); return false; } catch { return true; } });
      const isComplete = failed.length === tries.length && fs.readFileSync('${shown}', 'utf8') === 'shown';
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
