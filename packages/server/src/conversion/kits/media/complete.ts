/** Tells whether FFmpeg got to the end of a file, since it takes what is left of a cut one for the whole. */
import { z } from 'zod';
import type { Run } from '../../engine.ts';
import { inputArguments } from './demuxers.ts';
import type { Source } from './source.ts';

/**
 * Its demuxers say so where a file ends inside a packet, and where they lost their way: by a checksum that is wrong, or a
 * length that cannot be.
 */
const DAMAGED =
  /Packet corrupt|File ended prematurely|partial file|invalid block label|CRC mismatch|EBML number|Invalid NAL unit size/;
/**
 * A WAV file that was written to a pipe has a made-up size, and one whose recorder broke off has none. Both go on to their
 * end, which is inside of what FFmpeg takes for a packet.
 */
const OPEN_END = /Ignoring maximum wav data size|Estimating duration from bitrate/;
const RIFF = Buffer.from('RIFF').toString('hex');
/** Lengths from here on are made up. */
const NO_LENGTH = 0x7f000000;

const OPEN_ENDED =
  'The file ends before the length that it says, or says none, as when a recorder breaks off: all sound that is there was taken.';

/**
 * Recordings of what is sent, and what comes as a stream: packets get lost on the way, parts are joined, and both ends lie where
 * somebody has pressed a button.
 */
const STREAMS = ['mpegts', 'mpeg', 'aac', 'loas', 'flv'];
/** FFmpeg says so once for each packet, and once where the end is missing. */
const LOST_PACKETS = /corrupt input packet|File ended prematurely|EBML number/g;
/** More packets than this that are not whole are a damaged recording, fewer a moment of bad reception. */
const MAX_LOST = { packets: 4, share: 0.05 };

/** Pictures alone have no packets, and end where the last one does. In other formats the first ones may lack what they refer to. */
const ENDS_WITH_PICTURE = ['mpegvideo'];
const LOST_PICTURE = /corrupt decoded frame/;

/** A declared length may be a little off, by encoders' padding. */
const TOLERANCE_SECONDS = { sound: 0.1, pictures: 0.5 };
const TOLERANCE_SHARE = 0.02;
/** Encoders of MP3 count it in samples: before and behind what is heard there may be as many as three packets hold. */
const PADDING_SAMPLES = 3 * 1152;
const PADDED_CODEC = 'mp3';

/**
 * Whether all of a source was read.
 *
 * @param seconds how far FFmpeg got
 * @param warnings what it printed
 */
export async function isAllRead(
  source: Source,
  seconds: number,
  warnings: string,
  run: Run<'ffprobe'>,
): Promise<boolean> {
  const isOpen = source.demuxer === 'wav' && OPEN_END.test(warnings) && !(await isCutWave(source, run));
  if (DAMAGED.test(warnings) && !isOpen && !(isStream(source) && (await isScratched(source, warnings, run))))
    return false;
  if (isOpen && DAMAGED.test(warnings)) run.warn('content_left_out', OPEN_ENDED);
  if (ENDS_WITH_PICTURE.includes(source.demuxer) && LOST_PICTURE.test(warnings)) return false;
  return isNearEnd(source, seconds) || isNearEnd(source, await endOfPictures(source, run));
}

/** A file as FFmpeg sees it that is told to take it for bytes: the beginning as hexadecimal words behind an address, and its size. */
const Bytes = z.object({
  packets: z.tuple([z.object({ data: z.string() })], z.unknown()),
  format: z.object({ size: z.coerce.number() }),
});

/** Whether a WAV file says how long it is, and is not that long. Of a short one FFmpeg says the same as of an open end. */
async function isCutWave({ path }: Source, run: Run<'ffprobe'>): Promise<boolean> {
  const show = ['-show_data', '-show_entries', 'packet=data:format=size', '-read_intervals', '%+#1'];
  const { stdout } = await run.tool('ffprobe', ['-v', 'error', '-f', 'data', ...show, '-of', 'json', path]);
  const { packets, format } = Bytes.parse(JSON.parse(stdout));
  const head = /^\s*0+: ([\da-f ]{19})/.exec(packets[0].data)?.[1]?.replaceAll(' ', '') ?? '';
  const length = Buffer.from(head, 'hex').readUInt32LE(4);
  return head.startsWith(RIFF) && length < NO_LENGTH && length > format.size;
}

/** Whether a source is of a kind that goes on after what is lost, and says of itself that it does. */
export function isStream({ demuxer, isDeclared }: Source): boolean {
  return STREAMS.includes(demuxer) || (demuxer === 'matroska' && !isDeclared);
}

