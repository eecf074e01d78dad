/** What songs say of themselves, as collectors and their programs write it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from './convert.ts';
import { convertOne, make, TONE } from './probe.ts';

const python = async (script: string, ...args: string[]) =>
  (await execa('/usr/bin/python3', ['-c', script, ...args])).stdout;

/** All tags of a file, as a library that is not FFmpeg reads them. */
async function tagsOf(path: string): Promise<Record<string, unknown>> {
  const script = `
import json, sys, mutagen
def plain(value):
    if isinstance(value, (list, tuple)): return [plain(each) for each in value]
    if isinstance(value, bytes): return bytes(value).decode('utf-8', 'replace')[:60]
    if isinstance(value, (bool, int)): return value
    texts = getattr(value, 'text', None)
    return plain(texts) if texts is not None else str(getattr(value, 'type', value))
tags = mutagen.File(sys.argv[1]).tags
print(json.dumps({key: plain(value) for key, value in dict(tags).items()}))`;
  return JSON.parse(await python(script, path));
}

const VALUES = {
  title: ['Lied'],
  artist: ['Anna', 'Bert'],
  genre: ['Rock', 'Folk'],
  tracknumber: ['3'],
  tracktotal: ['12'],
  comment: ['Notiz'],
  lyrics: ['la la\nla'],
  isrc: ['XX1234567890'],
  bpm: ['120'],
  compilation: ['1'],
  replaygain_track_gain: ['-6.50 dB'],
  musicbrainz_trackid: ['11111111-2222-3333-4444-555555555555'],
};

async function tagged(format: string): Promise<string> {
  const path = await make(`in.${format}`, TONE);
  const script = `
import json, sys
from mutagen.flac import FLAC
song = FLAC(sys.argv[1]); song.update(json.loads(sys.argv[2])); song.save()`;
  await python(script, path, JSON.stringify(VALUES));
  return path;
}

test('all that a song says goes into ID3, under the names that players know', async () => {
  expect(await tagsOf(await convertOne('flac', 'mp3', await tagged('flac')))).toMatchObject({
    TIT2: ['Lied'],
    TPE1: ['Anna', 'Bert'],
    TCON: ['Rock', 'Folk'],
    TRCK: ['3/12'],
    'COMM::XXX': ['Notiz'],
    'USLT::XXX': 'la la\nla',
    TSRC: ['XX1234567890'],
    TBPM: ['120'],
    TCMP: ['1'],
    'TXXX:REPLAYGAIN_TRACK_GAIN': ['-6.50 dB'],
  });
});

test('all that a song says goes into MP4, and in names of its own where that has none', async () => {
  expect(await tagsOf(await convertOne('flac', 'm4a', await tagged('flac')))).toMatchObject({
    '©nam': ['Lied'],
    '©ART': ['Anna', 'Bert'],
    trkn: [[3, 12]],
    tmpo: [120],
    cpil: true,
    '©lyr': ['la la\nla'],
    '----:com.apple.iTunes:ISRC': ['XX1234567890'],
    '----:com.apple.iTunes:MusicBrainz Track Id': ['11111111-2222-3333-4444-555555555555'],
    '----:com.apple.iTunes:replaygain_track_gain': ['-6.50 dB'],
  });
});

test.each(['mp3', 'm4a', 'opus', 'wma', 'wv'])('tags come back from %s as they were', async (way) => {
  const there = await convertOne('flac', way, await tagged('flac'));
  const back = await tagsOf(await convertOne(way, 'flac', there));
  const lower = Object.fromEntries(Object.entries(back).map(([name, value]) => [name.toLowerCase(), value]));
  // Windows' format has no place for how many tracks there are.
  const { tracktotal, ...others } = VALUES;
  expect(lower).toMatchObject(way === 'wma' ? others : { ...others, tracktotal });
});

test('the first kind of ID3 is read as Windows wrote it, and tags of APE are read', async () => {
  const song = await readFile(await make('in.mp3', `${TONE} -id3v2_version 0 -write_xing 0`));
  const old = Buffer.alloc(128);
  old.write('TAGStra\xdfe \x96 Ost', 'latin1');
  expect(await tagsOf(await convertOne('mp3', 'flac', Buffer.concat([song, old])))).toMatchObject({
    title: ['Straße – Ost'],
  });
  const path = join(await temporaryFolder(), 'in.mp3');
  await writeFile(path, song);
  await python(
    'import sys\nfrom mutagen.apev2 import APEv2\ntags = APEv2(); tags["Title"] = "Affe"; tags.save(sys.argv[1])',
    path,
  );
  expect(await tagsOf(await convertOne('mp3', 'm4a', path))).toMatchObject({ '©nam': ['Affe'] });
});

/** A picture of one colour. */
const picture = (background: string) => sharp({ create: { width: 40, height: 40, channels: 3, background } });

/** A FLAC file with pictures, of which each is a kind and a file. */
async function withPictures(...pictures: [kind: number, image: Buffer][]): Promise<string> {
  const path = await make('in.flac', TONE);
  const folder = await temporaryFolder();
  const files = pictures.map(([kind], index) => [String(kind), join(folder, String(index))]);
  for (const [index, [, image]] of pictures.entries()) await writeFile(join(folder, String(index)), image);
  const script = `
import sys
from mutagen.flac import FLAC, Picture
song = FLAC(sys.argv[1])
for kind, path in zip(sys.argv[2::2], sys.argv[3::2]):
    picture = Picture(); picture.type = int(kind); picture.data = open(path, 'rb').read()
    picture.mime = 'image/webp' if picture.data[:4] == b'RIFF' else 'image/png'
    song.add_picture(picture)
song.save()`;
  await python(script, path, ...files.flat());
  return path;
}

/** The picture of a song that is its front, or in MP4 its first. */
async function firstPicture(path: string): Promise<{ format: string; red: number }> {
  const script = `
import base64, sys, mutagen
song = mutagen.File(sys.argv[1])
data = song.tags['covr'][0] if 'covr' in song.tags else next(each for each in song.tags.getall('APIC') if each.type == 3).data
print(base64.b64encode(bytes(data)).decode())`;
  const image = sharp(Buffer.from(await python(script, path), 'base64'));
  const { channels } = await image.stats();
  return { format: (await image.metadata()).format ?? '', red: channels[0]?.mean ?? 0 };
}

test.each(['mp3', 'm4a'])('the front of a record is its cover in %s, whatever comes first', async (to) => {
  const [back, front] = await Promise.all(['blue', 'red'].map((hue) => picture(hue).png().toBuffer()));
  if (!back || !front) throw new Error('There is no picture.');
  const input = await withPictures([4, back], [3, front]);
  expect((await firstPicture(await convertOne('flac', to, input))).red).toBeGreaterThan(200);
});

test('a cover of a kind that players do not know becomes one that they do', async () => {
  const input = await withPictures([3, await picture('red').webp().toBuffer()]);
  const { format, red } = await firstPicture(await convertOne('flac', 'mp3', input));
  expect(format).toBe('jpeg');
  expect(red).toBeGreaterThan(200);
});
