/**
 * `npm run recognition`: how well each engine that is here hears what is said in recordings of Debian's packages, beside each other,
 * and how well pages are read, beside Tesseract alone, and writes it down in `docs/recognition.md`; with `-- speech` or `-- pages` one
 * of both.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { characterErrorRate, wordErrorRate } from '@converter/fixtures/word-error-rate';
import {
  ConversionFailure,
  Converter,
  createToolRunner,
  detectEngines,
  ENGINES,
  localHost,
  onTrial,
  Planner,
} from '@converter/server/internal';
import { execa } from 'execa';
import { withTable } from './page.ts';
import { writtenPages } from './pages.ts';
import { type Group, type Recording, recordings } from './recordings.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/recognition.md', import.meta.url));
const HEARING = ['moonshine', 'whisper', 'pocketsphinx'];
const LIMITS = { folderBytes: 2 ** 31, cpuSeconds: 3600, maxResults: 10, options: {} };
const HOUR_MS = 3_600_000;

const { CONVERTER_WHISPER_BIN: whisperBin, CONVERTER_WHISPER_MODEL: whisperModel } = process.env;
const settings = { languages: ['eng'], whisperBin, whisperModel };
const detected = await detectEngines(ENGINES, localHost(settings));
const engines = detected.filter(({ engine, version }) => version && HEARING.includes(engine.name));
const runner = createToolRunner('bwrap');

const [only] = process.argv.slice(2);
if (only !== 'pages') {
  const header = ['recordings', 'number', ...engines.map(({ engine }) => engine.name)];
  await write('figures', header, await scoresOfSpeech());
}
if (only !== 'speech')
  await write('figures of pages', ['pages', 'this server', 'Tesseract alone'], await scoresOfPages());

async function write(
  name: Parameters<typeof withTable>[1],
  header: string[],
  rows: string[][],
): Promise<void> {
  await writeFile(PAGE, withTable(await readFile(PAGE, 'utf8'), name, header, rows));
}

async function scoresOfSpeech(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const group of recordings()) {
    const row = [group.name, String(group.recordings.length)];
    for (const { engine } of engines) row.push(await scoreOf(group, engine.name));
    console.log(row.join(' | '));
    rows.push(row);
  }
  return rows;
}

/** The languages that are expected are the default, English alone, for the server and for Tesseract. */
async function scoresOfPages(): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-recognition-'));
  const rows: string[][] = [];
  for (const { name, path, text } of await writtenPages(folder)) {
    const { stdout } = await execa('tesseract', [path, '-', '-l', 'eng', '--psm', '1'], { stderr: 'ignore' });
    const read = await textBy('tesseract', path, extname(path).slice(1));
    const row = [name, ...[read ?? '', stdout].map((found) => characterErrorRate(text, found).toFixed(3))];
    console.log(row.join(' | '));
    rows.push(row);
  }
  await rm(folder, { recursive: true, force: true });
  return rows;
}

/** What an engine makes of all recordings of a kind. */
async function scoreOf(group: Group, engine: string): Promise<string> {
  const heard: (string | undefined)[] = [];
  for (const recording of group.recordings) heard.push(await hear(recording, engine));
  if (group.right === 'refusal') return `${heard.filter((text) => text === undefined).length} refused`;
  const words = heard.map((text) => text ?? '').join(' ');
  if (group.right === 'silence') return `${words.split(/\s+/).filter(Boolean).length} words`;
  const said = group.recordings.map((recording) => recording.said).join(' ');
  return wordErrorRate(said, words).toFixed(3);
}

/** The words, or undefined where the engine refuses to write them down. */
async function hear({ path, seconds }: Recording, engine: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-recognition-'));
  const input = join(folder, 'in.wav');
  await execa('ffmpeg', ['-v', 'error', '-i', path, ...(seconds ? ['-t', String(seconds)] : []), input]);
  const text = await textBy(engine, input, 'wav');
  await rm(folder, { recursive: true, force: true });
  return text;
}

/** The text that an engine makes of a file, or undefined where it refuses to. */
async function textBy(engine: string, input: string, format: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-recognition-'));
  try {
    const planner = new Planner(ENGINES.filter(({ name }) => name === engine));
    const routes = planner.routes(format, 'text').filter(onTrial);
    const context = {
      ...LIMITS,
      folder,
      signal: AbortSignal.timeout(HOUR_MS),
      onProgress: ignore,
      onAttemptFailed: ignore,
    };
    const [made] = await new Converter(runner, settings).convert(input, routes, context);
    return await readFile(made?.path ?? '', 'utf8');
  } catch (error) {
    if (error instanceof ConversionFailure && error.code === 'conversion_failed') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ignore(): void {}
