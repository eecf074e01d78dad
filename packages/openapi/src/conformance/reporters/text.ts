/** The report for people, on a terminal or in a pipe: each requirement as soon as it is known, and a sum at the end. */
import { styleText } from 'node:util';
import { type Exchange, headerOf } from '../exchange.ts';
import { type Plan, type RequirementResult, type SuiteReport, topicOf, type Verdict } from '../suite.ts';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

const MARKS: Readonly<Record<Verdict, readonly [mark: string, style: Style]>> = {
  passed: ['✓', 'green'],
  failed: ['✗', 'red'],
  warned: ['!', 'yellow'],
  skipped: ['-', 'dim'],
  'not offered': ['·', 'dim'],
};
const SHOWN_HEADERS = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-range',
  'location',
  'retry-after',
];
const SHOWN_BYTES = 300;

/** Writes lines as the suite goes on. */
export interface TextReporter {
  plan(plan: Plan): void;
  result(result: RequirementResult): void;
  end(report: SuiteReport): void;
}

/**
 * @param isColoured for a terminal that shows colours
 * @param isVerbose shows what was sent and what came for every requirement, also those that are met
 */
export function textReporter(
  write: (line: string) => void,
  { isColoured = false, isVerbose = false }: { isColoured?: boolean; isVerbose?: boolean } = {},
): TextReporter {
  const paint = (style: Style, text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  let topic = '';
  return {
    plan({ baseUrl, requirements, conversion, conversions, features }) {
      write(paint('bold', `Converter API conformance of ${baseUrl}`));
      write(
        conversion === undefined
          ? `${count(requirements, 'requirement')}, without any conversion.`
          : `${count(requirements, 'requirement')}. ${conversion} is converted: that takes ${count(conversions, 'conversion')} from the quota of the key.`,
      );
      write(`The server announces: ${features.join(', ') || 'nothing beyond the page'}.`);
    },
    result(result) {
      if (topicOf(result.id) !== topic) {
        topic = topicOf(result.id);
        write('');
        write(paint('bold', topic));
      }
      const [mark, style] = MARKS[result.outcome];
      write(
        `  ${paint(style, mark)} ${result.id}  ${paint(result.outcome === 'passed' ? 'dim' : style, result.statement)}`,
      );
      for (const line of explanation(result)) write(`      ${line}`);
      if (isVerbose) for (const exchange of result.evidence) write(paint('dim', `      ${brief(exchange)}`));
    },
    end({ results, conversions, remainingQuota, ms }) {
      const number = (outcome: Verdict) => results.filter((result) => result.outcome === outcome).length;
      const sum = [
        `${number('passed')} met`,
        `${number('failed')} not met`,
        `${count(number('warned'), 'recommendation')} not followed`,
        `${number('skipped')} skipped`,
        `${number('not offered')} not offered`,
      ].join(', ');
      const left =
        remainingQuota === undefined
          ? ''
          : `; ${remainingQuota === -1 ? 'the key has no limit' : `${remainingQuota} are left`}`;
      write('');
      write(paint(number('failed') > 0 ? 'red' : 'green', paint('bold', `${sum}.`)));
      write(
        `It took ${(ms / 1000).toFixed(1)} seconds and ${count(conversions, 'conversion')} of the quota${left}.`,
      );
    },
  };
}

/** Why a requirement is not met, or was not looked at: one fact a line. */
export function explanation({ outcome, reason, expected, came, exchange }: RequirementResult): string[] {
  if (reason !== undefined) return [`${outcome}: ${reason}`];
  if (expected === undefined) return [];
  return [`expected  ${expected}`, `came      ${came}`, ...(exchange ? transcript(exchange) : [])];
}

/** A request and its answer in one line. */
export function brief({ method, path, status, ms, body }: Exchange): string {
  return `${method} ${path} → ${status || 'no answer'}, ${body.length} bytes, ${ms} ms`;
}

function transcript({ method, path, sent, ...answer }: Exchange): string[] {
  const headers = Object.entries(sent.headers).filter(([name]) => !['Accept', 'User-Agent'].includes(name));
  return [
    `sent      ${method} ${path}`,
    ...headers.map(([name, value]) => `          ${name}: ${value}`),
    ...(sent.body === undefined ? [] : [`          ${sent.body}`]),
    `answer    ${answer.status || 'none'} (${answer.ms} ms)`,
    ...SHOWN_HEADERS.flatMap((name) => {
      const value = headerOf(answer, name);
      return value === undefined ? [] : [`          ${name}: ${value}`];
    }),
    ...(answer.body.length > 0 ? [`          ${excerpt(answer.body)}`] : []),
  ];
}

/** The beginning of a body in one line, without anything that a terminal would obey. */
function excerpt(body: Buffer): string {
  const text = body.toString('utf8', 0, SHOWN_BYTES);
  const isText = !text.includes('\uFFFD') && !text.includes('\0');
  const shown = isText
    ? text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    : body.toString('hex', 0, 32).replace(/../g, '$& ').trim();
  return body.length > SHOWN_BYTES || !isText ? `${shown} … (${body.length} bytes)` : shown;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
