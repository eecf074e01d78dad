import { fileURLToPath } from 'node:url';
import { type Edge, edgesBetween, type Run, type Task } from '../../engine.ts';
import { formatById } from '../../formats.ts';
import { SHARP_OPTIONS, shapingOnly } from '../../kits/pictures/sharp.ts';
import { DECODED, type Decoded, edgesToAll, pictureEngine, pngOf } from '../../kits/pictures/tool.ts';
import { animated } from '../../options/pictures.ts';
import { NO_OPTIONS, type OptionsSchema } from '../../options.ts';

const TOOLS = {
  ffmpeg: 'ffmpeg',
  head: 'coreutils',
  perl: 'perl-base',
  'heif-convert': 'libheif-examples',
  '/usr/bin/python3': 'python3-minimal',
} as const;

const QUIET = ['-v', 'error', '-nostdin', '-xerror', '-protocol_whitelist', 'file'];
const ONE = ['-frames:v', '1', '-update', '1'];
/** Light is counted evenly in OpenEXR, and as the eye sees it elsewhere. */
const TO_LINEAR = 'format=gbrapf32le,zscale=transferin=iec61966-2-1:transfer=linear';

const MOVING: Readonly<Record<string, OptionsSchema>> = {
  webp: SHARP_OPTIONS.webp.extend({ animated }),
  gif: SHARP_OPTIONS.gif.extend({ animated }),
};
const ANIMATION = 'out/decoded.webp';

const PYTHON = '/usr/bin/python3';
const AS_APNG = fileURLToPath(new URL('../pillow/convert.py', import.meta.url));
const FRAMES = 'frames.apng';

const png = SHARP_OPTIONS.png;
const edges: Edge[] = [
  { from: 'qoi', to: 'png', fidelity: 1, cost: 4, options: png },
  { from: 'png', to: 'qoi', fidelity: 0.98, cost: 4, options: shapingOnly },
  { from: 'sgi', to: 'png', fidelity: 1, cost: 4, options: png },
  // Those that move, which no other engine reads.
  ...edgesToAll(['avif'], 0.7).map((edge) => ({
    ...edge,
    options: MOVING[edge.to] ?? edge.options ?? NO_OPTIONS,
  })),
  // What moves does so in AVIF, too.
  ...edgesBetween(['gif', 'apng', 'webp'], ['avif'], {
    fidelity: 0.96,
    cost: 8,
    options: SHARP_OPTIONS.avif.extend({ animated }),
  }),
  { from: 'png', to: 'exr', fidelity: 0.98, cost: 6, options: shapingOnly },
];

