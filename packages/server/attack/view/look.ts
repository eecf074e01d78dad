/** What a tool sees of the world: a program that looks around. */
import { type Takeover, takeover } from '../takeovers/takeover.ts';

/** Its result is no list of notes, but what it has seen. */
export const VIEW: Takeover = takeover(
  'view',
  'it looks around',
  `
import resource
seen = {}
def below(path, depth):
    found = []
    for name in sorted(os.listdir(path)):
        child = os.path.join(path, name)
        found.append(child)
        if depth > 1 and os.path.isdir(child) and not os.path.islink(child):
            try: found += below(child, depth - 1)
            except OSError: pass
    return found
seen['files'] = below('/', 1) + below('/etc', 1) + below('/var', 2) + below('/dev', 1)
if os.path.isdir('/sys'): seen['files'] += below('/sys', 1)
if os.path.isdir('/run'): seen['files'] += below('/run', 1)
wanted = ('CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb', 'NoNewPrivs', 'Seccomp', 'Groups')
status = dict(line.split(':', 1) for line in open('/proc/self/status').read().strip().split('\\n'))
seen['status'] = ['%s %s' % (name, status[name].strip()) for name in wanted if name in status]
seen['mounts'] = []
# Of what the host shows, the kind of its file system is the host's business.
OWN = ('/', '/tmp', '/dev', '/dev/pts', '/dev/shm', '/dev/mqueue', '/sys', '/run')
for line in open('/proc/self/mountinfo'):
    before, after = line.split(' - ')
    fields, kind = before.split(), after.split()[0]
    rights = [flag for flag in fields[5].split(',') if flag in ('ro', 'rw', 'nosuid', 'nodev', 'noexec', 'nosymfollow')]
    seen['mounts'].append('%s %s %s' % (fields[4], kind if fields[4] in OWN or fields[4].startswith('/proc') else 'of the host', ','.join(rights)))
memory = min(4 << 30, os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') // 2)
def limit(name):
    soft, hard = resource.getrlimit(getattr(resource, 'RLIMIT_' + name.upper()))
    if soft == resource.RLIM_INFINITY: return 'none'
    if name == 'data': return 'half of the memory, or 4 GiB' if abs(soft - memory) < 1 << 24 else soft
    if name == 'cpu': return 'that of the job'
    return soft
seen['limits'] = ['%s %s' % (name, limit(name)) for name in ('core', 'data', 'fsize', 'nofile', 'cpu')]
if os.getuid() != SCENE['uid']: seen['limits'].append('nproc %s' % limit('nproc'))
seen['environment'] = sorted('%s=%s' % pair for pair in os.environ.items())
seen['processes'] = [open('/proc/%s/comm' % pid).read().strip() for pid in sorted(os.listdir('/proc')) if pid.isdigit()]
seen['descriptors'] = sorted(fd for fd in os.listdir('/proc/self/fd') if os.path.exists('/proc/self/fd/' + fd))
seen['names'] = list(os.uname())[1:2]
with open('out/out.json', 'w') as file: json.dump(seen, file)
`,
);
