// Puts a file into the queue.
//
//   node add.ts report.docx pdf results/
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Queue } from 'bullmq';
import { connection, QUEUE, type Task } from './queue.ts';

const [input, target, folder] = process.argv.slice(2);
if (!input || !target || !folder) {
  console.error('usage: node add.ts <file> <target format> <folder>');
  process.exit(2);
}

const queue = new Queue<Task>(QUEUE, { connection });
const task = { input: resolve(input), target, folder: resolve(folder) };
// Not the queue's own numbers: they begin anew when its data is lost, and this also names the conversion.
const { id } = await queue.add('convert', task, {
  jobId: randomUUID(),
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
});
console.log(id);
await queue.close();
