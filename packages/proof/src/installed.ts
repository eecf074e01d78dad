/** Which Debian packages this machine has. */
import { readFileSync } from 'node:fs';
import { type Engine, packagesOf } from '@converter/server/internal';

const RECORD = '/var/lib/dpkg/status';

/**
 * The upstream versions of all installed packages, such as `5.1.9` of `7:5.1.9-0+deb12u1`: what Debian mends in one is the same
 * tool. Empty on other systems.
 */
export function installedPackages(): ReadonlyMap<string, string> {
  return new Map(
    readRecord()
      .split('\n\n')
      .flatMap((entry) => {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(entry)?.[1] ?? '';
        const version = /^(?:\d+:)?(.+?)(?:-[^-]*)?$/.exec(field('Version'))?.[1];
        const isHere = field('Status').endsWith(' installed');
        return isHere && version !== undefined ? [[field('Package'), version] as const] : [];
      }),
  );
}

/** The versions of what brings some engines' tools, as far as it is installed, sorted. */
export function versionsOf(
  engines: readonly Engine[],
  installed: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const names = [...new Set(engines.flatMap(packagesOf))].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const version = installed.get(name);
      return version === undefined ? [] : [[name, version] as const];
    }),
  );
}

function readRecord(): string {
  try {
    return readFileSync(RECORD, 'utf8');
  } catch {
    return '';
  }
}
