import { type Format, rowOf } from './format.ts';

const row = rowOf('document');
const text = { textual: true };

/** Electronic books, also those of pictures. */
export const books: readonly Format[] = [
  row('epub', 'application/epub+zip', 'an EPUB book', { isAlso: 'zip' }),
  row('mobi', 'application/x-mobipocket-ebook', 'a Mobipocket book', { container: 'mobi', aliases: ['prc'] }),
  row('azw3', 'application/vnd.amazon.ebook', 'a Kindle book', {
    container: 'mobi',
    aliases: ['azw', 'kf8'],
  }),
  row('fb2', 'application/x-fictionbook+xml', 'a FictionBook', { ...text, root: 'fictionbook' }),
];
