import { readFileSync } from 'node:fs';
import { Converter } from '@converter/sdk';
import type { ConnectionOptions } from './connection-options.ts';
import { UsageError } from './exit.ts';
import { systemMessage } from './failure.ts';

/**
 * @param needsKey whether the command cannot do anything without a key
 * @throws {UsageError} if there is none
 */
export function connect(options: ConnectionOptions, { needsKey }: { needsKey: boolean }): Converter {
  const apiKey = options.apiKey ?? keyIn(options.apiKeyFile);
  if (needsKey && !hasKey(options)) {
    throw new UsageError('There is no API key. Set CONVERTER_API_KEY, or pass --api-key-file.');
  }
  const { baseUrl, retries } = options;
  return new Converter({ apiKey, baseUrl, retries });
}

/** Whether a key was given, by an option or by the environment. */
export function hasKey({ apiKey, apiKeyFile }: ConnectionOptions): boolean {
  return [apiKey, apiKeyFile, process.env.CONVERTER_API_KEY].some(
    (value) => value !== undefined && value !== '',
  );
}

function keyIn(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (key !== '') return key;
  } catch (error) {
    throw new UsageError(`--api-key-file ${path} cannot be read: ${systemMessage(error)}`);
  }
  throw new UsageError(`--api-key-file ${path} is empty. Write the API key into it.`);
}
