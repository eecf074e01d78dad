import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/conversion/options.ts';
import { convert, failureOf, fixture } from './convert.ts';

async function textOf(from: string, to: string, input: string | Buffer, options: Options = {}) {
  const [made] = await convert(from, to, input, { engine: 'pandoc', options });
  return readFile(made?.path ?? '', 'utf8');
}

test.each([
  ['<html lang="fr"><body><p>Bonjour</p></body></html>', 'fr'],
  ['<p>Hello</p>', 'und'],
])('the language of the book %s', async (page, language) => {
  const [book] = await convert('html', 'epub', Buffer.from(page), { engine: 'pandoc' });
  const { stdout } = await execa('bsdtar', ['-xOf', book?.path ?? '', 'EPUB/content.opf']);
  expect(stdout).toContain(`<dc:language>${language}</dc:language>`);
});

const HEADINGS = Buffer.from('<h1>First</h1><p>Some text.</p><h2>Second</h2><p>More text.</p>');

describe('what can be asked for', () => {
  test.each([
    ['latex', '\\tableofcontents'],
    ['rst', '.. contents::'],
    ['context', '\\completecontent'],
    ['md', '-   [First](#first)'],
    ['ms', '.TC'],
  ])('a table of contents in %s', async (to, sign) => {
    expect(await textOf('html', to, HEADINGS, { toc: true })).toContain(sign);
    expect(await textOf('html', to, HEADINGS)).not.toContain(sign);
  });

  test('a table of contents and numbers in HTML', async () => {
    const markdown = Buffer.from('# First\n\n## Second\n');
    const page = await textOf('md', 'html', markdown, { toc: true, number_headings: true });
    expect(page).toContain('<nav id="TOC"');
    expect(page).toContain('<span class="header-section-number">1.1</span> Second');
    expect(await textOf('md', 'html', markdown)).not.toMatch(/<nav id="TOC"|>1\.1</);
  });

  test('numbers of headings', async () => {
    const numbered = await textOf('html', 'latex', HEADINGS, { number_headings: true });
    expect(numbered).toContain('\\setcounter{secnumdepth}{5}');
    expect(await textOf('html', 'latex', HEADINGS)).toContain('\\setcounter{secnumdepth}{-\\maxdimen}');
  });

  test('the length of lines', async () => {
    const long = Buffer.from(`${'word '.repeat(100)}\n`);
    for (const to of ['txt', 'rst', 'org', 'asciidoc', 'muse']) {
      const lines = (await textOf('md', to, long, { line_width: 40 })).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
      expect((await textOf('md', to, long)).trim().split('\n').at(-1)?.length).toBeGreaterThan(400);
    }
  });

  test('the encoding of the input', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(await textOf('md', 'txt', cyrillic, { encoding: 'windows-1251' })).toBe('Привет\n');
    const japanese = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
    expect(await textOf('rst', 'md', japanese, { encoding: 'shift_jis' })).toBe('日本\n');
    expect(await failureOf(textOf('md', 'txt', Buffer.from('日本'), { encoding: 'euc-kr' }))).toEqual({
      code: 'invalid_input_file',
      reason: 'is not in the encoding euc-kr',
    });
  });

  test('the encoding that XML declares', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><article><para>\xcf\xf0\xe8\xe2\xe5\xf2</para></article>`;
    expect(await textOf('docbook', 'txt', Buffer.from(xml, 'latin1'))).toContain('Привет');
  });
});

describe('files that a document names', () => {
  test.each([
    [
      'docbook',
      '<!DOCTYPE article [<!ENTITY one SYSTEM "file:///etc/hostname">]><article><para>&one;</para></article>',
    ],
    [
      'docbook',
      '<article xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/></article>',
    ],
    [
      'jats',
      '<!DOCTYPE article [<!ENTITY one SYSTEM "one.xml">]><article><body><p>&one;</p></body></article>',
    ],
    ['man', '.TH A 1\n.so /etc/passwd\n'],
    ['t2t', 'Title\n\n\n%!include: /etc/passwd\n'],
    ['rst', '.. include:: /etc/passwd\n'],
    ['latex', '\\documentclass{article}\\begin{document}\\input{/etc/passwd}\\end{document}'],
    ['org', '#+INCLUDE: "/etc/passwd"\n'],
  ])('are missing in a result, so %s is refused', async (from, text) => {
    expect(await failureOf(textOf(from, 'html', Buffer.from(text)))).toEqual({
      code: 'conversion_failed',
      reason: 'includes a file that did not come with it',
    });
  });
});

describe('damaged markup', () => {
  test.each(['docbook', 'jats', 'opml', 'ipynb', 'csljson'])('half of a %s file', async (from) => {
    const name = from === 'csljson' ? 'references.csljson' : `letter.${from}`;
    const whole = await readFile(fixture(`documents/${name}`));
    const failure = await failureOf(textOf(from, 'html', whole.subarray(0, whole.length / 2)));
    expect(failure.code).toBe('invalid_input_file');
  });

  test('entities that grow without end', async () => {
    const levels = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    );
    const xml = `<!DOCTYPE article [<!ENTITY e0 "lol">${levels}]><article><para>&e20;</para></article>`;
    const made = await textOf('docbook', 'txt', Buffer.from(xml)).catch(() => '');
    expect(made.length).toBeLessThan(1_000_000);
  });
});

test('AsciiDoc that includes a file is refused', async () => {
  const text = Buffer.from('= Title\n\ninclude::/etc/passwd[]\n');
  expect(await failureOf(convert('asciidoc', 'html', text))).toEqual({
    code: 'conversion_failed',
    reason: 'includes a file that did not come with it',
  });
});

test('a bibliography is set as a list', async () => {
  const text = await textOf('bibtex', 'txt', fixture('documents/references.bib'));
  expect(text).toContain('Knuth, Donald E. 1968.');
  expect(text).toContain('Addison-Wesley.');
});

test('Markdown made of a page has no marks of HTML', async () => {
  const page = '<!DOCTYPE html><div class="a"><p>One <span id="b">two</span></p></div>';
  expect(await textOf('html', 'md', Buffer.from(page))).toBe('One two\n');
});

test('a page whose elements have no ends keeps its table', async () => {
  const page = Buffer.from('<!DOCTYPE html><table><tr><th>A<th>B<tr><td>1<td>2</table>');
  expect(await textOf('html', 'md', page)).toContain('| A   | B   |\n|-----|-----|\n| 1   | 2   |');
});

describe('markup as it is meant', () => {
  test('a dollar in a price, a name or code begins no formula, and formulas stay formulas', async () => {
    const text =
      'It costs $10, and `$HOME` is a folder. US$100 or EU$50. From $5 to `$x`. But $x_1$ and $`y`$.\n\n```math\na=b\n```\n';
    const page = await textOf('md', 'html', Buffer.from(text));
    expect(page).toContain(
      'It costs $10, and <code>$HOME</code> is a folder. US$100 or EU$50. From $5 to <code>$x</code>.',
    );
    expect(page.match(/<math/g)).toHaveLength(3);
  });

  test('an alert is a quotation with a title', async () => {
    const page = await textOf('md', 'html', Buffer.from('> [!WARNING]\n> Hot water.\n'));
    expect(page).toMatch(/<blockquote>\s*<p><strong>Warning<\/strong><\/p>\s*<p>Hot water.<\/p>/);
  });

  test('code that looks like an alert or a formula stays code', async () => {
    const code = '> [!NOTE]\n$a `b` $c';
    expect(await textOf('md', 'txt', Buffer.from(`\`\`\`\n${code}\n\`\`\`\n`))).toContain(
      '[!NOTE]\n    $a `b` $c',
    );
  });

  test('the first heading of reStructuredText is a heading', async () => {
    const text = Buffer.from('Title\n=====\n\nText.\n\nSection\n-------\n\nMore.\n');
    expect(await textOf('rst', 'md', text)).toBe('# Title\n\nText.\n\n## Section\n\nMore.\n');
  });

  test('sections of LaTeX have the numbers by which it calls them', async () => {
    const source = (head: string) =>
      Buffer.from(
        String.raw`\documentclass{article}${head}\begin{document}\section{One}\section{Two}\label{two}\section*{Three} See \ref{two}.\end{document}`,
      );
    const page = await textOf('latex', 'html', source(''));
    expect(page).toMatch(/>2<\/span>\s*Two/);
    expect(page).not.toMatch(/>3<\/span>/);
    expect(await textOf('latex', 'html', source(String.raw`\setcounter{secnumdepth}{0}`))).not.toContain(
      '>2<',
    );
  });

  test('LaTeX has its numbers, and what is left out of it is told', async () => {
    const source = String.raw`\documentclass{article}\begin{document}
\section{One}\label{one} See Figure~\ref{fig}, \eqref{eq} and \cite{knuth}, not \ref{lost}.
\begin{equation}\label{eq}a=b\end{equation}
\begin{figure}\begin{tikzpicture}\draw (0,0)--(1,1);\end{tikzpicture}\caption{A drawing}\label{fig}\end{figure}
\includegraphics[width=3cm]{photo.jpg}
\begin{thebibliography}{9}\bibitem{knuth} D. Knuth.\end{thebibliography}\end{document}`;
    const warnings: string[] = [];
    const [made] = await convert('latex', 'md', Buffer.from(source), {
      engine: 'pandoc',
      onWarning: ({ code, detail }) => warnings.push(`${code}: ${detail}`),
    });
    const text = await readFile(made?.path ?? '', 'utf8');
    expect(text).toMatch(/See Figure\s1, \(1\) and \\\[1\\\]/);
    expect(text).toContain('Figure 1: A drawing');
    expect(text).toContain(String.raw`a=b \qquad (1)`);
    expect(text).toContain('\\[1\\] D. Knuth.');
    expect(warnings).toEqual([
      'content_left_out: The drawing at line 4 (tikzpicture) was left out: it is a program for LaTeX.',
      'content_left_out: What "\\ref{lost}" refers to is not in the document, so that its number is left out.',
      'resource_missing: The picture "photo.jpg" did not come with the document and is missing in the result.',
    ]);
  });
});

describe('what begins markup inside of words', () => {
  test('is escaped in reStructuredText behind a quotation mark or a bracket too', async () => {
    const said = "He said \u201c\\`Shelob' is my name\u201d (\\*so).\n";
    expect(await textOf('md', 'rst', Buffer.from(said))).toMatch(/\u201c\\`Shelob['\u2019].*\(\\\*so\)/);
  });

  test('is no ruler in reStructuredText where words stood', async () => {
    expect(await textOf('html', 'rst', Buffer.from('<p>+---+<br>| Routine |</p>'))).toContain('\\+---+');
  });

  test('is XML in the formulas of TEI', async () => {
    const latex =
      '\\documentclass{article}\\begin{document}\\[\\begin{array}{l}a & b < c\\end{array}\\]\\end{document}';
    expect(await textOf('latex', 'tei', Buffer.from(latex))).toContain('a &amp; b &lt; c');
  });
});
