/** The configuration: environment variables, read here and nowhere else. */
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { dataFolder } from './data-folder.ts';
import { USUAL_PLACE } from './listen-problem.ts';

const DAY_S = 86_400;
const SYNC_WAIT_S = 1800;
const DEFAULT_UPLOAD_BYTES = 5 * 1024 ** 3;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number(`must be a whole number from ${min} on`).int().min(min).max(max);

/** For settings whose other values belong to a later version: said clearly instead of being passed over. */
const single = <const Value extends string>(value: Value, reason: string) =>
  z.literal(value, reason).optional();

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(USUAL_PLACE.port),
  HOST: z.string().default(USUAL_PLACE.host),
  CONVERTER_DATA_DIR: z.string().default('').transform(dataFolder),
  CONVERTER_API_KEY: z.string().min(16, 'must have 16 characters or more').optional(),
  CONVERTER_DATABASE_URL: z
    .undefined('this version keeps its data in SQLite only; leave it unset')
    .optional(),
  CONVERTER_STORAGE_URL: z
    .undefined('this version keeps files on the local disk only; leave it unset')
    .optional(),
  CONVERTER_ROLE: single('all', 'this version runs everything in one process; leave it unset or say "all"'),
  CONVERTER_CONCURRENCY: wholeNumber(1, 1024).default(availableParallelism()),
  CONVERTER_MAX_UPLOAD_BYTES: wholeNumber(1).default(DEFAULT_UPLOAD_BYTES),
  CONVERTER_MAX_FILES: wholeNumber(1, 10_000).default(100),
  CONVERTER_MAX_RESULTS: wholeNumber(1).default(10_000),
  CONVERTER_JOB_TIMEOUT_S: wholeNumber(1).default(1800),
  CONVERTER_RESULT_TTL_S: wholeNumber(1).default(DAY_S),
  CONVERTER_SANDBOX: z.enum(['bwrap', 'off'], 'must be "bwrap" or "off"').default('bwrap'),
  CONVERTER_WARM_WORKERS: wholeNumber(0, 4096).default(5 * availableParallelism()),
  CONVERTER_WORKER_REUSE: z.enum(['key', 'any'], 'must be "key" or "any"').default('key'),
  CONVERTER_TOOLS_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  CONVERTER_FONTS_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  CONVERTER_WHISPER_BIN: z.string().optional(),
  CONVERTER_WHISPER_MODEL: z.string().optional(),
  CONVERTER_LANGUAGES: list.default(['eng']),
  CONVERTER_CORS_ORIGINS: list.default(['*']),
  CONVERTER_QUEUE_LIMIT: wholeNumber(1).default(10_000),
  CONVERTER_RATE_LIMIT: z
    .union(
      [z.literal('off').transform(() => undefined), wholeNumber(1)],
      'must be "off" or requests a minute',
    )
    .optional(),
  CONVERTER_UPLOADS_PER_KEY: wholeNumber(1).default(32),
  CONVERTER_TRUSTED_PROXIES: list.default([]),
  CONVERTER_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the server is told. Every field has a default; see the table in the README. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the database and the files. */
  readonly dataDir: string;
  /** A key that exists from the start, without limits. */
  readonly apiKey: string | undefined;
  /** Conversions at once. */
  readonly concurrency: number;
  readonly maxUploadBytes: number;
  readonly maxFiles: number;
  /** Of one job. */
  readonly maxResults: number;
  readonly jobTimeoutS: number;
  readonly resultTtlS: number;
  /** How long a sync request is held, in seconds. The contract says 30 minutes, so it is no variable. */
  readonly syncWaitS: number;
  readonly sandbox: 'bwrap' | 'off';
  /** How many programs may stand by for the next document; 0 for none, so that each document has programs of its own. */
  readonly warmWorkers: number;
  /** Whether a program that stands by serves one key for its whole life, or any. */
  readonly workerReuse: 'key' | 'any';
  /** Absolute path of the file that remembers the tools' versions; undefined for `tools.json` in the data folder. */
  readonly toolsFile: string | undefined;
  /** Absolute path of a folder with fonts of the operator's, which tools draw text with too. */
  readonly fontsDir: string | undefined;
  readonly whisperBin: string | undefined;
  readonly whisperModel: string | undefined;
  readonly languages: readonly string[];
  readonly corsOrigins: readonly string[];
  /** Jobs that may wait. */
  readonly queueLimit: number;
  /** Requests a minute for each key, or undefined for any number. */
  readonly rateLimit: number | undefined;
  /** Uploads at once of one key. */
  readonly uploadsPerKey: number;
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
}

/** A setting that cannot be used as it is. The message has one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration.
 *
 * @throws ConfigError naming every variable that is wrong, and what would be right
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable is what `docker run -e NAME` and many shells give for one that is not set.
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  if (env.CONVERTER_WHISPER_MODEL && !env.CONVERTER_WHISPER_BIN) checkModel(env.CONVERTER_WHISPER_MODEL);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.CONVERTER_DATA_DIR,
    apiKey: env.CONVERTER_API_KEY,
    concurrency: env.CONVERTER_CONCURRENCY,
    maxUploadBytes: env.CONVERTER_MAX_UPLOAD_BYTES,
    maxFiles: env.CONVERTER_MAX_FILES,
    maxResults: env.CONVERTER_MAX_RESULTS,
    jobTimeoutS: env.CONVERTER_JOB_TIMEOUT_S,
    resultTtlS: env.CONVERTER_RESULT_TTL_S,
    syncWaitS: SYNC_WAIT_S,
    sandbox: env.CONVERTER_SANDBOX,
    warmWorkers: env.CONVERTER_WARM_WORKERS,
    workerReuse: env.CONVERTER_WORKER_REUSE,
    toolsFile: env.CONVERTER_TOOLS_FILE,
    fontsDir: env.CONVERTER_FONTS_DIR,
    whisperBin: env.CONVERTER_WHISPER_BIN,
    whisperModel: env.CONVERTER_WHISPER_MODEL,
    languages: env.CONVERTER_LANGUAGES,
    corsOrigins: env.CONVERTER_CORS_ORIGINS,
    queueLimit: env.CONVERTER_QUEUE_LIMIT,
    rateLimit: env.CONVERTER_RATE_LIMIT,
    uploadsPerKey: env.CONVERTER_UPLOADS_PER_KEY,
    trustedProxies: env.CONVERTER_TRUSTED_PROXIES,
    logLevel: env.CONVERTER_LOG_LEVEL,
  };
}

/** How models of whisper.cpp begin. */
const MODEL = Buffer.from('lmgg');

/** Refuses a file that the package that hears would not open. */
function checkModel(path: string): void {
  const head = Buffer.alloc(MODEL.length);
  try {
    const file = openSync(path, 'r');
    readSync(file, head);
    closeSync(file);
  } catch (cause) {
    throw new ConfigError('CONVERTER_WHISPER_MODEL: must be a file that can be read', { cause });
  }
  if (!head.equals(MODEL))
    throw new ConfigError('CONVERTER_WHISPER_MODEL: must be a model of whisper.cpp, such as ggml-base.bin');
}
