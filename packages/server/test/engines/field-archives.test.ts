/** What people reported of archives: names in old encodings, damage that nobody told, links, holes, devices. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, temporaryFolder } from './convert.ts';

/** A file that a program in Python has written to the path that is its argument. */
async function madeBy(name: string, program: string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await execa('/usr/bin/python3', ['-c', program, path]);
  return path;
}

interface Member {
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly mode: number;
  readonly uid: number;
  readonly mtime: number;
  readonly link: string;
}

/** What Python reads of a tar archive, which shares no code with what has written it. */
async function membersOf(path = ''): Promise<Member[]> {
  const program = `
import json, sys, tarfile
def kind(m): return 'folder' if m.isdir() else 'link' if m.issym() else 'hard link' if m.islnk() else 'file' if m.isreg() else 'device'
with tarfile.open(sys.argv[1]) as archive:
    print(json.dumps([{'name': m.name, 'bytes': m.size, 'type': kind(m), 'mode': m.mode, 'uid': m.uid, 'mtime': m.mtime, 'link': m.linkname} for m in archive]))
`;
  const { stdout } = await execa('python3', ['-c', program, path]);
  return JSON.parse(stdout);
}

const namesOf = async (path: string | undefined) => (await membersOf(path)).map(({ name }) => name);

const zipOf = (names: readonly string[], encoding: string) =>
  madeBy(
    'old.zip',
    `
import json, sys, zipfile
names = json.loads(${JSON.stringify(JSON.stringify(names))})
class Unflagged(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode('${encoding}'), 0
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for name in names:
        archive.writestr(Unflagged(name), b'content of a member')
`,
  );

describe('names of a zip archive that are not in Unicode', () => {
  test.for([
    ['cp932', '見積書/予算表.txt', '写真/能登.txt'],
    ['gbk', '项目资料/会议纪要.txt', '照片/春天的河边.txt'],
    ['cp949', '회의자료/예산표.txt', '사진/봄날.txt'],
    ['cp866', 'Документы/Договор аренды.txt', 'Фото/Весна.txt'],
    ['cp1251', 'Документы/Договор аренды.txt', 'Фото/Весна.txt'],
    ['cp737', 'Έγγραφα/Σύμβαση.txt', 'Φωτογραφίες/Άνοιξη.txt'],
    ['cp862', 'מסמכים/חוזה שכירות.txt', 'תמונות/אביב.txt'],
    ['cp850', 'Aftaler/Smørrebrød på Ærø.txt', 'Ålborg.txt'],
    ['cp852', 'žluťoučký kůň.txt', 'příloha.txt'],
    ['cp437', 'Verträge/Größe übrig.txt', 'Äpfel.csv'],
    ['koi8_r', 'ДОГОВОР/СМЕТА.TXT', 'ПРОЕКТ.DOC'],
    ['cp1250', 'Účetnictví/Březen.doc', 'Fotky/Léto v Čechách.jpg'],
    ['cp860', 'Documentação/São João é à noite.txt', 'Orçamento.xls'],
  ])('are read in %s', async ([encoding = '', ...names]) => {
    const warnings: string[] = [];
    const [made] = await convert('zip', 'tar', await zipOf(names, encoding), {
      onWarning: ({ code }) => warnings.push(code),
    });
    expect(await namesOf(made?.path)).toEqual(names);
    expect(warnings).toEqual(['encoding_guessed']);
  });

  test('are read as the client says', async () => {
    const options = { options: { encoding: 'ibm866' } };
    const [made] = await convert('zip', 'tar', await zipOf(['Ж.txt'], 'cp866'), options);
    expect(await namesOf(made?.path)).toEqual(['Ж.txt']);
  });
});

test('names that lead out of an archive stay within the next', async () => {
  const names = ['../up.txt', '/abs.txt', 'a/../../b.txt', './c.txt'];
  const [made] = await convert('zip', 'tar', await zipOf(names, 'ascii'));
  expect(await namesOf(made?.path)).toEqual(['__/up.txt', 'abs.txt', 'a/__/__/b.txt', './c.txt']);
});

test('a name that leads out beside the list of a zip archive is not the one that counts', async () => {
  const bytes = await readFile(await zipOf(['aaaa.txt'], 'ascii'));
  bytes.write('../a', bytes.indexOf('aaaa'), 'latin1');
  const [made] = await convert('zip', 'tar', bytes);
  expect(await namesOf(made?.path)).toEqual(['aaaa.txt']);
});

test('an archive by another name becomes one by its own, with names in Unicode', async () => {
  const [made] = await convert('zip', 'zip', await zipOf(['Договор аренды.txt'], 'cp866'));
  const { stdout } = await execa('python3', ['-m', 'zipfile', '-l', made?.path ?? '']);
  expect(stdout).toContain('Договор аренды.txt');
});

