/** glTF models in one file: the library knows them only with their shapes in another. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';

const SCRIPT = fileURLToPath(new URL('gltf.py', import.meta.url));

async function gltf(
  run: Run<'/usr/bin/python3'>,
  ...args: ['check' | 'embed', path: string]
): Promise<string> {
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', SCRIPT, ...args], { readable: [SCRIPT] });
  return stdout.trim();
}

/** Makes sure that a model has its shapes in itself. */
export async function assertSelfContained(input: string, run: Run<'/usr/bin/python3'>): Promise<void> {
  if ((await gltf(run, 'check', input)) === 'elsewhere')
    throw new ConversionFailure('conversion_failed', 'has its shapes in other files, which are not here');
}

/** Puts the shapes that were written beside a model into it. */
export async function embedShapes(output: string, run: Run<'/usr/bin/python3'>): Promise<void> {
  await gltf(run, 'embed', output);
}
