/** What engines declare is true, and what they do not declare they cannot have. */
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Converter } from '../../src/conversion/convert.ts';
import { detectEngines, missingParts, packagesOf } from '../../src/conversion/detect.ts';
import type { Engine } from '../../src/conversion/engine.ts';
import { Planner } from '../../src/conversion/routes/planner.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import type { Host } from '../../src/conversion/sandbox/host.ts';
import { createToolRunner } from '../../src/conversion/sandbox/runner.ts';
import { fixture, temporaryFolder } from '../harness.ts';

const ENGINES_FOLDER = fileURLToPath(new URL('../../src/conversion/engines/', import.meta.url));

const engine: Engine = {
  name: 'example',
  tools: { reader: 'read-package', writer: 'write-package', extra: { optional: 'extra-package' } },
  needs: { '/usr/share/model': 'model-package', '/usr/share/fonts': { optional: 'font-package' } },
  weight: 1,
  edges: [{ from: 'json', to: 'yaml', fidelity: 1, cost: 1 }],
  detect: () => Promise.resolve('1.0'),
  async convert({ output }, run) {
    await run.tool('undeclared', [output]);
    return [{ path: output }];
  },
};

/** A machine that has these tools and files. */
function hostWith(...present: string[]): Host {
  return {
    settings: { languages: [] },
    find: async (tool) => (present.includes(tool) ? `/usr/bin/${tool}` : undefined),
    has: async (path) => present.includes(path),
    version: async () => '1.0',
  };
}

const ALL = ['reader', 'writer', '/usr/share/model'];

test('an engine is there where all that it needs is, whatever else it could use', async () => {
  const versionOn = async (host: Host) => (await detectEngines([engine], host))[0]?.version;
  expect(await versionOn(hostWith(...ALL))).toBe('1.0');
  for (const missing of ALL) {
    const host = hostWith(...ALL.filter((part) => part !== missing));
    expect(await versionOn(host), `without ${missing}`).toBeUndefined();
    expect(await missingParts(engine, host)).toEqual([missing]);
  }
});

test('the packages of an engine are those of all that it uses', () => {
  expect(packagesOf(engine)).toEqual([
    'extra-package',
    'font-package',
    'model-package',
    'read-package',
    'write-package',
  ]);
});

test('an engine that starts what it does not declare is stopped, with what is to be done', async () => {
  const folder = join(await temporaryFolder(), 'work');
  await mkdir(folder);
  const converter = new Converter(createToolRunner('off'), { languages: [] });
  const conversion = converter.convert(
    fixture('data/people.json'),
    new Planner([engine]).routes('json', 'yaml').filter(onTrial),
    {
      folder,
      folderBytes: 1e9,
      signal: AbortSignal.timeout(60_000),
      cpuSeconds: 60,
      options: {},
      onProgress: () => undefined,
      maxResults: 1,
      onAttemptFailed: () => undefined,
    },
  );
  await expect(conversion).rejects.toThrow(
    'The engine example starts undeclared, which it does not declare: add it to `tools` in engines/example/engine.ts, with the Debian package that brings it.',
  );
});

test('every script that the code of an engine names is there', async () => {
  const missing: string[] = [];
  let count = 0;
  for await (const path of glob('{engines,kits}/**/*.ts', { cwd: dirname(ENGINES_FOLDER) })) {
    const file = join(dirname(ENGINES_FOLDER), path);
    const text = await readFile(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)) {
      count++;
      if (!existsSync(resolve(dirname(file), name)))
        missing.push(`${path} names ${name}, which is not there.`);
    }
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(10);
});