test('one wrong name of a tar archive does not change the others', async () => {
  const input = await madeBy(
    'mixed.tar',
    `
import io, sys, tarfile
with tarfile.open(sys.argv[1], 'w', format=tarfile.GNU_FORMAT, encoding='utf-8') as archive:
    for name in ('Notizen/Schritt\\x0214.txt', 'Notizen/Übersicht Köln 🩷.txt'):
        member = tarfile.TarInfo(name); member.size = 3
        archive.addfile(member, io.BytesIO(b'abc'))
`,
  );
  const [made] = await convert('tar', 'tar.gz', input);
  expect(await namesOf(made?.path)).toEqual(['Notizen/Schritt\x0214.txt', 'Notizen/Übersicht Köln 🩷.txt']);
});

describe('a wrong checksum is told', () => {
  /** Stored, so that a byte of the content is a byte of the file. */
  const damagedOf = async (format: string, flags: readonly string[]) => {
    const path = await madeBy(
      'text.txt',
      "import sys; open(sys.argv[1], 'w').write('whole and sound ' * 400)",
    );
    const archive = `${path}.${format}`;
    await execa('7zz', ['a', `-t${format}`, ...flags, archive, path]);
    const bytes = await readFile(archive);
    const at = bytes.indexOf('sound', 2000);
    bytes.write('found', at, 'latin1');
    return bytes;
  };

  test.for([
    ['zip', ['-mx0']],
    ['7z', ['-mx0']],
  ] as const)('in %s', async ([format, flags]) => {
    const failure = await failureOf(convert(format, 'tar', await damagedOf(format, flags)));
    expect(failure.code).toBe('invalid_input_file');
  });

  test('in cpio, which has sums', async () => {
    const input = await madeBy(
      'sums.cpio',
      `
import sys
with open(sys.argv[1], 'wb') as archive:
    for name, content in (('a', b'whole'), ('TRAILER!!!', b'')):
        isFile = name == 'a'
        # The sum is one of other bytes.
        fields = [1, 0o100644 * isFile, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name) + 1, sum(content) + isFile]
        head = b'070702' + b''.join(b'%08X' % field for field in fields) + name.encode() + b'\\0'
        archive.write(head + bytes(-len(head) % 4) + content + bytes(-len(content) % 4))
`,
    );
    expect((await failureOf(convert('cpio', 'zip', input))).code).toBe('invalid_input_file');
  });

  test('in tar.gz', async () => {
    const input = await madeBy(
      'a.tar',
      "import io, sys, tarfile, os\nm = tarfile.TarInfo('a'); m.size = 200000\ntarfile.open(sys.argv[1], 'w').addfile(m, io.BytesIO(bytes(i * i % 251 for i in range(200000))))",
    );
    const packed = gzipSync(await readFile(input));
    packed.writeUInt32LE((packed.readUInt32LE(packed.length - 8) ^ 1) >>> 0, packed.length - 8);
    expect((await failureOf(convert('tar.gz', 'zip', packed))).code).toBe('invalid_input_file');
  });
});

test('every name of a file of a cpio archive has its content', async () => {
  const folder = await temporaryFolder();
  await execa(
    'sh',
    [
      '-c',
      'echo content >one; ln one two; ln one three; printf "one\\ntwo\\nthree\\n" | bsdcpio -o -H newc >links.cpio || printf "one\\ntwo\\nthree\\n" | cpio -o -H newc >links.cpio',
    ],
    { cwd: folder },
  );
  const [made] = await convert('cpio', 'zip', join(folder, 'links.cpio'));
  const { stdout } = await execa('unzip', ['-p', made?.path ?? '']).catch(() =>
    execa('bsdtar', ['-xOf', made?.path ?? '']),
  );
  expect(stdout.trim().split('\n')).toEqual(['content', 'content', 'content']);
});

test('the hole at the end of a file is part of it', async () => {
  const folder = await temporaryFolder();
  await execa('sh', ['-c', 'echo x >image; truncate -s 9M image; tar -S -cf holes.tar image'], {
    cwd: folder,
  });
  const [made] = await convert('tar', 'zip', join(folder, 'holes.tar'));
  const { stdout } = await execa('python3', [
    '-c',
    'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).infolist()[0].file_size, zipfile.ZipFile(sys.argv[1]).testzip())',
    made?.path ?? '',
  ]);
  expect(stdout).toBe(`${9 * 1024 ** 2} None`);
});

