/** Playlists: each track has a place, and may have a title and a duration in seconds. */

import { damaged } from '../../kits/workers/problem.ts';
import { readText, writeText } from './files.ts';
import { asTables, type Cell, cellText, type DataContent, TABLE, type Table } from './model.ts';
import { hasMembers, toValue, type Value } from './value.ts';
import { parseXml } from './xml.ts';
import { formatXml } from './xml-text.ts';

interface Track {
  readonly location: string;
  readonly title: string;
  /** Where it is known: a stream has none. */
  readonly seconds: number | undefined;
}

const COLUMNS = ['location', 'title', 'seconds'];

function asContent(tracks: readonly Track[], format: string): DataContent {
  if (tracks.length === 0) throw damaged(format);
  const rows = tracks.map(({ location, title, seconds }): Cell[] => [location, title, seconds ?? null]);
  return {
    tables: [
      {
        name: TABLE,
        columns: COLUMNS,
        async *rows() {
          yield* rows;
        },
      },
    ],
  };
}

function track(location: string, title = '', seconds = Number.NaN): Track {
  return { location, title, seconds: seconds > 0 ? seconds : undefined };
}

/** Reads a list of lines, with what stands before each in `#EXTINF`. */
export async function readM3u(path: string): Promise<DataContent> {
  const tracks: Track[] = [];
  let about: RegExpExecArray | null = null;
  for (const line of (await readText(path)).split(/\r\n|\r|\n/).map((each) => each.trim())) {
    if (line.startsWith('#')) about = /^#EXTINF:\s*(-?[\d.]+)[^,]*,(.*)$/.exec(line) ?? about;
    else if (line !== '') {
      tracks.push(track(line, about?.[2]?.trim(), Number(about?.[1])));
      about = null;
    }
  }
  return asContent(tracks, 'a playlist');
}

/** Reads the settings `File1`, `Title1` and `Length1`. */
export async function readPls(path: string): Promise<DataContent> {
  const entries = [...(await readText(path)).matchAll(/^\s*(File|Title|Length)(\d+)\s*=(.*)$/gim)];
  const setting = (kind: string, number: string) =>
    entries.find(([, key = '', of]) => key.toLowerCase() === kind && of === number)?.[3]?.trim();
  const numbers = entries
    .filter(([, key = '']) => key.toLowerCase() === 'file')
    .map(([, , number = '']) => number);
  const tracks = numbers
    .toSorted((a, b) => Number(a) - Number(b))
    .map((number) =>
      track(setting('file', number) ?? '', setting('title', number), Number(setting('length', number))),
    );
  return asContent(tracks, 'a PLS playlist');
}

/** Reads the open format of XML, whose places are addresses. */
export async function readXspf(path: string): Promise<DataContent> {
  const tracks = elements(parseXml(await readText(path)), 'track').map((element) => {
    const [location, title, creator, duration] = ['location', 'title', 'creator', 'duration'].map((name) =>
      textIn(element, name),
    );
    const place = /^file:|%/i.test(location ?? '') ? decoded(location ?? '') : (location ?? '');
    return track(place, [creator, title].filter(Boolean).join(' - '), Number(duration || Number.NaN) / 1000);
  });
  return asContent(tracks, 'an XSPF playlist');
}

