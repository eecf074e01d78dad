/** Programs that stand for a tool that a hostile file has taken over, locked in as every tool is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createToolRunner, type Workplace } from '../../src/conversion/sandbox/runner.ts';
import type { RunOptions } from '../../src/conversion/sandbox/tool-io.ts';
import { temporaryFolder } from '../harness.ts';

export const runner = createToolRunner('bwrap');
export const RUNNER = new URL('../../src/conversion/sandbox/runner.ts', import.meta.url).href;

/** A step's folder with a file in it. */
export async function workplace(changes: Partial<Workplace> = {}): Promise<Workplace> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'in.txt'), 'input', { mode: 0o644 });
  const uid = await runner.handOver([folder]);
  const signal = new AbortController().signal;
  return {
    folder,
    uid,
    readOnlyInputs: ['in.txt'],
    folderBytes: 1024 ** 3,
    signal,
    cpuSeconds: 60,
    ...changes,
  };
}

/** Runs a Python program as a tool, which stands for one that does what an attacker likes. */
export async function python(program: string, place?: Workplace, options?: RunOptions) {
  return (await runner.run(place ?? (await workplace()), 'python3', ['-c', program], options)).stdout.trim();
}
