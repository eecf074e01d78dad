/** POST /convert/sync: the result in the same answer. */
import { fieldOf, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';
import { isZip } from '../zip.ts';
import { assertFileName, assertMediaType, assertResult, extensionsOf } from './result.ts';

const uses = ['sync'] as const;

export const sync: readonly Requirement[] = [
  {
    id: 'sync.result',
    statement: 'POST /convert/sync answers 200 with the converted file itself, in the target format.',
    level: 'required',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('sync');
      assertStatus(answer, 200);
      await assertResult(context.conversion.to, answer);
    },
  },
  {
    id: 'sync.media-type',
    statement: 'The Content-Type of the file is that of the target format.',
    level: 'recommended',
    uses,
    run: async (context) => assertMediaType(context.conversion.to, (await context.perform('sync')).answer),
  },
  {
    id: 'sync.name',
    statement:
      'Content-Disposition is "attachment" and names the file, with the extension of the target format.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('sync');
      assertFileName(isZip(answer.body) ? ['zip'] : extensionsOf(context.conversion.to), answer);
    },
  },
  {
    id: 'sync.job-id',
    statement:
      'X-Job-Id names the job behind a sync answer: it is completed, and its download is the same file.',
    level: 'addition',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('sync');
      const jobId = headerOf(answer, 'x-job-id');
      assertOffered(jobId !== undefined, 'sync answers have no X-Job-Id');
      const state = await context.get(`/progress/${encodeURIComponent(jobId)}`);
      assertStatus(state, 200);
      assert(fieldOf(state, 'status') === 'completed', '"completed"', state.body.toString(), state);
      const download = await context.get(`/download/${encodeURIComponent(jobId)}`);
      assertStatus(download, 200);
      // An archive that is made while it is sent may have other times in it.
      const isSame = isZip(answer.body) || download.body.equals(answer.body);
      assert(isSame, 'the same bytes', `${download.body.length} other bytes`, download);
    },
  },
];
