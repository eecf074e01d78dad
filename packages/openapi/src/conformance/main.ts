#!/usr/bin/env node
/** `converter-conformance`: checks a server against the contract. Exit code 0: it conforms, 1: it does not, 2: not checked. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { jsonReport } from './reporters/json.ts';
import { junitReport } from './reporters/junit.ts';
import { textReporter } from './reporters/text.ts';
import { Unmet } from './requirement.ts';
import { runSuite, topics } from './suite.ts';

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

const program = new Command('converter-conformance')
  .description("Checks any server against the Converter API's contract, from outside.")
  .requiredOption(
    '--base-url <url>',
    'where the server answers; or CONVERTER_BASE_URL',
    toUrl,
    fromEnvironment('BASE_URL', toUrl),
  )
  .option(
    '--key <key>',
    'an API key; better CONVERTER_API_KEY, since others see command lines',
    fromEnvironment('API_KEY'),
  )
  .option(
    '--limited-key <key>',
    'a key that lacks some pairs, for what is answered 403',
    fromEnvironment('LIMITED_KEY'),
  )
  .option(
    '--exhausted-key <key>',
    'a key without quota, for what is answered 429',
    fromEnvironment('EXHAUSTED_KEY'),
  )
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
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

try {
  program.parse();
  process.exitCode = await check(program.opts<Options>());
} catch (error) {
  process.exitCode = NOT_CHECKED;
  // Commander has said it already.
  if (error instanceof Error && 'exitCode' in error)
    process.exitCode = error.exitCode === 0 ? 0 : NOT_CHECKED;
  else if (isExplained(error)) console.error(`converter-conformance: ${messageOf(error)}`);
  else throw error;
}

async function check({ file, timeout, ...options }: Options): Promise<number> {
  const isColoured = process.stdout.isTTY && process.stdout.hasColors() && !process.env.NO_COLOR;
  const text = textReporter((line) => console.log(line), { isColoured, isVerbose: options.verbose === true });
  const given = file === undefined ? undefined : { name: basename(file), content: await readFile(file) };
  if (given && options.to === undefined) throw new RangeError('--file needs --to: what is it converted to?');
  const report = await runSuite({
    ...options,
    file: given,
    timeout: timeout * 1000,
    ...(options.json ? {} : { onPlan: text.plan, onResult: text.result }),
  });
  if (options.json) process.stdout.write(jsonReport(report));
  else text.end(report);
  if (options.junit !== undefined) await writeFile(options.junit, junitReport(report));
  return report.results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** Errors of whoever called this, other than the suite's own. */
function isExplained(error: unknown): error is Error {
  return (
    error instanceof Unmet || error instanceof RangeError || (error instanceof Error && 'syscall' in error)
  );
}

function messageOf(error: Error): string {
  if (error instanceof Unmet) return `the server does not answer: ${error.came}`;
  return error.message;
}

function fromEnvironment<Value = string>(name: string, parse?: (text: string) => Value): Value | undefined {
  const text = process.env[`CONVERTER_${name}`] || undefined;
  return text !== undefined && parse ? parse(text) : (text as Value | undefined);
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
