/** Films and recordings as cameras, receivers and editors write them, of the kinds that were reported of programs of this sort. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert, failureOf } from './convert.ts';
import { convertOne, H264, make, PICTURES, probe, TONE } from './probe.ts';

const lengthOf = async (path: string) => (await probe(path)).format.duration;

/** Shows of the streams of a file what ffprobe calls so. */
async function shown(path: string, entries: string): Promise<string[]> {
  const args = ['-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', path];
  return (await execa('ffprobe', args)).stdout.split('\n').filter(Boolean);
}

test.each(['mp4', 'mov', 'mkv', 'webm'])('the day and the place of a phone film stay in %s', async (to) => {
  const tags =
    '-movflags use_metadata_tags -metadata creation_time=2023-07-01T10:20:30Z -metadata com.apple.quicktime.location.ISO6709=+48.1371+011.5754/ -metadata com.apple.quicktime.make=Apple';
  const from = to === 'mov' ? 'mp4' : 'mov';
  const input = await make(`in.${from}`, `${PICTURES} ${TONE} ${H264} -c:a aac ${tags}`);
  const found = (await probe(await convertOne(from, to, input, { width: 80 }))).format.tags;
  const values = Object.values(found);
  expect(values.some((value) => value.startsWith('2023-07-01T10:20:30'))).toBe(true);
  expect(values).toContain('+48.1371+011.5754/');
  expect(values).toContain('Apple');
});

/** A stream of packets of 188 bytes, or a program, of eight seconds. */
const recording = async (format: string) => {
  const codecs = format === 'ts' ? `${H264} -g 25 -c:a aac` : '-c:v mpeg2video -c:a mp2 -f dvd';
  const pictures = '-f lavfi -i testsrc=s=320x240:r=25:d=8';
  return readFile(await make(`in.${format}`, `${pictures} -f lavfi -i sine=440:d=8 ${codecs}`));
};

test('a recording that has lost some packets is converted, and says so', async () => {
  const content = await recording('ts');
  const lost = [0.3, 0.5, 0.7].map((share) => Math.floor((content.length * share) / 188) * 188);
  const kept = [0, ...lost].map((at, index) => content.subarray(at + (index && 188), lost[index]));
  const warnings: ConversionWarning[] = [];
  const [made] = await convert('ts', 'mp4', Buffer.concat(kept), {
    onWarning: (warning) => warnings.push(warning),
  });
  expect(await lengthOf(made?.path ?? '')).toBeCloseTo(8, 0);
  expect(warnings).toMatchObject([{ code: 'content_left_out', detail: expect.stringMatching(/not whole/) }]);
});

test('a recording of which a third is lost is damaged', async () => {
  const content = await recording('ts');
  const packets = Array.from({ length: content.length / 188 }, (_, index) => index).filter((at) => at % 3);
  const kept = packets.map((at) => content.subarray(at * 188, at * 188 + 188));
  expect(await failureOf(convertOne('ts', 'mp4', Buffer.concat(kept)))).toMatchObject({
    code: 'invalid_input_file',
  });
});

test.each(['ts', 'mpg'])('a %s recording that begins and ends inside a packet is read', async (format) => {
  const content = await recording(format);
  const cut = content.subarray(Math.floor(content.length / 4) + 77, content.length - 777);
  expect(await lengthOf(await convertOne(format, 'mp4', cut))).toBeGreaterThan(4);
});

test.each(['ts', 'mpg'])('two joined %s recordings become one film without a hole', async (format) => {
  const content = await recording(format);
  const joined = await convertOne(format, 'mp4', Buffer.concat([content, content]));
  expect(Math.abs((await lengthOf(joined)) - 16)).toBeLessThan(0.6);
});

test('a live recording that broke off is read as far as it goes', async () => {
  const codecs = `${H264} -c:a aac -live 1`;
  const content = await readFile(await make('in.mkv', `${PICTURES} ${TONE} ${codecs}`));
  expect(
    await lengthOf(await convertOne('mkv', 'mp4', content.subarray(0, content.length - 70))),
  ).toBeCloseTo(2, 0);
});

test('AAC is read as broadcasters multiplex it, and from the middle of a frame', async () => {
  const latm = await make('in.loas', `${TONE} -c:a aac -f latm`);
  expect(await lengthOf(await convertOne('aac', 'mp3', await readFile(latm)))).toBeCloseTo(2, 0);
  const adts = await readFile(await make('in.aac', `${TONE} -c:a aac`));
  const part = adts.subarray(111, adts.length - 33);
  expect(await lengthOf(await convertOne('aac', 'mp3', part))).toBeGreaterThan(1.5);
});

/** When a track of sound is first heard, in seconds of the film. */
async function firstSound(path: string): Promise<number> {
  const args = ['-i', path, '-af', 'silencedetect=n=-40dB:d=0.2', '-f', 'null', '-'];
  return Number(/silence_end: ([\d.]+)/.exec((await execa('ffmpeg', args)).stderr)?.[1]);
}

