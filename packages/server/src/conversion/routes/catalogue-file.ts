/** What a server offers that has every tool, as a file that other packages read instead of this one's sources. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** Where the catalogue is kept; `pnpm generate` writes it. */
export const CATALOGUE_FILE = fileURLToPath(new URL('../../../catalogue.gen.json', import.meta.url));

/** The content of `catalogue.gen.json`. */
export interface CatalogueFile {
  readonly formats: readonly {
    readonly id: string;
    readonly family: string;
    /** Of its files, such as `tex` for latex. */
    readonly extension: string;
    readonly aliases: readonly string[];
    /** Whether people can read it on a terminal. */
    readonly isText: boolean;
  }[];
  /** JSON Schemas of options; pairs refer to them by their place. */
  readonly options: readonly z.core.JSONSchema.BaseSchema[];
  /** Source → what a request may name as its target → the place of its options. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The catalogue that is committed. */
export function readCatalogue(): CatalogueFile {
  return JSON.parse(readFileSync(CATALOGUE_FILE, 'utf8'));
}
