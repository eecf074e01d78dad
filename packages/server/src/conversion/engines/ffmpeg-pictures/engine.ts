import type { Edge } from '../../engine.ts';
import { SHARP_OPTIONS, shapingOnly } from '../../kits/pictures/sharp.ts';
import { DECODED, pictureEngine, pngOf } from '../../kits/pictures/tool.ts';

const TOOLS = { ffmpeg: 'ffmpeg' } as const;

const QUIET = ['-v', 'error', '-nostdin', '-xerror', '-protocol_whitelist', 'file'];
const ONE = ['-frames:v', '1', '-update', '1'];
/** Light is counted evenly in OpenEXR, and as the eye sees it elsewhere. */
const TO_LINEAR = 'format=gbrapf32le,zscale=transferin=iec61966-2-1:transfer=linear';

const png = SHARP_OPTIONS.png;
const edges: Edge[] = [
  { from: 'qoi', to: 'png', fidelity: 1, cost: 4, options: png },
  { from: 'png', to: 'qoi', fidelity: 0.98, cost: 4, options: shapingOnly },
  { from: 'sgi', to: 'png', fidelity: 1, cost: 4, options: png },
  { from: 'png', to: 'exr', fidelity: 0.98, cost: 6, options: shapingOnly },
];

/** Pictures of games and films, by the codecs of FFmpeg. */
export const engine = pictureEngine({
  name: 'ffmpeg-pictures',
  tools: TOOLS,
  edges,
  detect: (host) => host.version('ffmpeg', ['-version'], /version ([\d.]+)/),

  async decode({ from, input }, run) {
    await run.tool('ffmpeg', [...QUIET, '-f', `${from.id}_pipe`, '-i', input, ...ONE, DECODED]);
    return [{ path: DECODED }];
  },

  async encode(task, run) {
    const reading = ['-f', 'png_pipe', '-i', await pngOf(task, run)];
    // The encoder is chosen by the name of the output, which is ours.
    await run.tool('ffmpeg', [...QUIET, ...reading, ...(WRITING[task.to.id] ?? []), ...ONE, task.output]);
  },
});

/** By itself FFmpeg takes a palette with transparency for one without. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  exr: ['-vf', TO_LINEAR],
  qoi: ['-pix_fmt', 'rgba'],
};
