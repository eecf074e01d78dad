import { createHash } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from '../../../../test/engines/convert.ts';
import { convertOne, H264, make, PICTURES, probe, TONE } from '../../../../test/engines/probe.ts';

const SOUND = ['mp3', 'wav', 'flac', 'ogg', 'opus', 'm4a', 'aac', 'aiff'];
/** A stream of AAC may end anywhere: field-film.test.ts has what becomes of one that is cut. */
const WHOLE = SOUND.filter((format) => format !== 'aac');
const VIDEO = ['mp4', 'mov', 'mkv', 'webm', 'avi'];
const speech = (format: string) => fixture(`media/speech.${format}`);

/** The hashes of a file's packets, track by track. */
async function packets(path: string): Promise<string> {
  const args = ['-v', 'error', '-i', path, '-map', '0:v?', '-map', '0:a?', '-c', 'copy'];
  return (await execa('ffmpeg', [...args, '-f', 'streamhash', '-hash', 'md5', '-'])).stdout;
}

test.each([
  ['mov', 'mp4'],
  ['mp4', 'mkv'],
  ['mkv', 'mp4'],
  ['mkv', 'mov'],
])('%s to %s keeps tracks that fit bit by bit', async (from, to) => {
  const input = await make(`in.${from}`, `${PICTURES} ${TONE} ${H264} -c:a aac`);
  expect(await packets(await convertOne(from, to, input))).toBe(await packets(input));
});

test('only the track that does not fit is encoded', async () => {
  const input = await make('in.mkv', `${PICTURES} ${TONE} ${H264} -c:a libvorbis`);
  const output = await convertOne('mkv', 'mp4', input);
  const [video] = (await packets(input)).split('\n');
  expect((await packets(output)).split('\n')[0]).toBe(video);
  expect((await probe(output)).streams.map((stream) => stream.codec_name)).toEqual(['h264', 'aac']);
});

test('an mp4 starts with its index, so that it plays before it is whole', async () => {
  const content = await readFile(await convertOne('mkv', 'mp4', speech('mkv')));
  expect(content.indexOf('moov')).toBeLessThan(content.indexOf('mdat'));
});

test('every sound track, subtitles, chapters and the title come along', async () => {
  const chapters = ';FFMETADATA1\ntitle=Größe\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=Erstes\n';
  const subtitles = '1\n00:00:00,200 --> 00:00:01,500\nGrüße\n';
  const input = await make(
    'in.mkv',
    `${PICTURES} ${TONE} -f lavfi -i sine=880:d=2 -i words.srt -i chapters.txt ` +
      `-map 0 -map 1 -map 2 -map 3 -map_metadata 4 ${H264} -c:a libopus -c:s srt`,
    { 'words.srt': subtitles, 'chapters.txt': chapters },
  );
  const { streams, chapters: found, format } = await probe(await convertOne('mkv', 'mp4', input));
  expect(streams.map((stream) => stream.codec_name).slice(0, 4)).toEqual(['h264', 'aac', 'aac', 'mov_text']);
  expect(found.map(({ tags }) => tags.title)).toEqual(['Erstes']);
  expect(format.tags.title).toBe('Größe');
});

test('a video that was filmed sideways stays upright', async () => {
  const [kept] = (await probe(await convertOne('mov', 'mp4', speech('mov')))).streams;
  expect(kept).toMatchObject({ width: 160, height: 90, side_data_list: [{ rotation: -90 }] });
  const [turned] = (await probe(await convertOne('mov', 'mkv', speech('mov')))).streams;
  expect(turned).toMatchObject({ width: 90, height: 160 });
  expect(turned?.side_data_list).toBeUndefined();
});

test.each(['mkv', 'mov', 'aac', 'm4a'])('what was cut off a video on a phone stays off in %s', async (to) => {
  const whole = await make('in.mp4', `${PICTURES} ${TONE} ${H264} -c:a aac`);
  const folder = await temporaryFolder();
  const trimmed = join(folder, 'in.mp4');
  // Keeps all packets from the last key picture on, and notes where to begin.
  await execa('ffmpeg', ['-v', 'error', '-ss', '1.2', '-i', whole, '-c', 'copy', trimmed]);
  expect((await probe(await convertOne('mp4', to, trimmed))).format.duration).toBeCloseTo(0.8, 0);
});

test('H.264 is made with even sides and colours that every player knows', async () => {
  const [video] = (await probe(await convertOne('avi', 'mp4', speech('avi')))).streams;
  expect(video).toMatchObject({ codec_name: 'h264', width: 162, height: 122, pix_fmt: 'yuv420p' });
});

