/**
 * The programs that the hosted API's page shows, call by call, with nothing replaced but its address, the key, the
 * paths of the files and the id of the job.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMp3, checkPdf } from '../demo/checks.ts';
import { openPage } from './browser.ts';
import { example, PYTHON, run, sample, temporaryFolder, useServer, VIDEO } from './harness.ts';

const PAGES = ['Lighthouse report', 'Work before winter'];
const server = useServer();

/** The programs of a language, by name. */
async function programs(language: string): Promise<(name: string) => string> {
  const text = await readFile(example(`test/reference/${language}.txt`), 'utf8');
  const sections = text.split(/^=== /m).map((section) => {
    const [name = '', ...lines] = section.split('\n');
    return [name, lines.join('\n')] as const;
  });
  const byName = new Map(sections);
  return (name) =>
    (byName.get(name) ?? '')
      .replaceAll('https://api.converter.app', server.url)
      .replaceAll('YOUR_API_KEY', server.key)
      .replaceAll('/path/to/document.docx', sample('report.docx'))
      .replaceAll('/path/to/video.mp4', VIDEO);
}

describe('curl', async () => {
  const program = await programs('curl');
  const shell = (text: string, cwd = '/') => run(['sh', '-c', text], { cwd });

  test.each(['public pairs', 'pairs'])('%s', async (name) => {
    const { stdout } = await shell(program(name));
    expect(JSON.parse(stdout).supported_pairs).toContainEqual({ from: 'docx', to: 'pdf' });
  });

  test('sync', async () => {
    const cwd = await temporaryFolder();
    await shell(program('sync'), cwd);
    await checkPdf(join(cwd, 'converted.pdf'), PAGES);
  });

  test('async', async () => {
    const cwd = await temporaryFolder();
    const job = JSON.parse((await shell(program('async: create'))).stdout);
    expect(job).toEqual({ status: 'success', jobid: job.jobid, pair: 'mp42mp3', remaining_quota: -1 });
    const withId = (name: string) => program(name).replaceAll('JOBID', job.jobid);
    let state: { status: string; progress: number; error: string | null };
    do {
      state = JSON.parse((await shell(withId('async: ask'))).stdout);
    } while (state.status === 'processing');
    expect(state).toMatchObject({ status: 'completed', progress: 1, error: null });
    await shell(withId('async: download'), cwd);
    await checkMp3(join(cwd, 'result.mp3'), VIDEO);
  });
});

describe('python', async () => {
  const program = await programs('python');
  const python = async (text: string, cwd = '/') => {
    const ran = await run([PYTHON, '-c', text], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran.stdout;
  };

  test.each(['public pairs', 'pairs'])('%s', async (name) => {
    expect(await python(program(name))).toContain("{'from': 'docx', 'to': 'pdf'}");
  });

  test('sync', async () => {
    const cwd = await temporaryFolder();
    await python(program('sync'), cwd);
    await checkPdf(join(cwd, 'converted.pdf'), PAGES);
  });

  test('async', async () => {
    const cwd = await temporaryFolder();
    const again = indent(program('async: ask and download'));
    const untilDone = `while True:\n${again}\n    if progress['status'] != 'processing': break`;
    await python(`${program('async: create')}\n${untilDone}`, cwd);
    await checkMp3(join(cwd, 'result.mp3'), VIDEO);
  });
});

/** Runs a program as the body of a function, and tells what it was answered: the last body, as base64. */
const RECORDED = `async (program, fileInput, apiKey) => {
  let last;
  const recorded = async (...call) => {
    const response = await fetch(...call);
    last = { status: response.status, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
    return response;
  };
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction('fetch', 'fileInput', 'apiKey', program)(recorded, fileInput, apiKey);
  return { status: last.status, base64: last.bytes.toBase64() };
}`;

interface Answer {
  readonly status: number;
  readonly base64: string;
}

describe.each(['node', 'browser'])('javascript in %s', async (where) => {
  const program = await programs('javascript');

  /** Answers with the last response that the program got. */
  async function javascript(text: string, path: string): Promise<Buffer> {
    const { status, base64 } = await (where === 'node' ? inNode : inBrowser)(text, path);
    expect(status).toBe(200);
    return Buffer.from(base64, 'base64');
  }

  test.each(['public pairs', 'pairs'])('%s', async (name) => {
    const { supported_pairs: pairs } = JSON.parse(String(await javascript(program(name), VIDEO)));
    expect(pairs).toContainEqual({ from: 'docx', to: 'pdf' });
  });

  test('sync', async () => {
    const path = join(await temporaryFolder(), 'converted.pdf');
    await writeFile(path, await javascript(program('sync'), sample('report.docx')));
    await checkPdf(path, PAGES);
  });

  test('async', async () => {
    const again = program('async: ask and download');
    const untilDone = `for (;;) {\n${again}\nif (progress.status !== 'processing') break;\n}`;
    const path = join(await temporaryFolder(), 'result.mp3');
    await writeFile(path, await javascript(program('async: create') + untilDone, VIDEO));
    await checkMp3(path, VIDEO);
  });
});

async function inNode(program: string, path: string): Promise<Answer> {
  const prelude = `const { basename } = require('node:path');
    const { readFileSync } = require('node:fs');
    const [program, path, apiKey] = process.argv.slice(1);
    const fileInput = { files: [new File([readFileSync(path)], basename(path))] };
    console.log = () => {};
    (${RECORDED})(program, fileInput, apiKey).then((answer) => process.stdout.write(JSON.stringify(answer)));`;
  const { stdout } = await run([process.execPath, '-e', prelude, program, path, server.key]);
  return JSON.parse(stdout);
}

async function inBrowser(program: string, path: string): Promise<Answer> {
  const page = await openPage('examples/browser/index.html');
  await page.setContent('<input type="file" id="choice">');
  await page.locator('#choice').setInputFiles(path);
  const call = [JSON.stringify(program), "document.querySelector('#choice')", JSON.stringify(server.key)];
  return page.evaluate(`(${RECORDED})(${call})`);
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
