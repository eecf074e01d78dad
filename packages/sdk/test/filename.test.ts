import { expect, test } from 'vitest';
import { filenameOf } from '../src/filename.ts';
import { fitName } from '../src/platform/fit-name.ts';

test.each([
  ['attachment; filename="report.pdf"', 'report.pdf'],
  ['attachment; filename=report.pdf', 'report.pdf'],
  ['inline;FILENAME = "report.pdf" ; size=3', 'report.pdf'],
  ['attachment; filename="a \\"b\\" c.txt"', 'a _b_ c.txt'],
  ['attachment; filename="plain.txt"; filename*=UTF-8\'\'na%C3%AFve%20%E2%82%AC.txt', 'naïve €.txt'],
  ["attachment; filename*=utf-8'en'first.txt; filename=second.txt", 'first.txt'],
  // Not UTF-8, or not decodable: the plain name counts.
  ["attachment; filename=plain.txt; filename*=iso-8859-1''na%EFve.txt", 'plain.txt'],
  ["attachment; filename=plain.txt; filename*=UTF-8''%E2%82.txt", 'plain.txt'],
])('%s names %s', (header, name) => {
  expect(filenameOf(header)).toBe(name);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\\\Windows\\\\cmd.exe', 'cmd.exe'],
  ['a\u202egpj.exe', 'a_gpj.exe'],
  ['a:b|c?.txt', 'a_b_c_.txt'],
  ['name.txt. . ', 'name.txt'],
  ['.bashrc', '.bashrc'],
])('%j is made safe', (name, safe) => {
  expect(filenameOf(`attachment; filename="${name}"`)).toBe(safe);
});

test.each([
  null,
  'attachment',
  'attachment; filename=""',
  'attachment; filename=".."',
  'attachment; filename="a/"',
])('%j names nothing', (header) => {
  expect(filenameOf(header)).toBeUndefined();
});

test('a name longer than file systems allow keeps its extension', () => {
  const name = fitName(`${'ü'.repeat(300)}.pdf`);
  expect(name).toMatch(/^ü+\.pdf$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
});

test('a name of one of the devices of Windows is changed', () => {
  expect(fitName('con.txt')).toBe('_con.txt');
  expect(fitName('contract.txt')).toBe('contract.txt');
});
