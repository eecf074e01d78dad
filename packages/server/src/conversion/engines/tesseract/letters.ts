/** Whether the letters that a document's fonts name are those that people see. */

/** Fewer may be anything: a list of parts, a formula. */
const ENOUGH_CHARACTERS = 60;
/** Signs that fonts have in places of their own, and those that stand for what nobody knows. */
const UNKNOWN = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\f\r])\p{Cc}/gu;
const MOST_UNKNOWN = 0.3;
const LATIN_WORD = /\p{Script=Latin}{4,}/gu;
const VOWEL = /[aeiouyæœøı]/gi;
/** Every language in Latin letters has more vowels than that; a shifted alphabet has other letters in their places. */
const FEWEST_VOWELS = 0.24;
/** Signs between letters, as a shifted alphabet has them. */
const MOST_SIGNS = 0.45;

/** Whether a page's text is not what its letters look like: its fonts do not say, or say wrong, what they mean. */
export function formsNoWords(text: string): boolean {
  const characters = text.replace(/\s/g, '');
  if (characters.length < ENOUGH_CHARACTERS) return false;
  if ((characters.match(UNKNOWN)?.length ?? 0) / characters.length > MOST_UNKNOWN) return true;
  const letters = characters.match(/\p{L}/gu)?.length ?? 0;
  const digits = characters.match(/\p{N}/gu)?.length ?? 0;
  // Dots lead from a chapter to its page, and lines are drawn with dashes.
  const leaders = characters.match(/[._\-–—=*|·…]/g)?.length ?? 0;
  const counted = characters.length - leaders;
  const signs = counted - letters - digits;
  if (letters > 0 && counted >= ENOUGH_CHARACTERS && signs / counted > MOST_SIGNS) return true;
  const words = (text.match(LATIN_WORD) ?? []).join('').normalize('NFD').replace(/\p{M}/gu, '');
  const vowels = words.match(VOWEL)?.length ?? 0;
  return words.length >= ENOUGH_CHARACTERS && vowels / words.length < FEWEST_VOWELS;
}
