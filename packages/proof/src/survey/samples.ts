/** Chooses files to convert among those that were fetched. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import type { Catalogue } from '@converter/server/internal';
import {
  checkDeclaredType,
  type Format,
  findFormat,
  recognise,
  splitFileName,
} from '@converter/server/internal';
import { filesBelow, isPlaceholder } from './fetch.ts';
import { MEANT_TO_BE_WRONG } from './sources.ts';

/** A file that may be converted. */
export interface Sample {
  readonly path: string;
  /** Package and path inside it, for the report. */
  readonly name: string;
  readonly format: Format;
  /** Its name says that something is wrong with it. */
  readonly isMeantToBeWrong: boolean;
}

/** Which files to take. */
export interface Choice {
  readonly formats: readonly string[] | undefined;
  /** How many of a format from each package. */
  readonly files: number;
  /** How many in all. */
  readonly limit: number;
  readonly seed: string;
}

/** Files of formats that something can be made of, and whose content is what their name says. */
export async function findSamples(
  folders: readonly string[],
  catalogue: Catalogue,
  { formats, files, limit, seed }: Choice,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const folder of folders) {
    const found = (await filesBelow(folder)).sort((a, b) => compare(rank(a, seed), rank(b, seed)));
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    for (const path of found) {
      const format = findFormat(splitFileName(basename(path)).extension);
      if (!format || (formats && !formats.includes(format.id))) continue;
      const count = counts.get(format.id) ?? 0;
      if (count >= files || catalogue.targetsOf(format).length === 0) continue;
      const hash = rank(await readFile(path, 'latin1'), '');
      if (seen.has(hash) || (await isPlaceholder(path)) || !(await isAsNamed(path, format))) continue;
      seen.add(hash);
      counts.set(format.id, count + 1);
      const name = relative(`${folder}/..`, path);
      samples.push({ path, name, format, isMeantToBeWrong: MEANT_TO_BE_WRONG.test(name) });
    }
  }
  // In an order of their own, so that the first ones are of all packages and formats.
  return samples.sort((a, b) => compare(rank(a.name, seed), rank(b.name, seed))).slice(0, limit);
}

async function isAsNamed(path: string, format: Format): Promise<boolean> {
  const recognised = await recognise(path);
  if (!recognised.format && !format.textual && !format.hasNoSignature) return false;
  const judgement = checkDeclaredType(format, recognised);
  return 'format' in judgement && judgement.format === format;
}

/** A place in an order that looks random, and is the same for the same seed. */
export function rank(text: string, seed: string): string {
  return createHash('sha256').update(`${seed} ${text}`).digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
