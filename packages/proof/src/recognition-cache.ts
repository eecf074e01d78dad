/** Caches speech recognition: it takes longest in a proof, and the same sound always gives the same words. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolOutput, ToolRunner } from '@converter/server/internal';

/** The engines whose hearing is cached. */
export const RECOGNISERS = ['pocketsphinx', 'moonshine'];
const PROGRAM = 'pocketsphinx_continuous';
const WORKER = /\/moonshine\/worker\.ts$/;

interface Recognition {
  readonly lines: readonly string[];
  readonly output: ToolOutput;
}

/**
 * Wraps a runner so that the recogniser runs once for each sound; the cached words answer later runs. Every route still
 * decodes its own file and writes its own transcript.
 */
export function cachingRunner(runner: ToolRunner): ToolRunner {
  const cache = new Map<string, Promise<Recognition>>();
  const heard = new Map<string, Promise<Buffer>>();
  return {
    ...runner,
    async run(place, tool, args, options = {}) {
      if (tool !== PROGRAM) return runner.run(place, tool, args, options);
      const sound = await readFile(join(place.folder, args[args.indexOf('-infile') + 1] ?? ''));
      const key = createHash('sha256').update(args.join('\n')).update(sound).digest('hex');
      const recognition = cache.get(key) ?? recognise();
      cache.set(key, recognition);
      recognition.catch(() => cache.delete(key));
      const { lines, output } = await recognition;
      for (const line of lines) options.onLine?.(line);
      return output;

      async function recognise(): Promise<Recognition> {
        const lines: string[] = [];
        const output = await runner.run(place, tool, args, {
          ...options,
          onLine: (line) => lines.push(line),
        });
        return { lines, output };
      }
    },
    async ask(place, worker, request, ...listeners) {
      if (!worker.start.some((argument) => WORKER.test(argument)))
        return runner.ask(place, worker, request, ...listeners);
      const [input, output] = [request.input, request.output].map((name) => join(place.folder, String(name)));
      if (!input || !output) throw new TypeError('The worker has no files.');
      const key = createHash('sha256')
        .update(await readFile(input))
        .digest('hex');
      const words = heard.get(key) ?? hear(output);
      heard.set(key, words);
      words.catch(() => heard.delete(key));
      await writeFile(output, await words);
      return { ok: true };

      async function hear(path: string): Promise<Buffer> {
        await runner.ask(place, worker, request, ...listeners);
        return readFile(path);
      }
    },
  };
}
