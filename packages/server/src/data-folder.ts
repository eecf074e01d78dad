import { resolve } from 'node:path';
import { env } from 'node:process';

/** Where the server keeps everything. It is asked for before anything else is loaded, the configuration's parser included. */
export function dataFolder(path = env.CONVERTER_DATA_DIR): string {
  return resolve(path || '.data');
}
