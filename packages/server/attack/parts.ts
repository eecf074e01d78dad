/** The parts of a run: each gives what it has found. */
import { type ControlTrial, runControls } from './control/run.ts';
import { CORPUS, type Group } from './corpus/index.ts';
import { runCorpus } from './corpus/part.ts';
import type { Trial } from './corpus/run.ts';
import type { Breach } from './kit/breach.ts';
import { isRoot, SERVER_USERS } from './kit/user.ts';
import { type MemoryTrial, runMemory } from './memory/run.ts';
import type { Results, TakeoverRows } from './results.ts';
import { TAKEOVERS } from './takeovers/index.ts';
import { runTakeovers } from './takeovers/run.ts';
import { compareViews, keepView, keptView, type View } from './view/compare.ts';
import { VIEW } from './view/look.ts';

/** What a run is asked for. */
export interface AttackOptions {
  /** Only groups of the corpus whose name has this in it. */
  readonly groups: readonly string[];
  /** Only inputs and takeovers whose name has this in it. */
  readonly names: string;
  readonly races: number;
  readonly runs: number;
  readonly keep: boolean;
  say(text: string): void;
}

type Found<Name extends keyof Results> = Omit<NonNullable<Results[Name]>, 'date' | 'versions'>;

const MEMORY_ATTACKS = 20;
/** Files of these groups do nothing that could be sent by a server without a sandbox. */
const CONTROL_AIMS = ['read', 'call', 'write'];
/** They would make devices on the host. */
const NOT_IN_CONTROL = /devices/;

function say(options: AttackOptions, label: string, outcome: string, breaches: readonly Breach[]): void {
  const lines = breaches
    .slice(0, 10)
    .map(({ kind, detail }) => `\n    BREACH ${kind}: ${detail.slice(0, 300)}`);
  options.say(`${outcome.padEnd(20)} ${label}${lines.join('')}`);
}

function chosenGroups(options: AttackOptions): Group[] {
  return CORPUS.filter(
    ({ name }) => options.groups.length === 0 || options.groups.some((part) => name.includes(part)),
  ).map((group) => ({ ...group, inputs: group.inputs.filter(({ name }) => name.includes(options.names)) }));
}

export async function corpusPart(options: AttackOptions): Promise<Found<'corpus'>> {
  const trials: Trial[] = [];
  const skipped = new Set<string>();
  for (const [index, user] of SERVER_USERS.entries()) {
    const groups = chosenGroups(options).filter(
      ({ inputs, isForBoth }) => inputs.length > 0 && (index === 0 || isForBoth),
    );
    if (groups.length === 0) continue;
    const onTrial = (trial: Trial) => {
      trials.push(trial);
      say(options, `${trial.pair} ${trial.input}`, trial.outcome, trial.breaches);
    };
    for (const pair of await runCorpus({ user, groups, onTrial })) skipped.add(pair);
  }
  return { trials, skipped: [...skipped] };
}

export async function controlPart(options: AttackOptions): Promise<Found<'control'>> {
  const bare: ControlTrial[] = [];
  const server: Trial[] = [];
  await runControls((trial) => {
    bare.push(trial);
    say(options, trial.name, trial.isMissing ? 'not installed' : trial.expected, trial.breaches);
  });
  const groups = chosenGroups(options).map((group) => ({
    ...group,
    inputs: group.inputs.filter(({ aim, name }) => CONTROL_AIMS.includes(aim) && !NOT_IN_CONTROL.test(name)),
  }));
  const [user = 'a plain user'] = SERVER_USERS;
  await runCorpus({
    user,
    groups: groups.filter(({ inputs }) => inputs.length > 0),
    ways: 1,
    sandbox: 'off',
    onTrial(trial) {
      server.push(trial);
      say(options, `${trial.pair} ${trial.input}`, trial.outcome, trial.breaches);
    },
  });
  return { bare, server };
}

/** Those that a server whose data lie below `/usr` is tried with. */
const ABOUT_DATA = /^it reads/;

export async function takeoverPart(options: AttackOptions): Promise<Found<'takeovers'>> {
  const of: TakeoverRows[] = [];
  const all = TAKEOVERS.map(({ name }) => name).filter((name) => name.includes(options.names));
  for (const user of SERVER_USERS) {
    for (const isBelowUsr of isRoot ? [false, true] : [false]) {
      const names = isBelowUsr ? all.filter((name) => ABOUT_DATA.test(name)) : all;
      if (names.length === 0) continue;
      const { races, runs } = options;
      const rows = await runTakeovers({
        user,
        names,
        races,
        runs,
        isBelowUsr,
        onRow({ name, outcomes }) {
          const breaches = outcomes.flatMap((each) => each.breaches);
          const held = outcomes.filter((each) => each.breaches.length === 0).length;
          say(options, `${name}, ${user}`, `held ${held} of ${outcomes.length}`, breaches);
        },
      });
      of.push({ user, isBelowUsr, rows });
    }
  }
  return { of };
}

export async function memoryPart(options: AttackOptions): Promise<Found<'memory'>> {
  const trials: MemoryTrial[] = [];
  const notes: string[] = [];
  for (const user of SERVER_USERS) {
    const note = await runMemory(user, MEMORY_ATTACKS, (trial) => {
      trials.push(trial);
      say(options, `${trial.kind}, ${user}`, trial.outcome, trial.breaches);
    });
    if (note) notes.push(`As ${user}, it was not tried: ${note}.`);
  }
  for (const note of notes) options.say(note);
  return { trials, notes };
}

export async function viewPart(options: AttackOptions): Promise<Found<'view'>> {
  const of: { user: (typeof SERVER_USERS)[number]; breaches: Breach[] }[] = [];
  for (const user of SERVER_USERS) {
    const [row] = await runTakeovers({ user, names: [VIEW.name], races: 1, runs: 1, onRow: () => undefined });
    const seen = row?.outcomes[0]?.seen as View | undefined;
    if (!seen) throw new Error(`Nothing was seen as ${user}.`);
    if (options.keep) await keepView(user, seen);
    const breaches = compareViews(await keptView(user), seen);
    of.push({ user, breaches });
    say(options, `what a tool sees, ${user}`, breaches.length === 0 ? 'as known' : 'more', breaches);
  }
  return { of };
}
