import type { Fixture } from '@converter/fixtures';

/** What came out of a conversion. */
export interface Made {
  /** Absolute paths in the results' order. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** The target format's id. */
  readonly to: string;
}

/**
 * Checks an output with something other than what made it.
 *
 * @returns what was looked at, such as `words` and `pages`
 * @throws if the output is not what the fixture's facts say; the message says what was expected and what was found
 */
export type Check = (made: Made, fixture: Fixture) => Promise<readonly string[]>;