/** Pictures of games and films, by the codecs of FFmpeg. */
export const engine = pictureEngine({
  name: 'ffmpeg-pictures',
  tools: TOOLS,
  needs: { '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil' },
  edges,
  detect: (host) => host.version('ffmpeg', ['-version'], /version ([\d.]+)/),

  async decode(task, run) {
    const { from, to, input, options } = task;
    if (from.id === 'webp') {
      if (options.animated === false || !movesInWebp(await headOf(input, run)))
        return [{ path: input, format: 'webp' }];
      // FFmpeg reads no WebP that moves.
      await run.tool(PYTHON, ['-I', AS_APNG, input, FRAMES], { readable: [AS_APNG] });
      return encodeMoving({ ...task, input: FRAMES, from: formatById('apng') }, run);
    }
    if (from.id in STILL) return encodeMoving(task, run);
    if (from.id === 'avif') {
      const head = await headOf(input, run);
      if (!MOVES.test(head)) {
        // FFmpeg does not see what is transparent in a single picture.
        await run.tool('heif-convert', [input, DECODED]);
        return [{ path: DECODED }];
      }
      const pictures = head.includes(HAS_ALPHA) ? WITH_ALPHA : ['-map', '0:v:0'];
      const reading = [...QUIET, '-f', 'mov', '-i', input, ...pictures];
      if (to.id in MOVING && options.animated !== false) {
        const asked = [...QUIET, '-f', 'mov', '-i', input];
        const { stdout } = await run.tool('ffmpeg', [...asked, ...STAYS]);
        const exact = ['-c:v', 'libwebp_anim', '-lossless', '1', '-loop', '0', '-fps_mode', 'passthrough'];
        await run.tool('ffmpeg', [...reading, '-pix_fmt', 'bgra', ...exact, ANIMATION]);
        await run.tool('perl', ['-e', LAST_STAYS, ANIMATION, String(millisecondsIn(stdout))]);
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

const HEAD_BYTES = 4096;
const MOVES = /^.{0,60}avis/s;
const HAS_ALPHA = 'systems:auxiliary:alpha';
/** What is transparent is a track of its own. */
const WITH_ALPHA = [
  '-filter_complex',
  '[0:v:0]format=yuv444p[seen];[0:v:1]format=gray[a];[seen][a]alphamerge',
];

/** The flags at the head of a WebP file that has any; who reads them as text knows those below 128. */
const movesInWebp = (head: string) =>
  ((/^RIFF.{1,4}WEBPVP8X\n\0\0\0(.)/s.exec(head)?.[1]?.charCodeAt(0) ?? 0) & 2) > 0;

/** The first boxes of a file: in AVIF they say whether it moves, and whether something in it is transparent. */
async function headOf(input: string, run: Run<'head'>): Promise<string> {
  const { stdout } = await run.tool('head', ['-c', String(HEAD_BYTES), input]);
  return stdout;
}

/** What moves and becomes AVIF, as what sharp reads its first picture. */
const STILL: Readonly<Record<string, string>> = { gif: 'gif', apng: 'png' };
/** For each picture of an animation the lowest opacity in it. */
const OPACITIES = 'format=rgba,alphaextract,signalstats,metadata=print:key=lavfi.signalstats.YMIN:file=-';
/** For each packet, after its number and times, how long its picture stays. */
const STAYS = ['-map', '0:v:0', '-c', 'copy', '-f', 'framecrc', '-'];
const MOVING_AVIF = 'out/moving.avif';

/** An animation as AVIF; what does not move, or is to be shaped, is left to what does that better. */
async function encodeMoving(
  { from, input, options }: Task,
  run: Run<keyof typeof TOOLS>,
): Promise<Decoded[]> {
  const still = [{ path: input, format: STILL[from.id] ?? from.id }];
  const reading = [...QUIET, '-f', from.id, '-i', input];
  const { stdout } = await run.tool('ffmpeg', [...reading, '-vf', OPACITIES, '-f', 'null', '-', ...STAYS]);
  const opacities = [...stdout.matchAll(/YMIN=(\d+)/g)].map(([, opacity]) => Number(opacity));
  const stays = staysIn(stdout);
  const { animated: moves = true, ...wishes } = options;
  if (opacities.length < 2 || moves === false) return still;
  if (Object.keys(wishes).length > 0) {
    run.warn(
      'content_left_out',
      'Only its first picture is there: what moves cannot be shaped in AVIF here.',
    );
    return still;
  }
  const isClear = opacities.some((opacity) => opacity < 255);
  const stay = lastStay(stays);
  const pictures = isClear ? APART : ['-pix_fmt', 'yuv444p'];
  await run.tool('ffmpeg', [...reading, ...pictures, ...AV1, ...stay, '-f', 'avif', MOVING_AVIF]);
  return [{ path: MOVING_AVIF, format: 'avif' }];
}

const staysIn = (packets: string) =>
  [...packets.matchAll(/^0, +-?\d+, +-?\d+, +(\d+),/gm)].map(([, stay]) => Number(stay));

/** How long all of it takes, by the clock that the packets say they have. */
function millisecondsIn(packets: string): number {
  const [, ticks = '1', seconds = '1'] = packets.match(/^#tb 0: (\d+)\/(\d+)/m) ?? [];
  const all = staysIn(packets).reduce((sum, stay) => sum + stay, 0);
  return Math.round((all * 1000 * Number(ticks)) / Number(seconds));
}

/** Has the last picture of an animation in WebP stay as long as all take without the others; its encoder guesses that. */
const LAST_STAYS = String.raw`
  my ($path, $all) = @ARGV;
  open(my $file, "+<:raw", $path) or die;
  my $bytes = do { local $/; <$file> };
  my ($at, $last, $others) = (12, undef, 0);
  while ($at + 8 <= length $bytes) {
    my ($kind, $size) = unpack("a4V", substr($bytes, $at, 8));
    if ($kind eq "ANMF") { $others += stay($last) if defined $last; $last = $at + 20 }
    $at += 8 + $size + $size % 2;
  }
  if (defined $last and $all > $others) { seek($file, $last, 0); print $file substr(pack("V", $all - $others), 0, 3) }
  sub stay { unpack("V", substr($bytes, $_[0], 3) . "\0") }
`;

/**
 * Has the last picture stay: the encoder is told when a picture comes, and not when the last one goes. The filter does not know
 * the clock, but how long all before has taken by it.
 */
function lastStay(stays: readonly number[]): string[] {
  const last = stays.at(-1) ?? 0;
  const before = stays.slice(0, -1).reduce((sum, stay) => sum + stay, 0);
  if (last === 0 || before === 0) return [];
  return ['-bsf:v', `setts=duration=if(eq(N\\,${stays.length - 1})\\,PTS*${last}/${before}\\,DURATION)`];
}

/** What is seen, and how much of it, as tracks of their own. */
const APART = [
  '-filter_complex',
  '[0:v]format=yuva444p,split[seen][both];[both]alphaextract,format=gray[alpha]',
  ...['-map', '[seen]', '-pix_fmt:v:0', 'yuv444p'],
  ...['-map', '[alpha]', '-pix_fmt:v:1', 'gray'],
];
const AV1 = [
  ...['-c:v', 'libaom-av1', '-crf', '24', '-b:v', '0'],
  ...['-cpu-used', '6', '-fps_mode', 'passthrough'],
];

/** By itself FFmpeg takes a palette with transparency for one without. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  exr: ['-vf', TO_LINEAR],
  qoi: ['-pix_fmt', 'rgba'],
};
