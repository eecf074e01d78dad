/** Sound, films and pictures as people have them, of the kinds that were reported of programs of this sort. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';
import { convertOne, H264, make, PICTURES, probe, TONE } from './probe.ts';

const lengthOf = async (path: string) => (await probe(path)).format.duration;
const slides = (rate: number | string, seconds: number) =>
  make('in.mp4', `-f lavfi -i testsrc=s=96x64:r=${rate}:d=${seconds} ${H264}`);

test.each([
  [1, 4],
  [5, 1],
  [24, 2],
  ['1/4', 12],
])('a silent film of %s pictures a second is whole, and stays as long', async (rate, seconds) => {
  const input = await slides(rate, seconds);
  for (const to of ['mkv', 'gif', 'webm'])
    expect(await lengthOf(await convertOne('mp4', to, input))).toBeCloseTo(seconds, 1);
});

test('a slow film whose end is missing is damaged', async () => {
  const whole = await make('in.mp4', `-f lavfi -i testsrc=s=96x64:r=1:d=8 ${H264} -movflags +faststart`);
  const content = await readFile(whole);
  expect(await failureOf(convertOne('mp4', 'mkv', content.subarray(0, content.length - 1000)))).toMatchObject(
    { code: 'invalid_input_file' },
  );
});

test('a WAV file of a recorder that broke off, which says it is empty, is read to its end', async () => {
  const content = await readFile(await make('in.wav', `${TONE} -bitexact`));
  content.writeUInt32LE(0, 4);
  content.writeUInt32LE(0, content.indexOf('data') + 4);
  expect(await lengthOf(await convertOne('wav', 'mp3', content))).toBeCloseTo(2, 1);
});

test.each([
  ['ts', '-output_ts_offset 30000'],
  ['mpg', '-output_ts_offset 5 -f vob'],
  ['mkv', '-output_ts_offset 5'],
])(
  'a part of a %s file is counted from where it begins, whatever its clock shows',
  async (format, options) => {
    const input = await make(`in.${format}`, `${PICTURES} ${TONE} -c:v mpeg2video -c:a mp2 ${options}`);
    const part = await convertOne(format, 'mp4', input, { start: 1.5 });
    expect(await lengthOf(part)).toBeCloseTo(0.5, 1);
    const [still] = await convert(format, 'jpg', input, { engine: 'ffmpeg-stills', options: { at: 1.8 } });
    expect(still?.format.id).toBe('jpg');
    const { reason } = await failureOf(convertOne(format, 'mp4', input, { start: 9 }));
    expect(reason).toMatch(/^is over after [12]\.\d+ s, and has nothing at 9 s$/);
  },
);

const SPLIT = 'drawbox=c=lime:w=iw/2:t=fill';
/** The colour of a picture in the middle of its left and right half. */
async function halves(path: string): Promise<number[][]> {
  const args = [
    '-v',
    'error',
    '-i',
    path,
    '-frames:v',
    '1',
    '-vf',
    'format=rgb24,scale=2:1:flags=area',
    '-f',
    'rawvideo',
  ];
  const { stdout } = await execa('ffmpeg', [...args, '-pix_fmt', 'rgb24', '-'], { encoding: 'buffer' });
  return [[...stdout.subarray(0, 3)], [...stdout.subarray(3, 6)]];
}

test('a film of wide pixels has its proportions in a GIF image', async () => {
  const input = await make(
    'in.mpg',
    `-f lavfi -i testsrc=s=720x576:r=25:d=1 -vf setsar=64/45 -c:v mpeg2video`,
  );
  const [video] = (await probe(await convertOne('mpg', 'gif', input))).streams;
  expect(video).toMatchObject({ width: 800, height: 450 });
});

test.each(['contain', 'cover'])('a film can be made of an odd size by "%s"', async (fit) => {
  const input = await make('in.mkv', `${PICTURES} ${H264}`);
  const output = await convertOne('mkv', 'webm', input, { width: 101, height: 77, fit });
  expect((await probe(output)).streams[0]).toMatchObject({ width: 101, height: 77 });
});

test.each(['yuv420p10le', 'yuv444p', 'yuv422p'])(
  'H.264 of %s becomes what every player shows in MP4',
  async (pixels) => {
    const input = await make('in.mkv', `${PICTURES} -c:v libx264 -pix_fmt ${pixels}`);
    for (const to of ['mp4', 'mov'])
      expect((await probe(await convertOne('mkv', to, input))).streams[0]).toMatchObject({
        pix_fmt: 'yuv420p',
      });
  },
);

