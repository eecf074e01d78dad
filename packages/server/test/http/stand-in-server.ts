/** The HTTP side before a service of stand-ins: it needs no tools, and starts at once. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/serve.ts';
import { Keys } from '../../src/keys/keys.ts';
import { TestClient, testConfig } from '../harness.ts';
import { JPEG, type StandIns, standInService } from '../jobs/stand-ins.ts';

/** Starts it. It is stopped when the test ends. */
export async function serve(standIns: StandIns = {}) {
  const { service, store, files, catalogue, log, dataDir } = await standInService(standIns);
  const config = testConfig(dataDir);
  const isReady = async () => true;
  const app = createApp({ config, keys: store.keys, jobs: service, files, catalogue, log, isReady });
  await service.start();
  const listener = await listen(app, '127.0.0.1', 0);
  onTestFinished(() => listener.close().catch(() => undefined));
  const { url } = listener;
  const key = await new Keys(store.keys).create();
  return {
    client: new TestClient(url, key),
    url,
    service,
    store,
    listener,
    database: join(dataDir, 'converter.db'),
  };
}

/** A request that it can convert. */
export function pictureForm(): FormData {
  const form = new FormData();
  form.append('target_format', 'webp');
  form.append('files', new File([JPEG], 'picture.jpg'));
  return form;
}
