/** A process of its own, which plays the server and is attacked by takeovers, as the user that it was started as. */
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Listeners } from '../kit/listeners.ts';
import { Stage } from '../project.ts';
import { VIEW } from '../view/look.ts';
import { TAKEOVERS } from './index.ts';
import { type ChildOrder, type Row, TOKEN_VARIABLE } from './run.ts';
import type { Scene } from './takeover.ts';
import { layScene, type Outcome, tryTakeover } from './trial.ts';

const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const { folder, data, names, races, runs } = order;

const host = join(folder, 'host');
const listeners = await Listeners.open(folder);
for (const [path, mode] of [
  [host, 0o755],
  [join(host, 'private'), 0o700],
] as const) {
  await mkdir(path, { recursive: true });
  await chmod(path, mode);
}
await mkdir(data, { recursive: true, mode: 0o700 });
const scene: Scene = {
  secret: join(host, 'private/secret.json'),
  folder: join(host, 'private'),
  open: join(host, 'open.json'),
  data,
  token: process.env[TOKEN_VARIABLE] ?? '',
  pid: process.pid,
  uid: process.getuid?.() ?? 0,
  oom: Number(await readFile('/proc/self/oom_score_adj', 'utf8')),
  port: listeners.address.port,
  socket: listeners.address.socket,
  abstract: listeners.abstract,
};
const stage = await Stage.open(data);
for (const takeover of [...TAKEOVERS, VIEW]) {
  if (!names.includes(takeover.name)) continue;
  const outcomes: Outcome[] = [];
  for (let count = 0; count < (takeover.isRace ? races : runs); count++) {
    await layScene(scene);
    const watched = [host, join(data, 'first-key'), join(data, 'converter.db')];
    const outcome = await tryTakeover(takeover, scene, stage, watched);
    const calls = listeners.take().map((detail) => ({ kind: 'call' as const, detail }));
    outcomes.push({ ...outcome, breaches: [...outcome.breaches, ...calls] });
  }
  const row: Row = { name: takeover.name, subject: takeover.subject, outcomes };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
listeners.close();
// A run that never ends would keep this process.
process.exit(0);
