/**
 * How fast a conversion comes back beside the bare tool: each file goes to a server by HTTP, as a sync conversion with the sandbox on,
 * and to the tool as somebody would call it by hand, in turns. Prints the medians, their ratio and its spread.
 *
 *     --rounds 9     how often each does each task (default 5)
 *     --json FILE    writes the figures, too
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type Comparison, compare, timed } from './contest.ts';
import { convert, startServer } from './server.ts';

const FIXTURES = fileURLToPath(new URL('../../packages/fixtures/files/', import.meta.url));
const run = promisify(execFile);

/** A file, what it becomes, and the command that does the same. */
interface Task {
  readonly file: string;
  readonly to: string;
  readonly tool: string;
  /** With the paths of the file and of the result. */
  readonly args: (input: string, output: string, folder: string) => readonly string[];
}

const office = (file: string): Task => ({
  ...{ file, to: 'pdf', tool: 'soffice' },
  args: (input, _, folder) => ['--headless', '--convert-to', 'pdf', '--outdir', folder, input],
});
const ffmpeg = (file: string, to: string, ...flags: readonly string[]): Task => ({
  ...{ file, to, tool: 'ffmpeg' },
  args: (input, output) => ['-y', '-v', 'error', '-i', input, ...flags, output],
});
const vips = (file: string, to: string, options = ''): Task => ({
  ...{ file, to, tool: 'vips' },
  args: (input, output) => ['copy', input, `${output}${options}`],
});

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'string' } },
});
const rounds = Number(options.rounds);

const folder = await mkdtemp(join(tmpdir(), 'converter-bench-'));
const made = join(folder, 'made');
await mkdir(made);
const server = await startServer(join(folder, 'data'));
try {
  const figures: ({ task: string; tool: string } & Comparison)[] = [];
  console.log('| task | server | bare tool | server by tool | from–to |\n|---|---|---|---|---|');
  for (const { file, to, tool, args } of await tasks()) {
    const output = join(made, `out.${to}`);
    const byTool = () => timed(() => run(tool, args(file, output, made)));
    const comparison = await compare(rounds, () => timed(() => convert(server, file, to)), byTool);
    const task = `${file.replace(/.*\//, '')} to ${to}`;
    figures.push({ task, tool, ...comparison });
    const { ours, other, ratio, least, most } = comparison;
    const spread = `${least.toFixed(2)}–${most.toFixed(2)}`;
    console.log(
      `| ${task} | ${ours.toFixed(3)} s | ${tool} ${other.toFixed(3)} s | ${ratio.toFixed(2)} | ${spread} |`,
    );
  }
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  const report = { date: new Date().toISOString().slice(0, 10), ...machine, rounds, figures };
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

async function tasks(): Promise<Task[]> {
  const inFolder = (name: string) => join(folder, name);
  const [text, page, photo, clip, sound] = [
    'report.md',
    'report.docx',
    'photo.png',
    'clip.mp4',
    'sound.wav',
  ].map(inFolder) as [string, string, string, string, string];
  await writeFile(text, report());
  await run('pandoc', [text, '-o', page]);
  const make = (source: string[], ...to: string[]) => run('ffmpeg', ['-v', 'error', ...source, ...to]);
  await make(['-f', 'lavfi', '-i', 'mandelbrot=size=4000x3000'], '-frames:v', '1', photo);
  const sources = ['testsrc2=size=1280x720:rate=25:duration=60', 'sine=frequency=440:duration=60'];
  await make(
    sources.flatMap((source) => ['-f', 'lavfi', '-i', source]),
    '-preset',
    'ultrafast',
    '-shortest',
    clip,
  );
  await make(['-f', 'lavfi', '-i', 'anoisesrc=duration=600:color=pink:amplitude=0.3'], '-ac', '2', sound);
  return [
    office(page),
    office(join(FIXTURES, 'sheets/prices.xlsx')),
    office(join(FIXTURES, 'slides/talk.pptx')),
    vips(photo, 'jpg', '[Q=90]'),
    vips(photo, 'webp', '[Q=90]'),
    vips(join(FIXTURES, 'images/picture.png'), 'jpg', '[Q=90]'),
    ffmpeg(clip, 'mkv', '-c', 'copy'),
    ffmpeg(clip, 'mp3', '-vn', '-q:a', '2'),
    ffmpeg(sound, 'flac'),
    { ...{ file: text, to: 'html', tool: 'pandoc' }, args: (input, output) => ['-s', input, '-o', output] },
  ];
}

/** Nine pages of words, with headings and a list. */
function report(): string {
  const sentence = 'A conversion takes a file in one format and gives another one that holds the same. ';
  const chapter = (number: number) =>
    `# Chapter ${number}\n\n${`${sentence.repeat(12)}\n\n`.repeat(3)}- first\n- second\n- third\n`;
  return Array.from({ length: 9 }, (_, index) => chapter(index + 1)).join('\n');
}
