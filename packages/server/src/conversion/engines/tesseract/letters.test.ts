import { expect, test } from 'vitest';
import { formsNoWords } from './letters.ts';

const SENTENCE =
  'The harbour lies where the river meets the sea, and in winter the market moves to the stone bridge behind it. ' +
  'Every boat that comes from the north brings letters, and people wait for them there since the early morning.';

/** As a font shows it whose letters have other numbers than those of the alphabet. */
const shifted = (by: number) =>
  SENTENCE.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));

test.each([
  ['an English sentence', SENTENCE],
  ['Japanese', '港は川が海に出会う場所にあり、冬になると市場は石の橋へ移ります。'.repeat(4)],
  [
    'Polish',
    'Przystań leży tam, gdzie rzeka wpada do morza, a zimą targ przenosi się na kamienny most za nią. '.repeat(
      3,
    ),
  ],
  ['a table of contents', 'Introduction ............................................ 3\n'.repeat(8)],
  ['a price list', 'A-100  12.50 €  (3)\nB-200  7.00 €  (14)\n'.repeat(12)],
  ['a few letters', 'xkcd'],
])('%s has words', (_, text) => {
  expect(formsNoWords(text)).toBe(false);
});

test.each([
  ['letters that are shifted by three', shifted(3)],
  ['letters that are shifted into signs', shifted(-29)],
  ['places of a font of its own', SENTENCE.replace(/\w/g, '\ue041')],
  ['signs that nobody knows', SENTENCE.replace(/\w/g, '\ufffd')],
])('%s form none', (_, text) => {
  expect(formsNoWords(text)).toBe(true);
});
