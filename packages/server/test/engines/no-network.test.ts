import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { engine as moonshine } from '../../src/conversion/engines/moonshine/engine.ts';
import { detectorWorker } from '../../src/conversion/engines/tesseract/second-look.ts';
import { fixture, temporaryFolder } from './convert.ts';

/** The sockets of a program that is run without the sandbox, as the kernel is asked for them. */
async function socketsOf(program: readonly string[], folder: string, request = {}): Promise<string[]> {
  const [tool = '', ...args] = program;
  const calls = join(folder, 'calls.txt');
  const trace = ['-f', '-qq', '-e', 'trace=socket,connect,sendto,sendmsg', '-o', calls];
  const { stdout } = await execa('strace', [...trace, tool, ...args], {
    cwd: folder,
    input: `${JSON.stringify(request)}\n`,
  });
  if (Object.keys(request).length > 0) expect(stdout).toContain('"ok":true');
  return (await readFile(calls, 'utf8')).split('\n').filter((line) => /AF_INET|AF_NETLINK/.test(line));
}

test('what hears and what finds lines of writing asks for no network, also where nothing keeps it from one', async () => {
  const folder = await temporaryFolder();
  const connect = "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)";
  expect(await socketsOf([process.execPath, '-e', connect], folder)).not.toEqual([]);

  const sound = ['-ac', '1', '-ar', '16000', '-map_metadata', '-1', '-fflags', '+bitexact'];
  await execa('ffmpeg', [
    '-v',
    'error',
    '-i',
    fixture('media/speech.mp3'),
    ...sound,
    join(folder, 'speech.wav'),
  ]);
  const start = moonshine.worker?.start ?? [''];
  expect(await socketsOf(start, folder, { input: 'speech.wav', output: 'heard.jsonl' })).toEqual([]);
  expect(await readFile(join(folder, 'heard.jsonl'), 'utf8')).toContain('"words"');

  await writeFile(join(folder, 'page.jpg'), await readFile(fixture('images/turned.jpg')));
  const request = { picture: 'page.jpg', words: [], page: 'reset.pgm', strips: 'strips.json' };
  expect(await socketsOf(detectorWorker.start, folder, request)).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'strips.json'), 'utf8'))).not.toEqual([]);
});
