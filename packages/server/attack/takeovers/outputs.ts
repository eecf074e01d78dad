/** Outputs that are not what an output is: links, pipes, devices, and what lies behind them. */
import { basename } from 'node:path';
import { type Takeover, takeover } from './takeover.ts';

/** The folder for outputs becomes a link. */
const linked = (target: string) => `
os.rmdir('out')
os.symlink(${target}, 'out')
`;

const named = ({ secret }: { secret: string }) => ({ outputs: [`out/${basename(secret)}`] });

export const outputs: readonly Takeover[] = [
  takeover('outputs', 'its output folder is a link to the folder of a secret', linked('FOLDER'), named),
  takeover('outputs', 'its output folder is a link to the root', linked("'/'"), ({ secret }) => ({
    outputs: [`out${secret}`],
  })),
  takeover('outputs', "its output folder is a link to the server's data", linked('DATA'), {
    outputs: ['out/first-key', 'out/converter.db'],
  }),
  takeover('outputs', "its output folder is a link to the server's own process", linked("'/proc/self'"), {
    outputs: ['out/environ'],
  }),
  takeover('outputs', 'its output folder is a link that goes up', linked("'../' * 12 + FOLDER[1:]"), named),
  takeover(
    'outputs',
    'a folder in its output folder is a link',
    `
os.symlink(FOLDER, 'out/inner')
finish()
`,
    ({ secret }) => ({ outputs: [`out/inner/${basename(secret)}`] }),
  ),
  takeover('outputs', 'its output is a link to a secret', "os.symlink(SECRET, 'out/out.json')"),
  takeover(
    'outputs',
    'its output is a link to a file that everybody reads',
    "os.symlink(OPEN, 'out/out.json')",
  ),
  takeover(
    'outputs',
    'its output is a link to a link',
    "os.symlink(SECRET, 'a'); os.symlink('../a', 'out/out.json')",
  ),
  takeover('outputs', 'its output is a pipe', "os.mkfifo('out/out.json', 0o666)"),
  takeover(
    'outputs',
    'its output is a socket',
    "s = socket.socket(socket.AF_UNIX); s.bind('out/out.json'); os.chmod('out/out.json', 0o666)",
  ),
  takeover(
    'outputs',
    'its output is a device',
    `
attempt('it made a device', lambda: os.mknod('out/out.json', stat.S_IFCHR | 0o666, os.makedev(1, 5)))
if notes: os.rename('out/out.json', 'out/device')
finish()
`,
  ),
  takeover(
    'outputs',
    'its output is a folder',
    "os.mkdir('out/out.json'); open('out/out.json/x', 'w').write('x')",
  ),
  takeover(
    'outputs',
    'its output is one more name of its input',
    `
attempt('it linked its input', lambda: os.link('in.txt', 'out/out.json'))
attempt('it linked what is behind a descriptor', lambda: os.link('/proc/self/fd/%d' % os.open('in.txt', os.O_RDONLY), 'out/x', follow_symlinks=True))
attempt('it moved its input', lambda: os.rename('in.txt', 'moved.txt'))
finish()
`,
  ),
  takeover(
    'outputs',
    'its output has a second name',
    `
finish()
os.link('out/out.json', 'again.json')
`,
  ),
  takeover(
    'outputs',
    'its output runs as its owner, and nobody may read it',
    `
finish()
attempt('it gave its output to somebody else', lambda: os.chown('out/out.json', 0, 0))
attempt('it gave its output a capability', lambda: os.setxattr('out/out.json', 'security.capability', bytes.fromhex('0100000200000000000000000000000000000000')))
finish()
os.chmod('out/out.json', 0o6000)
os.chmod('out', 0o000)
os.chmod('.', 0o6777)
`,
  ),
  takeover(
    'outputs',
    'its output has notes of its own in the file system',
    `
finish()
for name in ('user.a', 'user.' + 'b' * 200, 'trusted.a', 'system.posix_acl_access'):
    try: os.setxattr('out/out.json', name, b'x' * 1000)
    except OSError: pass
`,
  ),
  takeover('outputs', 'its engine names a file above the folder', 'finish()', ({ secret }) => ({
    outputs: [`out/${'../'.repeat(14)}${secret.slice(1)}`],
  })),
  takeover('outputs', 'its engine names a file by its whole path', 'finish()', ({ secret }) => ({
    outputs: [secret],
  })),
  takeover(
    'outputs',
    'the first of two tools makes a link, which the second one copies',
    "os.symlink(SECRET, 'out/out.json')",
    {
      hasSecondStep: true,
    },
  ),
  takeover(
    'outputs',
    'the first of two tools replaces its folder, of which the second one reads',
    linked('FOLDER'),
    (scene) => ({
      ...named(scene),
      hasSecondStep: true,
    }),
  ),
];
