#!/usr/bin/env node
/** `npm run --silent keys -- create|list|revoke|set`: the keys of the server on this machine, also while it runs. */
import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../config.ts';
import { FORMATS } from '../conversion/formats.ts';
import { pairName } from '../conversion/routes/planner.ts';
import type { KeySettings } from '../domain/store.ts';
import { Keys } from '../keys/keys.ts';
import { openSqliteStore } from '../store/sqlite.ts';

const store = await openSqliteStore(loadConfig().dataDir);
const keys = new Keys(store.keys);
const program = new Command('keys').description('Create and change the API keys of this server.');

program
  .command('create')
  .description('create a key and print it; it is not shown again')
  .option('--name <text>', 'what it is for', '')
  .option('--quota <number>', 'how many conversions it may start; -1 for any number', toQuota, -1)
  .option('--pairs <list>', 'the only pairs that it may use, such as mp42mp3,docx2pdf', toPairs)
  .action(async ({ pairs, ...others }: Partial<KeySettings>) =>
    console.log(await keys.create({ ...others, pairs: pairs?.length ? pairs : undefined })),
  );

program
  .command('list')
  .description('list all keys')
  .action(async () => {
    const rows = (await keys.list()).map(({ id, prefix, name, quota, pairs, createdAt, revokedAt }) => ({
      id,
      key: `${prefix}…`,
      name,
      quota: quota === -1 ? 'unlimited' : quota,
      pairs: pairs?.join(',') ?? 'all',
      created: new Date(createdAt).toISOString(),
      revoked: revokedAt === undefined ? '' : new Date(revokedAt).toISOString(),
    }));
    console.table(rows);
  });

program
  .command('revoke <id>')
  .description('make a key unusable; its id is in the list')
  .action(async (id: string) => finish(id, await keys.revoke(toId(id))));

program
  .command('set <id>')
  .description("change a key's limits")
  .option('--name <text>', 'what it is for')
  .option('--quota <number>', 'how many conversions it may start from now on; -1 for any number', toQuota)
  .option('--pairs <list>', 'the only pairs that it may use, or "all"', toPairs)
  .action(async (id: string, { pairs, ...others }: Partial<KeySettings>) => {
    const change = { ...others, ...(pairs && { pairs: pairs.length > 0 ? pairs : undefined }) };
    if (Object.keys(change).length === 0) program.error('Say what to change: --name, --quota or --pairs.');
    finish(id, await keys.set(toId(id), change));
  });

await program.parseAsync();
await store.close();

function finish(id: string, found: boolean): void {
  if (!found) program.error(`There is no key with the id ${id}. "keys list" shows them.`);
}

function toId(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : -1;
}

function toQuota(text: string): number {
  const quota = Number(text);
  if (Number.isInteger(quota) && quota >= -1) return quota;
  throw new InvalidArgumentError('It must be a whole number, or -1 for any number.');
}

/** @returns an empty list for "all" */
function toPairs(text: string): string[] {
  if (text === 'all') return [];
  const known = new Set(FORMATS.flatMap(({ id: from }) => FORMATS.map(({ id: to }) => pairName(from, to))));
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!known.has(name))
      throw new InvalidArgumentError(`"${name}" is not a pair; one is called mp42mp3, for example.`);
  }
  return names;
}
