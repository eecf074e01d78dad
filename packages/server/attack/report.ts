/** The page about what was attacked, and what became of it. */
import { CORPUS } from './corpus/index.ts';
import type { Trial } from './corpus/run.ts';
import { BREACHES, type Breach, type BreachKind } from './kit/breach.ts';
import type { Results, TakeoverRows } from './results.ts';
import { TAKEOVERS } from './takeovers/index.ts';

/** The page's text. */
export function page(results: Results): string {
  const sections = [
    head(results),
    takeovers(results),
    memory(results),
    view(results),
    control(results),
    corpus(results),
  ];
  return `${sections.filter(Boolean).join('\n')}`;
}

function head({ corpus, control, takeovers: taken, memory: starved, view: seen }: Results): string {
  const rows = [
    line(
      'takeovers',
      taken?.of.flatMap(({ rows: each }) => each.flatMap(({ outcomes }) => outcomes)),
      taken?.date,
    ),
    line('attacks on memory', starved?.trials, starved?.date),
    line('looks around', seen?.of, seen?.date),
    line('conversions of hostile files', corpus?.trials, corpus?.date),
    line(
      'bare tools and a server without its sandbox (control)',
      control && [...control.bare, ...control.server],
      control?.date,
    ),
  ];
  const inputs = CORPUS.reduce((sum, group) => sum + group.inputs.length, 0);
  const versions = (corpus ?? taken ?? starved)?.versions ?? [];
  return `# Attacks

Made by \`npm run attack\`. It attacks servers of its own with ${inputs} hostile files over all engines, and with
${TAKEOVERS.length} takeovers: code of an attacker that runs as a tool, as it would after a hostile file has found a hole in one. After
each of them it looks whether

${Object.values(BREACHES)
  .map((text) => `- ${text}`)
  .join('\n')}

Secrets lie beside the data, in the temporary folder, in the home, among the configuration, in another job and in the server's
memory; everybody may read and write most of them, so that the sandbox alone keeps them. They are searched for in all that
comes out: as text, unpacked, in pages and, by their colour, in pictures. Listeners count who calls. The control does the
same to tools without a sandbox: it must find breaches, or the detectors would be blind.

\`\`\`sh
npm run attack                                # everything: hours
npm run attack -- --only takeovers --races 20 # a part
npm run attack -- --only corpus --groups XML,PDF
npm run attack -- --only view --keep          # keeps what a tool sees as what it may see
\`\`\`

| what | how many | with a breach | when |
|---|---|---|---|
${rows.filter(Boolean).join('\n')}

${versions.length > 0 ? `Attacked were: ${versions.join(', ')}.\n` : ''}`;
}

function line(
  name: string,
  trials: readonly { readonly breaches: readonly Breach[] }[] | undefined,
  date = '',
): string {
  if (!trials) return '';
  return `| ${name} | ${trials.length} | ${trials.filter(({ breaches }) => breaches.length > 0).length} | ${date} |`;
}

function takeovers({ takeovers: taken }: Results): string {
  if (!taken) return '';
  const tables = taken.of.map((each) => `### ${titleOf(each)}\n\n${takeoverTable(each)}`);
  return `## Takeovers

Each races or tries as often as the table says. *Held* means that it got nothing.

${tables.join('\n')}`;
}

function titleOf({ user, isBelowUsr }: TakeoverRows): string {
  const where = isBelowUsr ? ', with its data below `/usr`' : '';
  return `The server is ${user}${where}`;
}

function takeoverTable({ rows }: TakeoverRows): string {
  const lines = rows.map(({ name, subject, outcomes }) => {
    const held = outcomes.filter(({ breaches }) => breaches.length === 0).length;
    const endings = counted(outcomes.map(({ outcome }) => outcome));
    return `| ${subject} | ${name} | ${held} of ${outcomes.length} | ${kindsOf(outcomes)} | ${endings} |`;
  });
  return `| about | takeover | held | breaches | endings |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}

function memory({ memory: starved }: Results): string {
  if (!starved) return '';
  const lines = starved.trials.map(
    ({ user, kind, outcome, breaches }) => `| ${user} | ${kind} | ${outcome} | ${kindsOf([{ breaches }])} |`,
  );
  const right = starved.trials.filter(({ breaches }) => breaches.length === 0).length;
  return `## Memory

A server in a group of processes that may take 2 GiB by the kernel's account; a tool takes 6 GiB of some kind. The server lived and
its next job came out right ${right} of ${starved.trials.length} times.
${starved.notes.map((note) => `\n${note}\n`).join('')}
| the server is | what is taken | ending | breaches |
|---|---|---|---|
${lines.join('\n')}
`;
}

function view({ view: seen }: Results): string {
  if (!seen) return '';
  const lines = seen.of.map(({ user, breaches }) => {
    const found = breaches.map(({ detail }) => `\n- ${detail}`).join('');
    return `As ${user}: ${breaches.length === 0 ? 'nothing but what is known.' : `beside what is known,${found}`}\n`;
  });
  return `## What a tool sees

A tool looks around: at files, mounts, rights, limits, its environment and other processes. That is compared with lists
that were looked at and kept, [for root](../packages/server/attack/view/root.json) and [for a plain
user](../packages/server/attack/view/plain.json).

${lines.join('\n')}`;
}

function control({ control: bare }: Results): string {
  if (!bare) return '';
  const lines = bare.bare.map(({ name, expected, breaches, isMissing }) => {
    const isSeen = breaches.some(({ kind }) => kind === expected);
    return `| ${name} | ${expected} | ${isMissing ? 'not installed' : isSeen ? 'yes' : 'no'} | ${kindsOf([{ breaches }])} |`;
  });
  const breached = bare.server.filter(({ breaches }) => breaches.length > 0);
  return `## Control

Tools by themselves, as they are usually called:

| what | should show | seen | found |
|---|---|---|---|
${lines.join('\n')}

Of ${bare.server.length} conversions by a server with \`CONVERTER_SANDBOX=off\`, ${breached.length} had a breach. What its engines' own settings stop is stopped
there, too.

${breached.map(({ input, pair, breaches }) => `- ${input}, ${pair}: ${kindsOf([{ breaches }])}`).join('\n')}
`;
}

function corpus({ corpus: files }: Results): string {
  if (!files) return '';
  const groups = CORPUS.map(({ name }) => {
    const trials = files.trials.filter(({ group }) => group === name);
    return trials.length === 0
      ? ''
      : `### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${trialTable(trials)}`;
  });
  return `## Hostile files

How each ended: with a result, or with a code. All of it is right, as long as nobody gets anything by it, and the next job
comes out right. After each group the server was stopped and started again.

${groups.filter(Boolean).join('\n')}
### Not tried

This server did not offer these conversions:

${files.skipped.map((text) => `- ${text}`).join('\n') || 'None.'}
`;
}

function trialTable(trials: readonly Trial[]): string {
  const byInput = Map.groupBy(trials, ({ input, user }) => `${input}\n${user}`);
  const lines = [...byInput].map(([key, each]) => {
    const [input, user] = key.split('\n');
    const endings = each.map(({ pair, outcome }) => `${pair}: ${outcome}`).join(', ');
    return `| ${input} | ${user} | ${endings} | ${kindsOf(each)} |`;
  });
  return `| file | the server is | endings | breaches |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

function kindsOf(trials: readonly { readonly breaches: readonly Breach[] }[]): string {
  const kinds: BreachKind[] = trials.flatMap(({ breaches }) => [
    ...new Set(breaches.map(({ kind }) => kind)),
  ]);
  return counted(kinds) || '–';
}

/** Such as `read (3), write`. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join(', ');
}
