import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert } from './convert.ts';

const page = (body: string, head = '') =>
  Buffer.from(
    `<!DOCTYPE html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`,
  );

async function made(content: Buffer, to: string, engine = 'pandoc') {
  const warnings: ConversionWarning[] = [];
  const [file] = await convert('html', to, content, { engine, onWarning: (each) => warnings.push(each) });
  return { path: file?.path ?? '', warnings };
}

const PARTS: Readonly<Record<string, string>> = { docx: 'word/document.xml', odt: 'content.xml' };

async function textOf(content: Buffer, to: string, engine?: string): Promise<string> {
  const { path } = await made(content, to, engine);
  if (to === 'epub') return (await execa('bsdtar', ['-xOf', path])).stdout;
  const part = PARTS[to];
  return part ? (await execa('bsdtar', ['-xOf', path, part])).stdout : readFile(path, 'utf8');
}

describe('what a page hides', () => {
  const HIDING = page(
    `<div style="display:none!important;max-height:0">HIDPREHEADER</div>
    <span style="font-size:0">HIDSMALL <b style="font-size:12px">seen-large</b></span>
    <nav class="menu">HIDMENU</nav><ul id="secret"><li>HIDITEM</ul>
    <p class="ghost">HIDGHOST <i style="visibility:visible">seen-again</i> HIDTAIL</p>
    <p class="ad">seen-on-screen</p><p class="narrow">seen-on-wide</p><p class="screen">HIDSCREEN</p>
    <p hidden>HIDATTRIBUTE</p><p hidden class="shown">seen-by-rule</p><dialog>HIDDIALOG</dialog>
    <a style="position:absolute;left:-9999px">HIDAWAY</a><template><p>HIDTEMPLATE</p></template>
    <table><tr style="display:none"><td>HIDROW</td></tr><tr><td>cell</td><td style="visibility:hidden">HIDCELL</td></tr></table>
    <p>The end</p>`,
    `<style>.menu, #secret > li { display: none } .ghost { visibility: hidden }
    @media print { .ad { display: none } } @media (max-width: 600px) { .narrow { display: none } }
    @media screen { .screen { display: none } } .shown { display: block }</style>`,
  );

  test.each([
    ['md', 'pandoc'],
    ['docx', 'pandoc'],
    ['odt', 'pandoc'],
    ['epub', 'pandoc'],
    ['rtf', 'libreoffice'],
    ['htmlz', 'calibre'],
  ])('is not in the %s by %s', async (to, engine) => {
    const { path, warnings } = await made(HIDING, to, engine);
    const text =
      to === 'rtf' || to === 'md'
        ? await readFile(path, 'utf8')
        : (await execa('bsdtar', ['-xOf', path])).stdout;
    expect(text).not.toMatch(/HID[A-Z]+/);
    for (const word of ['large', 'again', 'on-screen', 'on-wide', 'by-rule'])
      expect(text).toContain(`seen-${word}`);
    expect(warnings.map(({ code }) => code)).toEqual(['content_left_out']);
  });

  test('a page that hides itself until its scripts have run is there', async () => {
    const { path, warnings } = await made(
      page('<p>Words</p>', '<style>body{visibility:hidden}</style>'),
      'md',
    );
    expect(await readFile(path, 'utf8')).toContain('Words');
    expect(warnings).toEqual([]);
  });
});

