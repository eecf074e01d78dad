import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { UsageError } from './exit.ts';
import { nearest } from './nearest.ts';
import { systemMessage } from './system-message.ts';

/** What is used if no other profile is named. */
export const DEFAULT_PROFILE = 'default';

/** A server with its key. */
export interface Profile {
  readonly name: string;
  readonly apiKey: string;
  /** Undefined for the hosted API. */
  readonly baseUrl: string | undefined;
}

/** Where profiles are kept. */
export function credentialsPath(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CONVERTER_CREDENTIALS_FILE) return env.CONVERTER_CREDENTIALS_FILE;
  const folder = process.platform === 'win32' ? env.APPDATA : env.XDG_CONFIG_HOME;
  return join(folder || join(homedir(), '.config'), 'converter', 'credentials');
}

/**
 * The profile of that name. Each is written like the environment, below its name:
 *
 *     [work]
 *     CONVERTER_API_KEY=…
 *     CONVERTER_BASE_URL=https://converter.example.com
 *
 * @throws {UsageError} if there is none, or it has no key
 */
export function readProfile(name: string): Profile {
  const profiles = readProfiles();
  const path = credentialsPath();
  const variables = profiles.get(name);
  if (!variables) {
    const meant = nearest(name, profiles.keys());
    const help =
      meant === undefined ? `Write it below [${name}], with CONVERTER_API_KEY=….` : `Did you mean ${meant}?`;
    throw new UsageError(`There is no profile ${name} in ${path}. ${help}`);
  }
  const { CONVERTER_API_KEY: apiKey, CONVERTER_BASE_URL: baseUrl } = variables;
  if (!apiKey)
    throw new UsageError(`Profile ${name} in ${path} has no key. Write CONVERTER_API_KEY=… below [${name}].`);
  return { name, apiKey, baseUrl: baseUrl || undefined };
}

/** The names of all profiles. */
export function profileNames(): string[] {
  return [...readProfiles().keys()];
}

/** Whether other users of this machine can read the file; undefined where that cannot be told. */
export function isReadByOthers(path: string): boolean | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  // Windows has other rights than these.
  return stats && process.platform !== 'win32' ? (stats.mode & 0o044) !== 0 : undefined;
}

/** Each profile's variables; none if there is no file. What stands before the first name is the default's. */
function readProfiles(): Map<string, NodeJS.Dict<string>> {
  const sections = textOf(credentialsPath()).split(/^[ \t]*\[([^\]\r\n]+)\][ \t]*$/m);
  const profiles = new Map<string, NodeJS.Dict<string>>();
  const head = parseEnv(sections[0] ?? '');
  if (Object.keys(head).length > 0) profiles.set(DEFAULT_PROFILE, head);
  for (let index = 1; index < sections.length; index += 2) {
    profiles.set((sections[index] ?? '').trim(), parseEnv(sections[index + 1] ?? ''));
  }
  return profiles;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new UsageError(`${path} cannot be read: ${systemMessage(error)}`);
  }
}