test.each(['avi', 'mp3', 'flac'])('sound that begins late does so in %s', async (to) => {
  const input = await make(
    'in.mkv',
    `${PICTURES} -itsoffset 0.8 -f lavfi -i sine=440:d=1.2 ${H264} -c:a libmp3lame`,
  );
  expect(await firstSound(await convertOne('mkv', to, input))).toBeCloseTo(0.8, 1);
});

const hues = (size: string) => `-f lavfi -i color=c=0xC82828:s=${size}:r=5:d=1`;

test('films of high definition that name no colours have those of television', async () => {
  const filters = '-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setparams=colorspace=unknown';
  const input = await make('in.mp4', `${hues('1280x720')} ${filters} ${H264}`);
  expect(await shown(input, 'stream=color_space')).not.toContain('bt709');
  for (const to of ['png', 'gif']) {
    const [made] = await convert('mp4', to, input);
    const [red = 0, green = 0] = (await sharp(made?.path ?? '').stats()).channels.map(({ mean }) => mean);
    expect(Math.abs(red - 200) + Math.abs(green - 40)).toBeLessThan(12);
  }
});

test('a mirrored film is shown mirrored', async () => {
  const upright = '-f lavfi -i color=c=red:s=96x64:r=5:d=1 -vf drawbox=c=blue:h=ih/2:t=fill';
  const input = await readFile(await make('in.mp4', `${upright} ${H264}`));
  // The matrix of the track's header: its second line is negative, and its third moves the picture back.
  const matrix = input.indexOf('tkhd') + 4 + 40;
  input.writeInt32BE(-0x10000, matrix + 16);
  input.writeInt32BE(64 << 16, matrix + 28);
  const still = ['-v', 'error', '-i', await convertOne('mp4', 'mkv', input), '-frames:v', '1'];
  const pixels = [...still, '-vf', 'scale=1:2:flags=area', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'];
  const { stdout } = await execa('ffmpeg', pixels, { encoding: 'buffer' });
  expect(stdout[0]).toBeGreaterThan(200);
  expect(stdout[5]).toBeGreaterThan(200);
});

test.each(['ts', 'm2ts', 'flv'])('a film that only its container calls wide is wide in %s', async (to) => {
  const plain = await make('in.mkv', `${PICTURES} ${H264}`);
  const input = await make('in.mkv', `-i ${plain} -c copy -aspect 16:9`);
  const [shape] = await shown(await convertOne('mkv', to, input), 'stream=display_aspect_ratio');
  expect(shape).toMatch(/^16:9/);
});

const POSTER = '-f lavfi -i color=c=red:s=64x64 -frames:v 1';

test.each([
  ['mp4', 'mkv'],
  ['mp4', 'mov'],
  ['mkv', 'mp4'],
  ['mkv', 'mov'],
])('the poster of a film goes from %s into %s', async (from, to) => {
  const picture = await make('cover.jpg', POSTER);
  const film = `${PICTURES} ${TONE}`;
  const input =
    from === 'mp4'
      ? await make(
          'in.mp4',
          `${film} -i ${picture} -map 0 -map 1 -map 2 ${H264} -c:a aac -c:v:1 copy -disposition:v:1 attached_pic`,
        )
      : await make('in.mkv', `${film} ${H264} -c:a aac -attach ${picture} -metadata:s:t mimetype=image/jpeg`);
  const { streams } = await probe(await convertOne(from, to, input));
  expect(streams.filter(({ disposition }) => disposition.attached_pic)).toMatchObject([
    { codec_name: 'mjpeg' },
  ]);
});

test('tracks keep their names', async () => {
  const input = await make('in.mkv', `${PICTURES} ${TONE} ${H264} -c:a aac -metadata:s:a:0 title=Kommentar`);
  const handlers = await shown(await convertOne('mkv', 'mp4', input), 'stream_tags=handler_name');
  expect(handlers).toContain('Kommentar');
});

const LOOKS = `[Script Info]
ScriptType: v4.00+

[Events]
Format: Start, End, Style, Text
Dialogue: 0:00:00.50,0:00:01.00,Default,{\\an8}Guten {\\i1}Tag{\\i0}
Dialogue: 0:00:01.00,0:00:01.50,Default,{\\p1}m 0 0 l 100 0 100 100{\\p0}
`;

test('what is drawn in subtitles is no word in formats that draw nothing', async () => {
  const tracks = `-map 0 -map 1 ${H264} -c:s ass -metadata:s:s:0 language=ger`;
  const input = await make('in.mkv', `${PICTURES} -i words.ass ${tracks}`, { 'words.ass': LOOKS });
  const film = await convertOne('mkv', 'mp4', input);
  const { stdout } = await execa('ffmpeg', ['-v', 'error', '-i', film, '-map', '0:s:0', '-f', 'srt', '-']);
  expect(stdout.trim()).toBe('1\n00:00:00,500 --> 00:00:01,000\nGuten <i>Tag</i>');
  expect(await shown(film, 'stream_tags=language')).toContain('ger');
});
