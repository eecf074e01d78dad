/** Which language a text is in, by the words that each has many of. */

/** Which languages a text is expected in. */
export interface Expectation {
  readonly languages: readonly string[];
  /** Those that it may be in all the same. */
  readonly others: readonly string[];
}

/** Words that a text of each language has many of, without accents; those of several languages tell little. */
const FREQUENT: Readonly<Record<string, string>> = {
  eng: 'the of and to in is was that for it with as his he be on by at are this had not but from have they which one you were all',
  deu: 'der die und das den von zu ist mit sich des auf fur im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber so zum war haben nur oder aber vor zur bis mehr durch man dann',
  fra: 'de la le et les des en un du une que est pour qui dans sur pas par au il plus avec ce ne se sont ou son elle mais comme ces cette leur nous vous aux ont etait fait',
  spa: 'de la que el en y los se del las un por con no una su para es al lo como mas pero sus le ya este si porque esta entre cuando muy sin sobre tambien fue ha era hay',
  ita: 'di e il la che in un per del non una sono con si da le dei come al piu gli della nel alla ma anche ha lo delle era dal suo ai questo sua essere cui nella degli',
  por: 'de a que o e do da em um para com nao uma os no se na por mais as dos como mas ao das tem seu sua ou quando muito nos ja pela pelo isso foi ser sao esta era',
  nld: 'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar door over hij ze wordt werd die was heeft hebben worden kan geen al',
  pol: 'i w na z sie nie do jest to ze o a jak po co dla od ale przez za tak tego tym czy by oraz jego juz tylko ma ich byc byl byla ktore ktory przed przy',
};
/** A page with fewer words tells nothing. */
const FEWEST_WORDS = 8;
const FEWEST_FREQUENT = 0.15;
/** How many more of its words must be of another language than of those that it was read in. */
const CLEARLY = 1.5;

/** The language of `others` that a text's words are of, rather than of those that it was read in. */
export function otherLanguageOf(text: string, { languages, others }: Expectation): string | undefined {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (others.length === 0 || words.length < FEWEST_WORDS) return undefined;
  const shareOf = (language: string) => {
    const frequent = new Set((FREQUENT[language] ?? '').split(' '));
    return words.filter((word) => frequent.has(word)).length / words.length;
  };
  const read = Math.max(...languages.map(shareOf), FEWEST_FREQUENT / CLEARLY);
  const [best] = others
    .map((language) => ({ language, share: shareOf(language) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > read * CLEARLY ? best.language : undefined;
}
