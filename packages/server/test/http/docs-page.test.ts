/** `/docs` in a real browser. */

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { edgesBetween } from '../../src/conversion/engine.ts';
import { fixture, startTestServer } from '../harness.ts';
import { standInEngine } from '../stand-in.ts';
import { WITHOUT_TOOLS } from '../stand-in-server.ts';

const MOST_BYTES = 520_000;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
});
afterAll(() => browser.close());

const WRITING = standInEngine({
  name: 'writing',
  edges: edgesBetween(['docx'], ['pdf'], { fidelity: 1, cost: 1 }),
});

async function openDocs(url: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage(options);
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  await page.locator('#operations-Conversions-createJob').waitFor();
  return { page, problems };
}

async function authorize(page: Page, key: string): Promise<void> {
  await page.locator('button.authorize').first().click();
  await page.locator('.auth-container input').fill(key);
  await page.locator('.auth-container button[type=submit]').click();
  await page.locator('.auth-btn-wrapper .btn-done').click();
}

/** What an operation answers that is tried out with nothing but its files filled in. */
async function tryOut(page: Page, operation: string, ...files: string[]): Promise<string> {
  const block = page.locator(`#operations-${operation}`);
  if ((await block.locator('.execute').count()) === 0) {
    await block.locator('.opblock-summary-control').click();
    await block.locator('.try-out__btn').click();
  }
  for (const [index, file] of files.entries()) {
    const inputs = block.locator('input[type=file]');
    if ((await inputs.count()) <= index) await block.locator('.json-schema-form-item-add').click();
    await inputs.nth(index).setInputFiles(file);
  }
  const answered = page.waitForResponse((response) => response.request().method() !== 'OPTIONS');
  await block.locator('.execute').click();
  const response = await answered;
  await block.locator('.live-responses-table .response-col_status').first().waitFor();
  if (!response.ok()) return `${response.status()} ${await response.text()} ${response.request().postData()}`;
  return `${response.status()} ${response.url()}`;
}

test('what is tried out works untouched, again, with several files, and below the prefix of a proxy', async () => {
  const server = await startTestServer(WITHOUT_TOOLS, { engines: [WRITING] });
  const key = await server.keys.create({ name: 'page' });
  const proxy = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    if (!url.startsWith('/tools/converter/')) return outgoing.writeHead(404).end();
    const path = url.slice('/tools/converter'.length);
    incoming.pipe(
      request(server.url + path, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const behind = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/tools/converter`;
  const docx = fixture('documents/letter.docx');
  for (const [url, link] of [
    [server.url, '/docs'],
    // As the server prints it.
    [behind, `/#key=${key}`],
  ] as const) {
    const { page, problems } = await openDocs(url + link);
    if (link === '/docs') await authorize(page, key);
    expect(page.url()).toBe(`${url}/docs`);
    expect(await tryOut(page, 'Conversions-createJob', docx)).toBe(`200 ${url}/convert`);
    expect(await tryOut(page, 'Conversions-createJob', docx)).toBe(`200 ${url}/convert`);
    expect(await tryOut(page, 'Conversions-createJob', docx, docx)).toBe(`200 ${url}/convert`);
    expect(await tryOut(page, 'Conversions-convertSync', docx)).toMatch(`200 ${url}/convert/sync`);
    expect(problems).toEqual([]);
  }
});

test('the page is small on the wire, and kept', async () => {
  const { url } = await startTestServer(WITHOUT_TOOLS, { engines: [WRITING] });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${url}/docs`, { waitUntil: 'networkidle' });
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(bytes).toBeGreaterThan(MOST_BYTES / 10);
});

test('axe finds nothing, closed or open', async () => {
  const { url } = await startTestServer(WITHOUT_TOOLS, { engines: [WRITING] });
  const { page } = await openDocs(`${url}/docs`, { bypassCSP: true });
  await page.addScriptTag({ content: axe.source });
  const find = () =>
    page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
  expect(await find()).toEqual([]);
  await page.locator('#operations-Conversions-createJob .opblock-summary-control').click();
  await page.locator('.try-out__btn').first().click();
  expect(await find()).toEqual([]);
});
