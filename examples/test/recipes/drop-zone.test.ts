/** The drop zone, in a browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkMp3, checkPdf } from '../../demo/checks.ts';
import { openBrowser } from '../browser.ts';
import { sample, temporaryFolder, useServer, VIDEO } from '../harness.ts';
import { serve } from './recipe.ts';

const server = useServer();

async function visit(key = server.key): Promise<Page> {
  const url = await serve('drop-zone/server.ts', {
    CONVERTER_BASE_URL: server.url,
    CONVERTER_API_KEY: key,
  });
  const page = await (await openBrowser()).newPage();
  await page.goto(url);
  return page;
}

/** Drops a file as the browser does when a hand lets go of it. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const content = (await readFile(path)).toString('base64');
  const transfer = await page.evaluateHandle(
    `(async () => {
      const transfer = new DataTransfer();
      const response = await fetch('data:application/octet-stream;base64,${content}');
      transfer.items.add(new File([await response.blob()], '${name}'));
      return transfer;
    })()`,
  );
  await page.dispatchEvent('#drop', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
}

/** All words that the page shows for its first file, in their order. */
async function recordNotes(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(`{
    globalThis.notes = [];
    new MutationObserver(() => {
      const note = document.querySelector('#files output')?.textContent;
      if (note && note !== notes.at(-1)) notes.push(note);
    }).observe(document.querySelector('#files'), { subtree: true, childList: true, characterData: true });
  }`);
  return () => page.evaluate('notes');
}

async function save(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save' }).click(),
  ]);
  const path = join(await temporaryFolder(), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('a dropped file is uploaded and converted, with its progress, and then saved', async () => {
  const page = await visit();
  const notes = await recordNotes(page);
  await page.getByLabel('Convert to').selectOption('mp3');
  await drop(page, VIDEO, 'speech.mp4');
  const path = await save(page);
  expect(path).toMatch(/speech\.mp3$/);
  await checkMp3(path, VIDEO);

  await page.getByText('speech.mp3 is saved.').waitFor();
  const phases = (await notes()).map((note) => note.split(' …')[0]);
  expect([...new Set(phases)]).toEqual([
    'Uploading',
    'Converting',
    'speech.mp3 is ready.',
    'Downloading',
    'speech.mp3 is saved.',
  ]);
  expect(await notes()).toContain('Uploading … 100 %');
  expect(await notes()).toContain('Converting … 100 %');
});

test('a chosen file is converted too', async () => {
  const page = await visit();
  await page.getByLabel('choose').setInputFiles(sample('report.docx'));
  await checkPdf(await save(page), ['Lighthouse report', 'Work before winter']);
});

test('a damaged file is told, and the others go on', async () => {
  const broken = join(await temporaryFolder(), 'broken.docx');
  await writeFile(broken, 'this is no document');
  const page = await visit();
  await page.getByLabel('choose').setInputFiles([broken, sample('report.docx')]);
  await page.getByRole('alert').filter({ hasText: 'broken.docx' }).waitFor();
  await checkPdf(await save(page), ['Lighthouse report', 'Work before winter']);
});

test('the key does not reach the page', async () => {
  const page = await visit();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(JSON.stringify(request.headers())));
  page.on('response', async (response) => requests.push(JSON.stringify(await response.allHeaders())));
  await page.getByLabel('choose').setInputFiles(sample('report.docx'));
  await save(page);
  expect(requests.length).toBeGreaterThan(0);
  expect(`${requests.join()}${await page.content()}`).not.toContain(server.key);
});
