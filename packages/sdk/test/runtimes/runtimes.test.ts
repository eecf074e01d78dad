/** The same cases in every runtime, against the real server. */

import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from './cases.ts';
import { dataCases } from './data-cases.ts';
import { fileCases } from './file-cases.ts';
import type { Place } from './material.ts';
import { createProject, type Project } from './project.ts';
import { type Run, runtimes } from './runtimes.ts';
import { webCases } from './web-cases.ts';

let server: RealServer;
let project: Project;
let place: Place;
beforeAll(async () => {
  [server, project] = await Promise.all([startRealServer(), createProject()]);
  const limitedKey = await server.createKey('--pairs', 'tar2tar.gz', '--quota', '1000');
  const emptyKey = await server.createKey('--quota', '0');
  place = { baseUrl: server.url, apiKey: server.key, limitedKey, emptyKey };
});
afterAll(async () => {
  await server.stop();
  await project.remove();
});

describe.each(runtimes)('$name', ({ program, build, files, run }) => {
  // The registry has no binary of it for some kinds of machines; the report then says so.
  if (!program) {
    test.skip('is not there for this machine');
    return;
  }
  let found: Run;
  beforeAll(async () => {
    found = await run(program, project, place);
  });

  test('takes the build that is for it', () => expect(found.build).toBe(build));

  const names = Object.keys({ ...cases, ...dataCases, ...(files ? fileCases : webCases) });
  test.each(names)('%s', (name) => expect(found.report[name]).toBeNull());
});
