// Takes files from a BullMQ queue and converts them. Any number of workers can run.
//
//   CONVERTER_API_KEY=… REDIS_URL=redis://127.0.0.1:6379 node worker.ts
//
// A worker that dies does not lose its work: the queue gives the task to another one after some seconds, and that one
// goes on with the same job of the Converter, rather than to upload the file and use up the quota once more.
import { Converter, isConverterError, type Job } from '@converter/sdk';
import { type Job as QueueJob, UnrecoverableError, Worker } from 'bullmq';
import { connection, QUEUE, type Task } from './queue.ts';

const converter = new Converter();

const worker = new Worker<Task, string>(QUEUE, convert, {
  connection,
  // A task is almost only waiting: uploads and downloads are streams, and the work is done elsewhere.
  concurrency: 8,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
});

async function convert(task: QueueJob<Task, string>): Promise<string> {
  try {
    const job = await findOrCreate(task);
    await job.wait({ onProgress: ({ progress = 0 }) => task.updateProgress(Math.round(progress * 100)) });
    const result = await job.download();
    return await result.save(task.data.folder);
  } catch (error) {
    // Another try would end the same way. Whatever else goes wrong is tried again, as the queue is told to.
    const isFinal =
      isConverterError(error, 'ConversionFailedError') || isConverterError(error, 'InvalidRequestError');
    throw isFinal ? new UnrecoverableError(error.detail) : error;
  }
}

async function findOrCreate(task: QueueJob<Task, string>): Promise<Job> {
  const { input, target, jobid } = task.data;
  if (jobid) {
    const job = await converter.jobs.get(jobid).catch((error: unknown) => {
      // Jobs are kept for a day. After that, the file is converted anew.
      if (!isConverterError(error, 'NotFoundError')) throw error;
    });
    if (job) return job;
  }
  // Should this process die before the job's id is written down, a server that knows such keys answers the next one with
  // that same job. A job that is gone needs another key, or the answer would be the one that is gone.
  const idempotencyKey = jobid ? `${task.id}-${jobid}` : task.id;
  const job = await converter.createJob(input, target, { idempotencyKey });
  await task.updateData({ ...task.data, jobid: job.id });
  return job;
}

worker.on('completed', (task, path) => console.log(`${task.id} completed: ${path}`));
worker.on('failed', (task, error) => console.error(`${task?.id} failed: ${error.message}`));
worker.on('error', (error) => console.error(error.message));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => worker.close());