test.each([
  ['arib-std-b67', 'arib-std-b67'],
  ['smpte2084', 'smpte2084'],
])('a film with more light than screens (%s) is not washed out', async (_, transfer) => {
  const toLight = `${SPLIT},zscale=tin=bt709:min=bt709:pin=bt709:rin=limited:t=${transfer}:p=bt2020:m=2020_ncl:npl=203`;
  const tags = `-color_trc ${transfer} -color_primaries bt2020 -colorspace bt2020nc`;
  const input = await make(
    'in.mov',
    `-f lavfi -i color=c=gray:s=96x64:r=10:d=1,format=yuv420p10le,${toLight},format=yuv420p10le -c:v libx265 -x265-params log-level=error ${tags} -tag:v hvc1`,
  );
  for (const to of ['avi', 'gif']) {
    const [left = [], right = []] = await halves(await convertOne('mov', to, input));
    expect(right.every((value) => Math.abs(value - 128) < 40)).toBe(true);
    expect(left[1]).toBeGreaterThan(200);
    expect(Math.max(left[0] ?? 0, left[2] ?? 0)).toBeLessThan(90);
  }
});

test('what is transparent in a film is white in MP4, and stays transparent in WebM', async () => {
  const clear = 'geq=lum=lum(X\\,Y):cb=cb(X\\,Y):cr=cr(X\\,Y):a=255*lt(X\\,48)';
  const pictures = `-f lavfi -i color=c=red:s=96x64:r=10:d=1,format=yuva420p,${clear}`;
  const input = await make('in.webm', `${pictures} -c:v libvpx-vp9 -pix_fmt yuva420p`);
  const [left, right = []] = await halves(await convertOne('webm', 'mp4', input));
  expect(left?.[1]).toBeLessThan(60);
  expect(Math.min(...right)).toBeGreaterThan(240);
  const moved = await convertOne('mov', 'webm', await make('in.mov', `${pictures} -c:v qtrle -pix_fmt argb`));
  const shown = ['-v', 'error', '-show_entries', 'stream_tags=alpha_mode', '-of', 'csv=p=0', moved];
  expect((await execa('ffprobe', shown)).stdout.trim()).toBe('1');
});

/** The loudest sample of a recording, in dB of full scale. */
async function peakOf(path: string): Promise<number> {
  const args = ['-i', path, '-af', 'astats=measure_perchannel=none', '-f', 'null', '-'];
  return Number(/Peak level dB: (-?[\d.]+)/.exec((await execa('ffmpeg', args)).stderr)?.[1]);
}

test('six loud channels are mixed to two without clipping, whatever decodes them', async () => {
  const six = '-f lavfi -i sine=440:d=1 -af volume=17dB,pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0';
  for (const [format, codec] of [
    ['ac3', 'ac3'],
    ['flac', 'flac'],
  ] as const) {
    const input = await make(`in.${format}`, `${six} -c:a ${codec}`);
    expect(await peakOf(await convertOne(format, 'mp3', input))).toBeLessThan(0.5);
  }
});

test('sound above full scale is made quieter, not cut off', async () => {
  const input = await make('in.wav', `${TONE} -af volume=26dB -c:a pcm_f32le`);
  expect(await peakOf(input)).toBeGreaterThan(5);
  expect(await peakOf(await convertOne('wav', 'flac', input))).toBeLessThan(-0.001);
});

const CHAPTERS =
  ';FFMETADATA1\ntitle=T\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=Eins\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=900\nEND=2000\ntitle=Zwei\n';

test.each(['ogg', 'opus', 'flac'])('chapters of a book go into %s', async (to) => {
  const input = await make('in.m4b', `${TONE} -i chapters.txt -map 0 -map_metadata 1 -c:a aac`, {
    'chapters.txt': CHAPTERS,
  });
  const { chapters, format } = await probe(await convertOne('m4b', to, input));
  expect(chapters.map(({ tags }) => tags.title)).toEqual(['Eins', 'Zwei']);
  expect(Object.keys(format.tags).filter((tag) => /brand|minor_version/i.test(tag))).toEqual([]);
});

test.each(['ogg', 'opus', 'mka'])('a cover goes into %s', async (to) => {
  const { streams } = await probe(await convertOne('mp3', to, fixture('media/speech.mp3')));
  expect(streams.map(({ codec_type: type, disposition }) => [type, disposition.attached_pic])).toEqual([
    ['audio', 0],
    ['video', 1],
  ]);
});
