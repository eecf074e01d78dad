import { afterEach, beforeEach, expect, test } from 'vitest';
import { Machine } from './machine.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await Machine.create();
});
afterEach(() => machine.remove());

test('set-up installs everything once', async () => {
  const first = await machine.run(['setup']);
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.installed).toEqual([
    expect.stringMatching(/^apt-get .* update$/),
    expect.stringMatching(/^apt-get .* install .* libatomic1$/),
    expect.stringMatching(/^npm install .*node-linux-\w+@26\.\d+\.\d+ pnpm@12\.\d+\.\d+$/),
    expect.stringMatching(/^pnpm install .*--frozen-lockfile/),
    expect.stringMatching(/^apt-get .* install .* bubblewrap .* fonts-noto-color-emoji .* ffmpeg .* zstd$/),
  ]);

  const second = await machine.run(['setup']);
  expect(second).toMatchObject({ code: 0, stdout: '', installed: [] });
});

test('only what has changed since is installed again', async () => {
  await machine.run(['setup']);
  await machine.write('pnpm-lock.yaml', 'lockfileVersion: 9.1');
  const { installed } = await machine.run(['setup']);
  expect(installed).toEqual([expect.stringContaining('pnpm install')]);
});

test('what tests run the SDK in beside this Node is installed for tests alone', async () => {
  await machine.program('vitest', 'echo running');
  const installs = async (command: string) =>
    (await machine.run([command])).installed.filter((call) => call.startsWith('pnpm install'));
  expect(await installs('setup')).toEqual([expect.stringContaining('--filter !@converter/runtimes')]);
  expect(await installs('demo')).toEqual([]);
  expect(await installs('test')).toEqual([expect.not.stringContaining('--filter')]);
  expect(await installs('test')).toEqual([]);
  expect(await installs('setup')).toEqual([]);
});

test('keys needs no tools of conversion, and nothing but its output is on standard output', async () => {
  await machine.write(
    'packages/server/src/bin/keys.ts',
    'console.log(JSON.stringify(process.argv.slice(2)));',
  );
  const { code, stdout, installed } = await machine.run(['keys', 'create', '--name', 'two words', '', '*']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '["create","--name","two words","","*"]\n' });
  expect(installed.join('\n')).not.toContain('bubblewrap');
});

test('to know which proofs are stale, and to verify a change, no tool of conversion is installed', async () => {
  await machine.write('packages/proof/src/main.ts', 'console.log(process.argv.slice(2).join());');
  const status = await machine.run(['proof', '--engine', 'sox', '--status']);
  expect(status).toMatchObject({ code: 0, stdout: '--engine,sox,--status\n' });
  expect(status.installed.join('\n')).not.toContain('bubblewrap');
  await machine.program('vitest', 'echo "$@"');
  const verified = await machine.run(['verify', 'some.test.ts']);
  expect(verified).toMatchObject({ code: 0, stdout: 'run --project unit some.test.ts\n' });
  expect(verified.installed.join('\n')).not.toContain('bubblewrap');
});

test("npm's settings go no further, except for the way to the registry", async () => {
  await machine.run(['setup'], {
    npm_config_prefix: '/elsewhere',
    npm_config_registry: 'http://registry.test',
  });
  expect(await machine.npmSettings()).toBe('npm_config_registry=http://registry.test\n');
});

test('a busy apt is tried again', async () => {
  await machine.set('apt-is-busy', 'yes');
  const { code, installed } = await machine.run(['setup']);
  expect(code).toBe(0);
  expect(installed.filter((call) => call.includes('libatomic1'))).toHaveLength(2);
  expect((await machine.run(['setup'])).installed).toEqual([]);
});

test('when apt keeps failing it says what is missing, and goes on', async () => {
  await machine.set('apt-is-busy', 'yes\n'.repeat(9));
  await machine.write('packages/server/src/bin/main.ts', 'console.log("listening");');
  const { code, stdout, stderr } = await machine.run(['start']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'listening\n' });
  expect(stderr).toMatch(/could not be installed .*: bubblewrap .* ffmpeg /);
});

test('sudo is used where it asks for no password', async () => {
  await machine.set('uid', '1000');
  await machine.set('may-sudo', 'yes');
  const { code, installed } = await machine.run(['setup']);
  expect(code).toBe(0);
  expect(installed.at(-1)).toMatch(/^apt-get .* install .* bubblewrap /);
});

