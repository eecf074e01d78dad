import { expect, test } from 'vitest';
import { otherLanguageOf } from '../../kits/text-language.ts';
import { USUAL } from './languages.ts';

const ENGLISH = { languages: ['eng'], others: USUAL };

test.each([
  ['deu', 'Im Winter zieht der Markt auf die steinerne Briicke, und die Handler frieren bis zum Mittag.'],
  ['fra', 'Le port est dans la ville, et les marchands qui vendent du poisson ne sont pas sur le pont.'],
  ['spa', 'El puerto se encuentra en la ciudad, y los mercaderes no venden el pescado en el puente.'],
  ['ita', 'Il porto si trova nella parte vecchia della città, e i mercanti non vendono il pesce sul ponte.'],
  ['por', 'O porto fica na parte velha da cidade, e os mercadores não vendem o peixe em cima da ponte.'],
  ['nld', 'De haven ligt in het oude deel van de stad, en de kooplui verkopen de vis niet op de brug.'],
  [
    'pol',
    'Port jest w starej części miasta, a kupcy nie sprzedają ryb na moście, bo to jest zabronione od lat.',
  ],
])('%s is known by its words', (language, text) => {
  expect(otherLanguageOf(text, ENGLISH)).toBe(language);
});

test.each([
  [
    'English',
    'The harbour lies where the river meets the sea, and in winter the market moves to the bridge.',
  ],
  [
    'a list of parts',
    'Hinge 12 4.50 Screw 100 0.02 Board 3 14.20 Wire 7 3.10 Paint 2 18.00 Glue 1 6.40 Lock Nail',
  ],
  ['a few words', 'der die das'],
])('%s is read as it was expected', (_, text) => {
  expect(otherLanguageOf(text, ENGLISH)).toBeUndefined();
});
