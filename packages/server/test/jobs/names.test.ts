import { describe, expect, test } from 'vitest';
import { cleanFileName, ResultNames } from '../../src/jobs/names.ts';

describe('a name from a client', () => {
  test.each([
    ['report.docx', 'report.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\a.doc', 'a.doc'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['exe.\u202etxt.png', 'exe.txt.png'],
    ['Cafe\u0301.png', 'Café.png'],
    ['  spaced.png ', 'spaced.png'],
  ])('%j becomes %j', (raw, clean) => expect(cleanFileName(raw)).toBe(clean));

  test('keeps its extension when it is cut', () => {
    const name = cleanFileName(`${'x'.repeat(500)}.tar.gz`);
    expect(name).toHaveLength(200);
    expect(name).toMatch(/x\.tar\.gz$/);
  });
});

describe('results', () => {
  test('are named after their inputs, and never alike', () => {
    const names = new ResultNames();
    expect(names.next('report.docx', '', 'pdf')).toBe('report.pdf');
    expect(names.next('Report.docx', '', 'pdf')).toBe('Report (2).pdf');
    expect(names.next('deck.pptx', '01', 'png')).toBe('deck-01.png');
    expect(names.next('photos.tar.gz', '', 'zip')).toBe('photos.zip');
  });

  test('get no folders from a label', () => {
    expect(new ResultNames().next('book.xlsx', '../Q1/Q2', 'csv')).toBe('book-.._Q1_Q2.csv');
  });
});
