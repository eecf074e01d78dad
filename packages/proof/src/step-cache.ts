/**
 * Takes a step that several routes share only once for each file: most routes of a document, for example, begin with the
 * same page layout. What a step has made stays until the program ends.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type ConversionContext,
  type ConvertedFile,
  Converter,
  type EngineSettings,
  type Route,
  type Step,
  type ToolRunner,
} from '@converter/server/internal';

/** What a step has made, and how long it took. */
interface Made {
  readonly files: readonly ConvertedFile[];
  readonly seconds: number;
}

/** What steps have made of which files. */
export class StepCache {
  readonly #shared: ReadonlySet<string>;
  readonly #made = new Map<string, Promise<Made>>();
  #folder: string | undefined;
  #files = 0;

  /** @param routes whose steps are kept, but for the last ones */
  constructor(routes: readonly Route[]) {
    this.#shared = new Set(routes.flatMap(({ steps }) => steps.slice(0, -1).map(nameOf)));
  }

  /**
   * What a step makes of a file: as it was made before, or by taking it.
   *
   * @returns also how many seconds were saved
   */
  async take(step: Step, file: ConvertedFile, take: () => Promise<ConvertedFile[]>) {
    if (!this.#shared.has(nameOf(step))) return { files: await take(), saved: 0 };
    const key = [nameOf(step), file.label, await digestOf(file.path)].join(' ');
    const known = this.#made.get(key);
    if (known) {
      const asked = performance.now();
      const { files, seconds } = await known;
      // It may not be done yet; what is waited for is not saved.
      const waited = (performance.now() - asked) / 1000;
      return { files: [...files], saved: Math.max(0, seconds - waited) };
    }
    const made = this.#keep(take);
    this.#made.set(key, made);
    // Whoever waits for it fails too; the next one tries again.
    made.catch(() => this.#made.delete(key));
    return { files: [...(await made).files], saved: 0 };
  }

  async #keep(take: () => Promise<ConvertedFile[]>): Promise<Made> {
    const started = performance.now();
    const files = await take();
    const seconds = (performance.now() - started) / 1000;
    const kept = files.map(async (file) => {
      const path = join(this.#openFolder(), `${this.#files++}.${file.format.extension}`);
      await copyFile(file.path, path);
      return { ...file, path };
    });
    return { files: await Promise.all(kept), seconds };
  }

  #openFolder(): string {
    if (this.#folder !== undefined) return this.#folder;
    const folder = mkdtempSync(join(tmpdir(), 'converter-steps-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    this.#folder = folder;
    return folder;
  }
}

/** Converts like the server, by the steps that a cache knows where it knows them. */
export class CachingConverter extends Converter {
  /** Seconds that steps would have taken that were not taken again. */
  saved = 0;
  readonly #cache: StepCache;

  constructor(runner: ToolRunner, settings: EngineSettings, cache: StepCache) {
    super(runner, settings);
    this.#cache = cache;
  }

  protected override async convertStep(
    step: Step,
    file: ConvertedFile,
    context: ConversionContext,
  ): Promise<ConvertedFile[]> {
    const take = () => super.convertStep(step, file, context);
    const { files, saved } = await this.#cache.take(step, file, take);
    this.saved += saved;
    return files;
  }
}

function nameOf({ engine, edge }: Step): string {
  return `${edge.from} >${engine.name}> ${edge.to}`;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
