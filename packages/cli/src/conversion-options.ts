import { type Converter, isConverterError, type PairDescription } from '@converter/sdk';
import { UsageError } from './exit.ts';
import { findFormat, splitName } from './formats.ts';

type Schema = PairDescription['options']['properties'][string];

/** `--option` of the command line: a name, and what it is set to, still as text. */
export type OptionTexts = ReadonlyMap<string, string>;

/**
 * Adds one `name=value`; the last of a name counts.
 *
 * @throws {UsageError} if it is none
 */
export function addOption(text: string, known: OptionTexts = new Map()): OptionTexts {
  const [, name = '', value = ''] = /^([\w-]+)=(.*)$/s.exec(text) ?? [];
  if (name === '') throw new UsageError(`--option ${text} is not usable. Pass --option name=value.`);
  return new Map([...known, [name, value]]);
}

/**
 * What the server gets. It says what kind of value an option has: the same text can be a number for one option, and a list
 * of pages for another.
 *
 * @param filenames of the files to convert, which tell their formats
 * @throws {UsageError} if none of their pairs has such an option
 */
export async function readOptions(
  texts: OptionTexts,
  filenames: readonly string[],
  target: string,
  converter: Converter,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const sources = new Set(filenames.map((name) => splitName(name).extension));
  const formats = new Set([...sources].map((name) => findFormat(name)?.id ?? name).filter(Boolean));
  const pairs = await Promise.all([...formats].map((from) => describe(converter, from, target, signal)));
  const known = pairs.filter((pair) => pair !== undefined);
  const schemas = new Map(known.flatMap(({ options }) => Object.entries(options.properties)));
  const unknown = [...texts.keys()].filter((name) => !schemas.has(name));
  // A server that describes nothing has the last word itself.
  if (unknown.length > 0 && known.length > 0) throw noSuchOption(unknown, known);
  return Object.fromEntries([...texts].map(([name, text]) => [name, toValue(text, schemas.get(name))]));
}

async function describe(
  converter: Converter,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<PairDescription | undefined> {
  try {
    return await converter.pairOptions(from, to, { signal });
  } catch (error) {
    // That there is no such pair is said of each file.
    if (isConverterError(error, 'NotFoundError')) return undefined;
    throw error;
  }
}

function noSuchOption(names: readonly string[], pairs: readonly PairDescription[]): UsageError {
  const known = new Set(pairs.flatMap(({ options }) => Object.keys(options.properties)));
  const list = pairs.map(({ from, to }) => `${from} to ${to}`).join(', ');
  const has = known.size > 0 ? `There are: ${[...known].sort().join(', ')}.` : 'There are none.';
  return new UsageError(`There is no option ${names.join(', ')} for ${list}. ${has}`);
}

/** Text is taken as it is; everything else is JSON. */
function toValue(text: string, schema: Schema | undefined): unknown {
  if (schema?.type === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
