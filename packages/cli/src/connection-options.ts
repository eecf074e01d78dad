import { type Command, InvalidArgumentError } from 'commander';

/** How the API is reached, and how patiently. */
export interface ConnectionOptions {
  apiKey?: string;
  apiKeyFile?: string;
  baseUrl?: string;
  profile?: string;
  /** In milliseconds. */
  timeout?: number;
  retries?: number;
}

/** What every command that asks a server takes. */
export function withConnection(command: Command): Command {
  return command
    .optionsGroup('Connection:')
    .option('--api-key <key>', 'the API key; other users can see it in the list of processes')
    .option('--api-key-file <path>', 'a file with nothing but the API key in it')
    .option('--base-url <url>', 'where the API is (default: CONVERTER_BASE_URL, else the hosted API)')
    .option(
      '--profile <profile>',
      'a server with its key, from the credentials file; default: CONVERTER_PROFILE',
    )
    .option('--timeout <seconds>', 'give up on a file that takes longer', toMilliseconds)
    .option('--retries <number>', 'how often a request is sent again at most, where that is safe', toCount);
}

/** A whole number from 1 on, for an option. */
export function toPositive(text: string): number {
  const number = toCount(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

function toCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 0 on.');
}

function toMilliseconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && Number.isFinite(seconds)) return seconds * 1000;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}
