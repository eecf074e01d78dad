/** Attacks the memory of a server that has little of it, by the kernel's account. */
import { chown, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Breach, breach } from '../kit/breach.ts';
import { MemoryGroup } from '../kit/cgroup.ts';
import { openFolder, removeFolder } from '../kit/folder.ts';
import { endProcessesOf } from '../kit/processes.ts';
import { Server, type ServerSettings } from '../kit/server.ts';
import { asPlainUser, type CommandLine, isRoot, PLAIN_UID, type ServerUser } from '../kit/user.ts';
import { MEMORY_KINDS } from './kinds.ts';

/** One attack. */
export interface MemoryTrial {
  readonly user: ServerUser;
  readonly kind: string;
  readonly outcome: string;
  readonly breaches: readonly Breach[];
}

const GROUP_BYTES = 2 * 1024 ** 3;
const JOB_TIMEOUT_S = 40;
const MAIN = fileURLToPath(new URL('server.ts', import.meta.url));

/**
 * Runs so many attacks, one kind after the other.
 *
 * @returns why that cannot be done here, or undefined
 */
export async function runMemory(
  user: ServerUser,
  count: number,
  onTrial: (trial: MemoryTrial) => void,
): Promise<string | undefined> {
  if (totalmem() < 2 * GROUP_BYTES) return 'this machine has too little memory to spare';
  const group = await MemoryGroup.open(GROUP_BYTES);
  if (typeof group === 'string') return group;
  const folder = await openFolder('memory');
  const isPlain = user === 'a plain user' && isRoot;
  if (isPlain) await chown(folder, PLAIN_UID, PLAIN_UID);
  const settings: ServerSettings = {
    folder,
    main: MAIN,
    jobTimeoutS: JOB_TIMEOUT_S,
    wrap: (line: CommandLine) => group.wrap(isPlain ? asPlainUser(line) : line),
    uid: isPlain ? PLAIN_UID : undefined,
  };
  let server = await Server.start(settings);
  try {
    for (let index = 0; index < count; index++) {
      const { name, program } = MEMORY_KINDS[index % MEMORY_KINDS.length] ?? { name: '', program: '' };
      const path = join(folder, 'attack.txt');
      await writeFile(path, program);
      const sending = { path, name: 'attack.txt', target: 'json', result: join(folder, 'result') };
      const answer = await server.client.convert({ ...sending, deadlineMs: (JOB_TIMEOUT_S + 60) * 1000 });
      const breaches: Breach[] = [];
      const wrong = await server.nextJob();
      if (server.ended !== undefined) breaches.push(breach('death', `it ended with ${server.ended}`));
      else if (answer.kind === 'silence') breaches.push(breach('silence', answer.detail));
      if (wrong) breaches.push(breach('next', wrong));
      const outcome = answer.kind === 'refused' || answer.kind === 'failed' ? answer.code : answer.kind;
      onTrial({ user, kind: name, outcome, breaches });
      if (breaches.length > 0) server = await anew(server, settings);
    }
  } finally {
    await server.stop();
    endProcessesOf(folder);
    await group.remove();
    await removeFolder(folder);
  }
  return undefined;
}

/** A server without the job that has ended the one before, which would be taken up again. */
async function anew(server: Server, settings: ServerSettings): Promise<Server> {
  await server.stop('SIGKILL');
  endProcessesOf(settings.folder);
  await removeFolder(join(settings.folder, 'data'));
  return Server.start(settings);
}
