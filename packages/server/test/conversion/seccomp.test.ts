/** Which calls of the kernel a tool can make, and how the lists of them are made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { python, RUNNER } from './locked-in.ts';

test('seccomp refuses system calls that no converter needs', async () => {
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
    const kept = join(ROOT, 'packages/server/src/conversion/sandbox/seccomp', name);
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
