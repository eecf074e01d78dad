/** Processes that want to stay, be many, or end others. */
import { type Takeover, takeover } from './takeover.ts';

const DAEMON = `
finish()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        libc.prctl(1, 0, 0, 0, 0)
        for sign in range(1, 65):
            try: signal.signal(sign, signal.SIG_IGN)
            except (OSError, ValueError): pass
        os.closerange(0, 1024)
        while True: time.sleep(1)
    os._exit(0)
`;

const TIMEOUT = { timeoutS: 5 } as const;

export const processes: readonly Takeover[] = [
  takeover('processes', 'it stays, away from its session, deaf to signals, without descriptors', DAEMON),
  takeover(
    'processes',
    'it stays by forking all the time',
    `
finish()
def chase():
    while True:
        if os.fork() != 0: os._exit(0)
for _ in range(8):
    if os.fork() == 0: chase()
`,
  ),
  takeover(
    'processes',
    'it stays stopped',
    `
finish()
if os.fork() == 0:
    os.setsid()
    os.kill(os.getpid(), signal.SIGSTOP)
time.sleep(0.2)
`,
  ),
  takeover(
    'processes',
    'it stops everything of its sandbox',
    `
finish()
for pid in [1, 2, os.getppid()]:
    attempt('it stopped process %d' % pid, lambda: os.kill(pid, signal.SIGSTOP) if pid != os.getpid() else False)
notes.clear()
os.kill(os.getpid(), signal.SIGSTOP)
`,
    TIMEOUT,
  ),
  takeover(
    'processes',
    'it ends what watches over it',
    `
if os.fork() == 0:
    os.setsid()
    while True: time.sleep(1)
finish()
for pid in [1, os.getppid(), -1]:
    try: os.kill(pid, signal.SIGKILL)
    except OSError: pass
`,
  ),
  takeover(
    'processes',
    'it waits in a child that shares its memory',
    `
finish()
if os.fork() == 0:
    # vfork by hand: the parent sleeps, and nothing but the end of the child wakes it.
    libc.syscall(56, 0x4000 | 0x100 | 17, 0, 0, 0, 0)
    while True: time.sleep(1)
`,
  ),
  takeover(
    'processes',
    'it forks without an end',
    `
while True:
    try: os.fork()
    except OSError: pass
`,
    TIMEOUT,
  ),
  takeover(
    'processes',
    'it takes all processes that it may have, and ends',
    `
for _ in range(2000):
    try:
        if os.fork() == 0:
            while True: time.sleep(1)
    except OSError: break
finish()
`,
    TIMEOUT,
  ),
  takeover(
    'processes',
    'it takes all descriptors that it may have',
    `
kept = []
try:
    while len(kept) < 100000: kept.append(os.open('/dev/null', os.O_RDONLY))
except OSError: pass
if len(kept) > 4096: notes.append('it has %d descriptors' % len(kept))
for one in kept[-20:]: os.close(one)
finish()
`,
  ),
  takeover(
    'processes',
    'it signals the server and everybody',
    `
for target in [PID, -PID, 1, os.getppid(), -1]:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if target in (PID, -PID):
            attempt('it signalled the server', lambda: os.kill(target, sign))
attempt('it has a handle of the server', lambda: os.pidfd_open(PID))
finish()
`,
  ),
  takeover(
    'processes',
    'it runs as fast as it likes',
    `
attempt('it is a real-time process', lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)))
attempt('it is less nice', lambda: os.setpriority(os.PRIO_PROCESS, 0, -10))
attempt('it does not die for memory', lambda: write('/proc/self/oom_score_adj', b'-1000'))
# Of a plain user, a process may always go back to where it came from.
if SCENE['uid'] == 0: attempt('it dies for memory no sooner than the server', lambda: write('/proc/self/oom_score_adj', b'%d' % SCENE['oom']))
attempt('it locks its memory', lambda: libc.mlockall(3) == 0 and call(149, ctypes.create_string_buffer(512 << 20), 512 << 20) is not False)
finish()
`,
  ),
];
