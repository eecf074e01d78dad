/** The report as JUnit XML, which CI systems read: a suite for each topic, a case for each requirement. */
import { type RequirementResult, type SuiteReport, topicOf } from '../suite.ts';
import { brief, explanation } from './text.ts';

/** Recommendations that are not followed are cases that pass; their output says so. What is not offered is skipped. */
export function junitReport({ plan, results, ms }: SuiteReport): string {
  const topics = Map.groupBy(results, ({ id }) => topicOf(id));
  const suites = [...topics].map(([topic, of]) =>
    element(
      'testsuite',
      { name: `conformance.${topic}`, ...totals(of), time: seconds(sum(of)) },
      of.map(testCase).join(''),
    ),
  );
  const attributes = {
    name: `Converter API conformance of ${plan.baseUrl}`,
    ...totals(results),
    time: seconds(ms),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites.join(''))}`;
}

function testCase(result: RequirementResult): string {
  const { id, statement, level, outcome, ms, evidence } = result;
  const text = escapeXml(explanation(result).join('\n'));
  const verdict =
    outcome === 'failed'
      ? element('failure', { type: level, message: `expected ${result.expected}, came ${result.came}` }, text)
      : outcome === 'skipped' || outcome === 'not offered'
        ? element('skipped', { message: `${outcome}: ${result.reason}` })
        : '';
  const warning = outcome === 'warned' ? `${text}\n\n` : '';
  const output = warning + escapeXml(evidence.map(brief).join('\n'));
  const attributes = {
    classname: `conformance.${topicOf(id)}`,
    name: `${id}: ${statement}`,
    time: seconds(ms),
  };
  return element('testcase', attributes, verdict + (output ? element('system-out', {}, output) : ''));
}

function totals(results: readonly RequirementResult[]): Record<string, number> {
  const number = (...outcomes: string[]) =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    tests: results.length,
    failures: number('failed'),
    errors: 0,
    skipped: number('skipped', 'not offered'),
  };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content ? `<${name}${list.join('')}>${content}</${name}>\n` : `<${name}${list.join('')}/>\n`;
}

/** What XML cannot hold at all, such as most control characters, becomes a replacement character. */
function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text
    .toWellFormed()
    .replace(/[^\t\n\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

function sum(results: readonly RequirementResult[]): number {
  return results.reduce((total, { ms }) => total + ms, 0);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
