/** A short part of `npm run attack`: some hostile files through one server, and every takeover a few times. */
import { expect, test } from 'vitest';
import { runCorpus } from '../attack/corpus/part.ts';
import type { Trial } from '../attack/corpus/run.ts';
import { SHORT } from '../attack/corpus/short.ts';
import { isRoot, SERVER_USERS } from '../attack/kit/user.ts';
import { TAKEOVERS } from '../attack/takeovers/index.ts';
import { type Row, runTakeovers } from '../attack/takeovers/run.ts';
import { compareViews, keptView, type View } from '../attack/view/compare.ts';
import { VIEW } from '../attack/view/look.ts';

const RACES = 3;
const SHORT_TAKEOVERS = TAKEOVERS.filter(({ isLong }) => !isLong).map(({ name }) => name);

test('hostile files get nothing, and the server goes on and starts again', async () => {
  const trials: Trial[] = [];
  const [user = 'a plain user'] = SERVER_USERS;
  const skipped = await runCorpus({ user, groups: [SHORT], ways: 1, onTrial: (trial) => trials.push(trial) });
  expect(trials.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  expect(trials.length).toBe(SHORT.inputs.length + 1);
  expect(skipped).toEqual([]);
});

test.concurrent.each(SERVER_USERS)('tools that were taken over get nothing from %s', async (user) => {
  const rows: Row[] = [];
  await runTakeovers({ user, names: SHORT_TAKEOVERS, races: RACES, runs: 1, onRow: (row) => rows.push(row) });
  const breached = rows.flatMap(({ name, outcomes }) =>
    outcomes.filter(({ breaches }) => breaches.length > 0).map(({ breaches }) => ({ name, breaches })),
  );
  expect(breached).toEqual([]);
});

test.runIf(isRoot).each(SERVER_USERS)('data below /usr are not seen from %s', async (user) => {
  const names = TAKEOVERS.map(({ name }) => name).filter((name) => name.startsWith('it reads'));
  const rows = await runTakeovers({
    user,
    names,
    races: 1,
    runs: 1,
    isBelowUsr: true,
    onRow: () => undefined,
  });
  expect(rows.flatMap(({ outcomes }) => outcomes.flatMap(({ breaches }) => breaches))).toEqual([]);
});

test.each(SERVER_USERS)('a tool of %s sees no more than what is known', async (user) => {
  const [row] = await runTakeovers({ user, names: [VIEW.name], races: 1, runs: 1, onRow: () => undefined });
  expect(compareViews(await keptView(user), row?.outcomes[0]?.seen as View)).toEqual([]);
});
