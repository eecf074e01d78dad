/** The languages in which speech and writing are recognised. */
import { ConversionFailure } from './failure.ts';

/**
 * The languages to expect.
 *
 * @param wanted what the client has asked for, joined by `+`
 * @param known those that an engine has on this server
 * @throws ConversionFailure if one of the wanted ones is not among them
 */
export function expectedLanguages(wanted: string | undefined, known: readonly string[]): readonly string[] {
  const languages = wanted?.split('+') ?? known;
  const missing = languages.filter((language) => !known.includes(language));
  if (missing.length === 0) return languages;
  const reason = `cannot be read in ${missing.join(', ')}: the languages of this server are ${known.join(', ')}`;
  throw new ConversionFailure('conversion_failed', reason);
}
