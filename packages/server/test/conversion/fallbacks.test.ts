/** Which route is taken where several could be. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Converter } from '../../src/conversion/convert.ts';
import type { Engine } from '../../src/conversion/engine.ts';
import { ConversionFailure, ToolFailure } from '../../src/conversion/failure.ts';
import type { Options, OptionsSchema } from '../../src/conversion/options.ts';
import { Planner } from '../../src/conversion/routes/planner.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import type { ToolRunner } from '../../src/conversion/sandbox/runner.ts';
import { fixture, temporaryFolder } from '../harness.ts';

const width = z.strictObject({ width: z.int().optional() });

/** Its tool writes the engine's name, or fails. */
function engine(name: string, fidelity: number, options: OptionsSchema, failure?: Error): Engine {
  return {
    name,
    tools: { [name]: 'example' },
    weight: 1,
    edges: [{ from: 'png', to: 'jpg', fidelity, cost: 1, options }],
    detect: async () => '1',
    async convert({ output }, run) {
      if (failure) throw failure;
      await run.tool(name, [output]);
      return [{ path: output }];
    },
  };
}

const runner: ToolRunner = {
  check: async () => undefined,
  handOver: async () => undefined,
  async run({ folder }, tool, [output = '']) {
    await writeFile(join(folder, output), tool);
    return { stdout: '', stderr: '' };
  },
  ask: () => Promise.reject(new Error('There is no worker.')),
  standBy: async () => undefined,
  close: async () => undefined,
};

/** The engine that made the result. */
async function madeBy(engines: readonly Engine[], options: Options): Promise<string> {
  const folder = join(await temporaryFolder(), 'work');
  await mkdir(folder);
  const routes = new Planner(engines).routes('png', 'jpg').filter(onTrial);
  const [result] = await new Converter(runner, { languages: [] }).convert(
    fixture('images/picture.png'),
    routes,
    {
      folder,
      folderBytes: 1024 ** 2,
      signal: new AbortController().signal,
      cpuSeconds: 1,
      options,
      finding: 'whole',
      onProgress: () => undefined,
      maxResults: 1,
      onAttemptFailed: () => undefined,
    },
  );
  return readFile(result?.path ?? '', 'utf8');
}

const none = z.strictObject({});
const broken = new ToolFailure('first', 1, 'It is broken.');

test('another one is taken where the best one fails', async () => {
  const second = engine('second', 0.5, none);
  expect(await madeBy([engine('first', 1, none), second], {})).toBe('first');
  expect(await madeBy([engine('first', 1, none, broken), second], {})).toBe('second');
});

test("a fallback that does not know the client's options is not taken", async () => {
  const first = engine('first', 1, width, broken);
  const others = [engine('ignorant', 0.9, none), engine('able', 0.5, width)];
  expect(await madeBy([first, ...others], { width: 5 })).toBe('able');
  expect(await madeBy([first, ...others], {})).toBe('ignorant');
  const fails = madeBy([first, engine('ignorant', 0.9, none)], { width: 5 });
  await expect(fails).rejects.toMatchObject({ code: 'conversion_failed' });
});

test('none is taken where the reason holds for all, and that reason is told', async () => {
  const reason = new ConversionFailure('invalid_input_file', 'is empty', { isFinal: true });
  const fails = madeBy([engine('first', 1, none, reason), engine('second', 0.5, none)], {});
  await expect(fails).rejects.toBe(reason);
});
