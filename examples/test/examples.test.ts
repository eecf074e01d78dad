import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMp3, checkPdf } from '../demo/checks.ts';
import { example, PYTHON, run, sample, temporaryFolder, useServer, VIDEO } from './harness.ts';

const server = useServer();
const programs = [
  { language: 'curl', command: ['sh'], extension: 'sh' },
  { language: 'node', command: [process.execPath], extension: 'ts' },
  { language: 'python', command: [PYTHON], extension: 'py' },
];

describe.each(programs)('$language', ({ language, command, extension }) => {
  const start = (name: string, args: string[], key = server.key) =>
    run([...command, example(`${language}/${name}.${extension}`), ...args], {
      env: { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: key },
    });

  test('pairs: what the server offers is listed', async () => {
    const { code, stdout, stderr } = await start('pairs', []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/docx(","to":"| → )pdf/);
  });

  test('sync: a document becomes a PDF file', async () => {
    const output = join(await temporaryFolder(), 'result.pdf');
    const { code, stderr } = await start('sync', [sample('report.docx'), 'pdf', output]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await checkPdf(output, ['Lighthouse report', 'Work before winter']);
  });

  test('async: a video becomes an MP3 file, and the progress ends at all of it', async () => {
    const output = join(await temporaryFolder(), 'result.mp3');
    const { code, stderr } = await start('async', [VIDEO, 'mp3', output]);
    expect(code).toBe(0);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^(1|1\.0|(\w+ )?100 ?%)$/);
    await checkMp3(output, VIDEO);
  });

  test.each(['sync', 'async'])('%s: a refusal is told in the words of the server', async (name) => {
    const output = join(await temporaryFolder(), 'result.pdf');
    const { code, stdout, stderr } = await start(name, [sample('report.docx'), 'mp3', output]);
    expect(code).toBeGreaterThan(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('The pair docx2mp3 is not supported.');
    expect(stderr).not.toMatch(/Traceback|\bat /);
  });

  test.each(['sync', 'async'])('%s: a wrong key is told', async (name) => {
    const output = join(await temporaryFolder(), 'result.pdf');
    const { code, stderr } = await start(name, [sample('report.docx'), 'pdf', output], 'wrong');
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(/API key/i);
  });

  test.each(['sync', 'async'])('%s: without arguments it says how it is used', async (name) => {
    const { code, stderr } = await start(name, []);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(`${basename(`${name}.${extension}`)} <file> <target format> <output>`);
  });
});
