/** Answers of a worker that name what is not its own. */
import { type Takeover, takeover } from './takeover.ts';

const answer = (paths: string) => `
sys.stdin.readline()
finish()
print(json.dumps({'ok': True, 'outputs': [{'path': path} for path in ${paths}]}), flush=True)
`;

const WORKER = { isWorker: true } as const;

export const workers: readonly Takeover[] = [
  takeover(
    'workers',
    'it answers with a path that goes up',
    answer("['out/' + '../' * 14 + SECRET[1:]]"),
    WORKER,
  ),
  takeover('workers', 'it answers with a whole path', answer('[SECRET]'), WORKER),
  takeover(
    'workers',
    'it answers with its input and its own folder',
    answer("['in.txt', '.', 'out', 'out/', 'out/.']"),
    WORKER,
  ),
  takeover(
    'workers',
    'it answers with a zero byte in a path',
    answer("['out/out.json\\0' + SECRET]"),
    WORKER,
  ),
  takeover(
    'workers',
    'it answers with paths that are none',
    answer("['', ' ', None, 5, {}, ['out/out.json']]"),
    WORKER,
  ),
  takeover(
    'workers',
    'it answers with a line of ten megabytes',
    answer("['out/' + 'x' * 10_000_000]"),
    WORKER,
  ),
  takeover(
    'workers',
    'it answers with a million outputs',
    answer("['out/out.json'] * 1_000_000"),
    {
      ...WORKER,
      timeoutS: 60,
    },
    { isLong: true },
  ),
  takeover(
    'workers',
    'it answers a thousand times, and with the names of what objects inherit',
    `
sys.stdin.readline()
finish()
for _ in range(1000): print('{"ok": true, "__proto__": {"path": "x"}, "outputs": [{"__proto__": {"path": "' + SECRET + '"}, "path": "out/out.json"}]}')
print('{"ok": false, "code": "../../etc", "reason": "' + 'x' * 100000 + '"}')
print('{"ok": true, "outputs": [{"path": "out/out.json", "label": "../../../x", "format": "json"}]}', flush=True)
`,
    WORKER,
  ),
  takeover(
    'workers',
    'it replaces its output folder by a link and answers with what is in it',
    `
sys.stdin.readline()
os.rmdir('out')
os.symlink(FOLDER, 'out')
print(json.dumps({'ok': True, 'outputs': [{'path': 'out/' + os.path.basename(SECRET)}]}), flush=True)
`,
    WORKER,
  ),
  takeover(
    'workers',
    'it fails with a sentence that has a path and a command in it',
    `
sys.stdin.readline()
print(json.dumps({'ok': False, 'code': 'conversion_failed', 'reason': 'x\\u202e\\n\\x1b[31m' + os.getcwd()}), flush=True)
`,
    WORKER,
  ),
];
