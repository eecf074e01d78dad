/** Programs that take six gigabytes, each of another kind. None of them ends by itself before it has all of it. */

const GIB = 6;

const START = `
import ctypes, fcntl, mmap, os, socket, sys, time
SIZE = ${GIB} << 30
BLOCK = bytes(1 << 20)
libc = ctypes.CDLL(None, use_errno=True)
kept = []
`;

const END = `
time.sleep(2)
open('out/out.json', 'w').write('"it kept ${GIB} GiB"')
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'memory of its own': 'while len(kept) < SIZE >> 20: kept.append(bytearray(BLOCK) + b"x")',
  'memory of many processes': `
for _ in range(20):
    if os.fork() == 0:
        while len(kept) < 300: kept.append(bytearray(BLOCK) + b"x")
        time.sleep(20)
        os._exit(0)
time.sleep(20)`,
  'files in memory': `
for number in range(SIZE >> 28):
    fd = os.memfd_create(str(number))
    for _ in range(256): os.write(fd, BLOCK)
    kept.append(fd)`,
  'shared memory without a name': `
for number in range(SIZE >> 28):
    shared = mmap.mmap(-1, 1 << 28)
    for _ in range(256): shared.write(BLOCK)
    kept.append(shared)`,
  'shared memory of System V': `
libc.shmat.restype = ctypes.c_void_p
for number in range(SIZE >> 28):
    one = libc.shmget(0, ctypes.c_size_t(1 << 28), 0o1600)
    if one < 0: raise OSError()
    address = libc.shmat(one, None, 0)
    ctypes.memset(address, 1, 1 << 28)
    libc.shmdt(ctypes.c_void_p(address))`,
  'its temporary folder': `
for number in range(SIZE >> 20): open(f'/tmp/x{number}', 'wb').write(BLOCK)`,
  'its shared folder': `
for number in range(SIZE >> 20): open(f'/dev/shm/x{number}', 'wb').write(BLOCK)`,
  'the top of its file system': `
for number in range(SIZE >> 20): open(f'/x{number}', 'wb').write(BLOCK)`,
  'a memory disk of its own': `
uid = os.getuid()
if libc.unshare(0x10000000 | 0x20000) != 0: raise OSError()
try: open('/proc/self/uid_map', 'w').write('0 %d 1' % uid)
except OSError: pass
os.mkdir('m')
if libc.mount(b'none', b'm', b'tmpfs', ctypes.c_ulong(0), b'size=64g') != 0: raise OSError()
for number in range(SIZE >> 20): open(f'm/x{number}', 'wb').write(BLOCK)`,
  pipes: `
for _ in range(20):
    if os.fork() == 0:
        try:
            while True:
                reader, writer = os.pipe()
                fcntl.fcntl(writer, 1031, 1 << 20)
                os.set_blocking(writer, False)
                os.write(writer, BLOCK)
                kept.append((reader, writer))
        except OSError: time.sleep(20)
        os._exit(0)
time.sleep(20)`,
  sockets: `
for _ in range(20):
    if os.fork() == 0:
        try:
            while True:
                one, other = socket.socketpair()
                one.setblocking(False)
                kept.append((one, other))
                try:
                    while True: one.send(BLOCK[:65536])
                except BlockingIOError: pass
        except OSError: time.sleep(20)
        os._exit(0)
time.sleep(20)`,
};

/** A program, and what it takes. */
export interface MemoryKind {
  readonly name: string;
  readonly program: string;
}

/** Every kind of memory. */
export const MEMORY_KINDS: readonly MemoryKind[] = Object.entries(PROGRAMS).map(([name, program]) => ({
  name,
  program: START + program + END,
}));
