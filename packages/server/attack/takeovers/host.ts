/** What of the host can be reached from inside: files, processes, sockets, devices. */
import { type Takeover, takeover } from './takeover.ts';

export const host: readonly Takeover[] = [
  takeover(
    'host',
    'it reads secrets by every path that it can think of',
    `
roots = ['', '/proc/self/root', '/proc/1/root', '/proc/2/root', '/proc/1/cwd/../../../../../..', '/job/../../../../..', '/proc/self/cwd/../../../../../../..']
roots += ['/proc/%s/root' % PID, '/proc/%d/root' % os.getppid()]
for root in roots:
    for path in [SECRET, OPEN, DATA + '/first-key', DATA + '/converter.db']:
        attempt('it read %s' % (root + path), lambda: read(root + path))
for path in ['/etc/shadow', '/etc/passwd', '/etc/hostname', '/root/.bashrc', '/var/log/dpkg.log', '/sys/kernel/notes', '/run']:
    attempt('it read ' + path, lambda: read(path) if not os.path.isdir(path) else os.listdir(path))
finish()
`,
  ),
  takeover(
    'host',
    'it reads where its folder lies on the host, and goes there',
    `
sources = set()
for line in open('/proc/self/mountinfo'):
    fields = line.split()
    sources.add(fields[3])
for source in sources:
    if '/scratch/' in source:
        for folder in [source, os.path.dirname(source), source.split('/scratch/')[0]]:
            attempt('it listed ' + folder, lambda: os.listdir(folder))
            attempt('it read the first key of ' + folder, lambda: read(folder + '/first-key'))
finish()
`,
  ),
  takeover(
    'host',
    'it looks into other processes',
    `
own = {str(os.getpid()), 'self', 'thread-self'}
status = open('/proc/self/status').read()
for pid in os.listdir('/proc'):
    if not pid.isdigit() or pid in own: continue
    for name in ['root/etc/shadow', 'mem', 'environ']:
        def look():
            text = read('/proc/%s/%s' % (pid, name))
            return text if text and b'PATH=/usr/bin:/bin' not in text else False
        attempt('it read %s of process %s' % (name, pid), look)
    def descriptors():
        paths = [os.readlink('/proc/%s/fd/%s' % (pid, fd)) for fd in os.listdir('/proc/%s/fd' % pid)]
        odd = [path for path in paths if path.startswith('/') and not path.startswith(('/dev/', '/usr/', '/job', '/proc', '/newroot'))]
        return odd or False
    attempt('it saw descriptors of process ' + pid, descriptors)
    def memory():
        remote = ctypes.create_string_buffer(8)
        local = (ctypes.c_void_p * 2)(ctypes.addressof(remote), 8)
        return call(310, int(pid), local, 1, local, 1, 0) > 0
    attempt('it read the memory of process ' + pid, memory)
attempt('it sees the server', lambda: os.stat('/proc/%d' % PID) and b'node' in read('/proc/%d/comm' % PID))
finish()
`,
  ),
  takeover(
    'host',
    'it uses descriptors that it has inherited',
    `
for fd in os.listdir('/proc/self/fd'):
    if int(fd) < 3: continue
    def look():
        path = os.readlink('/proc/self/fd/' + fd)
        if path.startswith('/proc/') or 'python' in path: return False
        try: return path, os.pread(int(fd), 100, 0)
        except OSError: return path
    attempt('it has descriptor ' + fd, look)
def above(fd):
    return os.listdir(os.open('..', os.O_RDONLY | os.O_DIRECTORY, dir_fd=fd))
for fd in (0, 1, 2):
    attempt('it went up from descriptor %d' % fd, lambda: above(fd))
finish()
`,
  ),
  takeover(
    'host',
    'it calls the host',
    `
def tcp(address):
    socket.create_connection(address, timeout=2)
for address in [('127.0.0.1', SCENE['port']), ('::1', SCENE['port']), ('10.0.0.1', 80), ('1.1.1.1', 53), ('169.254.169.254', 80)]:
    attempt('it called %s' % address[0], lambda: tcp(address))
def unix(path):
    one = socket.socket(socket.AF_UNIX)
    one.settimeout(2)
    one.connect(path)
for path in [SCENE['socket'], '\\0' + SCENE['abstract'], '/run/dbus/system_bus_socket', '/var/run/docker.sock', '/run/systemd/notify']:
    attempt('it called %r' % path, lambda: unix(path))
finish()
`,
  ),
  takeover(
    'host',
    'it opens devices',
    `
harmless = {'null', 'zero', 'full', 'random', 'urandom', 'tty', 'ptmx', 'console', 'fd', 'stdin', 'stdout', 'stderr', 'core', 'pts', 'shm', 'mqueue'}
for name in os.listdir('/dev'):
    if name not in harmless: notes.append('it sees /dev/' + name)
for name in ['mem', 'kmem', 'port', 'kmsg', 'sda', 'vda', 'nvme0n1', 'loop-control', 'fuse', 'kvm', 'net/tun', 'vsock', 'vhost-net', 'snapshot', 'uinput']:
    attempt('it opened /dev/' + name, lambda: os.open('/dev/' + name, os.O_RDONLY))
for kind, number in [(stat.S_IFBLK, (254, 0)), (stat.S_IFBLK, (8, 0)), (stat.S_IFCHR, (1, 1)), (stat.S_IFCHR, (10, 232))]:
    attempt('it made a device', lambda: os.mknod('device', kind | 0o666, os.makedev(*number)))
finish()
`,
  ),
  takeover(
    'host',
    'it writes to the system, to the kernel, and to its input',
    `
def write(path):
    with open(path, 'a') as file: file.write('x')
for path in ['/usr/bin/x', '/usr/lib/x', '/etc/x', '/x', '/var/x', '/lib/x', '/proc/sys/kernel/core_pattern', '/proc/sysrq-trigger', '/proc/sys/vm/drop_caches', '/proc/sys/kernel/hostname', '/sys/kernel/x', '/sys/fs/cgroup/x', '/dev/x', SECRET, OPEN, 'in.txt', '/proc/self/fd/../cwd/in.txt', '/proc/1/cwd/in.txt']:
    attempt('it wrote to ' + path, lambda: write(path))
for what, action in [
    ('deleted', lambda: os.unlink('in.txt')),
    ('replaced', lambda: (open('x', 'w').close(), os.rename('x', 'in.txt'))),
    ('changed the rights of', lambda: os.chmod('in.txt', 0o777)),
    ('changed the owner of', lambda: os.chown('in.txt', os.getuid(), os.getgid())),
    ('changed the time of', lambda: os.utime('in.txt', (0, 0))),
    ('cut', lambda: os.truncate('in.txt', 0)),
    ('put notes to', lambda: os.setxattr('in.txt', 'user.x', b'x')),
]: attempt('it %s its input' % what, action)
finish()
`,
  ),
  takeover(
    'host',
    'it becomes somebody else by programs that run as root',
    `
import glob
ids = os.getuid(), os.geteuid()
attempt('it is root', lambda: (os.setuid(0), False)[1] if 0 in ids else os.setuid(0))
attempt('it has the group of root', lambda: os.setgid(0) if os.getgid() != 0 else False)
attempt('it has other groups', lambda: os.setgroups([0]))
for path in glob.glob('/usr/bin/*') + glob.glob('/usr/lib/*/*') + glob.glob('/usr/sbin/*'):
    try: mode = os.stat(path).st_mode
    except OSError: continue
    if mode & (stat.S_ISUID | stat.S_ISGID) and stat.S_ISREG(mode):
        def effective():
            child = subprocess.Popen([path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.05)
            try: line = [line for line in open('/proc/%d/status' % child.pid) if line.startswith('Uid')][0].split()
            finally: child.kill()
            return line[2] == '0' and ids[1] != 0
        attempt('it ran %s as root' % path, effective)
finish()
`,
  ),
];
