/** What changes while, and after, the server looks at it: processes that stay for a moment swap files and links. */
import { type Takeover, takeover } from './takeover.ts';

/** Each process does the same until it is ended. */
const swarm = (processes: number, loop: string) => `
finish()
for number in range(${processes}):
    os.symlink(SECRET, f'link{number}')
    os.symlink(FOLDER, f'folder{number}')
for number in range(${processes}):
    if os.fork() == 0:
        os.setsid()
        for sign in range(1, 32):
            try: signal.signal(sign, signal.SIG_IGN)
            except (OSError, ValueError): pass
        while True:
            try:
${loop
  .trim()
  .split('\n')
  .map((line) => `                ${line}`)
  .join('\n')}
            except OSError: pass
os._exit(0)
`;

/** Two names change places in one call of the system, so that there is always one or the other. */
const EXCHANGE = (one: string, other: string) =>
  `if libc.renameat2(-100, ${one}, -100, ${other}, 2) != 0: raise OSError()`;

const SWAP_FILE = EXCHANGE("b'out/out.json'", "f'link{number}'.encode()");
const SWAP_FOLDER = EXCHANGE("b'out'", "f'folder{number}'.encode()");

const REPLACE_FILE = `
os.symlink(SECRET, f'l{number}')
os.rename(f'l{number}', 'out/out.json')
open(f'f{number}', 'w').write('[]')
os.rename(f'f{number}', 'out/out.json')
`;

/** The name in the folder is that of the secret, so that the link leads to it. */
const withSecretsName = (loop: string) => `open('out/' + os.path.basename(SECRET), 'w').write('[]')\n${loop}`;

const CHANGE_RIGHTS = `
os.chmod('out/out.json', 0o000)
os.link('out/out.json', 'out/again.json')
os.chmod('out', 0o000)
os.chmod('out', 0o777)
os.unlink('out/again.json')
`;

const GROW = `
os.makedirs(f'out/d{number}/e', exist_ok=True)
open(f'out/d{number}/e/{time.time_ns()}', 'w').write('x')
`;

const race = (name: string, program: (processes: number) => string, secrets = false): Takeover[] =>
  [8, 32].map((processes) =>
    takeover(
      'races',
      `${processes} processes ${name}`,
      program(processes),
      secrets ? ({ secret }) => ({ outputs: [`out/${secret.split('/').at(-1)}`] }) : {},
      { isRace: true },
    ),
  );

export const races: readonly Takeover[] = [
  ...race('swap the output and a link to a secret', (processes) => swarm(processes, SWAP_FILE)),
  ...race('replace the output by a link to a secret, and back', (processes) =>
    swarm(processes, REPLACE_FILE),
  ),
  ...race(
    'swap the output folder and a link to the folder of a secret',
    (processes) => withSecretsName(swarm(processes, SWAP_FOLDER)),
    true,
  ),
  ...race('change the rights of the output', (processes) => swarm(processes, CHANGE_RIGHTS)),
  ...race('make files where they are deleted', (processes) => swarm(processes, GROW)),
];
