/** What people report of markup and notebooks, each by the smallest document that has it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Options } from '../../src/conversion/options.ts';
import { convert, failureOf } from './convert.ts';
import { zip } from './office-files.ts';

async function textOf(from: string, to: string, input: string, options: Options = {}) {
  const [made] = await convert(from, to, Buffer.from(input), { engine: 'pandoc', options });
  return readFile(made?.path ?? '', 'utf8');
}

const README = `<h1 align="center">

Tool *one*

</h1>

H<sub>2</sub>O, <b>bold *it*</b>, <u>under</u>, <kbd>Ctrl</kbd>, <a href="https://doc.example">the \`docs\`</a>, [ref]. <!-- no -->

<details>
<summary>More</summary>

- item

<table><tr><th>A</th><th>B</th></tr><tr><td>

**md**

</td><td>2</td></tr></table>

</details>

[ref]: https://ref.example
`;

test('HTML in Markdown is read with all that stands between its marks', async () => {
  const made = await textOf('md', 'rst', README);
  expect(made).toContain('Tool *one*');
  expect(made).toContain('H\\ :sub:`2`\\ O');
  expect(made).toContain('``Ctrl``');
  expect(made).toMatch(/the `*docs`* <https:\/\/doc\.example>/);
  expect(made).toContain('<https://ref.example>');
  expect(made).toContain('**More**');
  expect(made).toContain('-  item');
  expect(made).toMatch(/\*\*md\*\* *\|? *2/);
  const latex = await textOf('md', 'latex', README);
  expect(latex).toContain('\\textbf{bold \\emph{it}}');
  expect(latex).toMatch(/\\ul\w*\{under/);
});

const BOXES = `> [!info] Mind
> This costs $5 and $6.

!!! warning "Hot"
    Body.

:::tip
Use [[Page|it]] and [[Other]], but [[1]](https://x.example).
:::
`;

test('boxes say what they are, and links of wikis are words', async () => {
  const made = await textOf('md', 'html', BOXES);
  expect(made).toContain('<strong>Info: Mind</strong>');
  expect(made).toMatch(/<blockquote>\s*<p><strong>Warning: Hot<\/strong><\/p>\s*<p>Body\.<\/p>/);
  expect(made).toContain('<strong>Tip</strong>');
  expect(made).toMatch(/Use it and Other, but <a\s+href="https:\/\/x\.example">\[1\]<\/a>/);
});

const output = (data: object) => ({ output_type: 'display_data', metadata: {}, data });
const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    {
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      source: 'df',
      outputs: [
        output({ 'text/html': '<table><tr><td>17</td></tr></table>', 'text/plain': 'plain table' }),
        output({ 'text/latex': '$\\alpha$', 'text/plain': 'alpha' }),
        output({ 'text/markdown': '**strong**', 'text/plain': '<Markdown object>' }),
        output({ 'text/html': '<div id="x"></div><script>draw()</script>', 'text/plain': 'Figure()' }),
        { output_type: 'stream', name: 'stdout', text: '\r 10%\r\u001b[32m100%\u001b[0m\n' },
      ],
    },
    { cell_type: 'raw', metadata: {}, source: 'raw text' },
  ],
});

test('of the results of notebooks what says most is taken', async () => {
  const made = await textOf('ipynb', 'latex', NOTEBOOK);
  expect(made).toMatch(/longtable.*17/s);
  expect(made).toContain('$\\alpha$');
  expect(made).toContain('\\textbf{strong}');
  expect(made).toContain('Figure()');
  expect(made).toMatch(/\n100\\?%/);
  expect(made).toContain('raw text');
  expect(made).not.toMatch(/plain table|Markdown object|draw|10%|\[32m/);
});

test('code of a text becomes cells', async () => {
  const made = await textOf('md', 'ipynb', 'Text\n\n```python\nprint(1)\n```\n\n```sh\nls\n```\n');
  const { cells, metadata } = JSON.parse(made);
  expect(cells.map((each: { cell_type: string }) => each.cell_type)).toEqual([
    'markdown',
    'code',
    'markdown',
  ]);
  expect(cells[1].source.join('')).toBe('print(1)');
  expect(metadata.kernelspec.name).toBe('python3');
});

const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><link rel="stylesheet" href="s.css"/></head><body>${body}</body></html>`;

const BOOK = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
  'c.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>
    <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" media-type="application/xhtml+xml"/>
    </manifest><spine><itemref idref="a"/><itemref idref="n" linear="no"/></spine></package>`,
  's.css': '.i{font-style:italic} .b{font-weight:700} .up{font-style:normal}',
  'a.xhtml': page(`<p class="i">They <span class="up">begun</span></p><p><span class="b">loud</span>
    <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby> Far<a epub:type="noteref" href="n.xhtml#n1">1</a>
    near<a epub:type="noteref" href="a.xhtml#n2">2</a></p><aside epub:type="footnote" id="n2"><p>Near note.</p></aside>
    <aside epub:type="footnote" id="n3"><p>Lone note.</p></aside>`),
  'n.xhtml': page('<aside epub:type="rearnote" id="n1"><p>Far&nbsp;note.</p></aside>'),
};

test('books keep their notes, words that a style sheet marks, and how words are read', async () => {
  const [made] = await convert('epub', 'md', await zip(BOOK), { engine: 'pandoc' });
  const text = await readFile(made?.path ?? '', 'utf8');
  expect(text).toMatch(/\*They\s*\*\s*begun/);
  expect(text).toContain('**loud**');
  expect(text).toContain('漢字（かんじ）');
  expect(text).toMatch(/near\[\^1\]/);
  expect(text).toMatch(/\[\^1\]: Near note\./);
  expect(text).toContain('Lone note.');
  expect(text).toMatch(/Far\s+note\./);
});

test('books that are locked are refused with the reason', async () => {
  const locked = {
    ...BOOK,
    'META-INF/encryption.xml':
      '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData><CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>',
  };
  const failure = await failureOf(convert('epub', 'md', await zip(locked), { engine: 'pandoc' }));
  expect(failure).toMatchObject({ code: 'password_protected' });
});

test('the code of notebooks becomes a program', async () => {
  const cells = [
    { cell_type: 'markdown', metadata: {}, source: ['# Title\n', 'words'] },
    { cell_type: 'code', metadata: {}, outputs: [], source: '%matplotlib inline\nprint(1)' },
  ];
  const made = await textOf(
    'ipynb',
    'py',
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }),
  );
  expect(made).toBe('# %% [markdown]\n# # Title\n# words\n\n# %%\n# %matplotlib inline\nprint(1)\n');
});
