/** Tries a damaged file. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConversionFailure, Converter, createOwnRunner, onTrial } from '@converter/server/internal';
import type { PlannedTrials } from './plan.ts';
import type { Trial } from './trials.ts';

const CONVERTER = new Converter(createOwnRunner(), { languages: ['eng'] });

/**
 * Converts a damaged file as a server would.
 *
 * @returns the code with which that fails
 * @throws if it does not fail, or not by the file
 */
export async function codeOf({ from, routes }: PlannedTrials, { bytes }: Trial): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-damaged-'));
  try {
    const [path, work] = [join(folder, `given.${from.extension}`), join(folder, 'work')];
    await mkdir(work);
    await writeFile(path, bytes);
    const conversion = CONVERTER.convert(path, routes.filter(onTrial), {
      folder: work,
      folderBytes: 2 * 1024 ** 3,
      signal: new AbortController().signal,
      cpuSeconds: 60,
      options: {},
      onProgress: () => undefined,
      maxResults: 10_000,
      onAttemptFailed: () => undefined,
    });
    const error = await conversion.then(
      () => new Error('The conversion did not fail.'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof ConversionFailure)) throw error;
    return error.code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
