/**
 * `npm run survey`: converts files that this project did not make, found in the sources of Debian packages, and checks
 * what comes out like the proof does. Files that an independent reader takes must convert; of others, and of halves of files,
 * a clear failure is expected, or a result.
 *
 *     --folder survey         where the sources are kept, for the next time
 *     --packages pillow,…     only from these
 *     --formats docx,pdf      only of these
 *     --files 20              so many files of a format from each package
 *     --limit 300             so many files in all, chosen from all of these
 *     --seed x                others
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  Catalogue,
  detectEngines,
  ENGINES,
  localHost,
  provenHere,
  readCommandLine,
  readProofTable,
} from '@converter/server/internal';
import { fetchSources } from './fetch.ts';
import { findSamples, type Sample } from './samples.ts';
import { SOURCE_PACKAGES } from './sources.ts';
import { SurveySummary } from './summary.ts';
import { tryDamaged, trySample } from './try.ts';

const options = readCommandLine({
  folder: { type: 'string', default: '.survey' },
  packages: { type: 'string' },
  formats: { type: 'string' },
  files: { type: 'string', default: '10' },
  limit: { type: 'string', default: 'Infinity' },
  seed: { type: 'string', default: '' },
});

const settings = { languages: ['eng'] };
const engines = await detectEngines(ENGINES, localHost(settings));
const catalogue = new Catalogue(engines, provenHere(readProofTable(), engines));
const folders = await fetchSources(options.packages?.split(',') ?? SOURCE_PACKAGES, resolve(options.folder));
const samples = await findSamples(folders, catalogue, {
  formats: options.formats?.split(','),
  files: Number(options.files),
  limit: Number(options.limit),
  seed: options.seed,
});
const summary = new SurveySummary();
console.log(`${samples.length} files.`);
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(summary.report());
process.exitCode = summary.isGood ? 0 : 1;

async function work(): Promise<void> {
  for (let sample: Sample | undefined = samples.shift(); sample; sample = samples.shift()) {
    for (const outcome of await trySample(sample, catalogue, settings, options.seed)) summary.add(outcome);
    const damaged = await tryDamaged(sample, catalogue, settings);
    if (damaged) summary.add(damaged);
    if (samples.length % 50 === 0) console.log(`${samples.length} files left.`);
  }
}
