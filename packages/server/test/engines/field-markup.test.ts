/** What people report of markup and notebooks, each by the smallest document that has it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Options } from '../../src/conversion/options.ts';
import { convert } from './convert.ts';

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
  expect(latex).toContain('\\underline{under}');
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
