/** One conversion of a table, and what it has cost: `data-task.ts server|DuckDB|Miller|SQLite <from> <to> <input> <output>`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** What a process has taken. */
export interface Cost {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

const SERVER = new URL('../../packages/server/', import.meta.url);
const [by, from = '', to = '', input = '', output = ''] = process.argv.slice(2);
const WAYS = { server: bySelf, DuckDB: byDuckdb, Miller: byMiller, SQLite: bySqlite };
const start = performance.now();
const child = await WAYS[by as keyof typeof WAYS]();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cost: Cost = {
  seconds: (performance.now() - start) / 1000,
  processor: child?.processor ?? (userCPUTime + systemCPUTime) / 1e6,
  megabytes: child?.megabytes ?? maxRSS / 1024,
};
console.log(JSON.stringify(cost));

async function bySelf(): Promise<undefined> {
  const { READERS, WRITERS } = await import(new URL('src/conversion/engines/data/formats.ts', SERVER).href);
  const options = { header: true, hidden: false, indent: 2 };
  await WRITERS[to](await READERS[from](input, options), output, options);
}

async function byDuckdb(): Promise<undefined> {
  const { DuckDBInstance } = createRequire(new URL('package.json', SERVER))('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create()).connect();
  const formats: Readonly<Record<string, string>> = {
    jsonl: 'FORMAT json',
    parquet: 'FORMAT parquet',
    csv: 'HEADER',
  };
  const read = from === 'csv' ? 'read_csv' : 'read_json';
  await connection.run(`COPY (FROM ${read}('${input}')) TO '${output}' (${formats[to]})`);
  connection.closeSync();
}

function byMiller() {
  const flags: Readonly<Record<string, string>> = { csv: 'csv', jsonl: 'jsonl' };
  return byProgram('mlr', `--i${flags[from]}`, `--o${flags[to]}`, 'cat', input);
}

/** Its own program, which makes one column of text of each. */
function bySqlite() {
  return byProgram('sqlite3', output, '.mode csv', `.import "${input}" t`);
}

/** Runs a program that writes the output, or else says it. */
function byProgram(...command: string[]): Pick<Cost, 'processor' | 'megabytes'> {
  const program = `import resource, subprocess, sys
subprocess.run(sys.argv[2:], check=True, stdout=open(sys.argv[1] + '.said', 'wb'))
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)`;
  const { stdout, status, stderr } = spawnSync('python3', ['-c', program, output, ...command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const [processor = 0, megabytes = 0] = stdout.split(' ').map(Number);
  return { processor, megabytes };
}
