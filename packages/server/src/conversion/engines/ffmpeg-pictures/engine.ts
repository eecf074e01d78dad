import type { Edge, Run, Task } from '../../engine.ts';
import { SHARP_OPTIONS, shapingOnly } from '../../kits/pictures/sharp.ts';
import { DECODED, type Decoded, edgesToAll, pictureEngine, pngOf } from '../../kits/pictures/tool.ts';
import { animated } from '../../options/pictures.ts';
import { NO_OPTIONS, type OptionsSchema } from '../../options.ts';

const TOOLS = { ffmpeg: 'ffmpeg', head: 'coreutils', 'heif-convert': 'libheif-examples' } as const;

const QUIET = ['-v', 'error', '-nostdin', '-xerror', '-protocol_whitelist', 'file'];
const ONE = ['-frames:v', '1', '-update', '1'];
/** Light is counted evenly in OpenEXR, and as the eye sees it elsewhere. */
const TO_LINEAR = 'format=gbrapf32le,zscale=transferin=iec61966-2-1:transfer=linear';

const MOVING: Readonly<Record<string, OptionsSchema>> = {
  webp: SHARP_OPTIONS.webp.extend({ animated }),
  gif: SHARP_OPTIONS.gif.extend({ animated }),
};
const ANIMATION = 'out/decoded.webp';

const png = SHARP_OPTIONS.png;
const edges: Edge[] = [
  { from: 'qoi', to: 'png', fidelity: 1, cost: 4, options: png },
  { from: 'png', to: 'qoi', fidelity: 0.98, cost: 4, options: shapingOnly },
  { from: 'sgi', to: 'png', fidelity: 1, cost: 4, options: png },
  // Those that move, which no other engine reads; what is transparent in them is not seen.
  ...edgesToAll(['avif'], 0.7).map((edge) => ({
    ...edge,
    options: MOVING[edge.to] ?? edge.options ?? NO_OPTIONS,
  })),
  // What moves does so in AVIF, too.
  { from: 'gif', to: 'avif', fidelity: 0.96, cost: 8, options: SHARP_OPTIONS.avif.extend({ animated }) },
  { from: 'png', to: 'exr', fidelity: 0.98, cost: 6, options: shapingOnly },
];

/** Pictures of games and films, by the codecs of FFmpeg. */
export const engine = pictureEngine({
  name: 'ffmpeg-pictures',
  tools: TOOLS,
  edges,
  detect: (host) => host.version('ffmpeg', ['-version'], /version ([\d.]+)/),

  async decode(task, run) {
    const { from, to, input, options } = task;
    if (from.id === 'gif') return encodeMoving(task, run);
    if (from.id === 'avif') {
      if (!(await isSequence(input, run))) {
        // FFmpeg does not see what is transparent in a single picture.
        await run.tool('heif-convert', [input, DECODED]);
        return [{ path: DECODED }];
      }
      const reading = [...QUIET, '-f', 'mov', '-i', input, '-map', '0:v:0'];
      if (to.id in MOVING && options.animated !== false) {
        const exact = ['-c:v', 'libwebp_anim', '-lossless', '1', '-loop', '0', '-fps_mode', 'passthrough'];
        await run.tool('ffmpeg', [...reading, '-pix_fmt', 'bgra', ...exact, ANIMATION]);
        return [{ path: ANIMATION, format: 'webp' }];
      }
      await run.tool('ffmpeg', [...reading, ...ONE, DECODED]);
      return [{ path: DECODED }];
    }
    await run.tool('ffmpeg', [...QUIET, '-f', `${from.id}_pipe`, '-i', input, ...ONE, DECODED]);
    return [{ path: DECODED }];
  },

  async encode(task, run) {
    const reading = ['-f', 'png_pipe', '-i', await pngOf(task, run, { profiles: true })];
    // The encoder is chosen by the name of the output, which is ours.
    await run.tool('ffmpeg', [...QUIET, ...reading, ...(WRITING[task.to.id] ?? []), ...ONE, task.output]);
  },
});

/** Whether an AVIF file says in its first box that it moves. */
async function isSequence(input: string, run: Run<'head'>): Promise<boolean> {
  const { stdout } = await run.tool('head', ['-c', '64', input]);
  return stdout.includes('avis');
}

/** For each picture of an animation the lowest opacity in it. */
const OPACITIES = 'format=rgba,alphaextract,signalstats,metadata=print:key=lavfi.signalstats.YMIN:file=-';
const MOVING_AVIF = 'out/moving.avif';

/** An animation as AVIF; what does not move, or is to be shaped, is left to what does that better. */
async function encodeMoving({ input, options }: Task, run: Run<keyof typeof TOOLS>): Promise<Decoded[]> {
  const reading = [...QUIET, '-f', 'gif', '-i', input];
  const { stdout } = await run.tool('ffmpeg', [...reading, '-vf', OPACITIES, '-f', 'null', '-']);
  const opacities = [...stdout.matchAll(/YMIN=(\d+)/g)].map(([, opacity]) => Number(opacity));
  const { animated: moves = true, ...wishes } = options;
  if (opacities.length < 2 || moves === false) return [{ path: input, format: 'gif' }];
  const isClear = opacities.some((opacity) => opacity < 255);
  if (isClear || Object.keys(wishes).length > 0) {
    const reason = isClear ? 'has no transparency in AVIF here' : 'cannot be shaped in AVIF here';
    run.warn('content_left_out', `Only its first picture is there: what moves ${reason}.`);
    return [{ path: input, format: 'gif' }];
  }
  const codec = [
    '-c:v',
    'libaom-av1',
    '-crf',
    '24',
    '-b:v',
    '0',
    '-cpu-used',
    '6',
    '-fps_mode',
    'passthrough',
  ];
  const pictures = ['-pix_fmt', 'yuv444p', ...codec, '-f', 'avif'];
  await run.tool('ffmpeg', [...reading, ...pictures, MOVING_AVIF]);
  return [{ path: MOVING_AVIF, format: 'avif' }];
}

/** By itself FFmpeg takes a palette with transparency for one without. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  exr: ['-vf', TO_LINEAR],
  qoi: ['-pix_fmt', 'rgba'],
};
