import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.ts';

test('nothing has to be set', () => {
  expect(loadConfig({})).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    maxUploadBytes: 5 * 1024 ** 3,
    maxFiles: 100,
    jobTimeoutS: 1800,
    resultTtlS: 86_400,
    queueLimit: 10_000,
    rateLimit: undefined,
    sandbox: 'bwrap',
    languages: ['eng'],
    corsOrigins: ['*'],
  });
});

test('an empty variable is one that is not set', () => {
  expect(loadConfig({ PORT: '', CONVERTER_API_KEY: '' })).toMatchObject({ port: 8080, apiKey: undefined });
});

test('lists are split, and "off" is a rate limit', () => {
  const config = loadConfig({ CONVERTER_LANGUAGES: 'eng, deu', CONVERTER_RATE_LIMIT: 'off' });
  expect(config).toMatchObject({ languages: ['eng', 'deu'], rateLimit: undefined });
  expect(loadConfig({ CONVERTER_RATE_LIMIT: '60' }).rateLimit).toBe(60);
});

test('every wrong setting is named at once, with what would be right', () => {
  const wrong = {
    PORT: 'http',
    CONVERTER_SANDBOX: 'maybe',
    CONVERTER_DATABASE_URL: 'postgres://x',
    CONVERTER_ROLE: 'api',
  };
  expect(() => loadConfig(wrong)).toThrow(ConfigError);
  for (const part of [
    /^PORT: .*whole number/m,
    /^CONVERTER_SANDBOX: .*"bwrap" or "off"/m,
    /DATABASE_URL: .*SQLite/,
    /ROLE: .*all/,
  ]) {
    expect(() => loadConfig(wrong)).toThrow(part);
  }
});