/** Reads the playlists of Windows Media Player. */
export async function readAsx(path: string): Promise<DataContent> {
  // Its names may be in capitals, and its ampersands stand alone.
  const text = (await readText(path)).replace(/&(?!#?\w+;)/g, '&amp;');
  const lower = text.replace(/(<\/?)([a-z]+)|(\s)([a-z]+)(?=\s*=\s*")/gi, (all) => all.toLowerCase());
  const tracks = elements(parseXml(lower), 'entry').map((element) => {
    const [place] = elements(element, 'ref').map((each) => textIn(each, '@href'));
    const [length] = elements(element, 'duration').map((each) => textIn(each, '@value'));
    return track(place ?? '', textIn(element, 'title'), secondsOf(length));
  });
  return asContent(tracks, 'an ASX playlist');
}

/** Reads the newer playlists of Windows and of Zune. */
export async function readMediaList(path: string): Promise<DataContent> {
  const tracks = elements(parseXml(await readText(path)), 'media').map((element) => {
    const [place, title, artist, duration] = ['@src', '@trackTitle', '@trackArtist', '@duration'].map(
      (name) => textIn(element, name),
    );
    return track(
      place ?? '',
      [artist, title].filter(Boolean).join(' - '),
      Number(duration || Number.NaN) / 1000,
    );
  });
  return asContent(tracks, 'a playlist of Windows Media Player');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** `00:03:20.5` */
function secondsOf(clock = ''): number {
  return clock === '' ? Number.NaN : clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Elements of a name, at any depth, in their order. */
function elements(value: Value, name: string): Value[] {
  if (Array.isArray(value)) return value.flatMap((each: Value) => elements(each, name));
  if (!hasMembers(value)) return [];
  return [...value].flatMap(([key, member]) => {
    if (key !== name) return elements(member, name);
    return Array.isArray(member) ? [...member] : [member];
  });
}

function textIn(element: Value, name: string): string | undefined {
  const value = hasMembers(element) ? element.get(name) : undefined;
  return typeof value === 'string' ? value.trim() : undefined;
}

/** How each format is written. */
const FORMATS: Readonly<Record<string, (tracks: readonly Track[]) => string>> = {
  m3u: asM3u,
  m3u8: asM3u,
  wpl: asMediaList('wpl version="1.0"'),
  zpl: asMediaList('zpl version="2.0"'),
  pls: (tracks) =>
    [
      '[playlist]',
      ...tracks.flatMap(({ location, title, seconds }, index) => [
        `File${index + 1}=${location}`,
        ...(title === '' ? [] : [`Title${index + 1}=${title}`]),
        `Length${index + 1}=${Math.round(seconds ?? -1)}`,
      ]),
      `NumberOfEntries=${tracks.length}`,
      'Version=2',
      '',
    ].join('\n'),
  xspf: (tracks) =>
    markup({
      playlist: {
        '@version': '1',
        '@xmlns': 'http://xspf.org/ns/0/',
        trackList: {
          track: tracks.map(({ location, title, seconds }) => ({
            location: encodeURI(location),
            ...(title && { title }),
            ...(seconds && { duration: String(Math.round(seconds * 1000)) }),
          })),
        },
      },
    }),
  asx: (tracks) =>
    markupOf({
      asx: {
        '@version': '3.0',
        entry: tracks.map(({ location, title, seconds }) => ({
          ...(title && { title }),
          ref: { '@href': location },
          ...(seconds && { duration: { '@value': new Date(seconds * 1000).toISOString().slice(11, 22) } }),
        })),
      },
    }),
};

/** @param version stands in front, and tells the two kinds apart */
function asMediaList(version: string) {
  return (tracks: readonly Track[]): string => {
    const media = tracks.map(({ location, title, seconds }) => ({
      '@src': location,
      ...(title && { '@trackTitle': title }),
      ...(seconds && { '@duration': String(Math.round(seconds * 1000)) }),
    }));
    return `<?${version}?>\n${markupOf({ smil: { body: { seq: { media } } } })}`;
  };
}

function asM3u(tracks: readonly Track[]): string {
  const lines = tracks.map(({ location, title, seconds }) =>
    title === '' && seconds === undefined
      ? location
      : `#EXTINF:${Math.round(seconds ?? -1)},${title}\n${location}`,
  );
  return `#EXTM3U\n${lines.join('\n')}\n`;
}

function markup(value: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(value)}`;
}

function markupOf(value: object): string {
  return formatXml(toValue(value));
}

/** A writer of a format of playlists. */
export function playlistWriter(format: string) {
  return async (content: DataContent, path: string): Promise<void> => {
    const [table] = await asTables(content);
    const write = FORMATS[format];
    if (!table || !write) throw new TypeError(`No playlist in ${format}.`);
    await writeText(path, [write(await tracksIn(table))]);
  };
}

async function tracksIn({ rows }: Table): Promise<Track[]> {
  const tracks: Track[] = [];
  // A line break would begin another track.
  for await (const [location, title, seconds] of rows())
    tracks.push(track(oneLine(location), oneLine(title), Number(seconds ?? Number.NaN)));
  return tracks;
}

function oneLine(cell: Cell | undefined): string {
  return cellText(cell).replace(/[\r\n]+/g, ' ');
}
