/** Pairs of one source, or of one target, with one reason. */
const all = (from: string, to: string, reason: string): Record<string, string> =>
  Object.fromEntries(
    from.split(' ').flatMap((source) => to.split(' ').map((target) => [`${source}2${target}`, reason])),
  );

const COARSE = 'PocketSphinx understands three of five words in the sound of a telephone.';
const LATE = 'The pictures last an eighth of a second longer than the film.';

/**
 * Pairs that the engines could make a route for, and that are not offered: what came out was not right, and why.
 * They are neither proven nor advertised. What becomes right again is taken out of this list.
 */
export const EXCLUDED: Readonly<Record<string, string>> = {
  ...all('gsm wve amr', 'text srt vtt json', COARSE),
  asciidoc2opml: 'An outline has no place for what stands before the first heading.',
  asciidoc2muse: 'The first row of the table is lost.',
  docx2muse: 'The table is lost.',
  rtf2muse: 'The table is lost.',
  rtf2opml: 'An outline has no place for what stands before the first heading.',
  ...all(
    'uot',
    'doc dot eps html jpg pdf png ps svg tiff',
    'LibreOffice loses tables or pictures of it, and does not lay it out.',
  ),
  ...all(
    'uop',
    'docx fodp html md odp otp pot potx pps ppsx ppt pptm pptx txt',
    'LibreOffice loses the table.',
  ),
  ...all(
    'xlsb',
    'csv eps fods html jpg ods ots pdf png ps svg tiff xls xlsm xlsx xlt xltx',
    'LibreOffice leaves sheets and cells out, or shows errors in their place: save it as xlsx, and send that.',
  ),
  ...all('md mediawiki dokuwiki muse docbook', 'ms', 'On what pandoc makes of it, troff does not end.'),
  doc2muse: 'The table is lost.',
  ...all('wmv asf', 'f4v', LATE),
  ...all(
    'ismv',
    'avi asf wmv flv ts',
    'Sound and pictures do not begin together, and one of them is cut or filled up.',
  ),
  ...all('m2v', 'ts m2ts', 'A bare track has no times, which a transport stream must have.'),
  spx2sbc: 'What FFmpeg writes at the rate of Speex nobody else decodes.',
  ...all(
    'avif bmp gif heic ico jp2 jpg jxl png psd tga tiff webp',
    'palm',
    'ImageMagick writes pictures of at most sixteen colours without them.',
  ),
  ...all(
    'pgm fits vicar pbm xbm wbmp cals jbig',
    'psd',
    'Pillow does not read Photoshop images of grey or two colours that ImageMagick makes.',
  ),
  ipynb2fb2: 'Headings of cells are lost.',
  man2textile: 'The table is not one that Textile has.',
  dng2jxl: 'The profile becomes one of even light, which not every program follows.',
  dcx2pdf: 'Each page becomes a document of its own.',
};

/** Routes, by their ids, whose output is not right, and whose pairs are offered by a better route. */
export const EXCLUDED_ROUTES: readonly { readonly routes: RegExp; readonly reason: string }[] = [
  {
    routes: /^csv >libreoffice> (html|xlsx)\b/,
    reason: 'LibreOffice takes text for numbers, dates and formulas.',
  },
  {
    routes: /^djvu >djvulibre> pdf >(poppler> (jpg|png)|ghostscript> (jpg|png|tiff))$/,
    reason: 'The pages are a pixel larger than they were.',
  },
  { routes: /^tiff >sharp> png >tesseract> (hocr|json)$/, reason: 'All pages but the first are lost.' },
  {
    routes: /^psd >pillow> png >imagemagick> dcx$/,
    reason: 'What ImageMagick packs of few colours ends too soon.',
  },
  { routes: /^apng >pillow> png >sharp> (gif|webp)$/, reason: 'All pictures but the first are lost.' },
];
