/** A headless Chromium, and a place for pages that is not the API's own. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const MEDIA_TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Opens a page of this repository, served from an origin of its own. */
export async function openPage(path: string): Promise<Page> {
  const origin = await serveProject();
  const page = await (await openBrowser()).newPage();
  await page.goto(new URL(path, origin).href);
  return page;
}

/** A browser that closes when the test ends. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  onTestFinished(() => browser.close());
  return browser;
}

async function serveProject(): Promise<string> {
  const server = createServer((request, response) => {
    const path = join(PROJECT, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    response.setHeader('Content-Type', MEDIA_TYPES[extname(path)] ?? 'application/octet-stream');
    createReadStream(path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
