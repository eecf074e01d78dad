/** A clock that can be set while a server runs, by libfaketime. Timers go on as they did. */

import { globSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from './lab.ts';

const LIBRARY = '/usr/lib/*/faketime/libfaketimeMT.so.1';

export class Clock {
  readonly #path: string;
  readonly env: Readonly<Record<string, string>>;

  private constructor(path: string, library: string) {
    this.#path = path;
    this.env = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: path,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // The times of files are the disk's, and do not move with the clock.
      NO_FAKE_STAT: '1',
    };
  }

  /** @returns undefined where there is no libfaketime; then the lab has a note */
  static async open(lab: Lab): Promise<Clock | undefined> {
    const [library] = globSync(LIBRARY);
    if (library === undefined) {
      lab.note('There is no libfaketime (Debian: faketime) to set the clock with.');
      return undefined;
    }
    const clock = new Clock(join(await lab.folder(), 'clock'), library);
    await clock.set(0);
    return clock;
  }

  /** @param hours before or after the right time */
  async set(hours: number): Promise<void> {
    const next = `${this.#path}-next`;
    await writeFile(next, `${hours < 0 ? '-' : '+'}${Math.abs(hours)}h\n`);
    await rename(next, this.#path);
  }
}
