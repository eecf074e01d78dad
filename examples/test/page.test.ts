/** The example for browsers, in a browser. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPdf, checkPictures } from '../demo/checks.ts';
import { openPage } from './browser.ts';
import { sample, temporaryFolder, useServer } from './harness.ts';

const server = useServer();

/** Opens the example as a visitor who has put in address, key and files. */
async function visit(...files: string[]) {
  const page = await openPage('examples/browser/index.html');
  await page.getByLabel('Address').fill(server.url);
  await page.getByLabel('API key').fill(server.key);
  await page.getByLabel('Files').setInputFiles(files);
  return page;
}

test('a document becomes a PDF file', async () => {
  const page = await visit(sample('report.docx'));
  await page.getByLabel('Convert to').selectOption('pdf');
  await page.getByRole('button', { name: 'Convert' }).click();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'report.pdf' }).click(),
  ]);
  const path = join(await temporaryFolder(), download.suggestedFilename());
  await download.saveAs(path);
  await checkPdf(path, ['Lighthouse report', 'Work before winter']);
});

test('several pictures become one archive', async () => {
  const page = await visit(sample('dawn.jpg'), sample('dusk.jpg'));
  await page.getByLabel('Convert to').selectOption('webp');
  await page.getByRole('button', { name: 'Convert' }).click();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /\.zip$/ }).click(),
  ]);
  const path = join(await temporaryFolder(), download.suggestedFilename());
  await download.saveAs(path);
  await checkPictures(path, ['dawn.webp', 'dusk.webp'], '960,640');
});

test('only what the file can become is offered', async () => {
  const page = await visit(sample('report.docx'));
  const target = page.getByLabel('Convert to');
  await target.locator('option').filter({ hasText: /^pdf$/ }).waitFor({ state: 'attached' });
  const offered = await target.locator('option').allInnerTexts();
  expect(offered).toContain('odt');
  expect(offered).not.toContain('tar.gz');
});

test('what goes wrong is said on the page, and the next try works', async () => {
  const broken = join(await temporaryFolder(), 'broken.docx');
  await writeFile(broken, 'this is no document');
  const page = await visit(broken);
  await page.getByLabel('Convert to').selectOption('pdf');
  await page.getByRole('button', { name: 'Convert' }).click();
  await page.getByRole('alert').filter({ hasText: 'broken.docx' }).waitFor();

  await page.getByLabel('Files').setInputFiles(sample('report.docx'));
  await page.getByRole('button', { name: 'Convert' }).click();
  await page.getByRole('link', { name: 'report.pdf' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toBe('');
});

test('a wrong key is said on the page', async () => {
  const page = await visit(sample('report.docx'));
  await page.getByLabel('API key').fill('wrong');
  await page.getByLabel('API key').blur();
  await page.getByRole('alert').filter({ hasText: 'API key' }).waitFor();
});