test('a package that the system does not have keeps none of the others away', async () => {
  await machine.set('unknown', 'pocketsphinx');
  const { code, stderr, installed } = await machine.run(['setup']);
  expect(code).toBe(0);
  expect(installed.at(-1)).toContain(' pandoc ');
  expect(installed.at(-1)).not.toMatch(/ pocketsphinx /);
  expect(stderr).toMatch(/could not be installed .*: pocketsphinx\n/);
});

test('without root it says what is missing and how to install it, and goes on', async () => {
  await machine.set('uid', '1000');
  const { code, stderr, installed } = await machine.run(['setup']);
  expect(code).toBe(0);
  expect(installed.join('\n')).not.toContain('apt-get');
  expect(stderr).toMatch(/missing.*: bubblewrap .* ffmpeg /);
  expect(stderr).toMatch(/sudo apt-get install --no-install-recommends bubblewrap .* ffmpeg /);
});

test('without apt it says which programs are missing, and goes on', async () => {
  await machine.removePrograms('apt-get', 'dpkg-query');
  const { code, stderr } = await machine.run(['setup']);
  expect(code).toBe(0);
  expect(stderr).toContain('pdfinfo (poppler-utils)');
  expect(stderr).not.toContain('bwrap');
});

test('without npm it says what to install', async () => {
  await machine.removePrograms('npm');
  const { code, stderr } = await machine.run(['setup']);
  expect(code).toBe(1);
  expect(stderr).toContain('npm is missing');
});

test("a pinned Node that does not run gives way to the host's own", async () => {
  await machine.program('node', 'echo v24.18.0');
  await machine.program(
    'npm',
    `mkdir -p node_modules/.bin node_modules/pnpm && ln -s "$MACHINE/pnpm" node_modules/.bin/pnpm
    printf '#!/bin/sh\necho libatomic.so.1 is missing; exit 127' >node_modules/.bin/node
    chmod +x node_modules/.bin/node`,
  );
  const { code, stderr } = await machine.run(['setup']);
  expect(stderr).toContain('libatomic.so.1 is missing');
  expect(code).toBe(0);
});

test('an old Node is refused where no pinned one exists', async () => {
  await machine.program('uname', 'echo Plan9');
  await machine.program('node', 'echo v24.9.0');
  await machine.program('npm', 'mkdir -p node_modules');
  const { code, stderr } = await machine.run(['setup']);
  expect(code).toBe(1);
  expect(stderr).toContain('Node v24.9.0 is too old');
});

test.each(['start', 'demo', 'test', 'proof'])('%s stops where there is no sandbox', async (command) => {
  for (const program of ['server/src/bin/main.ts', 'proof/src/main.ts', '../examples/demo/demo.ts']) {
    await machine.write(`packages/${program}`, 'console.log("running");');
  }
  await machine.program('vitest', 'echo running');
  await machine.removePrograms('bwrap');
  const { code, stdout, stderr } = await machine.run([command]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('apt-get install --no-install-recommends bubblewrap');
  expect(stderr).toContain('CONVERTER_SANDBOX=off');
});

test.each(['0', '1000'])('a sandbox that does not work for user %s is found out', async (uid) => {
  await machine.set('uid', uid);
  await machine.write('packages/server/src/bin/main.ts', 'console.log("listening");');
  await machine.program('bwrap', 'echo "bwrap: No permissions to create a new namespace" >&2; exit 1');
  const refused = await machine.run(['start']);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('No permissions to create a new namespace');
  expect(refused.stderr).toContain('To put that right, ');

  const allowed = await machine.run(['start'], { CONVERTER_SANDBOX: 'off' });
  expect({ code: allowed.code, stdout: allowed.stdout }).toEqual({ code: 0, stdout: 'listening\n' });
  expect(allowed.stderr).toContain('unprotected');
});

test('the first step of test that fails ends it, with its code', async () => {
  await machine.run(['setup']);
  await machine.program('vitest', 'echo "$*, in $NODE_ENV mode"');
  const passed = await machine.run(['test', 'packages/sdk'], { NODE_ENV: 'production' });
  expect(passed).toMatchObject({ code: 0, stdout: 'run packages/sdk, in  mode\n' });

  await machine.set('pnpm', '#!/bin/sh\ncase $* in *typecheck) exit 3 ;; esac');
  const failed = await machine.run(['test']);
  expect({ code: failed.code, stdout: failed.stdout }).toEqual({ code: 3, stdout: '' });
  expect(failed.stderr).toContain('== Types');
  expect(failed.stderr).not.toContain('== Build');
});

test('an unknown command is refused with the known ones', async () => {
  const { code, stderr } = await machine.run(['strat']);
  expect(code).toBe(2);
  expect(stderr).toContain('start');
});