test('what is transparent in a GIF is white in a video', async () => {
  const background = { r: 255, g: 0, b: 0, alpha: 0 };
  const clear = sharp({ create: { width: 32, height: 32, channels: 4, background } });
  const input = await clear.gif().toBuffer();
  const output = await convertOne('gif', 'mp4', input);
  const raw = ['-v', 'error', '-i', output, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
  const { stdout } = await execa('ffmpeg', raw, { encoding: 'buffer' });
  expect(Math.min(...stdout)).toBeGreaterThan(245);
});

test.each(['mp4', 'webm', 'avi'])('every picture of a GIF stays as long in %s', async (to) => {
  const input = await make('in.gif', '-f lavfi -i testsrc=s=32x32:r=2:d=1.5');
  expect((await probe(await convertOne('gif', to, input))).format.duration).toBeCloseTo(1.5, 1);
});

test.each(['wav', 'aac'])('a cover does not become a video track of %s', async (to) => {
  const { streams } = await probe(await convertOne('mp3', to, speech('mp3')));
  expect(streams.map((stream) => stream.codec_type)).toEqual(['audio']);
});

test.each(['m4a', 'flac', 'aiff'])('a cover and the title go into %s', async (to) => {
  const { streams, format } = await probe(await convertOne('mp3', to, speech('mp3')));
  expect(streams.map((stream) => stream.disposition.attached_pic)).toEqual([0, 1]);
  expect(format.tags.title ?? format.tags.TITLE).toBe('Größe');
});

test('the title of an Ogg file, which is kept with its track, goes into an MP3', async () => {
  expect((await probe(await convertOne('ogg', 'mp3', speech('ogg')))).format.tags.title).toBe('Größe');
});

test.each([
  ['mp3', { channels: 2, sample_rate: '48000' }],
  ['opus', { channels: 6, channel_layout: '5.1' }],
  ['m4a', { channels: 6, channel_layout: '5.1' }],
])('six channels in the layout of films become what %s can be', async (to, expected) => {
  const input = await make('in.wav', `${TONE} -af aresample=96000,aformat=channel_layouts=5.1(side)`);
  expect((await probe(await convertOne('wav', to, input))).streams[0]).toMatchObject(expected);
});

test('more channels than loudspeakers are mixed down', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.wav');
  await execa('sox', ['-n', '-c', '12', '-r', '44100', input, 'synth', '1', 'sine', '440']);
  expect((await probe(await convertOne('wav', 'mp3', input))).streams[0]).toMatchObject({ channels: 2 });
});

test('24 bits a sample stay 24', async () => {
  const { streams } = await probe(await convertOne('wav', 'flac', speech('wav')));
  expect(streams[0]).toMatchObject({ bits_per_raw_sample: '24' });
});

test('lossless formats give back the samples', async () => {
  const samples = async (path: string) => {
    const args = ['-v', 'error', '-i', path, '-f', 's24le', '-c:a', 'pcm_s24le', '-'];
    const { stdout } = await execa('ffmpeg', args, { encoding: 'buffer' });
    return createHash('sha256').update(stdout).digest('hex');
  };
  const flac = await convertOne('wav', 'flac', speech('wav'));
  const aiff = await convertOne('flac', 'aiff', flac);
  expect(await samples(aiff)).toBe(await samples(speech('wav')));
});

test('a track that is missing is the reason that is given', async () => {
  const silent = await make('in.mp4', `${PICTURES} ${H264}`);
  const noAudio = { code: 'conversion_failed', reason: 'has no audio track' };
  expect(await failureOf(convertOne('mp4', 'mp3', silent))).toEqual(noAudio);
  const blind = await make('in.mp4', `${TONE} -c:a aac`);
  const noVideo = { code: 'conversion_failed', reason: 'has no video track' };
  expect(await failureOf(convertOne('mp4', 'webm', blind))).toEqual(noVideo);
  expect(await failureOf(convertOne('mp4', 'gif', blind))).toEqual(noVideo);
});

test('a video without sound stays one', async () => {
  const silent = await make('in.mp4', `${PICTURES} ${H264}`);
  const { streams } = await probe(await convertOne('mp4', 'webm', silent));
  expect(streams.map((stream) => stream.codec_type)).toEqual(['video']);
});

test('a recording of no length is called empty', async () => {
  const empty = await make('in.wav', `${TONE} -af atrim=end_sample=0`);
  expect(await failureOf(convertOne('wav', 'mp3', empty))).toMatchObject({ code: 'conversion_failed' });
});

