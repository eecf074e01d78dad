import { fileURLToPath } from 'node:url';
import { FORMATS } from '../conversion/formats.ts';
import type { Route } from '../conversion/planner.ts';

/** The page that lists all pairs; made together with the table of proven routes. */
export const PAGE_FILE = fileURLToPath(new URL('../../../../docs/pairs.md', import.meta.url));

/** The page's text. Targets that several steps lead to say over what. */
export function pairsPage(routes: readonly Route[]): string {
  const sources = FORMATS.filter(({ id }) => routes.some(({ from }) => from.id === id));
  const rows = sources.map((format) => {
    const targets = routes
      .filter(({ from }) => from.id === format.id)
      .sort((a, b) => (a.to.id < b.to.id ? -1 : 1))
      .map(({ to, steps }) => {
        const via = steps.slice(0, -1).map(({ edge }) => edge.to);
        return via.length > 0 ? `${to.id} (over ${via.join(', ')})` : to.id;
      });
    return `| ${[format.id, ...format.aliases].join(', ')} | ${format.name} | ${targets.join(', ')} |`;
  });
  return `# What can be converted

Made by \`npm run proof\`: ${routes.length} conversions between ${FORMATS.length} formats. Each was run on real files, and what came out was
checked by something other than what made it. A server advertises those whose tools it has.

| format and its other names | what it is | what it can become |
|---|---|---|
${rows.join('\n')}
`;
}
