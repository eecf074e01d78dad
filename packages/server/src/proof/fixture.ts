import { fileURLToPath } from 'node:url';

/** A real input file, and what is known of it, so that an output can be checked against it. */
export interface Fixture {
  /** The format's id. */
  readonly format: string;
  /** Its path under `fixtures/`. */
  readonly file: string;
  readonly facts: Facts;
  /** What makes it hard, such as "right to left". Only the most wanted pairs are proven with it. */
  readonly hard?: string;
}

/** A value of a file of data. */
export type Datum = null | boolean | number | string | readonly Datum[] | { readonly [name: string]: Datum };

/** What a check can expect to find again in the output. Only what applies is given. */
export interface Facts {
  /** Words or cells that must be in the text. */
  readonly words?: readonly string[];
  /** Words that are in the file, and are no part of what it says, such as what has been deleted. */
  readonly absent?: readonly string[];
  /** What the document says that it is called, beside its text. */
  readonly title?: string;
  readonly pages?: number;
  /** Inside a document. */
  readonly pictures?: number;
  readonly tables?: number;
  readonly headings?: number;
  readonly sheets?: number;
  readonly slides?: number;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly alpha?: boolean;
  /** Of each picture: top left, top right, bottom left and bottom right, where `clear` is white without transparency. */
  readonly corners?: readonly string[];
  /** Of an animation: those that differ from the one before. */
  readonly frames?: number;
  /** Of a model: its triangles, where polygons count as several, what they enclose, and where it begins and ends on each axis. */
  readonly model?: {
    readonly triangles: number;
    readonly volume: number;
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
  /**
   * Of a font: what it is called; how long a text is in it, in thousandths of its size, with kerning and ligatures and
   * without; and what share of the square of its size the text covers.
   */
  readonly font?: {
    readonly family: string;
    readonly text: string;
    readonly width: number;
    readonly plainWidth: number;
    readonly ink: number;
  };
  /** Words that are shown but are no text, so that only recognition finds them. */
  readonly written?: readonly string[];
  readonly seconds?: number;
  readonly hasAudio?: boolean;
  readonly hasVideo?: boolean;
  /** What is said in a recording, in lower case without punctuation. */
  readonly transcript?: string;
  /** Subtitles: seconds, and the text without its style. Where the format does not say when a cue ends, that is left out. */
  readonly cues?: readonly { readonly start: number; readonly end?: number; readonly text: string }[];
  /** In a film, as a track: what {@link cues} are elsewhere. */
  readonly subtitles?: Facts['cues'];
  /** In a mailbox. */
  readonly messages?: number;
  /** Of geodata: what each place is called, and its shape as text, such as `point 7 51` or `line 0 0, 1 1.5`. */
  readonly places?: readonly { readonly name: string; readonly shape: string }[];
  /** All rows of the one table. */
  readonly records?: readonly Readonly<Record<string, Datum>>[];
  /** All that a file of nested values holds. */
  readonly value?: Datum;
  /**
   * Archive members' names, and the SHA-256 of each in hexadecimal; links as `link to target.txt`, and empty folders,
   * whose names end with a slash, as `folder`.
   */
  readonly members?: Readonly<Record<string, string>>;
  /** When all members were last changed. */
  readonly modified?: string;
  /** Members that may be executed, where the archive says so. */
  readonly programs?: readonly string[];
}

/** What came out of a conversion. */
export interface Made {
  /** Absolute paths in the results' order. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** The target format's id. */
  readonly to: string;
}

/** Where a fixture lies. */
export function fixturePath({ file }: Fixture): string {
  return fileURLToPath(new URL(`../../fixtures/${file}`, import.meta.url));
}

/**
 * Checks an output with something other than what made it.
 *
 * @returns what was looked at, such as `words` and `pages`
 * @throws if the output is not what the fixture's facts say; the message says what was expected and what was found
 */
export type Check = (made: Made, fixture: Fixture) => Promise<readonly string[]>;
