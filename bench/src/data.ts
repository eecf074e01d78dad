/**
 * What conversions of large tables cost: each is done by the server's own readers and writers and by DuckDB, Miller (`mlr`) or
 * SQLite's program, in turns, each in a process of its own. Prints the seconds, the processor's seconds and the largest memory of each.
 *
 *     --mb 200       how large the table is (default 1024)
 *     --rounds 1     how often each does each task (default 3)
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Cost } from './data-task.ts';

const MIB = 1024 ** 2;
const TASK = fileURLToPath(new URL('data-task.ts', import.meta.url));
const TASKS: readonly [from: string, to: string, others: readonly string[]][] = [
  ['csv', 'jsonl', ['DuckDB', 'Miller']],
  ['csv', 'parquet', ['DuckDB']],
  ['csv', 'sqlite', ['SQLite']],
  ['jsonl', 'csv', ['DuckDB', 'Miller']],
];

const { values: options } = parseArgs({
  options: { mb: { type: 'string', default: '1024' }, rounds: { type: 'string', default: '3' } },
});

const folder = await mkdtemp(join(tmpdir(), 'converter-bench-data-'));
try {
  const csv = join(folder, 'table.csv');
  await writeTable(csv, Number(options.mb) * MIB);
  const jsonl = join(folder, 'table.jsonl');
  await cost('DuckDB', 'csv', 'jsonl', csv, jsonl);
  console.log('| task | by | seconds | processor, s | memory, MB |\n|---|---|---|---|---|');
  for (const [from, to, others] of TASKS) {
    const input = from === 'csv' ? csv : jsonl;
    const costs: Record<string, Cost[]> = Object.fromEntries(['server', ...others].map((by) => [by, []]));
    for (let round = 0; round < Number(options.rounds); round++)
      for (const [by, told] of Object.entries(costs)) {
        const output = join(folder, `made.${to}`);
        told.push(await cost(by, from, to, input, output));
        for (const made of [output, `${output}.said`]) await rm(made, { force: true });
      }
    for (const [by, told] of Object.entries(costs))
      console.log(
        `| ${from} to ${to} | ${by} | ${median(told, 'seconds')} | ${median(told, 'processor')} | ${median(told, 'megabytes')} |`,
      );
  }
} finally {
  await rm(folder, { recursive: true });
}

async function cost(...args: [by: string, from: string, to: string, input: string, output: string]) {
  const { stdout } = await promisify(execFile)(process.execPath, [TASK, ...args], { cwd: folder });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Cost;
}

function median(costs: readonly Cost[], what: keyof Cost): string {
  const sorted = costs.map((each) => each[what]).sort((a, b) => a - b);
  return (sorted[sorted.length >> 1] ?? 0).toFixed(what === 'megabytes' ? 0 : 1);
}

/** Orders of a shop: numbers, dates, prices, and text of which some has commas, quotation marks and other letters. */
async function writeTable(path: string, bytes: number): Promise<void> {
  const file = createWriteStream(path);
  file.write('id,name,city,price,ordered,amount,note\n');
  for (let id = 1, written = 0; written < bytes; ) {
    const rows: string[] = [];
    for (let row = 0; row < 1000; row++, id++)
      rows.push(
        `${id},"Müller, Ann ${id % 997}",Łódź ${id % 89},${(id % 10_007) / 100},2024-${String((id % 12) + 1).padStart(2, '0')}-17,${id % 31},"said ""yes"" ${id}"\n`,
      );
    const text = rows.join('');
    written += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
