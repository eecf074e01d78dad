#!/usr/bin/env node
/** `converter-conformance`: checks a server against the contract. Exit code 0: it conforms, 1: it does not, 2: not checked. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { jsonReport } from './reporters/json.ts';
import { junitReport } from './reporters/junit.ts';
import { textReporter } from './reporters/text.ts';
import { runSuite, topics } from './suite.ts';
import { AssertionError } from './verdict.ts';

interface Options {
  readonly baseUrl: URL;
  readonly key?: string;
  readonly limitedKey?: string;
  readonly exhaustedKey?: string;
  readonly from?: string;
  readonly to?: string;
  readonly file?: string;
  readonly only?: string[];
  readonly timeout: number;
  readonly strict?: true;
  readonly verbose?: true;
  readonly json?: true;
  readonly junit?: string;
}

const DEFAULT_TIMEOUT_S = 120;
const NOT_CHECKED = 2;

const fromEnvironment = (flags: string, description: string) => {
  const name = flags.slice(2, flags.indexOf(' ')).toUpperCase().replaceAll('-', '_');
  return new Option(flags, description).env(`CONVERTER_${name.replace(/^KEY$/, 'API_KEY')}`);
};

const program = new Command('converter-conformance')
  .description("Checks any server against the Converter API's contract, from outside.")
  .addOption(
    fromEnvironment('--base-url <url>', 'where the server answers').argParser(toUrl).makeOptionMandatory(),
  )
  .addOption(fromEnvironment('--key <key>', 'an API key; others on the machine can see command lines'))
  .addOption(fromEnvironment('--limited-key <key>', 'a key that lacks some pairs, for what is answered 403'))
  .addOption(fromEnvironment('--exhausted-key <key>', 'a key without quota, for what is answered 429'))
  .option('--from <format>', 'convert from this format')
  .option('--to <format>', 'convert to this format')
  .option('--file <path>', 'convert this file instead of those that are made here')
  .option('--only <names>', `only these topics or requirements: ${topics().join(', ')}`, toList)
  .option('--timeout <seconds>', 'how long a conversion may take', toSeconds, DEFAULT_TIMEOUT_S)
  .option('--strict', 'also fail if a recommendation is not followed')
  .option('--verbose', 'show every request')
  .option('--json', 'write the report as JSON to standard output')
  .option('--junit <path>', 'also write the report as JUnit XML to this file')
  .addHelpText('after', '\nExit codes: 0 all is met, 1 something is not, 2 it could not be checked.')
  .exitOverride();

try {
  program.parse();
  process.exitCode = await check(program.opts<Options>());
} catch (error) {
  const isHelp = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = isHelp ? 0 : NOT_CHECKED;
  if (isExplained(error)) console.error(`converter-conformance: ${messageOf(error)}`);
  else if (!(error instanceof CommanderError)) throw error;
}

async function check({ file, timeout, ...options }: Options): Promise<number> {
  if (file !== undefined && options.to === undefined)
    throw new RangeError('--file needs --to: what is it converted to?');
  const isColoured = process.stdout.isTTY && process.stdout.hasColors() && !process.env.NO_COLOR;
  const blot = withoutKeys([options.key, options.limitedKey, options.exhaustedKey]);
  const text = textReporter((line) => console.log(blot(line)), {
    isColoured,
    isVerbose: options.verbose === true,
  });
  const report = await runSuite({
    ...options,
    file: file === undefined ? undefined : { name: basename(file), content: await readFile(file) },
    timeout: timeout * 1000,
    ...(options.json ? {} : { onPlan: text.plan, onResult: text.result }),
  });
  if (options.json) process.stdout.write(blot(jsonReport(report)));
  else text.end(report);
  if (options.junit !== undefined) await writeFile(options.junit, blot(junitReport(report)));
  return report.results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** A server may send a key back, and reports are read by many. */
function withoutKeys(keys: readonly (string | undefined)[]): (text: string) => string {
  const secrets = keys.filter((key): key is string => key !== undefined && key !== '');
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** Whether an error comes from the arguments or the server, and not from the suite. */
function isExplained(error: unknown): error is Error {
  return (
    error instanceof AssertionError ||
    error instanceof RangeError ||
    (error instanceof Error && 'syscall' in error)
  );
}

function messageOf(error: Error): string {
  if (error instanceof AssertionError) return `the server does not answer: ${error.actual}`;
  return error.message;
}

function toUrl(text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new InvalidArgumentError('It must be like https://api.example.com.');
}

function toList(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds < 86_400) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}
