import { type Format, rowOf } from './format.ts';

const row = rowOf('document');
const zipped = { container: 'zip', isAlso: 'zip' };

/** Electronic books, also those of pictures. */
export const books: readonly Format[] = [
  row('epub', 'application/epub+zip', 'an EPUB book', { isAlso: 'zip' }),
  row('mobi', 'application/x-mobipocket-ebook', 'a Mobipocket book', { container: 'mobi', aliases: ['prc'] }),
  row('azw3', 'application/vnd.amazon.ebook', 'a Kindle book', {
    container: 'mobi',
    aliases: ['azw', 'kf8'],
  }),
  row('fb2', 'application/x-fictionbook+xml', 'a FictionBook', { textual: true, root: 'fictionbook' }),
  row('lit', 'application/x-ms-reader', 'a Microsoft Reader book', { signatures: ['ITOLITLS'] }),
  row('lrf', 'application/x-sony-bbeb', 'a Sony Reader book', { signatures: ['L\0R\0F\0'] }),
  row('pdb', 'application/vnd.palm', 'a Palm book', {
    signatures: [
      { at: 60, bytes: 'TEXtREAd' },
      { at: 60, bytes: 'PNRdPPrs' },
    ],
  }),
  row('tcr', 'application/x-tcr-ebook', 'a Psion book', { signatures: ['!!8-Bit!!'] }),
  row('htmlz', 'application/zip', 'a zipped HTML book', zipped),
  row('txtz', 'application/zip', 'a zipped text book', zipped),
];
