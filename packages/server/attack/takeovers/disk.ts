/** Ways to fill the disk, and texts without an end. */
import { type Takeover, takeover } from './takeover.ts';

const MIB = 1024 ** 2;
/** What a tool may write, and what it writes where nobody stops it. */
const ALLOWED = 32 * MIB;
const WRITTEN = 8 * ALLOWED;

const BOUNDED = { folderBytes: ALLOWED, timeoutS: 30 } as const;

/** After it has written, it waits long enough to be noticed. */
const stayed = (what: string) => `
time.sleep(3)
notes.append('it kept ${WRITTEN / MIB} MiB where ${ALLOWED / MIB} are allowed, ${what}')
finish()
`;

const block = `block = os.urandom(1 << 20)\n`;

export const disk: readonly Takeover[] = [
  takeover(
    'disk',
    'it fills the disk with many files',
    `${block}
for number in range(${WRITTEN / MIB}): open(str(number), 'wb').write(block)
${stayed('in plain files')}`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it fills the disk with files without a name',
    `${block}
kept = []
for number in range(${WRITTEN / MIB / 16}):
    kept.append(os.open('x', os.O_CREAT | os.O_RDWR)); os.unlink('x')
    for _ in range(16): os.write(kept[-1], block)
${stayed('in files without a name')}`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it fills the disk with temporary files that never had a name',
    `${block}
kept = []
for number in range(${WRITTEN / MIB / 16}):
    kept.append(os.open('.', os.O_TMPFILE | os.O_RDWR))
    for _ in range(16): os.write(kept[-1], block)
${stayed('in files that never had a name')}`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it fills the disk deeper than a path can be',
    `${block}
for _ in range(40):
    os.mkdir('d' * 200); os.chdir('d' * 200)
for number in range(${WRITTEN / MIB}): open(str(number), 'wb').write(block)
os.chdir('/job')
${stayed('below the longest path')}`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it fills the disk in folders that nobody can read',
    `${block}
os.mkdir('closed')
for number in range(${WRITTEN / MIB}): open('closed/%d' % number, 'wb').write(block)
os.chmod('closed', 0)
${stayed('in a closed folder')}`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it makes one file that is larger than all may be',
    `
with open('big', 'wb') as file:
    attempt('it reserved a terabyte', lambda: os.posix_fallocate(file.fileno(), 0, 1 << 40))
    attempt('it has a file of a terabyte', lambda: os.truncate('big', 1 << 40))
finish()
`,
    BOUNDED,
  ),
  takeover(
    'disk',
    'it makes 300,000 files',
    `
for folder in range(300):
    os.mkdir(str(folder))
    for number in range(1000): os.close(os.open(f'{folder}/{number}', os.O_CREAT | os.O_WRONLY))
time.sleep(6)
notes.append('it kept 300,000 files')
finish()
`,
    { timeoutS: 120 },
    { isLong: true },
  ),
  takeover(
    'disk',
    'it fills its temporary folder and its shared memory',
    `${block}
def fill(folder, size):
    for number in range(size): open(f'{folder}/x{number}', 'wb').write(block)
    return size
attempt('it kept 1,500 MiB in /tmp', lambda: fill('/tmp', 1500))
attempt('it kept 1,500 MiB in /dev/shm', lambda: fill('/dev/shm', 1500))
finish()
`,
    { timeoutS: 60 },
    { isLong: true },
  ),
  takeover(
    'disk',
    'it prints without a line break',
    `
text = b'x' * (1 << 16)
while True: os.write(1, text)
`,
    { timeoutS: 20 },
  ),
  takeover(
    'disk',
    'it prints errors without an end',
    `
text = b'x' * (1 << 16)
stop = time.monotonic() + 6
count = 0
while time.monotonic() < stop: count += os.write(2, text)
if count > 200 << 20: notes.append('the server took more than 200 MiB of errors')
finish()
`,
    { timeoutS: 30 },
  ),
  takeover(
    'disk',
    'it prints a million lines without a line break as a worker',
    `
sys.stdin.readline()
text = b'{"progress": 0.5}' + b' ' * 65519
for _ in range(200): os.write(1, text)
os.write(1, b'\\n' * 4000000)
os.write(1, b'{"ok": true, "outputs": []}\\n')
`,
    { isWorker: true, timeoutS: 30 },
  ),
];
