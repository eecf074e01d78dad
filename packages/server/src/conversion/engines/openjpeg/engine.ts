import type { Edge } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { SHARP_OPTIONS, shapingOnly } from '../../kits/pictures/sharp.ts';
import { DECODED, pictureEngine, pngWithNotes } from '../../kits/pictures/tool.ts';

const TOOLS = {
  opj_compress: 'libopenjp2-tools',
  opj_decompress: 'libopenjp2-tools',
  dd: 'coreutils',
} as const;

const edges: Edge[] = ['jp2', 'j2k'].flatMap((format) => [
  { from: format, to: 'png', fidelity: 1, cost: 6, options: SHARP_OPTIONS.png },
  // Without loss, except for the profile.
  { from: 'png', to: format, fidelity: 0.98, cost: 6, options: shapingOnly },
]);

const APPEND = ['oflag=append', 'conv=notrunc', 'status=none'];

/** JPEG 2000 by its reference implementation. */
export const engine = pictureEngine({
  name: 'openjpeg',
  tools: TOOLS,
  edges,

  detect: (host) => host.version('opj_compress', ['-h'], /openjp2 library v([\d.]+)/),

  async decode({ input }, run) {
    await run.tool('opj_decompress', ['-i', input, '-o', DECODED]);
    return [{ path: DECODED }];
  },

  async encode(task, run) {
    // What follows is a picture alone in the one format, and a file of boxes in the other.
    const notesAs = task.to.id === 'jp2' ? task.to.id : undefined;
    const { path, notes } = await pngWithNotes(task, run, notesAs, { palettes: true, profiles: true });
    const files = ['-i', path, '-o', task.output];
    await run.tool('opj_compress', files).catch((error: unknown) => {
      if (!(error instanceof ToolFailure)) throw error;
      // A picture of a few pixels cannot be halved as often as is usual.
      return run.tool('opj_compress', ['-n', '1', ...files]);
    });
    if (notes) await run.tool('dd', [`if=${notes}`, `of=${task.output}`, ...APPEND]);
  },
});
