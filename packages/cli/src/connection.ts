import { readFileSync } from 'node:fs';
import { Converter } from '@converter/sdk';
import type { ConnectionOptions } from './connection-options.ts';
import { DEFAULT_PROFILE, profileNames, readProfile } from './credentials.ts';
import { UsageError } from './exit.ts';
import { systemMessage } from './system-message.ts';
import { version } from './version.ts';

/** Where the API is that this project's makers run. */
export const HOSTED_API = 'https://api.converter.app';

/** The server that a command asks, and the key that it asks with; with where each comes from, for people. */
export interface Connection {
  readonly baseUrl: string;
  readonly baseUrlFrom: string;
  readonly apiKey: string | undefined;
  readonly keyFrom: string | undefined;
}

/**
 * Options come before all else. Then comes one source as a whole, so that a key never goes to the server of another: the
 * profile that was asked for, else the environment, else the usual profile.
 *
 * @throws {UsageError} if something that was named is not there
 */
export function readConnection(options: ConnectionOptions): Connection {
  const base = readSource(options.profile);
  const own = {
    ...base,
    ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl, baseUrlFrom: '--base-url' }),
  };
  if (options.apiKey !== undefined)
    return { ...own, apiKey: options.apiKey || undefined, keyFrom: '--api-key' };
  if (options.apiKeyFile !== undefined) {
    return { ...own, apiKey: keyIn(options.apiKeyFile), keyFrom: `--api-key-file ${options.apiKeyFile}` };
  }
  // The environment was set for this run; a profile's key is for the profile's server alone.
  const isElsewhere = base.isProfile && own.baseUrl !== base.baseUrl;
  return isElsewhere ? { ...own, apiKey: undefined, keyFrom: undefined } : own;
}

/**
 * @param needsKey whether the command cannot do anything without a key
 * @throws {UsageError} if there is none
 */
export function connect(options: ConnectionOptions, { needsKey }: { needsKey: boolean }): Converter {
  const { apiKey, baseUrl } = readConnection(options);
  if (needsKey && apiKey === undefined) {
    throw new UsageError('There is no API key. Set CONVERTER_API_KEY, or pass --api-key-file or --profile.');
  }
  // The SDK would take a missing key from the environment, which may be the key of another server.
  if (apiKey === undefined) delete process.env.CONVERTER_API_KEY;
  const headers = { 'User-Agent': `converter-cli/${version()} node/${process.versions.node}` };
  return new Converter({ apiKey, baseUrl, retries: options.retries, headers });
}

/** Whether there is a key. */
export function hasKey(options: ConnectionOptions): boolean {
  return readConnection(options).apiKey !== undefined;
}

function readSource(named: string | undefined): Connection & { isProfile: boolean } {
  if (named !== undefined) return ofProfile(named);
  const { CONVERTER_API_KEY: key, CONVERTER_BASE_URL: url, CONVERTER_PROFILE: profile } = process.env;
  if (key || url) {
    return {
      isProfile: false,
      ...(url ? { baseUrl: url, baseUrlFrom: 'CONVERTER_BASE_URL' } : HOSTED),
      apiKey: key || undefined,
      keyFrom: key ? 'CONVERTER_API_KEY' : undefined,
    };
  }
  if (profile) return ofProfile(profile);
  if (profileNames().includes(DEFAULT_PROFILE)) return ofProfile(DEFAULT_PROFILE);
  return { isProfile: false, ...HOSTED, apiKey: undefined, keyFrom: undefined };
}

const HOSTED = { baseUrl: HOSTED_API, baseUrlFrom: 'the default' };

function ofProfile(name: string): Connection & { isProfile: boolean } {
  const { apiKey, baseUrl } = readProfile(name);
  const from = `profile ${name}`;
  return {
    isProfile: true,
    ...(baseUrl === undefined ? HOSTED : { baseUrl, baseUrlFrom: from }),
    ...{ apiKey, keyFrom: from },
  };
}

function keyIn(path: string): string {
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (key !== '') return key;
  } catch (error) {
    throw new UsageError(`--api-key-file ${path} cannot be read: ${systemMessage(error)}`);
  }
  throw new UsageError(`--api-key-file ${path} is empty. Write the API key into it.`);
}
