/** What pandoc is given to read. */
export interface Prepared {
  readonly input: string;
  /** Lua filters that run before the one that makes the document whole. */
  readonly filters?: readonly string[];
  /** What the reader is told besides the format. */
  readonly readerOptions?: readonly string[];
  /** Where it is told what the marks in the text look like, if there are any. */
  readonly looks?: string;
  /** Whether its headings have numbers, also where nobody asks for them. */
  readonly isNumbered?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}
