/** POST /convert: a job is made. */
import { see } from '../context.ts';
import { fieldOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus, Skipped } from '../verdict.ts';

const uses = ['job'] as const;

export const convert: readonly Requirement[] = [
  {
    id: 'convert.accepted',
    statement:
      'POST /convert answers 200 with JSON that has status "success", jobid, pair and remaining_quota.',
    level: 'required',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('job');
      assertStatus(answer, 200);
      assert(fieldOf(answer, 'status') === 'success', '"status": "success"', answer.body.toString());
      const jobId = fieldOf(answer, 'jobid');
      assert(typeof jobId === 'string' && jobId !== '', 'a text in "jobid"', answer.body.toString());
      for (const field of ['pair', 'remaining_quota'])
        assert(fieldOf(answer, field) !== undefined, `the field "${field}"`, answer.body.toString());
    },
  },
  {
    id: 'convert.pair',
    statement: '"pair" is the source format, a 2, and the target format, such as mp42mp3.',
    level: 'required',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('job');
      const { from, to } = context.conversion;
      const pair = fieldOf(answer, 'pair');
      assert(pair === `${from}2${to}`, `"${from}2${to}"`, JSON.stringify(pair), answer);
    },
  },
  {
    id: 'convert.job-id-format',
    statement: 'A job ID has 32 lower-case hexadecimal characters.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const { jobId } = await context.perform('job');
      if (jobId === undefined) throw see('convert.accepted');
      assert(/^[0-9a-f]{32}$/.test(jobId), '32 hexadecimal characters', jobId);
    },
  },
  {
    id: 'convert.quota',
    statement: '"remaining_quota" is a whole number, or -1 for no limit.',
    level: 'required',
    uses,
    run: async (context) => {
      const { answer } = await context.perform('job');
      const quota = fieldOf(answer, 'remaining_quota');
      assert(
        Number.isInteger(quota) && Number(quota) >= -1,
        'a whole number from -1 on',
        JSON.stringify(quota),
        answer,
      );
    },
  },
];

/** What several jobs show. Runs after many requests that were refused. */
export const jobs: readonly Requirement[] = [
  {
    id: 'jobs.quota',
    statement: 'A job takes one from the quota, and requests that are refused take none.',
    level: 'required',
    uses: ['job', 'several'],
    run: async (context) => {
      const first = await context.perform('job');
      const second = await context.perform('several');
      const before = Number(fieldOf(first.answer, 'remaining_quota'));
      const after = Number(fieldOf(second.answer, 'remaining_quota'));
      if (before === -1 && after === -1) throw new Skipped('the key has no limit');
      // Whether several files count as one is not said anywhere.
      const taken = before - after;
      const expected = `from 1 to ${second.files.length} less than before (${before}), if nobody else uses the key`;
      assert(taken >= 1 && taken <= second.files.length, expected, `${after} left`, second.answer);
    },
  },
  {
    id: 'jobs.ids',
    statement: 'A job ID cannot be guessed: it has at least 122 bits, and no ID is like the one before.',
    level: 'recommended',
    uses: ['job', 'several'],
    run: async (context) => {
      const { jobId } = await context.perform('job');
      const other = (await context.perform('several')).jobId;
      if (jobId === undefined || other === undefined) throw see('convert.accepted');
      assert(jobId !== other, 'two IDs for two jobs', `twice ${jobId}`);
      const isLong = jobId.replace(/[^0-9a-zA-Z]/g, '').length >= 20 && /[a-z]/i.test(jobId);
      assert(isLong, 'an ID such as 32 hexadecimal characters', jobId);
      const shared = [...jobId].filter((character, index) => character === other[index]).length;
      assert(shared < jobId.length * 0.7, 'IDs that are not alike', `${jobId} and ${other}`);
    },
  },
];
