const LOOKS =
  'LibreOffice keeps what a page looks like: fonts, colours, borders, headers and footers, paper. The others keep what they know of, ' +
  'in styles of their own.';
const BROWSER =
  'Only a browser lays out what style sheets say: grids, flexible boxes, positions. LibreOffice shows coloured areas for what it ' +
  'cannot place.';
const WORKBOOKS =
  'Gnumeric starts sooner, and fails on some of the files on the way from or to another format of workbooks; LibreOffice does on none.';
const ENCODERS =
  'All encoders come to the same picture, and the others start sooner. sharp keeps profiles, EXIF data and deep colours in one way for ' +
  'every format.';
const PALETTE =
  'FFmpeg with a palette that is made of the film, and an ordered dither: a third smaller than with diffused errors, and hardly less like ' +
  'it. With the palette that it takes by itself it is quicker, and colours are off.';
const SOUND =
  'SoX starts sooner, and fails on files of the same formats for other targets. FFmpeg reads every codec that they hold, and keeps the ' +
  'pictures of albums.';

/** Choices that figures do not make, or not alone: by somebody who has looked at what came out. By the pairs' names. */
export const JUDGEMENTS: Readonly<Record<string, string>> = {
  pdf2png:
    'Poppler spaces letters evenly and draws thin lines thin; Ghostscript does neither at the resolution of a screen.',
  heic2pdf: 'All pictures of a file become pages of one document; by way of JPEG each would be a document.',
  avif2webp:
    'Sharp keeps depth and profile in one step; the other way goes over PNG, and is there for pictures that move.',
  pdf2jpg: 'As for PNG; one encoding less than by way of it.',
  docx2html: LOOKS,
  docx2odt: LOOKS,
  odt2docx: LOOKS,
  odt2html: `${LOOKS} What pandoc keeps more is the mark of a note, which the reader takes for a part of a word.`,
  html2pdf: BROWSER,
  md2pdf: `${BROWSER} It sets formulas too; what is folded away on a page stays so on paper, which is what it keeps less.`,
  html2docx:
    'Pandoc makes headings, lists and tables of Word’s own from any page. LibreOffice keeps colours and alignment of simple pages, ' +
    'but not the borders of tables, and paints whole pages where a background is missing.',
  html2odt: 'As for Word documents.',
  html2epub: 'What Calibre keeps more are a page’s scripts, which do not belong into a book.',
  epub2pdf:
    'Calibre shows the book’s own style sheets and cover, and adds a table of contents with page numbers. The others are quicker.',
  xlsx2xls: WORKBOOKS,
  ods2xlsx: WORKBOOKS,
  ods2xls: WORKBOOKS,
  png2jpg: ENCODERS,
  png2webp: ENCODERS,
  webp2png: ENCODERS,
  heic2png: ENCODERS,
  gif2webp: ENCODERS,
  webp2avif:
    'A WebP picture that moves does so in AVIF, by FFmpeg; one that does not goes to sharp here as well. Sharp alone takes the first picture of both.',
  bmp2jpg: ENCODERS,
  wav2mp3:
    'FFmpeg encodes by LAME itself, at the same quality. SoX takes 128 kbit/s, and is quicker for that.',
  mp42srt:
    'The subtitles that a film holds are its own; what is said in it is recognised where it holds none.',
  mp42gif: PALETTE,
  mov2gif: PALETTE,
  webm2gif: PALETTE,
  mp32ogg: SOUND,
  mp32flac: SOUND,
  wav2flac: SOUND,
  wav2ogg: SOUND,
  flac2wav: SOUND,
  flac2ogg: SOUND,
  aiff2wav: SOUND,
};
