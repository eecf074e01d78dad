/** What a tool that a hostile file has taken over can do: nothing beyond its folder. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { ConversionFailure, ToolFailure } from '../../src/conversion/failure.ts';
import { createToolRunner, type Workplace } from '../../src/conversion/sandbox/runner.ts';
import { temporaryFolder, toolsIn } from '../harness.ts';
import { python, RUNNER, runner, workplace } from './locked-in.ts';

test('it reads nothing of the host but the system and its own folder', async () => {
  const secret = join(await temporaryFolder(), 'secret');
  await writeFile(secret, 'secret', { mode: 0o644 });
  const seen = await python(`
import os
def attempt(path):
    try:
        return repr(open(path).read(40))
    except OSError as error:
        return type(error).__name__
for path in [${JSON.stringify(secret)}, '/etc/passwd', '/etc/shadow', '/root/.bashrc', '${process.cwd()}/package.json', 'in.txt']:
    print(attempt(path))
print(sorted(os.listdir('/')))
print(sorted(os.listdir('.')))
`);
  const lines = seen.split('\n');
  expect(lines.slice(0, 5)).toEqual(Array(5).fill('FileNotFoundError'));
  expect(lines[5]).toBe("'input'");
  for (const hidden of ['home', 'root', 'srv', 'boot', 'work', 'run'])
    expect(lines[6]).not.toContain(`'${hidden}'`);
  expect(lines[7]).toBe("['in.txt']");
});

test('it writes to its folder, and neither to its input nor to the system', async () => {
  const place = await workplace();
  const outcome = await python(
    `
def attempt(path):
    try:
        open(path, 'w').write('x')
        return 'written'
    except OSError as error:
        return 'refused'
print([attempt(path) for path in ['out.txt', 'in.txt', '/usr/bin/x', '/etc/x', '/x', '/proc/sys/kernel/core_pattern']])
`,
    place,
  );
  expect(outcome).toBe("['written', 'refused', 'refused', 'refused', 'refused', 'refused']");
  expect(await readFile(join(place.folder, 'in.txt'), 'utf8')).toBe('input');
});

test('it has no network, not even localhost', async () => {
  const listener = createServer(() => expect.unreachable('a tool has called out'));
  onTestFinished(() => void listener.close());
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as { port: number };
  const outcome = await python(`
import socket
for address in [('127.0.0.1', ${port}), ('1.1.1.1', 53)]:
    try:
        socket.create_connection(address, timeout=3)
        print('connected')
    except OSError:
        print('refused')
`);
  expect(outcome).toBe('refused\nrefused');
});

test('it runs as an unprivileged user, sees no other process, and cannot change its uid (setuid)', async () => {
  const outcome = await python(`
import ctypes, os
print(len([name for name in os.listdir('/proc') if name.isdigit()]) <= 4)
try:
    os.setuid(0)
    print('root' if os.getuid() == 0 and os.path.exists('/proc/1/root/home') else 'nothing gained')
except OSError:
    print('nothing gained')
status = open('/proc/self/status').read()
print([line for line in status.split('\\n') if line.startswith(('CapEff', 'NoNewPrivs'))])
`);
  expect(outcome).toBe("True\nnothing gained\n['CapEff:\\t0000000000000000', 'NoNewPrivs:\\t1']");
});

test('it has namespaces of its own, and can gain no capability', async () => {
  const names = ['ipc', 'mnt', 'net', 'pid', 'uts'];
  const outcome = await python(`
import os
for name in ${JSON.stringify(names)}: print(os.readlink('/proc/self/ns/' + name))
print([line for line in open('/proc/self/status') if line.startswith('CapBnd')])
`);
  const [bounding, ...namespaces] = outcome.split('\n').reverse();
  const own = await Promise.all(names.map((name) => readlink(`/proc/self/ns/${name}`)));
  expect(namespaces).toHaveLength(names.length);
  for (const namespace of own) expect(namespaces).not.toContain(namespace);
  // What a user that is not root may gain at most is given by its namespace, in which it is nobody.
  if (process.getuid?.() === 0) expect(bounding).toBe("['CapBnd:\\t0000000000000000\\n']");
});

test('it inherits no environment', async () => {
  process.env.CONVERTER_TEST_SECRET = 'secret';
  onTestFinished(() => void delete process.env.CONVERTER_TEST_SECRET);
  const place = await workplace();
  const names = await python('import os; print(sorted(os.environ))', place, { env: { EXTRA: '1' } });
  expect(names).toContain('EXTRA');
  expect(names).not.toMatch(/CONVERTER|npm_|NODE/);
});

test('one that is stopped while its sandbox is being made ends with its run', async () => {
  const place = await workplace();
  for (let count = 0; count < 120; count++) {
    const controller = new AbortController();
    const run = runner.run({ ...place, signal: controller.signal }, 'tail', ['-f', '/dev/null']);
    setTimeout(() => controller.abort(new ConversionFailure('timed_out', 'took too long')), count / 4);
    await expect(run).rejects.toMatchObject({ code: 'timed_out' });
  }
  expect(await toolsIn(place.folder)).toEqual([]);
});

test('a tool that is killed from outside (SIGKILL, OOM) is not reported as failed', async () => {
  const suicide = 'import os, signal; os.kill(os.getpid(), signal.SIGKILL)';
  const failure = await python(suicide).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConversionFailure);
  expect(failure).toMatchObject({
    code: 'conversion_failed',
    message: expect.stringContaining('ended from outside'),
  });
});

test('a tool that fails tells its code and the end of what it said', async () => {
  const failure = await python("import sys; sys.stderr.write('a' * 100000 + 'why'); sys.exit(3)").catch(
    (e: unknown) => e,
  );
  expect(failure).toBeInstanceOf(ToolFailure);
  expect(failure).toMatchObject({ tool: 'python3', exitCode: 3 });
  expect((failure as ToolFailure).stderr).toMatch(/awhy$/);
  expect((failure as ToolFailure).stderr.length).toBeLessThanOrEqual(65_536);
});

test('a missing tool is a failure with a name', async () => {
  await expect(runner.run(await workplace(), 'no-such-tool', [])).rejects.toMatchObject({
    code: 'tool_unavailable',
  });
});

test('two runs do not share a user', async () => {
  const owners = await Promise.all(
    [workplace(), workplace()].map(async (place) => (await stat((await place).folder)).uid),
  );
  if (process.getuid?.() === 0) expect(owners[0]).not.toBe(owners[1]);
  else expect(owners).toEqual([process.getuid?.(), process.getuid?.()]);
});

test('stdin and stdout pass bytes unchanged, line by line', async () => {
  const lines: string[] = [];
  const text = `${randomBytes(4).toString('hex')} ü ✓`;
  const echo = 'import sys\nfor line in sys.stdin: print(line.strip().upper(), flush=True)';
  await python(echo, await workplace(), { stdin: `${text}\n${text}`, onLine: (line) => lines.push(line) });
  expect(lines).toEqual([text.toUpperCase(), text.toUpperCase()]);
});

test('background processes (daemons) end with the run', async () => {
  const stay = `
import os
for _ in range(20):
    if os.fork() == 0:
        os.setsid()
        while True:
            for name in ('a', 'b'):
                try: os.close(os.open(name, os.O_CREAT)); os.unlink(name)
                except OSError: pass`;
  for (let round = 0; round < 10; round++) {
    const place = await workplace();
    await python(stay, place);
    expect(await processesIn(place)).toEqual([]);
  }
});

/** Processes of the machine that are of a step's user, or work in its folder. */
async function processesIn({ uid, folder }: Workplace): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const facts = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return { pid, isOf: status.includes(`Uid:\t${uid}\t`) || line.includes(folder) };
    }),
  );
  return facts.filter(({ isOf }) => isOf).map(({ pid }) => pid);
}

