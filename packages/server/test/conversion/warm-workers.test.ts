/** Programs that stand by for the next document, and what one that a document has taken over can do to others. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { createToolRunner, type ToolRunner, type Workplace } from '../../src/conversion/sandbox/runner.ts';
import type { WarmOptions } from '../../src/conversion/sandbox/warm/pool.ts';
import type { Worker } from '../../src/conversion/sandbox/worker.ts';
import { POLL, temporaryFolder } from '../harness.ts';
import { workplace } from './locked-in.ts';

/** Answers each request by a line of Python, which sees the request and all that the program remembers. */
function program(line: string, maxDocuments = 100): Worker {
  const source = `
import json, os, sys, time
start, seen, request = os.getcwd(), [], {}
for line in sys.stdin:
    request = json.loads(line)
    os.chdir(os.path.join(start, request.get("place", ".")))
    os.makedirs("out", exist_ok=True)
    seen.append(request.get("secret"))
    answer = {}
    ${line}
    print(json.dumps({"ok": True, **answer}), flush=True)
`;
  return { start: ['/usr/bin/python3', '-c', source], readable: [], maxDocuments };
}

const REMEMBERS = program('answer = {"seen": seen}');
let runner: ToolRunner;

beforeEach(async () => {
  runner = await warmRunner();
});
afterEach(() => runner.close());

async function warmRunner(changes: Partial<WarmOptions> = {}): Promise<ToolRunner> {
  const folder = await temporaryFolder();
  return createToolRunner('bwrap', {
    warm: { folder, limit: 4, idleMs: 60_000, servesAll: false, onFailure: () => undefined, ...changes },
  });
}

/** Asks as a step of a client's document does. */
async function ask(worker: Worker, client: string, request: object = {}, changes: Partial<Workplace> = {}) {
  const place = await workplace({ client, ...changes });
  const answer = await runner.ask(place, worker, { ...request }, () => undefined);
  return { ...answer, place } as const;
}

const madeIn = ({ folder }: Workplace) => readFile(join(folder, 'out', 'out.txt'), 'utf8');

describe('a client', () => {
  test('has a program that stays, and gets what it makes', async () => {
    const copying = program(
      'answer = {"seen": seen}; open("out/out.txt", "w").write(open("in.txt").read() + str(len(seen)))',
    );
    const first = await ask(copying, 'a', { secret: 'one' });
    const second = await ask(copying, 'a', { secret: 'two' });
    expect(second).toMatchObject({ seen: ['one', 'two'] });
    expect([await madeIn(first.place), await madeIn(second.place)]).toEqual(['input1', 'input2']);
  });

  test('never has one that has seen what another client sent', async () => {
    await ask(REMEMBERS, 'a', { secret: 'of a' });
    expect(await ask(REMEMBERS, 'b')).toMatchObject({ seen: [null] });
    expect(await ask(REMEMBERS, 'a')).toMatchObject({ seen: ['of a', null] });
  });

  test('finds nothing that another client has left, in memory, on the disk or among processes', async () => {
    const leaves = program(
      'os.fork() or time.sleep(600); open("/tmp/left", "w").write("a"); open("out/left", "w").write("a")',
    );
    const looks = program(
      'answer = {"found": [path for path in ("/tmp", "/dev/shm", "..") for path in os.listdir(path)], "processes": len([name for name in os.listdir("/proc") if name.isdigit()])}',
    );
    await ask(leaves, 'a');
    const { found, processes } = (await ask(looks, 'b')) as unknown as { found: string[]; processes: number };
    expect(found.sort()).toEqual(['1', 'given']);
    expect(processes).toBeLessThan(4);
  });

  test('shares one where all clients belong together', async () => {
    await runner.close();
    runner = await warmRunner({ servesAll: true });
    await ask(REMEMBERS, 'a', { secret: 'of a' });
    expect(await ask(REMEMBERS, 'b')).toMatchObject({ seen: ['of a', null] });
  });
});