describe('forms', () => {
  const FORM = page(
    `<p><input type="checkbox" checked> Paid</p><p><input type="checkbox">Open</p><p>Name <input value="Ada"></p>
    <p>Town <select><option>Paris<option selected>Lyon</select> <select><option>first<option>second</select></p>
    <p><textarea>One\ntwo</textarea></p><input type="hidden" value="token"><input type="password" value="abc">`,
  );

  test('are as they are filled in', async () => {
    const text = await textOf(FORM, 'md');
    for (const words of ['☒ Paid', '☐ Open', 'Name Ada', 'Town Lyon first', 'One  \ntwo', '•••'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Paris|second|token|abc/);
  });

  test('in a document, too', async () => {
    expect(await textOf(FORM, 'docx')).toMatch(/☒(?:<[^>]*>)*\s*(?:<[^>]*>)*Paid/);
  });
});

describe('what Word has saved as a page', () => {
  const item = (level: number, mark: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span><![endif]>${words}</p>\n`;

  test('has its lists', async () => {
    const text = await textOf(
      page(
        `${item(1, '3.', 'third')}${item(2, 'a)', 'inner')}${item(1, '4.', 'fourth')}<p>Between</p>${item(1, '·', 'point')}`,
      ),
      'md',
    );
    expect(text.replace(/^---[\s\S]*?---\s*/, '')).toBe(
      '3.  third\n\n    1.  inner\n\n4.  fourth\n\nBetween\n\n-   point\n',
    );
  });
});

describe('what a page looks like', () => {
  const LOOKS = page(
    `<h1 style="text-align:center;color:#c00000">T</h1><p class="date">Berlin</p>
    <p><span style="color:blue">Blue</span> <mark>marked</mark> <span style="font-size:20pt">large</span> and <font face="Arial">plain</font></p>
    <table border="1"><tr style="background:#ddd"><th colspan="2">Head</th></tr><tr><td rowspan="2" style="border-left: 2px dashed rgb(255, 0, 0)">tall</td><td>one</td></tr><tr><td>two</td></tr></table>
    <div style="page-break-after:always"></div><p style="background:#eeeeff;border:1px solid #000;margin-left:36pt">Second</p><p dir="rtl">שלום</p>
    <p style="color:#fff">white on nothing</p>`,
    '<style>p.date { text-align: right } @media print { p.date { text-align: left } }</style>',
  );
  /** The paragraph that has the words. */
  const paragraph = (xml: string, words: string) =>
    xml.split(/(?=<w:p>)/).find((each) => each.includes(`>${words}<`)) ?? '';
  const run = (xml: string, words: string) =>
    [...xml.matchAll(/<w:r>.*?<\/w:r>/g)].map(([each]) => each).find((each) => each.includes(`>${words}<`));

  test('is in the Word document', async () => {
    const xml = await textOf(LOOKS, 'docx');
    expect(paragraph(xml, 'T')).toContain('<w:jc w:val="center"/>');
    expect(run(xml, 'T')).toContain('<w:color w:val="C00000"/>');
    expect(paragraph(xml, 'Berlin')).toContain('<w:jc w:val="right"/>');
    expect(run(xml, 'Blue')).toContain('<w:color w:val="0000FF"/>');
    expect(run(xml, 'marked')).toContain('<w:highlight w:val="yellow"/>');
    expect(run(xml, 'large')).toContain('<w:sz w:val="40"/>');
    expect(run(xml, 'plain')).toContain('w:ascii="Arial"');
    const [, head = '', tall = '', , below = ''] = xml.split('<w:tc>');
    expect(head).toContain('w:fill="DDDDDD"');
    expect(head).toContain('<w:top w:val="single"');
    expect(tall).toContain('<w:left w:val="dashed" w:sz="12" w:space="0" w:color="FF0000"/>');
    // The part of a tall cell that is in the next row has the same lines.
    expect(below).toContain('<w:left w:val="dashed"');
    const second = paragraph(xml, 'Second');
    for (const part of ['<w:pageBreakBefore/>', 'w:fill="EEEEFF"', '<w:pBdr>', 'w:left="720"'])
      expect(second).toContain(part);
    expect(paragraph(xml, 'שלום')).toContain('<w:bidi/>');
    expect(run(xml, 'white on nothing')).not.toContain('w:color');
    expect(xml).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u);
    // The heading that is the title stands once.
    expect(xml.match(/>T</g)).toHaveLength(1);
  });

  test('is in the OpenDocument', async () => {
    const xml = await textOf(LOOKS, 'odt');
    const styleOf = (pattern: RegExp) => {
      const [, name = ''] = pattern.exec(xml) ?? [];
      return xml.split('<style:style ').find((each) => each.includes(`style:name="${name}"`)) ?? '';
    };
    expect(styleOf(/style-name="(\w+)">Blue</)).toContain('fo:color="#0000ff"');
    expect(styleOf(/style-name="(\w+)">marked</)).toContain('fo:background-color="#ffff00"');
    expect(styleOf(/<text:p text:style-name="(\w+)">Berlin</)).toContain('fo:text-align="right"');
    expect(styleOf(/<text:p text:style-name="(\w+)">Second</)).toContain('fo:break-before="page"');
    expect(styleOf(/table-cell table:style-name="(\w+)"[^>]*>\s*<text:p[^>]*>Head</)).toContain(
      'fo:background-color="#dddddd"',
    );
    expect(xml).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u);
  });

  test('a page without looks is written as it was', async () => {
    const xml = await textOf(page('<p>One</p>'), 'docx');
    expect(xml).toContain('<w:pStyle w:val="FirstParagraph" />');
  });

  test('feet of tables are in an OpenDocument', async () => {
    const table = '<table><tfoot><tr><td>sum</td></tr></tfoot><tbody><tr><td>part</td></tr></tbody></table>';
    expect(await textOf(page(table), 'odt')).toMatch(/part[\s\S]*sum/);
  });
});
