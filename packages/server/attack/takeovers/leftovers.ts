/** Files that are hard to delete. */
import { type Takeover, takeover } from './takeover.ts';

export const leftovers: readonly Takeover[] = [
  takeover(
    'leftovers',
    'it leaves folders deeper than a path can be',
    `
finish()
for _ in range(60):
    os.mkdir('d' * 250); os.chdir('d' * 250)
open('end', 'w').write('x')
`,
  ),
  takeover(
    'leftovers',
    'it leaves 1,500 folders in each other',
    `
finish()
for _ in range(1500):
    os.mkdir('dddd'); os.chdir('dddd')
`,
  ),
  takeover(
    'leftovers',
    'it leaves folders without any rights',
    `
finish()
for outer in range(20):
    os.makedirs(f'closed{outer}/a/b/c')
    open(f'closed{outer}/a/b/c/file', 'w').write('x')
    for inner in ['a/b/c', 'a/b', 'a', '']: os.chmod(f'closed{outer}/{inner}', 0)
os.chmod('.', 0)
`,
  ),
  takeover(
    'leftovers',
    'it leaves names that are no text',
    `
finish()
for name in [b'\\xff\\xfe', b'\\x80' * 255, b'a\\nb', b'\\n' * 255, b'-rf', b'*', b' ', b'\\\\', b'\\xed\\xa0\\x80', b'\\x01\\x7f']:
    open(name, 'w').write('x')
    os.makedirs(b'folder\\xff/' + name)
    open(b'folder\\xff/' + name + b'/\\xff', 'w').write('x')
`,
  ),
  takeover(
    'leftovers',
    'it leaves 9,000 files, links and pipes',
    `
finish()
for number in range(3000):
    open(f'f{number}', 'w').close()
    os.symlink('/', f'l{number}')
    os.mkfifo(f'p{number}')
`,
  ),
  takeover(
    'leftovers',
    'it leaves links in the place of folders that were there',
    `
finish()
for name in ['a', 'b']:
    os.makedirs(f'{name}/{name}')
    os.rmdir(f'{name}/{name}')
    os.symlink(FOLDER, f'{name}/{name}')
os.symlink(FOLDER, 'out/folder')
`,
  ),
  takeover(
    'leftovers',
    'it leaves files that say that nobody may delete them',
    `
import fcntl
finish()
def fixed(flag):
    fd = os.open('fixed', os.O_CREAT | os.O_WRONLY)
    fcntl.ioctl(fd, 0x40086602, struct.pack('l', flag))
attempt('it made a file that cannot be changed', lambda: fixed(0x10))
attempt('it made a file that can only grow', lambda: fixed(0x20))
os.mkdir('sticky'); os.chmod('sticky', 0o1777)
finish()
`,
  ),
];
