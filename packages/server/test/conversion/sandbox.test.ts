/** What a tool that a hostile file has taken over can do: nothing beyond its folder. */
import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConversionFailure, ToolFailure } from '../../src/conversion/failure.ts';
import { createToolRunner, type Workplace } from '../../src/conversion/tools/runner.ts';
import type { RunOptions } from '../../src/conversion/tools/tool-io.ts';
import { POLL, temporaryFolder, toolsIn } from '../harness.ts';

const runner = createToolRunner('bwrap');

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
