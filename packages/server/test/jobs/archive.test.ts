import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { archiveName, DamagedMember, type Member, writeArchive } from '../../src/jobs/archive.ts';
import { temporaryFolder } from '../harness.ts';

async function member(folder: string, name: string, text: string, mediaType = 'text/plain'): Promise<Member> {
  const path = join(folder, name);
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, name, mediaType, bytes: Buffer.byteLength(text), sha256 };
}

test.each([
  [['report-1.png', 'report-2.png'], 'report.zip'],
  [['report (1).png', 'report (2).png'], 'report.zip'],
  [['scan_001.png', 'scan_002.png'], 'scan.zip'],
  [['a.txt', 'b.txt'], 'converted.zip'],
])('the archive of %j is called %s', (names, name) => {
  expect(archiveName(names)).toBe(name);
});

test('what is compressed already is stored, and names may have any letters', async () => {
  const folder = await temporaryFolder();
  const text = 'word '.repeat(1000);
  const members = [
    await member(folder, 'Größe ✓.txt', text),
    await member(folder, 'b.png', text, 'image/png'),
  ];
  await writeArchive(members, join(folder, 'all.zip'));
  const script = `import zipfile, sys
for i in zipfile.ZipFile(sys.argv[1]).infolist(): print(i.filename, i.compress_type, i.file_size, i.date_time[0])`;
  const { stdout } = await execa('python3', ['-c', script, join(folder, 'all.zip')]);
  expect(stdout.split('\n')).toEqual(['Größe ✓.txt 8 5000 1980', 'b.png 0 5000 1980']);
});

test('a member with another content is named by its path, for the log', async () => {
  const folder = await temporaryFolder();
  const changed = await member(folder, 'a.txt', 'first');
  await writeFile(changed.path, 'other');
  const writing = writeArchive([changed], join(folder, 'all.zip'));
  await expect(writing).rejects.toThrow(DamagedMember);
  await expect(writing).rejects.toThrow(`${changed.path} has another content`);
});

test('a full disk is told as such', async () => {
  const folder = await temporaryFolder();
  const members = [await member(folder, 'a.txt', 'text')];
  await expect(writeArchive(members, '/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' });
});
