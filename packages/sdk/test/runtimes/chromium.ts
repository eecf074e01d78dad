import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Place } from './material.ts';
import type {} from './page.ts';
import type { Project } from './project.ts';
import type { Report } from './run.ts';

/** Runs the cases in a page that comes from another origin than the API. */
export async function runInChromium(
  executablePath: string,
  project: Project,
  place: Place,
): Promise<{ build: string; report: Report }> {
  const { path, build } = await project.bundle('page.ts', ['browser']);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) createReadStream(path).pipe(response);
    else response.end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'runInPage' in globalThis);
    const report = await page.evaluate((given) => runInPage(given), place);
    return { build, report };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