test('the OOM killer takes it before the server (oom_score_adj)', async () => {
  expect(await python("print(open('/proc/self/oom_score_adj').read())")).toBe('1000');
});

test('a folder that it must not see is empty to it, wherever it lies', async () => {
  const hidden = await mkdtemp('/usr/lib/converter-test-');
  onTestFinished(() => rm(hidden, { recursive: true }));
  await chmod(hidden, 0o755);
  await writeFile(join(hidden, 'first-key'), 'secret', { mode: 0o644 });
  const folder = join(hidden, 'step');
  await mkdir(folder);
  const place = { ...(await workplace()), folder, readOnlyInputs: [], uid: await runner.handOver([folder]) };
  const list = ['-c', `import os; print(os.listdir('${hidden}')); open('made', 'w').write('x')`];
  const careful = createToolRunner('bwrap', { hidden: [hidden] });
  expect((await careful.run(place, 'python3', list)).stdout.trim()).toBe('[]');
  expect(await readdir(folder)).toEqual(['made']);
  expect((await runner.run(place, 'python3', list)).stdout).toContain('first-key');
});

test('it inherits no file descriptor of the server', async () => {
  const program = `
const { createToolRunner } = await import(${JSON.stringify(RUNNER)});
const place = { folder: process.argv[1], uid: undefined, readOnlyInputs: [], folderBytes: 1e6, cpuSeconds: 9, signal: new AbortController().signal };
process.stdout.write((await createToolRunner('bwrap').run(place, 'ls', ['/proc/self/fd'])).stdout);`;
  const node = [process.execPath, '--input-type=module', '-e', program, (await workplace()).folder];
  const { stdout } = await execa('bash', [
    '-c',
    'exec 77</etc/hostname 78</etc/hostname; exec "$@"',
    'bash',
    ...node,
  ]);
  expect(stdout.split('\n')).toEqual(['0', '1', '2', '3']);
});

test('a sandbox that cannot be made is told in a sentence, before any file is there', async () => {
  await expect(runner.check((await workplace()).folder)).resolves.toBeUndefined();
  // A folder that is not there stands for all that bubblewrap may stumble over.
  const missing = runner.check('/no/such/folder');
  await expect(missing).rejects.toMatchObject({
    name: 'SandboxError',
    message: expect.stringMatching(/^Conversion tools cannot be locked in here: .+CONVERTER_SANDBOX=off/s),
  });
});
