const COARSE = 'PocketSphinx understands three of five words in the sound of a telephone.';
const LATE = 'The pictures last an eighth of a second longer than the film.';

/**
 * Pairs that the engines could make a route for, and that are not offered: what came out was not right, and why.
 * They are neither proven nor advertised. What becomes right again is taken out of this list.
 */
export const DROPPED: Readonly<Record<string, string>> = {
  gsm2text: COARSE,
  gsm2srt: COARSE,
  gsm2vtt: COARSE,
  gsm2json: COARSE,
  asciidoc2opml: 'An outline has no place for what stands before the first heading.',
  asciidoc2muse: 'The first row of the table is lost.',
  docx2muse: 'The table is lost.',
  rtf2muse: 'The table is lost.',
  rtf2opml: 'An outline has no place for what stands before the first heading.',
  uot2html: 'The pictures are lost.',
  wmv2f4v: LATE,
  asf2f4v: LATE,
};
