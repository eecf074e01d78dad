/** What pandoc is given to read. */
export interface Prepared {
  readonly input: string;
  /** Lua filters that run before the one that makes the document whole. */
  readonly filters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}
