/** What is known of every run of a tool when it is over. */
import { expect, test } from 'vitest';
import { createToolRunner, type ToolRun, type Workplace } from '../../src/conversion/sandbox/runner.ts';
import { fixture, startTestServer, TestClient } from '../harness.ts';
import { workplace } from './locked-in.ts';

/** Runs a tool, and tells what was seen of it. */
async function seenOf(
  tool: string,
  args: readonly string[],
  changes: Partial<Workplace> = {},
): Promise<ToolRun[]> {
  const seen: ToolRun[] = [];
  const runner = createToolRunner('bwrap', { observe: (run) => seen.push(run) });
  await runner.run(await workplace(changes), tool, args).catch(() => undefined);
  return seen;
}

test('a run is told with its tool, its job, its time, its exit and what became of it', async () => {
  expect(await seenOf('sleep', ['0.2'], { jobId: 'a-job' })).toEqual([
    {
      tool: 'sleep',
      jobId: 'a-job',
      ms: expect.any(Number),
      exitCode: 0,
      peakBytes: expect.any(Number),
      outcome: 'done',
    },
  ]);
  expect(await seenOf('bash', ['-c', 'exit 3'])).toMatchObject([{ exitCode: 3, outcome: 'failed' }]);
  expect(await seenOf('no-such-tool', [])).toMatchObject([
    { exitCode: undefined, outcome: 'tool_unavailable' },
  ]);
  const stopped = AbortSignal.abort(new Error('The job was cancelled.'));
  expect(await seenOf('sleep', ['60'], { signal: stopped })).toMatchObject([{ outcome: 'stopped' }]);
});

test('the memory that it takes is seen, and a limit that it exceeds', async () => {
  const [large] = await seenOf('python3', ['-c', 'import time; held = b"x" * 300_000_000; time.sleep(5)']);
  expect(large).toMatchObject({ outcome: 'done' });
  expect(large?.peakBytes).toBeGreaterThan(290_000_000);
  const endless = "import sys\nwhile True: sys.stdout.write('x' * 65536)";
  expect(await seenOf('python3', ['-c', endless])).toMatchObject([{ outcome: 'limit_exceeded' }]);
});

test('a server counts the runs of its tools', async () => {
  const server = await startTestServer();
  const client = await TestClient.of(server);
  const before = server.toolCounts.get('/usr/bin/python3')?.runs ?? 0;
  expect((await client.convertSync('tar', fixture('archives/tree.zip'))).status).toBe(200);
  const { runs = 0, failed, ms } = server.toolCounts.get('/usr/bin/python3') ?? {};
  expect(runs).toBeGreaterThan(before);
  expect(failed).toBe(0);
  expect(ms).toBeGreaterThan(0);
});
