/** Sends hostile inputs to a real server, and looks after each of them what it has done. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bait, COMMON_FOLDERS, restoreBait } from '../kit/bait.ts';
import { type Breach, breach } from '../kit/breach.ts';
import type { Answer } from '../kit/client.ts';
import { removeFolder } from '../kit/folder.ts';
import type { Listeners } from '../kit/listeners.ts';
import { endProcessesOf, processesOf } from '../kit/processes.ts';
import { findSecret } from '../kit/search.ts';
import { Server, type ServerSettings } from '../kit/server.ts';
import { changes, namesWith, type Snapshot, snapshot } from '../kit/snapshot.ts';
import type { ServerUser } from '../kit/user.ts';
import { becomes } from '../kit/wait.ts';
import type { Group } from './index.ts';
import type { HostileInput } from './input.ts';

/** One conversion of one input. */
export interface Trial {
  readonly group: string;
  readonly input: string;
  /** Such as `tar2xar`. */
  readonly pair: string;
  /** `result`, or the code that was answered. */
  readonly outcome: string;
  readonly breaches: readonly Breach[];
  readonly user: ServerUser;
}

/** What a run is told. */
export interface CorpusSettings extends ServerSettings {
  readonly bait: Bait;
  readonly listeners: Listeners;
  /** Who the server is, for the report. */
  readonly user: ServerUser;
  /** Called with each trial as it ends. */
  readonly onTrial: (trial: Trial) => void;
}

/** How long a client waits for an answer, beyond the time that a job may take. */
const PATIENCE_MS = 60_000;
/** What takes all the time that it gets is not tried in many ways. */
const MAX_COSTLY_TARGETS = 2;

/** A server under attack, and its successors. */
export class CorpusRun {
  /** What was not tried: pairs that this server does not offer, and what could not be made here. */
  readonly skipped: string[] = [];
  readonly #settings: CorpusSettings;
  #server: Server;
  #pairs: ReadonlySet<string>;
  #inputs = 0;

  private constructor(settings: CorpusSettings, server: Server, pairs: ReadonlySet<string>) {
    this.#settings = settings;
    this.#server = server;
    this.#pairs = pairs;
  }

  static async open(settings: CorpusSettings): Promise<CorpusRun> {
    await mkdir(join(settings.folder, 'work'), { recursive: true });
    const server = await startWithSecret(settings);
    return new CorpusRun(settings, server, await server.client.pairs());
  }

