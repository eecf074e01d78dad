/** What holds for every engine. Its own test calls {@link testEngine}, and adds what is special. */
import { statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { FIXTURES, type Fixture, fixturePath } from '@converter/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { missingParts } from '../src/conversion/detect.ts';
import type { Edge, Engine } from '../src/conversion/engine.ts';
import { recogniseFile } from '../src/conversion/file-type/inside.ts';
import { checkDeclaredType } from '../src/conversion/file-type.ts';
import { describeOptions } from '../src/conversion/options/description.ts';
import { localHost } from '../src/conversion/sandbox/host.ts';
import { convert, failureOf } from './engines/convert.ts';
import { detectHere, toolsIn } from './harness.ts';

const SETTINGS = { languages: ['eng'] };

/**
 * Tests an engine: that it is found where all of its parts are, that it converts, refuses what is none of its files, and
 * ends when it is told to.
 *
 * @example
 * testEngine(engine);
 */
export function testEngine(engine: Engine): void {
  describe(engine.name, () => {
    test('is found if all that it needs is here, and only then', async () => {
      const missing = await missingParts(engine, localHost(SETTINGS));
      const [found] = await detectHere(SETTINGS, [engine]);
      // What only the operator can bring is not here.
      expect(found?.version === undefined).toBe(missing.length > 0 || engine.unproven !== undefined);
    });

    test('has the scripts that it reads', async () => {
      for (const path of engine.worker?.readable ?? []) await access(path);
    });

    test('shows valid examples of its options', () => {
      for (const { from, to, options } of engine.edges) {
        if (!options) continue;
        const { example } = describeOptions(options);
        expect(options.safeParse(example).error, `${from} to ${to}`).toBeUndefined();
        expect(options.safeParse({}).error, `${from} to ${to}, nothing being asked for`).toBeUndefined();
      }
    });

    // Nobody here can: the operator brings the tool.
    if (engine.unproven === undefined)
      describe('with the smallest of its files', () => testConversion(engine));
  });
}

function testConversion(engine: Engine): void {
  let easiest: { edge: Edge; fixture: Fixture };
  beforeAll(() => {
    easiest = easiestOf(engine);
  });

  test('converts, and leaves no tool running', async () => {
    const { edge, fixture } = easiest;
    const files = await convert(edge.from, edge.to, fixturePath(fixture), { engine: engine.name });
    expect(files.length).toBeGreaterThan(0);
    for (const { path, format } of files) {
      expect(checkDeclaredType(format, await recogniseFile(path))).toHaveProperty('format');
      expect(await toolsIn(path.replace(/\/work\/.*/, ''))).toEqual([]);
    }
  });

  test('refuses bytes that are none of its files', async () => {
    const { edge } = easiest;
    const other = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index * 31 + 7) & 0xff));
    const { code } = await failureOf(convert(edge.from, edge.to, other, { engine: engine.name }));
    expect(['invalid_input_file', 'limit_exceeded']).toContain(code);
  });

  test('ends when it is told to', async () => {
    const { edge, fixture } = easiest;
    const controller = new AbortController();
    const conversion = convert(edge.from, edge.to, fixturePath(fixture), {
      engine: engine.name,
      signal: controller.signal,
    });
    controller.abort(new Error('told to'));
    await expect(conversion).rejects.toThrow('told to');
  });
}

/** The cheapest edge from the format of the smallest fixture that the engine reads. */
function easiestOf({ name, edges }: Engine): { edge: Edge; fixture: Fixture } {
  const own = FIXTURES.filter(({ by }) => by === name);
  const [fixture] = FIXTURES.filter(
    (each) =>
      each.hard === undefined &&
      (each.by === name || !(each.by || own.some(({ format }) => format === each.format))) &&
      edges.some(({ from }) => from === each.format),
  ).sort((a, b) => statSync(fixturePath(a)).size - statSync(fixturePath(b)).size);
  if (!fixture)
    throw new Error(
      `There is no fixture that the engine ${name} reads: add one to packages/fixtures, and list it in its families.`,
    );
  const [edge] = edges.filter(({ from }) => from === fixture.format).sort((a, b) => a.cost - b.cost);
  if (!edge) throw new Error(`The engine ${name} has no edges.`);
  return { edge, fixture };
}
