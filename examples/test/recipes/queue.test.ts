/** The queue worker, with a Redis of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Converter } from '@converter/sdk';
import { Queue, type Job as QueueJob } from 'bullmq';
import { expect, onTestFinished, test } from 'vitest';
import { checkMp3, checkPdf } from '../../demo/checks.ts';
import type { Task } from '../../recipes/queue/queue.ts';
import { example, run, sample, temporaryFolder, useServer, VIDEO } from '../harness.ts';
import { start } from './recipe.ts';

const server = useServer();

/** A Redis that no other program sees, and that leaves nothing behind. */
async function startRedis(): Promise<string> {
  const socket = join(await temporaryFolder(), 'redis.sock');
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(redis, 'exit');
  onTestFinished(async () => {
    redis.kill();
    await exited;
  });
  for await (const line of createInterface(redis.stdout)) if (/ready to accept/i.test(line)) break;
  redis.stdout.resume();
  return socket;
}

/** The server behind a wall that lets only some methods through; the other requests get no answer. */
async function passing(method: string): Promise<string> {
  const wall = createServer((incoming, response) => {
    if (incoming.method !== method) return;
    const { url = '', headers } = incoming;
    const outgoing = request(`${server.url}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => wall.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    wall.close();
    wall.closeAllConnections();
  });
  return `http://127.0.0.1:${(wall.address() as AddressInfo).port}`;
}

/** An empty queue with what it takes to work on it. */
async function useQueue() {
  const redis = `unix://${await startRedis()}`;
  const queue = new Queue<Task, string>('conversions', { connection: { url: redis } });
  onTestFinished(() => queue.close());
  const folder = await temporaryFolder();
  return {
    folder,
    work: (url: string) =>
      start('queue/worker.ts', {
        REDIS_URL: redis,
        CONVERTER_BASE_URL: url,
        CONVERTER_API_KEY: server.key,
      }),
    async add(input: string, target: string): Promise<string> {
      const { stdout, stderr } = await run(
        [process.execPath, example('recipes/queue/add.ts'), input, target, folder],
        { env: { REDIS_URL: redis } },
      );
      expect(stderr).toBe('');
      return stdout.trim();
    },
    /** What the queue knows of a task, once it is as far as asked for. */
    async until(id: string, isThere: (task: QueueJob<Task, string>) => unknown) {
      for (;;) {
        const task = await queue.getJob(id);
        if (task && (await isThere(task))) return (await queue.getJob(id)) ?? task;
        await setTimeout(50);
      }
    },
  };
}

test('files are converted one after the other; a worker that is asked to stop ends well', async () => {
  const { add, work, until, folder } = await useQueue();
  const ids = [await add(sample('report.docx'), 'pdf'), await add(VIDEO, 'mp3')];
  const worker = work(server.url);
  for (const id of ids) await until(id, (task) => task.isCompleted());
  await checkPdf(join(folder, 'report.pdf'), ['Lighthouse report', 'Work before winter']);
  await checkMp3(join(folder, 'speech.mp3'), VIDEO);

  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
});

test('a task whose worker was killed goes on with the job that it had, and nothing is uploaded twice', async () => {
  const { add, work, until, folder } = await useQueue();
  const id = await add(sample('report.docx'), 'pdf');
  const first = work(await passing('POST'));
  const { jobid } = (await until(id, (task) => task.data.jobid)).data;
  first.kill('SIGKILL');
  await once(first, 'exit');

  work(await passing('GET'));
  const task = await until(id, (task) => task.isCompleted());
  expect(task.data.jobid).toBe(jobid);
  await checkPdf(join(folder, 'report.pdf'), ['Lighthouse report', 'Work before winter']);
});

test('a job that the server knows no more is created anew', async () => {
  const { add, work, until, folder } = await useQueue();
  const id = await add(sample('report.docx'), 'pdf');
  const converter = new Converter({ baseUrl: server.url, apiKey: server.key });
  const gone = await converter.createJob(sample('report.docx'), 'pdf', { idempotencyKey: id });
  expect(await gone.cancel()).toBe(true);
  const waiting = await until(id, (task) => task.isWaiting());
  await waiting.updateData({ ...waiting.data, jobid: gone.id });

  work(server.url);
  const task = await until(id, (task) => task.isCompleted());
  expect(task.data.jobid).not.toBe(gone.id);
  await checkPdf(join(folder, 'report.pdf'), ['Lighthouse report', 'Work before winter']);
});

test('a file that cannot be converted fails at once, with the reason', async () => {
  const { add, work, until } = await useQueue();
  const broken = join(await temporaryFolder(), 'broken.docx');
  await writeFile(broken, 'this is no document');
  const id = await add(broken, 'pdf');
  work(server.url);
  const task = await until(id, (task) => task.isFailed());
  expect(task.failedReason).toContain('broken.docx');
  expect(task.attemptsMade).toBe(1);
});
