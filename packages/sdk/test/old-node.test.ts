/** Nodes that are too old, which this Node plays. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const source = (name: string) => JSON.stringify(fileURLToPath(new URL(`../src/${name}`, import.meta.url)));

/** What a program says in a Node that calls itself so, where what needs a newer one is not to be had. */
async function say(version: string, program: string): Promise<string> {
  const text = `
    Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });
    const { Converter, isConverterError } = await import(${source('node.ts')});
    const { createApi } = await import(${source('api.node.ts')});
    try { ${program}; console.log('fine'); } catch (error) {
      console.log(isConverterError(error, 'InputError') ? error.detail : String(error));
    }`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', text]);
  return stdout.trim();
}

test.each(['20.20.0', '22.11.0', '18.0.0'])('Node %s is refused in a sentence', async (version) => {
  const detail = `@converter/sdk needs Node 22.19 or later, and this is Node ${version}. Update Node.`;
  expect(await say(version, 'new Converter()')).toBe(detail);
  expect(await say(version, 'createApi()')).toBe(detail);
});

test.each(['22.19.0', '24.0.0', '30.1.0'])('Node %s is not', async (version) => {
  expect(await say(version, 'new Converter(); createApi()')).toBe('fine');
});

test('what only newer Nodes can load is loaded with the first request', async () => {
  const loads = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) { if (name === 'undici') console.log('loaded'); return next(name, context); } });
    const { Converter } = await import(${source('node.ts')});
    const converter = new Converter({ baseUrl: 'http://127.0.0.1:9', retries: 0 });
    console.log('made');
    await converter.pairs().catch(() => {});`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', loads]);
  expect(stdout.trim().split('\n')).toEqual(['made', 'loaded']);
});
