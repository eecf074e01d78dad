/** What a tool that a hostile file has taken over can take: no more than it may. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { openToolGroups } from '../../src/conversion/sandbox/cgroup.ts';
import { createToolRunner } from '../../src/conversion/sandbox/runner.ts';
import { POLL, temporaryFolder, toolsIn } from '../harness.ts';
import { python, workplace } from './locked-in.ts';

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

test('rlimits hold for file size, memory, processor time and open files', async () => {
  const outcome = await python(
    `
import resource
for name in ('FSIZE', 'DATA', 'CPU', 'NOFILE', 'CORE'): print(name, resource.getrlimit(getattr(resource, 'RLIMIT_' + name))[0])`,
    await workplace({ folderBytes: 123_456, cpuSeconds: 7 }),
  );
  const limits = Object.fromEntries(outcome.split('\n').map((line) => line.split(' ')));
  expect(limits).toMatchObject({ FSIZE: '123456', NOFILE: '1024', CORE: '0' });
  expect(Number(limits.CPU)).toBe(7 * availableParallelism());
  expect(Number(limits.DATA)).toBeLessThanOrEqual(4 * 1024 ** 3);
  expect(Number(limits.DATA)).toBeGreaterThan(0);
});

test('an endless loop is ended by RLIMIT_CPU', async () => {
  await expect(python('while True: pass', await workplace({ cpuSeconds: 0.5 }))).rejects.toMatchObject({
    code: 'timed_out',
    message: 'needs more processor time than this server allows',
  });
});

test('output without end is cut off', async () => {
  await expect(python("while True: print('x' * 100000)")).rejects.toMatchObject({ code: 'limit_exceeded' });
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

test('its folder is measured once more before its outputs are taken', async () => {
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
