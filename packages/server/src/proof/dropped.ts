const COARSE = 'PocketSphinx understands three of five words in the sound of a telephone.';
const LATE = 'The pictures last an eighth of a second longer than the film.';

/** The targets of speech recognition, and the sources that nobody speaks in, or that are only written. */
const SPOKEN = ['text', 'srt', 'vtt', 'json'];
const MUTE = [
  ...[
    'mid',
    'amr',
    'hcom',
    'adx',
    'sln',
    'swf',
    'm2v',
    'ivf',
    'obu',
    'y4m',
    'eac3',
    'thd',
    'mlp',
    'sbc',
    'pvf',
  ],
  ...['paf', 'avr', 'nut'],
];
const NOBODY_SPEAKS = 'There is no speech in it that could be read.';

/**
 * Pairs that the engines could make a route for, and that are not offered: what came out was not right, and why.
 * They are neither proven nor advertised. What becomes right again is taken out of this list.
 */
export const DROPPED: Readonly<Record<string, string>> = {
  gsm2text: COARSE,
  gsm2srt: COARSE,
  gsm2vtt: COARSE,
  gsm2json: COARSE,
  ...Object.fromEntries(MUTE.flatMap((from) => SPOKEN.map((to) => [`${from}2${to}`, NOBODY_SPEAKS]))),
  asciidoc2opml: 'An outline has no place for what stands before the first heading.',
  asciidoc2muse: 'The first row of the table is lost.',
  uot2html: 'The pictures are lost.',
  wmv2f4v: LATE,
  asf2f4v: LATE,
};
