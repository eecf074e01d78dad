import { z } from 'zod';
import { type Engine, edgesBetween } from '../../engine.ts';
import { requireTrack } from '../../kits/media/containers.ts';
import { soundFilters } from '../../kits/media/media-options.ts';
import { MEDIA_TOOLS, measured, runFfmpeg } from '../../kits/media/run.ts';
import { openSource, SOURCES_OF_SOUND } from '../../kits/media/source.ts';
import { trim, volume } from '../../options/media.ts';

const TOOLS = { ...MEDIA_TOOLS, sox: 'sox' } as const;
type Tool = keyof typeof TOOLS;

/** What SoX is told of a format that it writes. */
interface Target {
  /** Its own name of the format. */
  readonly type: string;
  readonly form: readonly string[];
}

const telephone = (type: string, ...form: string[]): Target => ({
  type,
  form: ['-r', '8000', '-c', '1', ...form],
});
const studio = (type: string, ...form: string[]): Target => ({ type, form: ['-b', '16', ...form] });

const LOSSLESS: Readonly<Record<string, Target>> = {
  sph: studio('sph'),
  pvf: studio('pvf'),
  paf: studio('paf'),
  avr: studio('avr', '-c', '2'),
};
const COARSE: Readonly<Record<string, Target>> = {
  // The best of its eight rates.
  amr: telephone('amr-nb', '-C', '7'),
  wve: telephone('wve'),
  sln: telephone('sln', '-b', '16'),
  hcom: { type: 'hcom', form: ['-r', '22050', '-c', '1', '-b', '8'] },
};
const TARGETS = { ...LOSSLESS, ...COARSE };

const SoundOptions = z.strictObject({ ...trim, volume });

/** Sound that FFmpeg does not write, or reads in part, by SoX. FFmpeg decodes it, as it reads more, and sees what is damaged. */
export const engine: Engine<Tool> = {
  name: 'sox',
  tools: TOOLS,
  needs: { '/usr/share/doc/libsox-fmt-all': 'libsox-fmt-all' },
  weight: 1,
  edges: [
    // FFmpeg's decoder stops where a recorder was silent and says so.
    { from: 'amr', to: 'wav', fidelity: 1, cost: 2 },
    ...edgesBetween(SOURCES_OF_SOUND, Object.keys(LOSSLESS), { fidelity: 1, cost: 5, options: SoundOptions }),
    ...edgesBetween(SOURCES_OF_SOUND, Object.keys(COARSE), { fidelity: 0.6, cost: 5, options: SoundOptions }),
  ],
  detect: (host) => host.version('sox', ['--version']),

  async convert(task, run) {
    if (task.from.id === 'amr') {
      // Its first bytes say of which kind it is.
      await run.tool('sox', [task.input, task.output]);
      return [{ path: task.output }];
    }
    const target = TARGETS[task.to.id];
    if (!target) throw new TypeError(`SoX' name of ${task.to.id} is not known.`);
    const source = await measured(await openSource(task, run), run);
    const { index } = requireTrack(source, 'audio');
    const filters = soundFilters(source, task.options);
    const decoded = ['-map', `0:${index}`, ...filters, '-c:a', 'pcm_s24le', '-f', 'wav', 'decoded.wav'];
    await runFfmpeg(source, decoded, run, { from: 0, to: 0.7 });
    // Quieter by as much as is needed, so that nothing is cut off at the top.
    await run.tool('sox', ['-G', '-t', 'wav', 'decoded.wav', ...target.form, '-t', target.type, task.output]);
    return [{ path: task.output }];
  },
};
