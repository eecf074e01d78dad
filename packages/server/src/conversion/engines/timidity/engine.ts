import type { Engine } from '../../engine.ts';
import { damaged } from '../../failure.ts';

const TOOLS = { timidity: 'timidity' } as const;
type Tool = keyof typeof TOOLS;

/** Its instruments: free recordings, which stand under `/usr`. */
const CONFIGURATION = '/etc/timidity/freepats.cfg';
/** It goes on with what it could read, and exits with 0. */
const DAMAGE = /Too short|Not a MIDI file|Warning: .*(?:EOF|short)/i;

/** Notes become sound, by TiMidity. */
export const engine: Engine<Tool> = {
  name: 'timidity',
  tools: TOOLS,
  needs: { [CONFIGURATION]: 'freepats' },
  weight: 1,
  edges: [{ from: 'mid', to: 'wav', fidelity: 1, cost: 6 }],
  detect: (host) => host.version('timidity', ['--version']),

  async convert(task, run) {
    const wave = ['-Ow', '-s', '44100', '-o', task.output];
    const { stdout, stderr } = await run.tool('timidity', ['-c', CONFIGURATION, ...wave, task.input], {
      readable: ['/etc/timidity'],
    });
    if (DAMAGE.test(stdout + stderr)) throw damaged(task.from);
    return [{ path: task.output }];
  },
};
