/** Parts of the kernel that no tool has a use for, and that holes were found in. */
import { type Takeover, takeover } from './takeover.ts';

/** Tries calls each in a child of its own, so that one does not spoil the next. */
const each = (attempts: string) => `
import platform
X86 = platform.machine() == 'x86_64'
def apart(what, action):
    """Runs an action in a child, and notes what it returns."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            got = action()
            os.write(writer, b'no' if got is False else ('yes %r' % (got,)).encode()[:300])
        except BaseException:
            os.write(writer, b'no')
        os._exit(0)
    os.close(writer)
    answer = b''
    while True:
        piece = os.read(reader, 1000)
        if not piece: break
        answer += piece
    os.waitpid(pid, 0)
    os.close(reader)
    if answer.startswith(b'yes'): notes.append(what)
def unshare(flags):
    return libc.unshare(flags) == 0
def mount(source, target, kind, flags=0, data=None):
    return libc.mount(source, target, kind, ctypes.c_ulong(flags), data) == 0
${attempts}
finish()
`;

const kernel1 = (name: string, attempts: string) => takeover('kernel', name, each(attempts));

export const kernel: readonly Takeover[] = [
  kernel1(
    'it makes namespaces of its own',
    `
for name, flag in [('user', 0x10000000), ('mount', 0x20000), ('network', 0x40000000), ('process', 0x20000000), ('name', 0x4000000), ('cgroup', 0x2000000), ('message', 0x8000000), ('time', 0x80)]:
    apart('it has a %s namespace of its own' % name, lambda: unshare(flag))
def capabilities():
    if not unshare(0x10000000): return False
    line = [line for line in open('/proc/self/status') if line.startswith('CapEff')][0]
    return int(line.split()[1], 16) != 0 and line
apart('it has capabilities in a namespace of its own', capabilities)
def cloned():
    pid = call(56, 0x10000000 | 17, 0, 0, 0, 0)
    if pid == 0: os._exit(0)
    return pid
if X86: apart('it cloned a process into a user namespace', cloned)
def clone3():
    args = struct.pack('<8Q', 0x10000000, 0, 0, 0, 17, 0, 0, 0)
    pid = call(435, args, len(args))
    if pid is not False and pid == 0: os._exit(0)
    return pid
apart('it cloned a process into a user namespace by the new call', clone3)
def joined():
    fd = os.open('/proc/1/ns/mnt', os.O_RDONLY)
    return libc.setns(fd, 0) == 0
apart('it joined a namespace', joined)
`,
  ),
  kernel1(
    'it mounts',
    `
def inside():
    uid = os.getuid()
    unshare(0x10000000 | 0x20000)
    for name, text in [('setgroups', 'deny'), ('uid_map', '0 %d 1' % uid)]:
        try: open('/proc/self/' + name, 'w').write(text)
        except OSError: pass
def mounted(*args):
    inside()
    return mount(*args)
os.makedirs('m', exist_ok=True)
apart('it mounted a memory disk of its own', lambda: mounted(b'none', b'm', b'tmpfs', 0, b'size=64g'))
apart('it mounted its folder again, without what is over its input', lambda: mounted(b'/job', b'm', b'none', 4096))
apart('it mounted the processes', lambda: mounted(b'none', b'm', b'proc'))
apart('it mounted an overlay', lambda: mounted(b'none', b'm', b'overlay', 0, b'lowerdir=/usr,upperdir=/job/out,workdir=/job/m'))
apart('it made the system writable', lambda: mounted(b'none', b'/usr', b'none', 32 | 4096))
apart('it took a mount away', lambda: (inside(), libc.umount2(b'/job/in.txt', 2) == 0)[1])
for name, kind in [('ext4', b'ext4'), ('overlay', b'overlay'), ('tmpfs', b'tmpfs'), ('fuse', b'fuse')]:
    apart('it opened the file system %s' % name, lambda: (inside(), call(430, kind, 0))[1])
apart('it copied a tree of mounts', lambda: (inside(), call(428, -100, b'/job', 1))[1])
apart('it changed its root', lambda: (inside(), libc.chroot(b'/job') == 0)[1])
apart('it exchanged its root', lambda: (inside(), call(155 if X86 else 41, b'/job', b'/job/m'))[1])
`,
  ),
  kernel1(
    'it watches and changes other processes',
    `
apart('it lets itself be traced', lambda: libc.ptrace(0, 0, 0, 0) == 0)
# To seize does not stop, which would be the end of this very program.
for pid in {1, os.getppid()}:
    apart('it traces process %d' % pid, lambda: libc.ptrace(0x4206, pid, 0, 0) == 0)
def child():
    pid = os.fork()
    if pid == 0: time.sleep(2); os._exit(0)
    done = libc.ptrace(0x4206, pid, 0, 0) == 0
    os.kill(pid, 9)
    return done
apart('it traces its child', child)
`,
  ),
  kernel1(
    'it keeps keys in the kernel',
    `
apart('it added a key', lambda: call(248, b'user', b'attack', b'x', 1, -3) if X86 else False)
apart('it read a keyring', lambda: call(250, 11, -3, 0, 0, 0) if X86 else False)
apart('it asked for a key', lambda: call(249, b'user', b'attack', 0, -3) if X86 else False)
`,
  ),
  kernel1(
    'it opens parts that were often broken',
    `
ring = ctypes.create_string_buffer(248)
apart('it has an io_uring', lambda: call(425, 4, ring))
apart('it handles page faults itself', lambda: call(323, 1) if X86 else False)
apart('it loaded a program for the kernel', lambda: call(321, 0, struct.pack('<4I', 1, 4, 4, 1) + bytes(100), 72) if X86 else False)
apart('it measures the processor', lambda: call(298, struct.pack('<II', 1, 112) + bytes(104), 0, -1, -1, 0) if X86 else False)
handle = ctypes.create_string_buffer(struct.pack('<Ii', 128, 0) + bytes(128))
number = ctypes.c_int()
apart('it has handles of files', lambda: call(303, -100, b'/usr', handle, ctypes.byref(number), 0) if X86 else False)
apart('it opened a file by a handle', lambda: call(304, 3, handle, 0) if X86 else False)
apart('it loaded a module', lambda: call(313, 0, b'', 0) if X86 else False)
apart('it loaded a kernel', lambda: call(320, -1, -1, 0, 0, 0) if X86 else False)
apart('it reads the log of the kernel', lambda: libc.klogctl(3, ctypes.create_string_buffer(100), 100) >= 0)
apart('it changed what it looks like to the kernel', lambda: libc.personality(0x0008) >= 0 and libc.personality(0xffffffff) == 8)
apart('it says where pages lie', lambda: call(237, 0, 0, 0, 0, 0, 0) if X86 else False)
apart('it moves pages', lambda: call(279, 0, 0, 0, 0, 0, 0) if X86 else False)
apart('it counts processes for the disk', lambda: call(163, 0) if X86 else False)
apart('it asked for quotas', lambda: call(179, 0x800004, b'/dev/vda', 0, ring) if X86 else False)
apart('it reached ports of the machine', lambda: call(172, 3) if X86 else False)
apart('it has a memory that nobody else sees', lambda: call(447, 0))
`,
  ),
  kernel1(
    'it changes clocks and names, and turns the machine off',
    `
now = struct.pack('<qq', int(time.time()), 0)
apart('it set the clock', lambda: call(227 if X86 else 112, 0, now))
apart('it named the machine', lambda: libc.sethostname(b'x', 1) == 0)
apart('it named the domain', lambda: libc.setdomainname(b'x', 1) == 0)
apart('it uses a file as memory', lambda: libc.swapon(b'/job/in.txt', 0) == 0)
apart('it hangs up terminals', lambda: libc.vhangup() == 0)
`,
  ),
  kernel1(
    'it opens sockets of every kind',
    `
kinds = [('VSOCK', 40, 1, 0), ('PACKET', 17, 3, 768), ('ALG', 38, 5, 0), ('BLUETOOTH', 31, 3, 1), ('CAN', 29, 3, 1), ('TIPC', 30, 1, 0), ('XDP', 44, 3, 0), ('KEY', 15, 3, 2), ('RDS', 21, 5, 0), ('KCM', 41, 5, 0), ('SMC', 43, 1, 0), ('NFC', 39, 1, 0), ('QIPCRTR', 42, 2, 0), ('X25', 9, 5, 0), ('AX25', 3, 5, 0), ('PPPOX', 24, 2, 0), ('IUCV', 32, 1, 0), ('MCTP', 45, 2, 0), ('raw', 2, 3, 1)]
for name, family, kind, protocol in kinds:
    apart('it has a socket of the kind %s' % name, lambda: bool(socket.socket(family, kind, protocol)))
def filters():
    one = socket.socket(16, 3, 12)
    one.bind((0, 0))
    # An empty batch of nf_tables: whoever may send it may make tables.
    one.send(struct.pack('<IHHII', 20, 16, 1, 1, 0) + struct.pack('>BBH', 0, 0, 10) + struct.pack('<IHHII', 20, 17, 1, 2, 0) + struct.pack('>BBH', 0, 0, 10))
    one.settimeout(2)
    return b'\\xff\\xff\\xff\\xff' not in one.recv(1000)
apart('it makes filters of the network', filters)
`,
  ),
  kernel1(
    'it types into a terminal',
    `
import fcntl, termios
def typed():
    master, slave = os.openpty()
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    fcntl.ioctl(slave, termios.TIOCSTI, b'x')
apart('it typed into a terminal of its own', typed)
def typed_out():
    fcntl.ioctl(os.open('/dev/tty', os.O_RDWR), termios.TIOCSTI, b'x')
apart('it typed into the terminal of the server', typed_out)
def selected():
    master, slave = os.openpty()
    fcntl.ioctl(slave, 0x541C, b'\\x06')
apart('it selected text of a console', selected)
`,
  ),
  kernel1(
    'it makes parts that are shared by all',
    `
def seen():
    lines = open('/proc/sysvipc/shm').read().strip().split('\\n')
    return len(lines) > 1 and lines[1]
apart('it sees shared memory of others', seen)
def queue():
    lines = open('/proc/sysvipc/msg').read().strip().split('\\n')
    return len(lines) > 1 and lines[1]
apart('it sees messages of others', queue)
apart('it sees how others are named', lambda: open('/proc/self/cgroup').read().count('converter') > 0)
`,
  ),
];
