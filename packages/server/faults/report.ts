/** Says what came out: on the terminal, and as a page. */
import type { Effort, Findings, Scenario } from './lab.ts';
import { SCENARIOS } from './scenarios/index.ts';

const SHOWN_FAULTS = 12;

/** One scenario, for the terminal. */
export function describe({ name }: Scenario, { counts, claims, notes }: Findings): string {
  const lines = [`${name}: ${list(counts)}`];
  for (const [claim, { times, faults }] of claims) {
    lines.push(`  ${faults.length === 0 ? '✓' : '✗'} ${claim}${times > 1 ? ` (${times} times)` : ''}`);
    lines.push(...faults.slice(0, SHOWN_FAULTS).map((fault) => `      ${fault}`));
    if (faults.length > SHOWN_FAULTS) lines.push(`      … and ${faults.length - SHOWN_FAULTS} more`);
  }
  lines.push(...notes.map((note) => `  – ${note}`));
  return lines.join('\n');
}

/** All scenarios, as docs/faults.md. */
export function report(found: ReadonlyMap<string, Findings>, { seed }: Effort): string {
  const sections = SCENARIOS.flatMap((scenario) => {
    const findings = found.get(scenario.name);
    return findings ? [section(scenario, findings)] : [];
  });
  const date = new Date().toISOString().slice(0, 10);
  return `# What breaks under a server, and what becomes of the jobs

Made by \`npm run faults\` on ${date}, with the seed ${seed}. Servers run as processes of their own, and clients write down what
they have sent and what they were told. Then the machine fails in one of the ways below, and in the end these books are
compared with what the server says, with its database and with its disk. A request whose connection ended without an
answer may have been accepted or not; one with an \`Idempotency-Key\` is sent again until it is answered, and counts once.

${sections.join('\n\n')}
`;
}

function section({ name, story }: Scenario, { counts, claims, notes }: Findings): string {
  const rows = [...claims].map(
    ([claim, { times, faults }]) =>
      `| ${claim} | ${times} | ${faults.length === 0 ? 'held' : `**${faults.length} faults**`} |`,
  );
  const remarks = notes.map((note) => `- ${note}`);
  const table = ['| claim | looks | outcome |', '|---|---|---|', ...rows].join('\n');
  return [
    `## ${name}`,
    story,
    `${list(counts)}.`,
    table,
    ...(remarks.length > 0 ? [remarks.join('\n')] : []),
  ].join('\n\n');
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, times]) => `${what}: ${times}`).join(', ');
}
