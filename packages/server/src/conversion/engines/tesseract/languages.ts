/** The languages that can be read on this server, and which of them a page is in. */
import { readdirSync } from 'node:fs';
import { ConversionFailure } from '../../failure.ts';

export const TESSDATA = '/usr/share/tesseract-ocr/5/tessdata';

/** Languages that are set up where they can be. English must be there. */
export const USUAL = ['deu', 'fra', 'spa', 'ita', 'por', 'nld', 'pol'] as const;

/** The other languages that Debian has packages of. */
const OTHERS =
  'afr amh ara asm aze aze_cyrl bel ben bod bos bre bul cat ceb ces chi_sim chi_sim_vert chi_tra chi_tra_vert chr cos ' +
  'cym dan div dzo ell eng enm epo est eus fao fas fil fin frk frm fry gla gle glg grc guj hat heb hin hrv hun hye iku ind ' +
  'isl ita_old jav jpn jpn_vert kan kat kat_old kaz khm kir kmr kor kor_vert lao lat lav lit ltz mal mar mkd mlt mon mri ' +
  'msa mya nep nor oci ori pan pus que ron rus san sin slk slv snd spa_old sqi srp srp_latn sun swa swe syr tam tat tel ' +
  'tgk tha tir ton tur uig ukr urd uzb uzb_cyrl vie yid yor';
const PACKAGED = [...USUAL, ...OTHERS.split(' ')];

/** What tells how a page lies, and finds formulas: no languages. */
const NO_LANGUAGES = ['osd', 'equ'];
const DATA = '.traineddata';

/** As Tesseract names them. */
function installedLanguages(): string[] {
  const files = readdirSync(TESSDATA).filter((name) => name.endsWith(DATA));
  const names = files.map((name) => name.slice(0, -DATA.length));
  return names.filter((name) => !NO_LANGUAGES.includes(name)).sort();
}

/** Which languages to read in. */
export interface Expectation {
  readonly languages: readonly string[];
  /** Those in which a page is read again if its words are of one of them. */
  readonly others: readonly string[];
}

/**
 * @param wanted what the client has asked for, joined by `+`
 * @param usual those that the server expects where nothing is asked for
 * @throws ConversionFailure if one is not installed
 */
export function expectation(wanted: string | undefined, usual: readonly string[]): Expectation {
  const installed = installedLanguages();
  if (wanted === undefined)
    return { languages: usual, others: installed.filter((one) => !usual.includes(one)) };
  const languages = wanted.split('+');
  const missing = languages.filter((language) => !installed.includes(language));
  if (missing.length === 0) return { languages, others: [] };
  const reason = `cannot be read in ${missing.join(', ')}: ${missing.map(explain).join('; ')}; this server reads ${installed.join(', ')}`;
  throw new ConversionFailure('conversion_failed', reason);
}

function explain(missing: string): string {
  if (PACKAGED.includes(missing)) return `Debian's package ${packageOf(missing)} brings it`;
  const meant = PACKAGED.find((name) => shortNameOf(name) === missing.toLowerCase());
  if (meant) return `the name of ${missing} is ${meant}`;
  return `no package of Debian brings ${missing}`;
}

export function packageOf(language: string): string {
  return `tesseract-ocr-${language.replaceAll('_', '-')}`;
}

function shortNameOf(language: string): string {
  return new Intl.Locale(language.replace(/_.*/, '')).language;
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

/** Reads, and reads again if the words are of another language than those that were expected. */
export async function readInItsLanguage<How extends Expectation, Found extends { readonly text: string }>(
  how: How,
  read: (how: How) => Promise<Found>,
): Promise<Found & Expectation> {
  const { languages, others } = how;
  const found = await read(how);
  const other = otherLanguageOf(found.text, how);
  if (other === undefined) return { ...found, languages, others };
  const expected = { languages: [other], others: [] };
  return { ...(await read({ ...how, ...expected })), ...expected };
}