describe('a program', () => {
  test('is replaced after as many documents as it says', async () => {
    const short = program('answer = {"seen": seen}', 2);
    for (const secret of ['1', '2']) await ask(short, 'a', { secret });
    expect(await ask(short, 'a', { secret: '3' })).toMatchObject({ seen: ['3'] });
  });

  test('that ends, or fails, in the middle costs its document nothing', async () => {
    const crashing = program('answer = {"seen": seen}; os._exit(9) if len(seen) == 2 else None');
    await ask(crashing, 'a', { secret: '1' });
    expect(await ask(crashing, 'a', { secret: '2' })).toMatchObject({ seen: ['2'] });
    const tired = program(
      'answer = {"seen": seen, **({"ok": False, "code": "conversion_failed", "reason": "is too much"} if len(seen) == 2 else {})}',
    );
    await ask(tired, 'a', { secret: '1' });
    expect(await ask(tired, 'a', { secret: '2' })).toMatchObject({ seen: ['2'] });
    expect(await ask(tired, 'a', { secret: '3' })).toMatchObject({ seen: ['3'] });
  });

  test('is believed when it refuses its first document', async () => {
    const refusing = program('answer = {"ok": False, "code": "password_protected", "reason": "is locked"}');
    await expect(ask(refusing, 'a')).rejects.toMatchObject({ code: 'password_protected' });
  });

  test('ends with a document that is not wanted any more', async () => {
    const stop = new AbortController();
    const slow = program(
      'answer = {"seen": seen}; time.sleep(600) if request.get("secret") == "slow" else None',
    );
    await ask(slow, 'a', { secret: '1' });
    const asked = ask(slow, 'a', { secret: 'slow' }, { signal: stop.signal });
    setTimeout(() => stop.abort(new ConversionFailure('timed_out', 'took too long')), 200);
    await expect(asked).rejects.toMatchObject({ code: 'timed_out' });
    expect(await ask(slow, 'a', { secret: '2' })).toMatchObject({ seen: ['2'] });
  });

  test('that nobody needs ends, and so do all when the server does', async () => {
    await runner.close();
    const folder = await temporaryFolder();
    runner = await warmRunner({ folder, idleMs: 60 });
    await ask(REMEMBERS, 'a');
    await expect.poll(() => readdir(folder), POLL).toEqual([]);
    await ask(REMEMBERS, 'a');
    await runner.close();
    await expect.poll(() => readdir(folder), POLL).toEqual([]);
  });

  test('gives way when there are too many', async () => {
    await runner.close();
    const folder = await temporaryFolder();
    runner = await warmRunner({ folder, limit: 2 });
    for (const client of ['a', 'b', 'c']) await ask(REMEMBERS, client, { secret: client });
    await expect.poll(async () => (await readdir(folder)).length, POLL).toBe(2);
    expect(await ask(REMEMBERS, 'c')).toMatchObject({ seen: ['c', null] });
  });
});

describe('a short run', () => {
  const charset = fileURLToPath(new URL('../../src/conversion/kits/workers/charset.py', import.meta.url));

  async function runs(...commands: [string, ...string[]][]) {
    await runner.close();
    const folder = await temporaryFolder();
    runner = await warmRunner({ folder });
    const outputs: unknown[] = [];
    for (const [tool, ...args] of commands) {
      const place = await workplace({ client: 'a' });
      await writeFile(join(place.folder, 'made.txt'), 'made');
      outputs.push(
        await runner.run(place, tool, args).then(
          async ({ stdout }) => [stdout, await readFile(join(place.folder, 'made.txt'), 'utf8')],
          ({ exitCode }) => exitCode,
        ),
      );
    }
    return { outputs, programs: (await readdir(folder)).length };
  }

  test('shares a sandbox with others of its client, and says what it would say in its own', async () => {
    const { outputs, programs } = await runs(
      ['cat', 'in.txt'],
      ['grep', '-c', 'input', 'in.txt'],
      ['grep', '-c', 'nothing', 'in.txt'],
      ['dd', 'if=in.txt', 'of=made.txt', 'status=none'],
      ['/usr/bin/python3', '-I', charset, 'in.txt'],
      ['cat', 'not-there.txt'],
    );
    expect(outputs).toEqual([
      ['input', 'made'],
      ['1\n', 'made'],
      1,
      ['', 'input'],
      ['windows-1252\n', 'made'],
      1,
    ]);
    expect(programs).toBe(1);
  });

  test('of what is no script of this package has a sandbox of its own', async () => {
    const { outputs, programs } = await runs(
      ['/usr/bin/python3', '-I', '-c', 'print(1)'],
      ['sh', '-c', 'echo 2'],
    );
    expect(outputs).toEqual([
      ['1\n', 'made'],
      ['2\n', 'made'],
    ]);
    expect(programs).toBe(0);
  });
});