/** What images of systems have: owners, files that nobody may read, programs that run as others. */
const system = (extra = '') =>
  madeBy(
    'system.tar',
    `
import io, sys, tarfile
with tarfile.open(sys.argv[1], 'w') as archive:
    for name, mode, uid in (('etc/shadow', 0, 0), ('bin/su', 0o4755, 0), ('home/ann/x.txt', 0o640, 1000)):
        member = tarfile.TarInfo(name); member.size = 3; member.mode = mode; member.uid = member.gid = uid; member.mtime = 1000000000
        archive.addfile(member, io.BytesIO(b'abc'))
${extra}
`,
  );

test('owners, modes and what nobody may read go into a SquashFS image and out of it', async () => {
  const [image] = await convert('tar', 'squashfs', await system());
  const [made] = await convert('squashfs', 'tar', image?.path ?? '');
  const files = (await membersOf(made?.path)).filter(({ type }) => type === 'file');
  expect(files.map(({ name, mode, uid, bytes, mtime }) => [name, mode, uid, bytes, mtime])).toEqual([
    ['bin/su', 0o4755, 0, 3, 1_000_000_000],
    ['etc/shadow', 0, 0, 3, 1_000_000_000],
    ['home/ann/x.txt', 0o640, 1000, 3, 1_000_000_000],
  ]);
});

test.for(['zip', '7z', 'squashfs', 'wim', 'arj'])('devices are no empty files: tar to %s', async (to) => {
  const input = await system(
    "    device = tarfile.TarInfo('dev/null'); device.type = tarfile.CHRTYPE; archive.addfile(device)",
  );
  const failure = await failureOf(convert('tar', to, input));
  expect(failure.code).toBe('conversion_failed');
  expect(failure.reason).toContain('devices such as "dev/null"');
});

test('a zip archive holds each name once, the last that was told', async () => {
  const input = await madeBy(
    'twice.tar',
    `
import io, sys, tarfile
with tarfile.open(sys.argv[1], 'w') as archive:
    for content in (b'old', b'newer'):
        member = tarfile.TarInfo('n.txt'); member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
`,
  );
  const [made] = await convert('tar', 'zip', input);
  const { stdout } = await execa('python3', [
    '-c',
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print([(i.filename, i.file_size) for i in z.infolist()])',
    made?.path ?? '',
  ]);
  expect(stdout).toBe("[('n.txt', 5)]");
});

test('bytes behind a compressed file are left out, which is said', async () => {
  const warnings: string[] = [];
  const input = Buffer.concat([gzipSync('content'), Buffer.from('signature behind it')]);
  const [made] = await convert('gz', 'xz', input, { onWarning: ({ code }) => warnings.push(code) });
  expect((await execa('xz', ['-dc', made?.path ?? ''])).stdout).toBe('content');
  expect(warnings).toEqual(['content_left_out']);
});

test('folders of an ARJ archive stand beside each other, and may be empty', async () => {
  const folder = await temporaryFolder();
  await execa(
    'sh',
    [
      '-c',
      'mkdir alpha beta empty; echo a >alpha/a.txt; echo b >beta/b.txt; echo c >zeta.txt; tar -cf several.tar *',
    ],
    { cwd: folder },
  );
  const [made] = await convert('tar', 'arj', join(folder, 'several.tar'));
  const [back] = await convert('arj', 'tar', made?.path ?? '');
  expect((await namesOf(back?.path)).sort()).toEqual([
    'alpha',
    'alpha/a.txt',
    'beta',
    'beta/b.txt',
    'empty',
    'zeta.txt',
  ]);
});

describe('comics', () => {
  /** Pages are as wide as their number. */
  const comic = (...pages: number[]) =>
    madeBy(
      'comic.zip',
      `
import io, sys, zipfile
from PIL import Image
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for number in ${JSON.stringify(pages)}:
        made = io.BytesIO()
        Image.new('RGBA', (number * 20, 40), 'red').save(made, 'PNG')
        archive.writestr(f'Band 1/{number}.png', made.getvalue())
    archive.writestr('notes.txt', 'about it')
`,
    );

  test('are documents with their pages in the order in which people count', async () => {
    const warnings: string[] = [];
    const [made] = await convert('zip', 'pdf', await comic(10, 1, 2), {
      onWarning: ({ detail }) => warnings.push(detail),
    });
    const { stdout } = await execa('pdfinfo', ['-l', '9', made?.path ?? '']);
    const widths = Array.from(stdout.matchAll(/Page +\d+ size: +([\d.]+) x/g), ([, width]) => Number(width));
    expect(widths.map((width) => Math.round((width / 72) * 200))).toEqual([20, 40, 200]);
    expect(warnings).toEqual(['Files that are no pictures, such as "notes.txt", were left out.']);
  });

  test('without pages are refused', async () => {
    const failure = await failureOf(convert('zip', 'epub', await comic()));
    expect(failure.reason).toBe('holds no pictures that could be pages');
  });
});
