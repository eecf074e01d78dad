import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Reads what one of the project's own commands is asked for; if it is asked for what it does not know, that is said, and it ends. */
export function readCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    console.error(`${error instanceof Error ? error.message : error}\nThe options are ${known.join(', ')}.`);
    process.exit(2);
  }
}
