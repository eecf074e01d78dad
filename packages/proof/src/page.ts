import { fileURLToPath } from 'node:url';
import type { ProofTable } from '@converter/server/internal';
import {
  type Family,
  FORMATS,
  type Format,
  type Planner,
  pairName,
  type Route,
} from '@converter/server/internal';
import { PRIORITY_PAIRS } from './priority-pairs.ts';

/** The page that lists all pairs; made together with the table of proven routes. */
export const PAGE_FILE = fileURLToPath(new URL('../../../docs/pairs.md', import.meta.url));

/** What the formats of a family are called together, in the page's order. */
const FAMILIES: Readonly<Record<Family, string>> = {
  document: 'Documents, markup and books',
  sheet: 'Workbooks and tables',
  slides: 'Presentations',
  image: 'Pictures',
  drawing: 'Drawings',
  audio: 'Sound',
  video: 'Video',
  subtitle: 'Subtitles',
  archive: 'Archives',
  data: 'Data',
  geodata: 'Geodata',
  mail: 'Mail',
  calendar: 'Calendars',
  contacts: 'Contacts',
  playlist: 'Playlists',
  font: 'Fonts',
  model: '3-D models',
  recognition: 'What is recognised',
};

/**
 * The page's text. It is the same on every machine.
 *
 * @param planner knows the routes of all engines
 * @param table says which are proven, and how long they took
 */
export function pairsPage(planner: Planner, table: ProofTable): string {
  const proven = planner.bestRoutes().filter(({ id }) => table.has(id));
  const counted = proven.filter(({ lossySteps }) => lossySteps <= 1);
  const used = FORMATS.filter((format) => proven.some(({ from, to }) => from === format || to === format));
  return `# What can be converted

Made by \`npm run proof\`: ${proven.length} conversions between ${used.length} formats, ${counted.length} of them with one lossy step at most. Each was
run on real files, and what came out was checked by something other than what made it. A server advertises those whose
tools it has; \`npm run tools\` says which these are.

[The most wanted](#the-most-wanted) shows which way is taken where there are several.
${Object.entries(FAMILIES)
  .map(([family, title]) =>
    section(
      title,
      used.filter((format) => format.family === family),
      proven,
    ),
  )
  .join('')}
## The most wanted

The way that keeps most of the content is taken, and of those the cheapest; [what was measured](choices.md) says why. Fidelity is an engine's own estimate for the kind of
conversion, from 0 to 1; over several steps it is the product. Cost is relative to copying the file. Seconds are those of the
proof, for all fixtures of the source. Where the way that is taken fails on a file, the next one is tried.

| pair | way | fidelity | cost | seconds | otherwise |
|---|---|---|---|---|---|
${PRIORITY_PAIRS.flatMap(([from, to]) =>
  proven.filter((route) => route.from.id === from && route.to.id === to),
)
  .map((route) => priorityRow(route, planner, table))
  .join('\n')}
`;
}

function section(title: string, formats: readonly Format[], proven: readonly Route[]): string {
  if (formats.length === 0) return '';
  const rows = formats.map((format) => {
    const targets = proven.filter(({ from }) => from === format).map(({ to }) => to.id);
    const names = [format.id, ...format.aliases].join(', ');
    return `| ${names} | ${format.name} | ${targets.sort().join(', ') || '(only a target)'} |`;
  });
  return `
## ${title}

| format and its other names | what it is | what it can become |
|---|---|---|
${rows.join('\n')}
`;
}

function priorityRow(route: Route, planner: Planner, table: ProofTable): string {
  const { from, to, fidelity, cost, id } = route;
  const others = planner.routes(from.id, to.id).filter((other) => other.id !== id && table.has(other.id));
  const alternatives = others.map((other) => `${wayOf(other)} (${rounded(other.fidelity)}, ${other.cost})`);
  const seconds = table.get(id)?.seconds ?? '';
  const cells = [
    pairName(from.id, to.id),
    wayOf(route),
    rounded(fidelity),
    cost,
    seconds,
    alternatives.join('; '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Engines, with the formats between them. */
function wayOf({ steps }: Route): string {
  return steps
    .map(({ engine, edge }, index) =>
      index < steps.length - 1 ? `${engine.name}, ${edge.to}, ` : engine.name,
    )
    .join('');
}

function rounded(fidelity: number): number {
  return Math.round(fidelity * 100) / 100;
}
