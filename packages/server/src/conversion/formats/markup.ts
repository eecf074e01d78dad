import { type Format, rowOf } from './format.ts';

const document = rowOf('document');
const row: typeof document = (id, mediaType, name, more = {}) =>
  document(id, mediaType, name, { textual: true, ...more });
const xml = 'application/xml';

/** Documents as text with marks in it: of wikis, of programmers, of publishers. */
export const markup: readonly Format[] = [
  row('md', 'text/markdown', 'Markdown text', { aliases: ['markdown', 'mkd', 'mdown', 'commonmark'] }),
  row('rst', 'text/x-rst', 'reStructuredText', { aliases: ['rest'] }),
  row('latex', 'application/x-latex', 'LaTeX source', { extension: 'tex', aliases: ['tex', 'ltx'] }),
  row('org', 'text/x-org', 'Org-mode text'),
  row('asciidoc', 'text/asciidoc', 'AsciiDoc text', { extension: 'adoc', aliases: ['adoc', 'asc'] }),
  row('textile', 'text/x-textile', 'Textile text'),
  row('mediawiki', 'text/x-wiki', 'MediaWiki text', { aliases: ['wiki'] }),
  row('dokuwiki', 'text/x-dokuwiki', 'DokuWiki text'),
  row('jira', 'text/x-jira', 'Jira text'),
  row('xwiki', 'text/x-xwiki', 'XWiki text'),
  row('zimwiki', 'text/x-zim-wiki', 'Zim wiki text'),
  row('twiki', 'text/x-twiki', 'TWiki text'),
  row('tikiwiki', 'text/x-tikiwiki', 'TikiWiki text'),
  row('vimwiki', 'text/x-vimwiki', 'Vimwiki text'),
  row('creole', 'text/x-creole', 'Creole text'),
  row('muse', 'text/x-muse', 'Muse text'),
  row('t2t', 'text/x-txt2tags', 'txt2tags text', { aliases: ['txt2tags'] }),
  row('haddock', 'text/x-haddock', 'Haddock text'),
  row('opml', 'text/x-opml', 'an OPML outline', { root: 'opml' }),
  row('ipynb', 'application/x-ipynb+json', 'a Jupyter notebook'),
  row('py', 'text/x-python', 'a Python program'),
  row('docbook', 'application/docbook+xml', 'DocBook XML', { extension: 'dbk', aliases: ['dbk'] }),
  row('jats', xml, 'JATS XML'),
  row('tei', 'application/tei+xml', 'TEI XML', { root: 'tei' }),
  row('icml', xml, 'an InCopy document'),
  row('man', 'text/troff', 'a manual page', { aliases: ['1', '2', '3', '4', '5', '6', '7', '8'] }),
  row('ms', 'text/troff', 'troff source'),
  row('texinfo', 'application/x-texinfo', 'Texinfo source', { extension: 'texi', aliases: ['texi', 'txi'] }),
  row('context', 'text/x-context', 'ConTeXt source'),
  row('bibtex', 'application/x-bibtex', 'a BibTeX bibliography', { extension: 'bib', aliases: ['bib'] }),
  row('csljson', 'application/vnd.citationstyles.csl+json', 'a CSL bibliography'),
  row('ris', 'application/x-research-info-systems', 'a RIS bibliography'),
];
