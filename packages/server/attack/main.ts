/**
 * `npm run attack`: attacks servers of its own with hostile files and taken-over tools, and writes down what became of it.
 *
 *     --only corpus,…   only these parts: corpus, control, takeovers, memory, view
 *     --groups paths,…  only these groups of the corpus, by a part of their names
 *     --names …         only inputs and takeovers with this in their names
 *     --races 200       how often each race is run
 *     --report file     where the report is written; a run of parts writes none unless asked
 */
import { readOptions } from '../src/proof/command-line.ts';
import { CORPUS } from './corpus/index.ts';
import { CorpusRun, type Trial } from './corpus/run.ts';
import { layBait, takeBait } from './kit/bait.ts';
import { openFolder, removeFolder } from './kit/folder.ts';
import { Listeners } from './kit/listeners.ts';

const options = readOptions({
  only: { type: 'string', default: 'corpus,control,takeovers,memory,view' },
  groups: { type: 'string' },
  names: { type: 'string' },
  races: { type: 'string', default: '200' },
  report: { type: 'string' },
});

const folder = await openFolder('corpus');
const listeners = await Listeners.open(folder);
const bait = await layBait(folder, listeners.address);
const trials: Trial[] = [];
const run = await CorpusRun.open({
  folder,
  bait,
  listeners,
  jobTimeoutS: 30,
  onTrial: (trial) => {
    trials.push(trial);
    console.log(
      `${trial.pair.padEnd(20)} ${trial.outcome.padEnd(20)} ${trial.input}${trial.breaches.map(({ kind, detail }) => `\n    BREACH ${kind}: ${detail}`).join('')}`,
    );
  },
});
for (const group of CORPUS) {
  if (options.groups && !options.groups.split(',').some((name) => group.name.includes(name))) continue;
  const inputs = group.inputs.filter(({ name }) => !options.names || name.includes(options.names));
  if (inputs.length > 0) await run.try({ ...group, inputs });
}
console.log(run.skipped.join('\n'));
await run.close();
listeners.close();
await takeBait(bait);
await removeFolder(folder);
