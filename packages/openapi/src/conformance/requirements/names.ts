/** Names and their letters: what people call their files beyond ASCII and in capitals. */
import { parse } from 'content-disposition';
import { type Context, see } from '../context.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import { WRONG_LETTERS } from '../internals.ts';
import { type AcceptedRequest, lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, Skipped } from '../verdict.ts';
import { isZip, readZip } from '../zip.ts';
import { assertHad } from './form.ts';

/** Goes on only if a name has all of its letters, or nothing of the name that was sent: a server may give names of its own. */
function assertLetters(name: string, sent: string, exchange: Exchange): void {
  const stem = sent.slice(0, sent.lastIndexOf('.'));
  // What a wrong encoding leaves as it is.
  const [rest = stem] = stem.match(/[\x21-\x7e]{3,}/g) ?? [];
  const isWhole = name.normalize('NFC').startsWith(stem.normalize('NFC'));
  const isOwn = !name.includes(rest) && !WRONG_LETTERS.test(name);
  assert(isWhole || isOwn, `a name that begins with "${stem}"`, JSON.stringify(name), exchange);
}

function assertSentName({ had, files }: AcceptedRequest, exchange: Exchange): void {
  if (!had.includes('unusual names')) throw see('form.unusual-names');
  const header = headerOf(exchange, 'content-disposition');
  if (header === undefined) throw new Skipped('the answer names no file');
  const name = parse(header).parameters.filename ?? '';
  assertLetters(name, files[0]?.name ?? '', exchange);
}

export const names: readonly Requirement[] = [
  {
    id: 'names.sync',
    statement: 'Where a sync answer names its file, letters beyond ASCII are as they were sent.',
    level: 'required',
    uses: ['sync'],
    run: async (context) => {
      const run = await context.perform('sync');
      assertSentName(run, run.answer);
    },
  },
  {
    id: 'names.download',
    statement: 'Where a download names its file, letters beyond ASCII are as they were sent.',
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const run = await context.perform('job');
      if (run.download?.status !== 200) throw see('download.result');
      assertSentName(run, run.download);
    },
  },
  {
    id: 'names.archive',
    statement: 'Where an archive names files after those that were sent, their letters are right.',
    level: 'required',
    uses: ['several'],
    run: async (context: Context) => {
      const { had, download, polls, files } = await context.perform('several');
      if (!download || lastStatus(polls) !== 'completed' || !isZip(download.body)) throw see('several.zip');
      if (!had.includes('unusual names')) throw see('form.unusual-names');
      const members = await readZip(download.body).catch(() => {
        throw see('several.zip');
      });
      for (const { name } of members) assertLetters(name, files[0]?.name ?? '', download);
    },
  },
  {
    id: 'names.upper-case',
    statement: 'A file name in capitals tells its format too, such as SCAN.PNG.',
    level: 'required',
    uses: ['sync'],
    run: async (context) => assertHad(await context.perform('sync'), 'upper case'),
  },
];
