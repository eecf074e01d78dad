/**
 * What conversions cost beside another version of the server: processor seconds of all that it starts, for fifteen common pairs, the two
 * servers in turns.
 *
 *     npm run bench -- against ../older/packages/server/src/bin/main.ts
 *
 *     --rounds 9     how often each does each pair (default 5)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './contest.ts';
import { type ProcessorGroup, processorGroup } from './processor-group.ts';
import { type BenchServer, convert, startServer } from './server.ts';

const FIXTURES = fileURLToPath(new URL('../../packages/fixtures/files/', import.meta.url));
const REPEATS = 4;

const PAIRS: readonly (readonly [file: string, to: string])[] = [
  ['documents/letter.docx', 'pdf'],
  ['sheets/prices.xlsx', 'pdf'],
  ['slides/talk.pptx', 'pdf'],
  ['documents/letter.pdf', 'docx'],
  ['documents/letter.txt', 'pdf'],
  ['documents/letter.md', 'html'],
  ['images/picture.png', 'jpg'],
  ['images/picture.heic', 'jpg'],
  ['images/drawing.svg', 'png'],
  ['images/moving.gif', 'mp4'],
  ['media/speech.mp4', 'mp3'],
  ['media/speech.wav', 'flac'],
  ['archives/tree.zip', 'tgz'],
  ['data/german.csv', 'json'],
  ['sheets/prices.xlsx', 'csv'],
];

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const [main] = positionals;
if (!main) throw new Error('Say which other server: the path of its main.ts.');

const folder = await mkdtemp(join(tmpdir(), 'converter-bench-'));
const ours = await start('ours');
const other = await start('other', resolve(main));
try {
  console.log('| pair | this server | other one | ratio | from–to |\n|---|---|---|---|---|');
  for (const [file, to] of PAIRS) {
    const cost = (who: Measured) => () => secondsFor(who, join(FIXTURES, file), to);
    const found = await compare(Number(values.rounds), cost(ours), cost(other));
    const spread = `${found.least.toFixed(2)}–${found.most.toFixed(2)}`;
    console.log(
      `| ${file} to ${to} | ${found.ours.toFixed(3)} s | ${found.other.toFixed(3)} s | ${found.ratio.toFixed(2)} | ${spread} |`,
    );
  }
} finally {
  await Promise.all([ours.server.stop(), other.server.stop()]);
  await Promise.all([ours.group.remove(), other.group.remove()]);
  await rm(folder, { recursive: true });
}

interface Measured {
  readonly server: BenchServer;
  readonly group: ProcessorGroup;
}

async function start(name: string, program?: string): Promise<Measured> {
  const group = await processorGroup(name);
  return { server: await startServer(join(folder, name), { main: program, within: group.within }), group };
}

/** Processor seconds that one conversion takes. */
async function secondsFor({ server, group }: Measured, file: string, to: string): Promise<number> {
  const before = await group.seconds();
  for (let count = 0; count < REPEATS; count++) await convert(server, file, to);
  return ((await group.seconds()) - before) / REPEATS;
}
