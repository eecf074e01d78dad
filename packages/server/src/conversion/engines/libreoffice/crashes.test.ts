import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { fixture, temporaryFolder } from '../../../../test/harness.ts';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { engine } from './engine.ts';

const CRASHED = 75;

/** A conversion by a worker that answers, or fails, as it is told, one time after the other. */
async function converted(answers: (object | Error)[]): Promise<unknown> {
  const run: Pick<Run<never>, 'worker'> = {
    worker: async () => {
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer;
      return { ...answer };
    },
  };
  const task: Partial<Task> = {
    input: 'in.docx',
    output: 'out.pdf',
    from: formatById('docx'),
    to: formatById('pdf'),
    options: engine.edges.find(({ from, to }) => from === 'docx' && to === 'pdf')?.options?.parse({}) ?? {},
  };
  return engine.convert(task as Task, run as Parameters<typeof engine.convert>[1]);
}

const crash = () => new ToolFailure('/usr/bin/python3', CRASHED, 'Unspecified Application Error');
const made = { ok: true, files: [{ path: 'out.pdf', label: '' }] };

test('a document whose LibreOffice crashes is given to another one, once', async () => {
  expect(await converted([crash(), made])).toEqual([{ path: 'out.pdf', label: '' }]);
  await expect(converted([crash(), crash(), made])).rejects.toThrow('Unspecified');
});

test('another failure is not tried again', async () => {
  await expect(converted([new ToolFailure('/usr/bin/python3', 1, 'KeyError'), made])).rejects.toThrow(
    'KeyError',
  );
});

describe('when LibreOffice has ended, the worker ends', () => {
  test('with a code of its own where a document is not made yet', async () => {
    const { exitCode } = await crashAfterAnswer('no document', 'the next one');
    expect(exitCode).toBe(CRASHED);
  });

  test('well where the document is made', async () => {
    const { exitCode, folder } = await crashAfterAnswer(await readFile(fixture('documents/letter.docx')));
    expect(exitCode).toBe(0);
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).not.toBe('');
  });
});

/** Kills LibreOffice when the worker has answered for the first document; then comes the next one. */
async function crashAfterAnswer(...documents: (string | Buffer)[]) {
  const folder = await temporaryFolder();
  const requests = await Promise.all(
    documents.map(async (content, index) => {
      await writeFile(join(folder, `${index}.docx`), content);
      return `${JSON.stringify({ ...REQUEST, input: `${index}.docx` })}\n`;
    }),
  );
  const worker = execa('/usr/bin/python3', ['-I', WORKER], { cwd: folder, reject: false });
  worker.stdin.write(requests.shift());
  for await (const line of createInterface(worker.stdout)) if (line.includes('"ok"')) break;
  const children = await readFile(`/proc/${worker.pid}/task/${worker.pid}/children`, 'utf8');
  for (const child of children.trim().split(' ')) process.kill(Number(child), 'SIGKILL');
  worker.stdin.end(requests.join(''));
  return { exitCode: (await worker).exitCode, folder };
}

const WORKER = fileURLToPath(new URL('worker.py', import.meta.url));
const REQUEST = {
  called: 'Word',
  to: 'txt',
  output: 'out.txt',
  filters: ['MS Word 2007 XML'],
  load: {},
  store: { FilterName: 'Text', FilterOptions: 'UTF8,LF,,,false' },
  csv: null,
  countsAsExcel: false,
  hasDurations: false,
  eachSheet: false,
  asText: true,
  asSlides: false,
  hidden: null,
  dropsComments: false,
  isDrawn: false,
  disguises: null,
  fit: false,
  layout: {},
};
