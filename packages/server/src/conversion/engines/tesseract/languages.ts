/** The languages that can be read on this server, and which of them a page is in. */
import { readdirSync } from 'node:fs';
import { ConversionFailure } from '../../failure.ts';
import { type Expectation, otherLanguageOf } from '../../kits/text-language.ts';

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
