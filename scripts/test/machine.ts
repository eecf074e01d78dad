/** A make-believe machine: a checkout of its own, and a PATH on which nothing but these programs exists. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SCRIPTS = dirname(import.meta.dirname);

const SYSTEM_PROGRAMS = [
  'awk',
  'cat',
  'chmod',
  'cksum',
  'dirname',
  'env',
  'flock',
  'grep',
  'ln',
  'mkdir',
  'paste',
];
SYSTEM_PROGRAMS.push('rm', 'sed', 'setpriv', 'sh', 'true', 'uname');

/** Each writes its name and arguments to the journal, and does as much as the scripts can see. */
const FAKES: Readonly<Record<string, string>> = {
  npm: `env | grep '^npm_config' >>"$MACHINE/npm-settings"
    mkdir -p node_modules/.bin node_modules/pnpm && : >node_modules/pnpm/install.js
    ln -sf "$NODE" node_modules/.bin/node && ln -sf "$MACHINE/pnpm" node_modules/.bin/pnpm`,
  'apt-get': `case $* in *update*) exit 0 ;; esac
    [ ! -s "$MACHINE/apt-is-busy" ] || { sed -i 1d "$MACHINE/apt-is-busy"; exit 100; }
    for package; do printf '%s installed\\n' "$package"; done >>"$MACHINE/installed"`,
  'apt-cache': `shift; for package; do
      grep -qx "$package" "$MACHINE/unknown" || printf '%s:\\n  Candidate: 1.0\\n' "$package"; done`,
  'dpkg-query': 'cat "$MACHINE/installed"',
  id: 'cat "$MACHINE/uid"',
  sudo: `[ -e "$MACHINE/may-sudo" ] && shift && echo 0 >"$MACHINE/uid" && "$@" && echo 1000 >"$MACHINE/uid"`,
  sleep: '',
  bwrap: '',
};

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The installers that were called, each with its arguments, in order. */
  readonly installed: readonly string[];
}

export class Machine {
  readonly checkout: string;
  readonly #home: string;
  readonly #programs: string;

  private constructor(home: string) {
    this.#home = home;
    this.#programs = join(home, 'bin');
    this.checkout = join(home, 'a check out');
  }

  /** As fresh as it gets: only Node's own npm and the system, with root's rights. */
  static async create(): Promise<Machine> {
    const machine = new Machine(await mkdtemp(join(tmpdir(), 'machine-')));
    await mkdir(machine.#programs);
    for (const name of SYSTEM_PROGRAMS) {
      await symlink(await systemProgram(name), join(machine.#programs, name));
    }
    for (const [name, script] of Object.entries(FAKES)) await machine.program(name, script);
    await machine.#script(join(machine.#home, 'pnpm'), `mkdir -p node_modules\n${journal('pnpm')}`);
    for (const file of ['installed', 'unknown']) await writeFile(join(machine.#home, file), '');
    await writeFile(join(machine.#home, 'uid'), '0\n');

    await mkdir(join(machine.checkout, 'scripts'), { recursive: true });
    for (const name of await readdir(SCRIPTS)) {
      if (/\.(sh|txt)$/.test(name)) {
        await copyFile(join(SCRIPTS, name), join(machine.checkout, 'scripts', name));
      }
    }
    await machine.write('package.json', '{}');
    await machine.write('pnpm-lock.yaml', 'lockfileVersion: 9.0');
    await machine.write('pnpm-workspace.yaml', 'packages: []');
    return machine;
  }

  /** Puts a program on the PATH, in place of one that may be there. */
  program(name: string, script: string): Promise<void> {
    return this.#script(join(this.#programs, name), `${journal(name)}\n${script}`);
  }

  async removePrograms(...names: string[]): Promise<void> {
    for (const name of names) await rm(join(this.#programs, name));
  }

  /** Writes a file of the checkout. */
  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.checkout, path)), { recursive: true });
    await writeFile(join(this.checkout, path), text);
  }

  /** Sets a fact that the fakes go by: `uid`, `may-sudo`, `unknown` (packages), `apt-is-busy` (a line a time). */
  set(fact: string, value: string): Promise<void> {
    return writeFile(join(this.#home, fact), `${value}\n`);
  }

  /** The settings of npm that reached the installer. */
  npmSettings(): Promise<string> {
    return readFile(join(this.#home, 'npm-settings'), 'utf8');
  }

  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const journalFile = join(this.#home, 'journal');
    await writeFile(journalFile, '');
    const script = join(this.checkout, 'scripts/run.sh');
    const environment = { PATH: this.#programs, MACHINE: this.#home, NODE: process.execPath, ...env };
    const { code, stdout, stderr } = await new Promise<Omit<Outcome, 'installed'>>((resolve) => {
      execFile('/bin/sh', [script, ...args], { env: environment }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
    const calls = (await readFile(journalFile, 'utf8')).trim().split('\n');
    return { code, stdout, stderr, installed: calls.filter((call) => /^(npm|pnpm|apt-get) /.test(call)) };
  }

  remove(): Promise<void> {
    return rm(this.#home, { recursive: true });
  }

  async #script(path: string, body: string): Promise<void> {
    // It may be a link to a program of the system, which must not be written to.
    await rm(path, { force: true });
    await writeFile(path, `#!/bin/sh\n${body}\n`);
    await chmod(path, 0o755);
  }
}

function journal(name: string): string {
  return `echo "${name} $*" >>"$MACHINE/journal"`;
}

async function systemProgram(name: string): Promise<string> {
  for (const folder of ['/usr/bin', '/bin']) {
    if ((await readdir(folder)).includes(name)) return join(folder, name);
  }
  throw new Error(`This system has no ${name}.`);
}
