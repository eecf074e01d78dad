/** What was measured: `npm run choices` writes it, with the page that shows it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The committed table. */
export const CHOICES_FILE = fileURLToPath(new URL('../../choices.json', import.meta.url));

const Measurement = z.strictObject({
  /** The route in words. */
  way: z.string(),
  /** Whether a conversion may take it. */
  isOffered: z.boolean(),
  /** What it has failed on: a fixture's path, and why. */
  failures: z.record(z.string(), z.string()),
  /** How much of the content is found again, from 0 to 1. */
  kept: z.number().optional(),
  /** The size of all outputs. */
  bytes: z.number(),
  /** The median of all files. */
  seconds: z.number(),
});

/** One way of a pair, as it was measured. */
export type Measurement = z.infer<typeof Measurement>;

const Comparison = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** How many files were converted in each way. */
  files: z.number(),
  /** The first one is the planner's choice. */
  ways: z.tuple([Measurement], Measurement),
});

/** All ways of a pair. */
export type Comparison = z.infer<typeof Comparison>;

/** The whole table, by the pairs' names. */
export type ChoiceTable = Readonly<Record<string, Comparison>>;

/** Reads the table. */
export function readChoices(): ChoiceTable {
  return z.record(z.string(), Comparison).parse(JSON.parse(readFileSync(CHOICES_FILE, 'utf8')));
}
