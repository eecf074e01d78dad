/** What people report of wikis, manuals, outlines and bibliographies, each by the smallest document that has it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert, failureOf } from './convert.ts';

async function textOf(
  from: string,
  to: string,
  input: string,
  onWarning?: (warning: ConversionWarning) => void,
) {
  const [made] = await convert(from, to, Buffer.from(input), {
    engine: 'pandoc',
    ...(onWarning && { onWarning }),
  });
  return readFile(made?.path ?? '', 'utf8');
}

const WIKI = `It is {{convert|5|km|mi}} to {{lang|de|Wort}}.<ref name="a">{{cite web|url=http://c.example|title=Cited}}</ref> Again.<ref name="a"/>
{{Infobox town
|name=Rome
|population=2,800,000
}}
{| class="wikitable"
! colspan=3 | request
|-
! Key !! Required !! Type
|-
| rowspan="2" | cap || No || [[Array|list]]
|-
| Yes || <nowiki>a || b</nowiki>
|}
`;

test('wikis keep the words of templates and all cells of tables', async () => {
  const warnings: ConversionWarning[] = [];
  const made = await textOf('mediawiki', 'html', WIKI, (warning) => warnings.push(warning));
  expect(made).toContain('It is 5 km to Wort.');
  expect(made.match(/<a href="http:\/\/c\.example"[^>]*>Cited<\/a>/g)).toHaveLength(2);
  for (const word of ['Rome', '2,800,000', 'request', 'Required', 'Type', 'cap', 'a || b'])
    expect(made).toContain(word);
  expect(made.match(/<tr/g)).toHaveLength(6);
  expect(warnings.map(({ detail }) => detail).join()).toContain('"Infobox town"');
});

const RST = `+-----+-----+
| m   | n   |
+-----+-----+
| span both |
+-----+-----+

=====  =====  ======
   Inputs     Output
------------  ------
  A      B    A or B
=====  =====  ======
False  True   True
=====  =====  ======

.. versionadded:: 2.0
   New.

-f FILE  Read
-v       Be verbose

.. warning:: Hot
`;

test('reStructuredText keeps cells over several columns, a line for each option, and names of boxes', async () => {
  const made = await textOf('rst', 'html', RST);
  expect(made).toContain('span both');
  expect(made).toContain('New in version 2.0');
  expect(made).toMatch(/<th>Inputs<\/th>\s*<th><\/th>\s*<th>Output<\/th>/);
  expect(made).toMatch(/<dt><code>-f FILE<\/code><\/dt>\s*<dd>\s*(<p>)?Read/);
  expect(made).toContain('<strong>Warning</strong>');
});

const DOCBOOK = `<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "http://x.example/docbookx.dtd" [<!ENTITY own "mine">]>
<article><title>T</title><warning><title>Hot</title><para>A &mdash; &own;.</para></warning>
<sidebar><title>Side</title><para>x</para></sidebar><informaltable><tgroup cols="2"><tbody><row><entry morerows="1">m</entry><entry>1</entry></row><row><entry>2</entry></row></tbody></tgroup></informaltable>
<programlisting>print(1) <co id="c1"/></programlisting><calloutlist><callout arearefs="c1"><para>Prints.</para></callout></calloutlist></article>`;

test('DocBook may use the names of characters, and its code keeps its numbers', async () => {
  const made = await textOf('docbook', 'md', DOCBOOK);
  expect(made).toContain('> **Warning: Hot**');
  expect(made).toContain('A — mine.');
  expect(made).toContain('**Side**');
  expect(made).toMatch(/\| m +\| 1 +\|\n\| +\| 2 +\|/);
  expect(made).toContain('print(1) (1)');
  expect(made).toMatch(/1\.\s+Prints\./);
});

test('lists of feeds keep their addresses', async () => {
  const made = await textOf(
    'opml',
    'md',
    `<opml version="2.0"><head><title>Subs</title></head><body><outline text="A &amp;amp; B" xmlUrl="http://a.example/feed?a=1&amp;b=2" htmlUrl="http://a.example/"/>
     <outline title="Cast" xmlUrl="http://b.example/rss" description="All *about* it"/></body></opml>`,
  );
  expect(made).toContain('[A & B](http://a.example/)');
  expect(made).toContain('http://a.example/feed?a=1&b=2');
  expect(made).toContain('[Cast](http://b.example/rss)');
  expect(made).toContain('All \\*about\\* it');
  const failure = await failureOf(convert('opml', 'md', Buffer.from('<opml><body>')));
  expect(failure.code).toBe('invalid_input_file');
});

const MDOC = `.Dd May 1, 2024
.Dt TOOL 1
.Os
.Sh NAME
.Nm tool
.Nd does things
.Sh SYNOPSIS
.Nm
.Op Fl a | Fl b Ar name
.Ar
.Sh DESCRIPTION
The
.Nm
utility (see
.Xr cat 1 ) .
.Bl -tag -width x
.It Fl a , Fl -all
All of
.Dq it .
.El
`;

test("BSD's manual pages keep their words", async () => {
  const made = await textOf('man', 'md', MDOC);
  expect(made).toContain('**tool** - does things');
  expect(made).toContain('\\[**-a** \\| **-b** *name*\\] *file ...*');
  expect(made).toContain('The **tool** utility (see **cat(1)**).');
  expect(made).toMatch(/\*\*-a\*\*, \*\*--all\*\*\s+All of [“"]it[”"]\./);
});

const BIB = `@book{a, title={Proc. of X}, author={A, B}, year=1960, abstract={Long.}, doi={10.1/x}}
@book{b, title={Two, author={B}, year=1961}
@misc{c, title="On $\\mathbf{P}^{1}$", author={C}, year=1962}
`;

test('bibliographies keep titles, formulas and abstracts; a broken entry costs only itself', async () => {
  const warnings: ConversionWarning[] = [];
  const made = await textOf('bibtex', 'csljson', BIB, (warning) => warnings.push(warning));
  const items: { id: string; title: string }[] = JSON.parse(made);
  expect(items.map(({ title }) => title)).toEqual(['Proc. of X', 'On $\\mathbf{P}^{1}$']);
  expect(warnings.map(({ detail }) => detail)).toEqual([
    'The entry at line 2 was left out, since its braces do not match.',
  ]);
  const back = await textOf('csljson', 'bibtex', made);
  for (const part of ['title = {Proc. of X}', 'abstract = {Long.}', 'doi = {10.1/x}'])
    expect(back).toContain(part);
  const failure = await failureOf(convert('bibtex', 'csljson', Buffer.from('@book{a, title={T} year=1}\n')));
  expect(failure.reason).toMatch(/line 1, column \d+/);
});

test('RIS becomes BibTeX', async () => {
  const ris =
    'TY  - JOUR\r\nAU  - Starman, Cy\r\nAU  - Lee, Ann\r\nTI  - Why\r\nJO  - Nature\r\nPY  - 2017/04/07\r\nSP  - 82\r\nEP  - 90\r\nDO  - 10.1/x\r\nER  - \r\n';
  const made = await textOf('ris', 'bibtex', ris);
  for (const part of [
    'Starman, Cy and Lee, Ann',
    'title = {Why}',
    'journal = {Nature}',
    'pages = {82-90}',
    'doi = {10.1/x}',
  ])
    expect(made).toContain(part);
});
