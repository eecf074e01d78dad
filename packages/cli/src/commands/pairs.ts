import { styleText } from 'node:util';
import type { KeyPairList } from '@converter/sdk';
import { connect, hasKey } from '../connection.ts';
import type { ConnectionOptions } from '../connection-options.ts';
import { EXIT } from '../exit.ts';
import { bareFormat, findFormat } from '../formats.ts';
import { optionsText } from '../report/options.ts';

/** What `converter pairs` was told. */
export interface PairsCommandOptions extends ConnectionOptions {
  from?: string;
  to?: string;
  json?: boolean;
  public?: boolean;
}

type Pair = KeyPairList['supported_pairs'][number];

/**
 * Lists what can be converted: by the key if there is one, else by anyone.
 *
 * @returns the exit code: it counts as a failure if nothing fits, so that scripts can ask
 */
export async function pairs(options: PairsCommandOptions, signal: AbortSignal): Promise<number> {
  const converter = connect(options, { needsKey: false });
  const call = { signal, timeout: options.timeout };
  const answer: KeyPairList =
    options.public || !hasKey(options) ? await converter.publicPairs(call) : await converter.pairs(call);
  const from = options.from === undefined ? undefined : idOf(options.from);
  const to = options.to === undefined ? undefined : idOf(options.to);
  const list = answer.supported_pairs.filter(
    (pair) => (from === undefined || pair.from === from) && (to === undefined || pair.to === to),
  );

  if (options.json) {
    process.stdout.write(`${JSON.stringify({ pairs: list, remainingQuota: answer.remaining_quota })}\n`);
  } else if (list.length > 0) {
    process.stdout.write(`${table(list)}\n${quotaLine(answer.remaining_quota)}`);
  } else {
    process.stderr.write(`${nothingFits(answer.supported_pairs, from, to)}\n`);
  }
  return list.length > 0 ? EXIT.done : EXIT.failed;
}

/**
 * Shows what can be asked for of one conversion.
 *
 * @returns the exit code
 */
export async function pairOptions(
  from: string,
  to: string,
  options: PairsCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const call = { signal, timeout: options.timeout };
  const pair = await connect(options, { needsKey: false }).pairOptions(idOf(from), idOf(to), call);
  process.stdout.write(options.json ? `${JSON.stringify(pair)}\n` : optionsText(pair));
  return EXIT.done;
}

/** A server names formats by their canonical names alone. */
function idOf(format: string): string {
  return findFormat(format)?.id ?? bareFormat(format);
}

function table(list: readonly Pair[]): string {
  const rows = [...Map.groupBy(list, ({ from }) => from)];
  const width = Math.max(...rows.map(([from]) => from.length));
  const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  return rows
    .map(([from, pairs]) => {
      const head = styleText('bold', from, { stream: process.stdout }) + ' '.repeat(width - from.length);
      const targets = wrap(
        pairs.map(({ to }) => to),
        columns - width - 4,
      );
      return `${head}  → ${targets.join(`\n${' '.repeat(width + 4)}`)}`;
    })
    .join('\n');
}

/** As many words a line as fit. */
function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function quotaLine(quota: number | undefined): string {
  if (quota === undefined) return '';
  return `\nThe key may start ${quota === -1 ? 'any number of' : `${quota} more`} conversions.\n`;
}

function nothingFits(all: readonly Pair[], from: string | undefined, to: string | undefined): string {
  const targets = all.filter((pair) => pair.from === from).map((pair) => pair.to);
  if (from !== undefined && targets.length > 0)
    return `${from} does not become ${to}. It can become: ${targets.join(', ')}.`;
  const sources = all.filter((pair) => pair.to === to).map((pair) => pair.from);
  if (to !== undefined && sources.length > 0)
    return `Nothing is made of ${from}. ${to} can be made of: ${sources.join(', ')}.`;
  return `There is no conversion${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}. "converter pairs" lists all.`;
}
