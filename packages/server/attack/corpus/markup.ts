/** Texts that include files, call addresses, or run programs, each in its own language. */
import type { Bait } from '../kit/bait.ts';
import { type HostileInput, input } from './input.ts';

const markdown = (bait: Bait) => `---
title: text
bibliography: ${bait.file('txt')}
csl: ${bait.file('xml')}
include-before: ${bait.file('html')}
header-includes: |
  \\input{${bait.file('tex')}}
---

![picture](${bait.file('png')}) ![called](${bait.url}/image.png)

<img src="file://${bait.file('png')}"> <iframe src="file://${bait.file('html')}"></iframe>

\\input{${bait.file('tex')}} $\\input{${bait.file('tex')}}$

[link](file://${bait.file('txt')}) @secret

\`\`\`{.include}
${bait.file('txt')}
\`\`\`
`;

const latex = (body: string) =>
  `\\documentclass{article}\n\\usepackage{graphicx,listings}\n\\begin{document}\ntext\n${body}\n\\end{document}\n`;

const latexReads = (bait: Bait) =>
  latex(`\\input{${bait.file('tex')}}
\\include{${bait.file('tex').replace('.tex', '')}}
\\lstinputlisting{${bait.file('txt')}}
\\verbatiminput{${bait.file('txt')}}
\\includegraphics{${bait.file('png')}}`);

const latexRuns = (bait: Bait) =>
  latex(`\\newread\\one \\openin\\one=${bait.file('txt')} \\read\\one to\\line \\line
\\immediate\\write18{touch ${bait.target('write18')}; cat ${bait.file('txt')}}
\\newwrite\\two \\immediate\\openout\\two=${bait.target('openout')} \\immediate\\write\\two{pwned}
\\input{|"cat ${bait.file('txt')}"}
\\directlua{io.open("${bait.target('lua')}", "w")}`);

/** An entry of a table of texts: what, format, target, content. */
type Text = readonly [
  what: string,
  from: string,
  extension: string,
  targets: readonly string[],
  content: (bait: Bait) => string,
];

