/** What a tool that a hostile file has taken over can do: nothing beyond its folder. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { ConversionFailure, ToolFailure } from '../../src/conversion/failure.ts';
import { openToolGroups } from '../../src/conversion/tools/cgroup.ts';
import { createToolRunner, type Workplace } from '../../src/conversion/tools/runner.ts';
import type { RunOptions } from '../../src/conversion/tools/tool-io.ts';
import { POLL, temporaryFolder, toolsIn } from '../harness.ts';

const runner = createToolRunner('bwrap');
const RUNNER = new URL('../../src/conversion/tools/runner.ts', import.meta.url).href;

async function workplace(changes: Partial<Workplace> = {}): Promise<Workplace> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'in.txt'), 'input', { mode: 0o644 });
  const uid = await runner.handOver([folder]);
  const signal = new AbortController().signal;
  return {
    folder,
    uid,
    readOnlyInputs: ['in.txt'],
    folderBytes: 1024 ** 3,
    signal,
    cpuSeconds: 60,
    ...changes,
  };
}

/** Runs a Python program as a tool, which stands for one that does what an attacker likes. */
async function python(program: string, place?: Workplace, options?: RunOptions) {
  return (await runner.run(place ?? (await workplace()), 'python3', ['-c', program], options)).stdout.trim();
}

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

