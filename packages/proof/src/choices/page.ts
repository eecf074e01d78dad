import { fileURLToPath } from 'node:url';
import { candidateName, percent, reasonOf } from './reason.ts';
import type { ChoiceTable, Comparison, Measurement } from './table.ts';

/** The page that shows the table. */
export const CHOICES_PAGE = fileURLToPath(new URL('../../../../docs/choices.md', import.meta.url));

/** The page's text. */
export function choicesPage(table: ChoiceTable): string {
  const comparisons = Object.entries(table);
  const ways = comparisons.reduce((sum, [, comparison]) => sum + comparison.ways.length, 0);
  return `# Why this way and no other

Made by \`npm run choices\`: ${ways} ways of ${comparisons.length} of the [most wanted](../packages/proof/src/priority-pairs.ts) pairs. The first of each pair is taken, and the
next ones are tried where it fails on a file; those in *italics* are tools that others convert with and that are not engines
here. For the other wanted pairs there was nothing to compare, or they differ in a step that is compared as a pair of its own.

Every fixture of the source, the hard ones too, was converted by all ways in turns, and checked as in the
[proof](proof.md). *Right* are the files that passed. *Kept* is how much of the content is found again, by readers that are
not the engines': the structural similarity of pictures on white, or the mean of the shares of words, tables, pictures and
headings. *Size* is that of all outputs, *seconds* the median of a file, with the start of the tool; only ratios mean something.
Fidelity comes first, then speed: a difference of a hundredth, or of half a second and twice the time, is one.

| pair | way | right | kept | size | seconds | why |
|---|---|---|---|---|---|---|
${comparisons.flatMap(([name, comparison]) => rowsOf(name, comparison)).join('\n')}
`;
}

function rowsOf(name: string, comparison: Comparison): string[] {
  const [chosen, ...others] = comparison.ways;
  const cells = (way: Measurement) => {
    const right = comparison.files - Object.keys(way.failures).length;
    const name = way.isOffered ? candidateName(way) : `*${candidateName(way)}*`;
    const size = right > 0 ? `${Math.ceil(way.bytes / 1000)} kB` : '';
    return [name, `${right} of ${comparison.files}`, percent(way.kept), size, right > 0 ? way.seconds : ''];
  };
  return [
    [name, ...cells(chosen), reasonOf(comparison) ?? ''],
    ...others.map((way) => ['', ...cells(way), '']),
  ].map((row) => `| ${row.join(' | ')} |`);
}
