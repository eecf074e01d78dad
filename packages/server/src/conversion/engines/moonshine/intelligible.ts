/** Speech in other languages becomes fluent English that nobody has said. How sure the model is of it tells. */
import type { Run } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { otherLanguageOf } from '../../kits/text-language.ts';
import type { Heard } from './heard.ts';

/** English is above it, also at a telephone; eight other languages were below, in all 24 recordings that were tried. */
const FOREIGN = -0.55;
/** English is mostly above it; below, the words tell too, of which the model has then heard some as they are. */
const UNSURE = -0.3;
const OTHER_LANGUAGES = ['deu', 'fra', 'spa', 'ita', 'por', 'nld', 'pol'];
/** A single piece must be further off. */
const FOREIGN_PIECE = -0.6;
/** Of less speech nothing can be said. */
const ENOUGH_SECONDS = 5;
/** What is made up often goes round in circles, of which the model then is surer than of speech. */
const CIRCLE_WORDS = 5;
const FEWEST_WORDS = 20;
const MOST_NEW = 0.7;
const SURE = -0.3;
const MADE_UP = -1;

/**
 * What of a recording is English.
 *
 * @throws ConversionFailure if most of it is not
 */
export function intelligible(heard: readonly Heard[], run: Run<never>): readonly Heard[] {
  const words = sum(heard, (piece) => piece.words.length);
  const likelihood = sum(heard, (piece) => likelihoodOf(piece) * piece.words.length) / Math.max(1, words);
  const isForeign = likelihood < FOREIGN || (likelihood < UNSURE && isOfOthers(heard));
  if (sum(heard, ({ spoken }) => spoken) >= ENOUGH_SECONDS && isForeign)
    throw new ConversionFailure(
      'conversion_failed',
      'does not sound like English, the only language that this server transcribes, or cannot be understood; with the option language=eng it is written down as it sounds',
      { isFinal: true },
    );
  const isClear = (piece: Heard) => piece.spoken < ENOUGH_SECONDS || likelihoodOf(piece) >= FOREIGN_PIECE;
  for (const { start, end } of heard.filter((piece) => !isClear(piece)))
    run.warn(
      'content_left_out',
      `What is said from ${clock(start)} to ${clock(end)} does not sound like English, or cannot be understood, and was left out. With language=eng it is written down as it sounds.`,
    );
  return heard.filter(isClear);
}

function isOfOthers(heard: readonly Heard[]): boolean {
  const text = heard.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
  return otherLanguageOf(text, { languages: ['eng'], others: OTHER_LANGUAGES }) !== undefined;
}

function likelihoodOf(piece: Heard): number {
  const isMadeUp = piece.isPoor || isCircular(piece.words.map(({ text }) => text));
  return isMadeUp && piece.likelihood < SURE ? Math.min(piece.likelihood, MADE_UP) : piece.likelihood;
}

/** Whether many of the phrases were there before. */
function isCircular(words: readonly string[]): boolean {
  const phrases = words.slice(CIRCLE_WORDS - 1).map((_, at) =>
    words
      .slice(at, at + CIRCLE_WORDS)
      .join(' ')
      .toLowerCase(),
  );
  return words.length >= FEWEST_WORDS && new Set(phrases).size < MOST_NEW * phrases.length;
}

function sum(heard: readonly Heard[], of: (piece: Heard) => number): number {
  return heard.reduce((total, piece) => total + of(piece), 0);
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