/** Whether only a little of a stream is lost, of which the client is told. */
async function isScratched(source: Source, warnings: string, run: Run<'ffprobe'>): Promise<boolean> {
  const lost = warnings.match(LOST_PACKETS)?.length ?? 0;
  if (lost > MAX_LOST.packets && lost > MAX_LOST.share * (await packetsOf(source, run))) return false;
  const what = lost > 1 ? `${lost} of its packets are not whole` : 'One of its packets is not whole';
  run.warn('content_left_out', `${what}, as after a moment of bad reception: what they held was left out.`);
  return true;
}

async function packetsOf({ demuxer, path }: Source, run: Run<'ffprobe'>): Promise<number> {
  const count = [
    '-v',
    'error',
    '-count_packets',
    '-show_entries',
    'stream=nb_read_packets',
    '-of',
    'csv=p=0',
  ];
  const { stdout } = await run.tool('ffprobe', [...count, ...inputArguments(demuxer, path)]);
  return stdout.split('\n').reduce((sum, line) => sum + (Number.parseInt(line, 10) || 0), 0);
}

function isNearEnd({ isDeclared, seconds: declared, tracks }: Source, seconds: number): boolean {
  if (!isDeclared || declared === undefined) return true;
  const hasPictures = tracks.some(({ kind }) => kind === 'video');
  const padded = tracks.filter(({ codec }) => codec === PADDED_CODEC);
  const slowest = Math.min(...padded.map(({ sampleRate }) => sampleRate || Number.POSITIVE_INFINITY));
  const tolerance = Math.max(
    TOLERANCE_SECONDS[hasPictures ? 'pictures' : 'sound'],
    PADDING_SAMPLES / slowest,
  );
  return declared - seconds <= Math.max(tolerance, declared * TOLERANCE_SHARE);
}

/**
 * How long the pictures of a source are seen, in seconds. FFmpeg counts to where the last one begins, but that may stay: for a
 * second in a slide show, or for as long as somebody talks about it.
 */
async function endOfPictures(source: Source, run: Run<'ffprobe'>): Promise<number> {
  if (!source.tracks.some(({ kind }) => kind === 'video')) return 0;
  // Its length was looked at before, and that of its last picture stands nowhere else.
  if (tellsNoStays(source) && isSilent(source)) return Number.POSITIVE_INFINITY;
  const { last, usual, stay } = await picturesOf(source, run);
  return last + Math.max(stay, usual);
}

/**
 * The same source, whose last picture is repeated where a silent film ends with one that stays. An encoder is not told that, and
 * the film would be over too early.
 */
export async function withLastStay(source: Source, run: Run<'ffprobe'>): Promise<Source> {
  const { seconds, isDeclared, startTime } = source;
  if (!isSilent(source) || !isDeclared || seconds === undefined) return source;
  const from = Math.max(startTime + seconds - 1, 0);
  const { last, usual, stay } = await picturesOf(source, run, ['-read_intervals', `${from}%`]);
  const left = (tellsNoStays(source) ? seconds - last : stay) - usual;
  if (left <= TOLERANCE_SECONDS.pictures) return source;
  // Where the file tells it FFmpeg knows when all is over, and one picture at that time is enough.
  const end = tellsNoStays(source) ? `stop_duration=${left.toFixed(3)}` : 'stop=1';
  const lastStay = `tpad=stop_mode=clone:${end}`;
  return { ...source, tracks: source.tracks.map((track) => ({ ...track, lastStay })) };
}

const isSilent = ({ tracks }: Source): boolean => !tracks.some(({ kind }) => kind === 'audio');
const tellsNoStays = ({ demuxer }: Source): boolean => demuxer === 'matroska';

/** When the last picture is shown, how long it stays by what the file says, and how long pictures stay at most besides. */
async function picturesOf({ demuxer, path, startTime }: Source, run: Run<'ffprobe'>, part: string[] = []) {
  const times: number[] = [];
  let [last, stay] = [0, 0];
  const onLine = (line: string) => {
    const [time = Number.NaN, duration = Number.NaN] = line.split(',').map(Number.parseFloat);
    if (Number.isNaN(time)) return;
    times.push(time - startTime);
    if (time - startTime < last) return;
    last = time - startTime;
    stay = Number.isNaN(duration) ? 0 : duration;
  };
  const show = ['-v', 'error', '-select_streams', 'V', '-show_entries', 'packet=pts_time,duration_time'];
  const form = ['-of', 'csv=p=0', ...inputArguments(demuxer, path)];
  await run.tool('ffprobe', [...show, ...part, ...form], { onLine });
  times.sort((a, b) => a - b);
  const stays = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return { last, stay, usual: stays.reduce((longest, each) => Math.max(longest, each), 0) };
}
