import type { z } from 'zod';

/** What people are told of an option; it goes into its JSON Schema. */
export interface OptionFacts {
  /** What it does, in a sentence. */
  readonly description: string;
  /** What a number counts, such as `px` or `kbit/s`. */
  readonly unit?: string;
  /** A value that makes sense. */
  readonly example: unknown;
}

/** An option of the vocabulary: a schema that says what it is. */
export function option<Schema extends z.ZodType>(schema: Schema, facts: OptionFacts): Schema {
  const { description, unit, example } = facts;
  return schema.meta({ description, ...(unit && { unit }), examples: [example] });
}