test.each([...WHOLE, ...VIDEO])('a cut %s file is damaged', async (format) => {
  const whole = await readFile(speech(format));
  const cut = whole.subarray(0, Math.floor(whole.length * 0.7));
  expect(await failureOf(convertOne(format, format === 'wav' ? 'mp3' : 'wav', cut))).toEqual({
    code: 'invalid_input_file',
    reason: expect.stringMatching(/^is damaged or not /),
  });
});

test('a short WAV file that is cut is damaged, and one whose length is made up is not', async () => {
  const whole = await readFile(await make('in.wav', `${TONE} -ar 11025 -ac 1 -c:a pcm_u8`));
  const cut = whole.subarray(0, 5013);
  expect(await failureOf(convertOne('wav', 'mp3', cut))).toMatchObject({ code: 'invalid_input_file' });
  const open = Buffer.from(cut);
  for (const at of [4, open.indexOf('data') + 4]) open.writeUInt32LE(0xffffffff, at);
  expect((await probe(await convertOne('wav', 'flac', open))).streams).toHaveLength(1);
});

test('a cut GIF is damaged', async () => {
  const input = await make('in.gif', PICTURES);
  await truncate(input, 20_000);
  expect(await failureOf(convertOne('gif', 'mp4', input))).toMatchObject({ code: 'invalid_input_file' });
});

test.each([...SOUND, ...VIDEO])('something after the end of a %s file does no harm', async (format) => {
  const tail = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(3000, 7)]);
  const content = Buffer.concat([await readFile(speech(format)), tail]);
  const output = await convertOne(format, format === 'wav' ? 'aiff' : 'wav', content);
  expect((await probe(output)).format.duration).toBeCloseTo(3, 0);
});

test.each([...SOUND, ...VIDEO, 'gif'])('noise that is called %s is damaged', async (format) => {
  const noise = Buffer.concat(
    Array.from({ length: 2000 }, (_, index) => createHash('sha256').update(String(index)).digest()),
  );
  const to = format === 'gif' ? 'mp4' : format === 'wav' ? 'mp3' : 'wav';
  expect(await failureOf(convertOne(format, to, noise))).toMatchObject({ code: 'invalid_input_file' });
});

test('a video with a third of it overwritten is damaged', async () => {
  const content = await readFile(
    await make('in.mp4', `${PICTURES} ${TONE} ${H264} -c:a aac -movflags +faststart`),
  );
  content.fill(0x55, content.length >> 1, content.length - (content.length >> 3));
  expect(await failureOf(convertOne('mp4', 'webm', content))).toMatchObject({ code: 'invalid_input_file' });
});

test('a recording from a pipe, which does not know how long it is, is whole', async () => {
  const args = ['-v', 'error', '-i', speech('wav'), '-f', 'wav', 'pipe:1'];
  const { stdout: wav } = await execa('ffmpeg', args, { encoding: 'buffer' });
  const output = await convertOne('wav', 'mp3', Buffer.from(wav));
  expect((await probe(output)).format.duration).toBeCloseTo(3, 0);
});

const SECRET = 'the secret beside it';
const LURES: Record<string, string> = {
  'an HLS playlist': '#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nsecret.txt\n#EXT-X-ENDLIST\n',
  'an HLS playlist of system files':
    '#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n',
  'a concat script': "ffconcat version 1.0\nfile '/etc/passwd'\nfile 'secret.txt'\n",
  'a session description':
    'v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n',
};

test.each(Object.entries(LURES))('%s that is called a recording is not followed', async (_, lure) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'secret.txt'), SECRET);
  for (const format of ['mp4', 'mkv', 'avi', 'mp3', 'wav']) {
    const input = join(folder, `in.${format}`);
    await writeFile(input, lure);
    const to = format === 'wav' ? 'flac' : 'wav';
    expect(await failureOf(convertOne(format, to, input))).toMatchObject({ code: 'invalid_input_file' });
  }
});

test.each([
  ['that says how long it is', 'in.mkv'],
  ['that does not', '-live 1 in.mkv'],
])('a minute of video %s reports how far it is', async (_, output) => {
  const [name = '', ...options] = output.split(' ').reverse();
  const minute = '-f lavfi -i testsrc=s=320x240:r=25:d=60 -f lavfi -i sine=440:d=60';
  const codecs = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac';
  const input = await make(name, [minute, codecs, ...options.reverse()].join(' '));
  const reported: number[] = [];
  await convert('mkv', 'avi', input, { engine: 'ffmpeg', onProgress: (share) => reported.push(share) });
  const between = reported.filter((share) => share > 0 && share < 1);
  expect(new Set(between).size).toBeGreaterThanOrEqual(3);
  expect(between).toEqual([...between].sort((a, b) => a - b));
});
