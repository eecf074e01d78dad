/** Slides as people read them: titles first, numbers of lists, hidden slides, charts, notes. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { type ConvertOptions, convert, fixture } from './convert.ts';
import { textIn } from './office-files.ts';

const SPACES = ['office', 'text', 'table', 'style', 'presentation']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A presentation of these slides, the shapes of each; the second one is hidden. */
function presentation(...slides: string[]): Buffer {
  const pages = slides.map(
    (shapes, index) =>
      `<draw:page draw:name="p${index}" draw:style-name="${index === 1 ? 'unseen' : 'seen'}" draw:master-page-name="M">${shapes}</draw:page>`,
  );
  const style = (name: string, visibility: string) =>
    `<style:style style:name="${name}" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="${visibility}"/></style:style>`;
  const points = (start: number) =>
    `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="${start}"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/>`;
  return Buffer.from(`<office:document ${SPACES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:styles><style:style style:name="M-title" style:family="presentation"/></office:styles>
<office:automatic-styles><style:page-layout style:name="L"/><style:style style:name="title" style:family="presentation" style:parent-style-name="M-title"/>${style('seen', 'visible')}${style('unseen', 'hidden')}<text:list-style style:name="steps">${points(1)}</text:list-style></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>
<office:body><office:presentation>${pages.join('')}</office:presentation></office:body></office:document>`);
}

const box = (top: number, content: string, more = '') =>
  `<draw:frame svg:x="2cm" svg:y="${top}cm" svg:width="10cm" svg:height="2cm" ${more}><draw:text-box>${content}</draw:text-box></draw:frame>`;
const TITLE = 'presentation:class="title" presentation:style-name="title"';
const words = (text: string) => `<text:p>${text}</text:p>`;

const TALK = presentation(
  box(15, words('Low words')) +
    box(
      5,
      `<text:list text:style-name="steps"><text:list-item>${words('First step')}<text:list><text:list-item>${words('Below it')}</text:list-item></text:list></text:list-item><text:list-item>${words('Second step')}</text:list-item></text:list>`,
    ) +
    box(10, words('The title'), TITLE),
  box(1, words('Not for you'), TITLE),
  box(3, words('Last words')),
);

async function converted(to: string, options: ConvertOptions = {}) {
  const warnings: ConversionWarning[] = [];
  const files = await convert('fodp', to, TALK, {
    ...options,
    onWarning: (warning) => warnings.push(warning),
  });
  return { text: await textIn(to, files), warnings };
}

const LEFT_OUT = {
  code: 'content_left_out',
  detail: 'Slide 2 is hidden and was left out. The option "hidden" brings it.',
};

describe('slides', () => {
  test('become text from their titles downwards, with the numbers of their steps', async () => {
    const { text, warnings } = await converted('txt');
    expect(text).toBe('The title\n1. First step\nBelow it\n2. Second step\nLow words\n\nLast words\n');
    expect(warnings).toEqual([LEFT_OUT]);
  });

  test('become Markdown with headings and lists', async () => {
    const { text, warnings } = await converted('md');
    expect(text).toMatch(
      /^# The title\n\n1\. +First step\n +- +Below it\n2\. +Second step\n\nLow words\n\n# Slide 3\n\nLast words\n$/,
    );
    expect(warnings).toEqual([LEFT_OUT]);
  });

  test.each(['pdf', 'html', 'docx'])(
    'that are hidden are left out of %s, unless they are wanted',
    async (to) => {
      const plain = await converted(to);
      expect(plain.text).toContain('Last words');
      expect(plain.text).not.toContain('Not for you');
      expect(plain.warnings).toContainEqual(LEFT_OUT);
      const all = await converted(to, { options: { hidden: true } });
      expect(all.text).toContain('Not for you');
      expect(all.warnings).not.toContainEqual(LEFT_OUT);
    },
  );

  test('keep tables, pictures and notes', async () => {
    const [talk] = await convert('pptx', 'html', fixture('slides/talk.pptx'));
    const page = await readFile(talk?.path ?? '', 'utf8');
    expect(page).toContain('<tr><td>Äpfel</td><td>2.50</td></tr>');
    expect(page).toContain('src="data:image/png;base64,');
    const [noted] = await convert('pptx', 'md', fixture('slides/hard/noted.pptx'));
    expect(await readFile(noted?.path ?? '', 'utf8')).toContain('## Notes\n\nWhat is only said.');
  });
});