const TEXTS: readonly Text[] = [
  ['Markdown with pictures, includes and metadata', 'md', 'md', ['html', 'docx', 'epub', 'pdf'], markdown],
  [
    'reStructuredText that includes files',
    'rst',
    'rst',
    ['html', 'docx', 'md'],
    (bait) => `text
====

.. include:: ${bait.file('rst')}

.. raw:: html
   :file: ${bait.file('html')}

.. raw:: html
   :url: ${bait.url}

.. csv-table::
   :file: ${bait.file('csv')}

.. literalinclude:: ${bait.file('txt')}

.. image:: ${bait.file('png')}

.. figure:: ${bait.url}/figure.png
`,
  ],
  [
    'AsciiDoc that includes files',
    'asciidoc',
    'adoc',
    ['html', 'docbook', 'pdf'],
    (bait) => `= text
:data-uri:
:allow-uri-read:
:docinfo: shared
:docinfodir: ${bait.places['the temporary folder']}
:source-highlighter: rouge

include::${bait.file('txt')}[]

include::${bait.url}[]

image::${bait.file('png')}[]

image::${bait.url}/image.png[]

[graphviz, target=${bait.target('graphviz')}]
----
digraph { a [image="${bait.file('png')}"] }
----

[%header,format=csv]
|===
include::${bait.file('csv')}[]
|===
`,
  ],
  ['LaTeX that includes files', 'latex', 'tex', ['html', 'docx', 'txt'], latexReads],
  ['LaTeX that reads, writes and runs', 'latex', 'tex', ['html', 'docx'], latexRuns],
  [
    'Org that includes files and runs code',
    'org',
    'org',
    ['html', 'docx', 'md'],
    (bait) => `#+SETUPFILE: ${bait.file('txt')}
#+BIBLIOGRAPHY: ${bait.file('txt')}
* text
#+INCLUDE: "${bait.file('txt')}"
#+INCLUDE: "${bait.file('txt')}" src text
#+BEGIN_SRC sh :results output :exports both
cat ${bait.file('txt')}; touch ${bait.target('org')}
#+END_SRC
[[file:${bait.file('png')}]] [[file:${bait.file('txt')}::secret]]
`,
  ],
  [
    'Textile with pictures and links to files',
    'textile',
    'textile',
    ['html', 'docx', 'epub'],
    (bait) =>
      `h1. text\n\n!file://${bait.file('png')}! !${bait.file('png')}! !${bait.url}/x.png!\n\n<iframe src="${bait.file('html')}"></iframe>\n`,
  ],
  [
    'MediaWiki that includes pages and files',
    'mediawiki',
    'mediawiki',
    ['html', 'docx', 'odt'],
    (bait) =>
      `= text =\n{{${bait.file('txt')}}} {{:File:${bait.file('txt')}}} [[File:${bait.file('png')}]]\n<img src="${bait.url}"/>\n`,
  ],
  [
    'a manual page that sources files',
    'man',
    'man',
    ['html', 'txt', 'docx'],
    (bait) =>
      `.TH text 1\n.so ${bait.file('txt')}\n.mso ${bait.file('txt')}\n.sy touch ${bait.target('man')}\n.pso cat ${bait.file('txt')}\n.PSPIC ${bait.file('ps')}\n.SH NAME\ntext\n`,
  ],
  [
    'txt2tags that includes files',
    't2t',
    't2t',
    ['html', 'md'],
    (bait) =>
      `text\nme\ntoday\n\n%!include: ${bait.file('txt')}\n%!include: ''${bait.file('html')}''\n%!postproc: 'x' '${bait.file('txt')}'\n[${bait.file('png')}]\n`,
  ],
  [
    'Muse with files and code',
    'muse',
    'muse',
    ['html', 'docx'],
    (bait) =>
      `#title text\n\n<include file="${bait.file('txt')}">\n<lisp>(insert-file "${bait.file('txt')}")</lisp>\n[[${bait.file('png')}]]\n`,
  ],
  [
    'DokuWiki with pictures and feeds',
    'dokuwiki',
    'dokuwiki',
    ['html', 'docx'],
    (bait) =>
      `====== text ======\n{{file://${bait.file('png')}}} {{${bait.url}/x.png}} {{rss>${bait.url}}} {{page>${bait.file('txt')}}}\n<file txt ${bait.file('txt')}></file>\n`,
  ],
  [
    'TWiki that includes pages',
    'twiki',
    'twiki',
    ['html', 'md'],
    (bait) =>
      `---+ text\n%INCLUDE{"${bait.file('txt')}"}% %INCLUDE{"${bait.url}"}% <img src="${bait.file('png')}">\n`,
  ],
  [
    'a notebook with pictures and scripts from elsewhere',
    'ipynb',
    'ipynb',
    ['html', 'docx', 'pdf'],
    (bait) =>
      JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [
          {
            cell_type: 'markdown',
            metadata: {},
            source: [`![](${bait.file('png')}) <script src="${bait.url}"></script>`],
          },
          {
            cell_type: 'code',
            metadata: {},
            execution_count: 1,
            source: [`open("${bait.target('ipynb')}", "w")`],
            outputs: [
              {
                output_type: 'display_data',
                metadata: {},
                data: { 'text/html': [`<iframe src="file://${bait.file('html')}">`] },
              },
            ],
          },
        ],
      }),
  ],
];

export const markup: readonly HostileInput[] = [
  ...TEXTS.map(([what, from, extension, [first = '', ...others], content]) =>
    input('read', what, `text.${extension}`, [from, first, ...others], content),
  ),
  input(
    'exhaust',
    'Markdown with 100,000 nested quotations and lists',
    'deep.md',
    ['md', 'html', 'docx'],
    () =>
      `${'>'.repeat(100_000)} text\n\n${'['.repeat(100_000)}\n\n${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level * 2)}- x`).join('\n')}\n`,
  ),
  input('exhaust', 'LaTeX macros that call each other', 'macros.tex', ['latex', 'html', 'txt'], () => {
    const macros = Array.from(
      { length: 30 },
      (_, level) => `\\newcommand{\\m${letters(level)}}{${`\\m${letters(level + 1)}`.repeat(10)}}`,
    );
    return `\\documentclass{article}${macros.join('\n')}\\newcommand{\\m${letters(30)}}{x}\n\\newcommand{\\loop}{\\loop\\loop}\\begin{document}\\m${letters(0)}\\loop\\end{document}`;
  }),
];

function letters(number: number): string {
  return String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
}