describe('a program that a document has taken over', () => {
  test('cannot change what it was given', async () => {
    const line =
      'answer = {"done": [name for name, change in {"write": lambda: open("in.txt", "w"), "chmod": lambda: os.chmod("in.txt", 0o777), "given": lambda: open("../given/x", "w"), "root": lambda: os.remove("../given/1/in.txt")}.items() if not fails(change)]}';
    const helper =
      '\n    def fails(change):\n        try: change()\n        except OSError: return True\n    ';
    const { done, place } = (await ask(program(helper + line), 'a')) as unknown as {
      done: string[];
      place: Workplace;
    };
    expect(done).toEqual([]);
    expect(await readFile(join(place.folder, 'in.txt'), 'utf8')).toBe('input');
  });

  test('cannot change what it has made after it was taken', async () => {
    const late = program(
      'kept = globals().setdefault("kept", open("out/out.txt", "w")); kept.write("late" if len(seen) > 1 else "first"); kept.flush()',
    );
    const { place } = await ask(late, 'a');
    await ask(late, 'a');
    expect(await madeIn(place)).toBe('first');
  });

  test.each([
    // Links are passed over, and the rest is no answer of a program that stays.
    ['a link to a file of the machine', 'os.symlink("/etc/hostname", "out/out.txt")', true],
    ['a pipe', 'os.mkfifo("out/out.txt")', false],
    ['a file with two names', 'open("out/a", "w").close(); os.link("out/a", "out/out.txt")', false],
    ['a link in place of its folder', 'os.rmdir("out"); os.symlink("/etc", "out")', true],
  ])('hands over %s in vain', async (_, line, isBelieved) => {
    const trick = program(
      `answer = {"warm": "place" in request}; ("place" in request) and (${line.replace('; ', ', ')})`,
    );
    const { place, warm } = (await ask(trick, 'a')) as unknown as { place: Workplace; warm: boolean };
    expect(existsSync(join(place.folder, 'out', 'out.txt'))).toBe(false);
    expect(warm).toBe(isBelieved);
  });

  test('is asked no second time', async () => {
    const trick = program(
      'answer = {"seen": seen}; os.mkfifo("out/out.txt") if request.get("secret") == "trick" and "place" in request else None',
    );
    await ask(trick, 'a', { secret: '1' });
    expect(await ask(trick, 'a', { secret: 'trick' })).toMatchObject({ seen: ['trick'] });
    expect(await ask(trick, 'a', { secret: '3' })).toMatchObject({ seen: ['3'] });
  });

  test('that takes too long is ended, and its document has a program of its own', async () => {
    const slow = program(
      'answer = {"seen": seen}; time.sleep(600) if "place" in request and request.get("secret") else None',
    );
    await ask(slow, 'a');
    expect(await ask(slow, 'a', { secret: 'slow' }, { cpuSeconds: 1 })).toMatchObject({ seen: ['slow'] });
  });

  test('that makes too much fails as one that starts anew does', async () => {
    const large = program('open("out/out.txt", "wb").write(bytes(3_000_000))');
    await expect(ask(large, 'a', {}, { folderBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'limit_exceeded',
    });
  });
});