test('it calls nobody, not even on this machine', async () => {
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

test('it is nobody, sees nobody, and becomes nobody else', async () => {
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

test('it inherits no environment', async () => {
  process.env.CONVERTER_TEST_SECRET = 'secret';
  onTestFinished(() => void delete process.env.CONVERTER_TEST_SECRET);
  const place = await workplace();
  const names = await python('import os; print(sorted(os.environ))', place, { env: { EXTRA: '1' } });
  expect(names).toContain('EXTRA');
  expect(names).not.toMatch(/CONVERTER|npm_|NODE/);
});

test('it is ended with its children when it takes too much memory', async () => {
  const place = await workplace();
  const hungry =
    'import os\nfor _ in range(4): os.fork()\nx = bytearray(600 * 1024 * 1024)\nimport time; time.sleep(60)';
  await expect(python(hungry, place)).rejects.toMatchObject({
    code: 'limit_exceeded',
    message: 'needs more memory than this server allows',
  });
  expect(await toolsIn(place.folder)).toEqual([]);
});

test('it is ended when its folder grows too large, by one file or by many', async () => {
  const one = "open('big', 'wb').write(bytes(50_000_000))\nimport time; time.sleep(60)";
  await expect(python(one, await workplace({ folderBytes: 20_000_000 }))).rejects.toBeInstanceOf(Error);
  const many = `
import time
for number in range(40):
    open(str(number), 'wb').write(bytes(1_000_000))
time.sleep(60)`;
  await expect(python(many, await workplace({ folderBytes: 20_000_000 }))).rejects.toMatchObject({
    code: 'limit_exceeded',
    message: 'needs more disk space than this server allows',
  });
});

test('a fork bomb ends with its run', async () => {
  const controller = new AbortController();
  const place = await workplace({ signal: controller.signal });
  const bomb = python('import os\nwhile True:\n    try: os.fork()\n    except OSError: pass', place);
  setTimeout(() => controller.abort(new ConversionFailure('timed_out', 'took too long')), 1000);
  await expect(bomb).rejects.toMatchObject({ code: expect.stringMatching(/timed_out|limit_exceeded/) });
  await expect.poll(() => toolsIn(place.folder), POLL).toEqual([]);
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

test('one that somebody else ends is not taken for one that failed', async () => {
  const suicide = 'import os, signal; os.kill(os.getpid(), signal.SIGKILL)';
  const failure = await python(suicide).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConversionFailure);
  expect(failure).toMatchObject({
    code: 'conversion_failed',
    message: expect.stringContaining('ended from outside'),
  });
});

test('processor time without end is cut off', async () => {
  await expect(python('while True: pass', await workplace({ cpuSeconds: 0.5 }))).rejects.toMatchObject({
    code: 'timed_out',
    message: 'needs more processor time than this server allows',
  });
});

test('output without end is cut off', async () => {
  await expect(python("while True: print('x' * 100000)")).rejects.toMatchObject({ code: 'limit_exceeded' });
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

test('what goes in and out is bytes in lines, whole', async () => {
  const lines: string[] = [];
  const text = `${randomBytes(4).toString('hex')} ü ✓`;
  const echo = 'import sys\nfor line in sys.stdin: print(line.strip().upper(), flush=True)';
  await python(echo, await workplace(), { stdin: `${text}\n${text}`, onLine: (line) => lines.push(line) });
  expect(lines).toEqual([text.toUpperCase(), text.toUpperCase()]);
});

/** Programs that take more than they may, in ways that a limit of the kernel does not count. */
const GREEDY = {
  'memory without a name': `
import os, time
files = [os.memfd_create(str(number)) for number in range(5)]
for file in files:
    for _ in range(1024): os.write(file, bytes(1024 * 1024))
time.sleep(60)`,
  'memory that is shared': `
import mmap, time
for _ in range(5):
    area = mmap.mmap(-1, 1024 ** 3)
    for start in range(0, 1024 ** 3, 1024 ** 2): area[start:start + 1024 ** 2] = bytes(1024 ** 2)
    globals()[f'area{_}'] = area
time.sleep(60)`,
};

test.for(Object.entries(GREEDY))('it is ended when it takes too much %s', async ([, program]) => {
  await expect(python(program)).rejects.toMatchObject({
    code: 'limit_exceeded',
    message: 'needs more memory than this server allows',
  });
});

/** The same of a disk: 60 MB where 20 are allowed. */
const FILLING = {
  'files that it has deleted': `
import time
files = [open(str(number), 'wb') for number in range(60)]
import os
for number, file in enumerate(files):
    os.unlink(str(number))
    file.write(bytes(1_000_000)); file.flush()
time.sleep(60)`,
  'a folder deeper than a path may be long': `
import os, time
for _ in range(100):
    os.mkdir('x' * 200); os.chdir('x' * 200)
for number in range(60): open(str(number), 'wb').write(bytes(1_000_000))
time.sleep(60)`,
  'more files than anybody needs': `
import os, time
for file in range(4):
    open(str(file), 'w').close()
    for name in range(60_000): os.link(str(file), f'{file}-{name}')
time.sleep(60)`,
};

test.for(Object.entries(FILLING))('it is ended when it fills the disk with %s', async ([, program]) => {
  await expect(python(program, await workplace({ folderBytes: 20_000_000 }))).rejects.toMatchObject({
    code: 'limit_exceeded',
  });
});

test('what it leaves in a moment is looked at before anybody takes it', async () => {
  const deep = "import os\nfor _ in range(200):\n    os.mkdir('x'); os.chdir('x')";
  await expect(python(deep)).rejects.toMatchObject({
    code: 'limit_exceeded',
    message: 'needs folders nested deeper than the 128 levels that this server allows',
  });
  const long = "import os\nfor _ in range(25):\n    os.mkdir('x' * 200); os.chdir('x' * 200)";
  await expect(python(long)).rejects.toMatchObject({
    message: 'needs paths longer than the 4000 bytes that this server allows',
  });
});

test('nothing that it leaves running is left when its run is over', async () => {
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

test('calls of the kernel that no converter needs are refused', async () => {
  const outcome = await python(`
import ctypes, errno, os, platform, socket
libc = ctypes.CDLL(None, use_errno=True)
def attempt(number, *args):
    return 'done' if libc.syscall(number, *args) >= 0 else errno.errorcode[ctypes.get_errno()]
calls = {'x86_64': [272, 250, 425, 321, 29], 'aarch64': [97, 219, 425, 280, 194]}[platform.machine()]
for number, args in zip(calls, [(0x10000000,), (0, 0), (1, 0), (0, 0, 0), (0, 4096, 0o1600)]):
    print(attempt(number, *args))
for family in (socket.AF_PACKET, socket.AF_VSOCK, socket.AF_ALG):
    try:
        socket.socket(family, socket.SOCK_DGRAM)
        print('open')
    except OSError as error:
        print(errno.errorcode[error.errno])
`);
  expect(outcome.split('\n')).toEqual(Array(8).fill('EPERM'));
});

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PROFILE = join(ROOT, 'docs/container-seccomp.json');

test('the filters, and the profile for containers, are what their script makes', async () => {
  const made = await temporaryFolder();
  await execa('/usr/bin/python3', [join(ROOT, 'packages/server/scripts/make-seccomp.py'), made]);
  for (const name of ['x86_64.bpf', 'aarch64.bpf']) {
    const kept = join(ROOT, 'packages/server/src/conversion/tools/seccomp', name);
    expect(await readFile(join(made, 'filters', name)), name).toEqual(await readFile(kept));
  }
  const profile = await readFile(join(made, 'container-seccomp.json'), 'utf8');
  expect(JSON.parse(profile)).toEqual(JSON.parse(await readFile(PROFILE, 'utf8')));
});

test('tools can be locked in where the server itself runs under the profile for containers', async () => {
  const underProfile = `
import json, os, seccomp, sys
rules = seccomp.SyscallFilter(seccomp.ALLOW)
operators = {'SCMP_CMP_EQ': seccomp.EQ, 'SCMP_CMP_GE': seccomp.GE}
for rule in json.load(open(sys.argv[1]))['syscalls']:
    args = [seccomp.Arg(arg['index'], operators[arg['op']], arg['value']) for arg in rule['args']]
    for name in rule['names']:
        rules.add_rule(seccomp.ERRNO(rule['errnoRet']), name, *args)
rules.load()
os.execv(sys.argv[2], sys.argv[2:])`;
  const check = `
const { createToolRunner } = await import(${JSON.stringify(RUNNER)});
await createToolRunner('bwrap').check(process.argv[1]);
console.log('locked in');`;
  const node = [process.execPath, '--input-type=module', '-e', check, await temporaryFolder()];
  const { stdout } = await execa('/usr/bin/python3', ['-c', underProfile, PROFILE, ...node]);
  expect(stdout).toBe('locked in');
});

test('the kernel ends it before the server when memory is short', async () => {
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

test('it inherits no file that the server has open', async () => {
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
  await expect(missing).rejects.toMatchObject({ message: expect.any(String) });
});

test('much on standard error, or a line without end, is cut off', async () => {
  const noise = "import sys\nwhile True: sys.stderr.write('x' * 65536)";
  await expect(python(noise)).rejects.toMatchObject({ code: 'limit_exceeded' });
  const line = "import sys\nfor _ in range(12): sys.stdout.write('x' * 1048576); sys.stdout.flush()";
  await expect(python(line, await workplace(), { onLine: () => undefined })).rejects.toMatchObject({
    code: 'limit_exceeded',
  });
});

test('where the server has control groups, a tool gets one of its own', async () => {
  const root = await temporaryFolder();
  const own = join(root, 'service');
  await mkdir(own);
  expect(openToolGroups(root, () => '0::/service\n')).toBeUndefined();
  await writeFile(join(own, 'cgroup.controllers'), 'cpu memory pids\n');
  const groups = openToolGroups(root, () => '0::/service\n');
  expect(await readFile(join(own, 'converter-server/cgroup.procs'), 'utf8')).toBe(String(process.pid));
  expect(await readFile(join(own, 'cgroup.subtree_control'), 'utf8')).toBe('+memory +pids');
  const group = groups?.create({ memoryBytes: 1024, processes: 7 });
  const folder = dirname(group?.procs ?? '');
  const limits = ['memory.max', 'memory.swap.max', 'memory.oom.group', 'pids.max'];
  expect(await Promise.all(limits.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
    '1024',
    '0',
    '1',
    '7',
  ]);
  // A tool joins before it starts: a plain file shows who did.
  const joined = await createToolRunner('bwrap', {
    groups: { create: () => group ?? expect.unreachable() },
  }).run(await workplace(), 'true', []);
  expect(joined.stdout).toBe('');
  expect(await readFile(group?.procs ?? '', 'utf8')).toMatch(/^\d+\n$/);
});
