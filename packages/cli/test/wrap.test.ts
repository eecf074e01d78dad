/** Text on terminals of some width. */
import { expect, test } from 'vitest';
import { wrap } from '../src/report/wrap.ts';

const stream = (columns: number, isTTY = true) =>
  Object.assign(Object.create(process.stdout), { columns, isTTY });

test('lines are broken at words, and go on below their beginning', () => {
  const text = '✗ letter.docx: docx cannot become pfd. Did you mean pdf?\nshort';
  expect(wrap(text, stream(30), 4)).toBe(
    '✗ letter.docx: docx cannot\n    become pfd. Did you mean\n    pdf?\nshort',
  );
  // A path is not torn, however long.
  expect(wrap(`in ${'x'.repeat(50)} there`, stream(30), 2)).toBe(`in\n  ${'x'.repeat(50)}\n  there`);
});

test('letters of two cells count as two, and colours as none', () => {
  expect(wrap('文件文件文件文件 文件文件文件', stream(26), 2)).toBe('文件文件文件文件\n  文件文件文件');
  expect(wrap('\u001b[31m✗\u001b[39m abcdefgh ijklmnop qrstu', stream(26), 2)).not.toContain('\n');
});

test('pipes and terminals that do not say how wide they are get lines whole', () => {
  const text = 'word '.repeat(50).trim();
  expect(wrap(text, stream(30, false), 4)).toBe(text);
  expect(wrap(text, stream(0), 4)).toBe(text);
});
