import { FORMATS, type Format } from '../formats.ts';
import { OPTION_ROWS, OPTION_SETS, PAIR_ROWS } from './options.gen.ts';

/** What a conversion can be told, as the catalogue of this version has it. */
export interface KnownOption {
  readonly name: string;
  /** All values that it can have; empty where they cannot be listed. */
  readonly values: readonly string[];
  readonly description: string;
}

/** The options of any of these conversions, each once. */
export function optionsOf(sources: readonly Format[], target: string): KnownOption[] {
  const places = sources.flatMap((source) => {
    const column = source.targets.indexOf(target);
    const set = PAIR_ROWS[FORMATS.indexOf(source)]?.split(' ')[column];
    return OPTION_SETS[Number(set ?? -1)]?.split(' ').filter(Boolean) ?? [];
  });
  return [...new Set(places)].flatMap((place) => {
    const row = OPTION_ROWS[Number(place)];
    if (!row) return [];
    const [name, values, description] = row;
    return [{ name, values: values.split(' ').filter(Boolean), description }];
  });
}