  /** Tries the inputs of a group, each in so many ways at most, and whether the server can be stopped and started again after them. */
  async try({ name, inputs }: Group, ways = Number.POSITIVE_INFINITY): Promise<void> {
    for (const input of inputs) await this.#tryInput(name, input, ways);
    const breaches = await this.#restart();
    this.#report(
      name,
      'the end of the group',
      'restart',
      breaches.length > 0 ? 'breach' : 'result',
      breaches,
    );
  }

  /** Stops the server. */
  async close(): Promise<void> {
    await this.#server.stop();
  }

  async #tryInput(group: string, input: HostileInput, ways: number): Promise<void> {
    const { folder, bait } = this.#settings;
    const targets = input.aim === 'exhaust' ? input.targets.slice(0, MAX_COSTLY_TARGETS) : input.targets;
    const offered = targets.filter((target) => this.#pairs.has(`${input.from}2${target}`));
    for (const target of targets)
      if (!offered.includes(target)) this.skipped.push(`${input.from}2${target}: ${input.name}`);
    if (offered.length === 0) return;
    const path = join(folder, 'work', `input-${this.#inputs++}`);
    try {
      await input.make(path, bait);
    } catch (error) {
      this.skipped.push(`${input.from}: ${input.name}, which could not be made (${error})`);
      return;
    }
    for (const target of offered.slice(0, ways)) {
      const { outcome, breaches } = await this.#tryPair(input, path, target);
      this.#report(group, input.name, `${input.from}2${target}`, outcome, breaches);
    }
    await rm(path, { force: true });
  }

  async #tryPair(input: HostileInput, path: string, target: string) {
    const { folder, bait, listeners, jobTimeoutS } = this.#settings;
    const before = await this.#look();
    listeners.take();
    const result = join(folder, 'work', 'result');
    const answer = await this.#server.client.convert({
      path,
      name: input.file,
      target,
      result,
      deadlineMs: jobTimeoutS * 1000 + PATIENCE_MS,
    });
    const breaches = judge(answer, folder);
    if (answer.kind === 'result') {
      const found = await findSecret(result, bait.secret, input.aim !== 'exhaust');
      if (found) breaches.push(breach('read', found));
    }
    await rm(result, { force: true });
    for (const call of listeners.take()) breaches.push(breach('call', call));
    for (const line of before(await this.#look())) breaches.push(breach('write', line));
    if (breaches.some(({ kind }) => kind === 'write')) await restoreBait(bait);
    await this.#checkNext(breaches);
    return { outcome: outcomeOf(answer), breaches };
  }

  /** What an attack must not change. @returns what to compare it with a later look by */
  async #look() {
    const { bait, folder } = this.#settings;
    const own = ['cwd', 'tmp', 'home'].map((name) => join(folder, name));
    const files: Snapshot = await snapshot([...Object.values(bait.places), ...own]);
    const names = await namesWith(bait.marker, COMMON_FOLDERS);
    const look = Object.assign(
      (after: { files: Snapshot; names: Set<string> }) => [
        ...changes(files, after.files),
        ...[...after.names].filter((name) => !names.has(name)).map((name) => `${name} is new`),
      ],
      { files, names },
    );
    return look;
  }

  /** The next job shows whether the server is what it was. One that is not is replaced by a new one with new data. */
  async #checkNext(breaches: Breach[]): Promise<void> {
    const wrong = await this.#server.nextJob();
    if (this.#server.ended !== undefined)
      breaches.push(breach('death', `it ended with ${this.#server.ended}`));
    else if (wrong) breaches.push(breach('next', wrong));
    if (breaches.some(({ kind }) => ['death', 'next', 'silence'].includes(kind)))
      await this.#replace(breaches);
  }

  async #restart(): Promise<Breach[]> {
    const breaches: Breach[] = [];
    const { folder } = this.#settings;
    const isEmpty = await becomes(async () => (await this.#server.scratch()).length === 0);
    if (!isEmpty) breaches.push(breach('kept', `in scratch: ${(await this.#server.scratch()).join(', ')}`));
    const how = await this.#server.stop();
    if (how !== 'code 0')
      breaches.push(breach('death', `it was asked to stop, and ended with ${how ?? 'nothing'}`));
    const left = processesOf(folder);
    if (left.length > 0) breaches.push(breach('left', left.join(', ')));
    endProcessesOf(folder);
    try {
      this.#server = await Server.start(this.#settings);
      const wrong = await this.#server.nextJob();
      if (wrong) breaches.push(breach('next', wrong));
    } catch (error) {
      breaches.push(breach('death', String(error)));
      await this.#renew();
    }
    return breaches;
  }

  async #replace(breaches: Breach[]): Promise<void> {
    await this.#server.stop('SIGKILL');
    try {
      // Whether it can be started on what is there is a question of its own.
      this.#server = await Server.start(this.#settings);
      await this.#server.stop('SIGKILL');
    } catch (error) {
      breaches.push(breach('death', String(error)));
    }
    await this.#renew();
  }

  async #renew(): Promise<void> {
    endProcessesOf(this.#settings.folder);
    await removeFolder(join(this.#settings.folder, 'data'));
    this.#server = await startWithSecret(this.#settings);
  }

  #report(group: string, input: string, pair: string, outcome: string, breaches: readonly Breach[]): void {
    const { user, onTrial } = this.#settings;
    onTrial({ group, input, pair, outcome, breaches, user });
  }
}

/** A server that has a job of somebody else, with a secret in it. */
async function startWithSecret(settings: CorpusSettings): Promise<Server> {
  const server = await Server.start(settings);
  const path = join(settings.folder, 'work', 'other.csv');
  await writeFile(path, `name,secret\nother,${settings.bait.secret}-of-another-job\n`);
  await server.client.keep(path, 'other.csv', 'json');
  return server;
}

const UNCLEAR = ['', 'internal_error', 'interrupted'];

function judge(answer: Answer, folder: string): Breach[] {
  if (answer.kind === 'result') return [];
  if (answer.kind === 'silence') return [breach('silence', answer.detail)];
  const breaches: Breach[] = [];
  if (UNCLEAR.includes(answer.code)) breaches.push(breach('unclear', `${answer.code}: ${answer.detail}`));
  if (answer.detail.includes(folder) || /\/(job|usr|tmp)\/|\bat .*\.[tj]s:\d/.test(answer.detail))
    breaches.push(breach('told', answer.detail));
  return breaches;
}

function outcomeOf(answer: Answer): string {
  if (answer.kind === 'result') return 'result';
  return answer.kind === 'silence' ? 'no answer' : answer.code || 'no code';
}
