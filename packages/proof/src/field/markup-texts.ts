import { type FieldCase, fieldCase } from './field-case.ts';

const NOTEBOOKS = 'packages/server/test/engines/field-markup.test.ts';
const WIKIS = 'packages/server/test/engines/field-wikis.test.ts';
const BROKEN_LINES = 'packages/server/src/conversion/engines/calibre/plain-text.test.ts';

/** Of Markdown, notebooks, wikis, books, feeds and bibliographies. */
export const MARKUP_TEXT_CASES: readonly FieldCase[] = [
  fieldCase(
    'T13',
    'kevinboone/epub2txt2/pull/32',
    'notes of books and reading marks are lost',
    'all words are there; how they are read stands in brackets',
    NOTEBOOKS,
  ),
  fieldCase(
    'T14',
    'crosspoint-reader/crosspoint-reader/issues/336',
    'words that style sheets make slanted or bold become plain',
    'they stay slanted and bold',
    NOTEBOOKS,
  ),
  fieldCase(
    'T15',
    'jgm/pandoc/issues/9075',
    'HTML in Markdown becomes plain text',
    'small numbers, links, tables and folded parts are there',
    NOTEBOOKS,
  ),
  fieldCase(
    'T16',
    'jupyter/nbconvert/issues/1989',
    'tables and formulas of notebooks become plain text',
    'the result that says most is shown, raw cells too',
    NOTEBOOKS,
  ),
  fieldCase(
    'T17',
    'jgm/pandoc/issues/6992',
    'cells behind a wide heading of a wiki vanish',
    'all cells are there',
    WIKIS,
  ),
  fieldCase('T17', 'jgm/pandoc/issues/5757', 'words in templates of wikis vanish', 'they are there', WIKIS),
  fieldCase(
    'T17',
    'jgm/pandoc/issues/8989',
    'cells and options of reStructuredText are cut',
    'cells are whole, and each option has a line',
    WIKIS,
  ),
  fieldCase('T20', 'scripting/opml.org/issues/15', 'addresses of feeds vanish', 'each name is a link', WIKIS),
  fieldCase(
    'T22',
    'hexojs/hexo-renderer-pandoc/issues/63',
    'boxes do not say what they are',
    'they say note, tip or warning',
    NOTEBOOKS,
  ),
  fieldCase(
    'T22',
    'jgm/pandoc/issues/1237',
    'numbers in code are lost, of which remarks speak',
    'they stand in the code',
    WIKIS,
  ),
  fieldCase('T30', 'jgm/pandoc/issues/9055', "BSD's manual pages lose their words", 'all are there', WIKIS),
  fieldCase(
    'T30',
    'edrlab/thorium-reader/issues/1021',
    'locked books fail without a reason',
    'the reason is said',
    NOTEBOOKS,
  ),
  fieldCase(
    'T30',
    'jgm/pandoc/issues/6752',
    'titles, formulas and abstracts of bibliographies change',
    'they stay; a broken entry costs only itself',
    WIKIS,
  ),
  fieldCase('T30', 'jgm/pandoc-citeproc/issues/286', 'RIS is not read', 'it becomes BibTeX', WIKIS),
  fieldCase(
    'T30',
    'mfrasca/txt2epub/issues/3',
    'lines broken by hand become paragraphs',
    'they run on',
    BROKEN_LINES,
  ),
];
