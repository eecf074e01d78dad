import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { checkDeclaredType } from '../../src/conversion/file-type.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { type ConvertOptions, convert, failureOf, fixture } from './convert.ts';

async function written(
  from: string,
  to: string,
  input: string,
  options: ConvertOptions = {},
): Promise<string> {
  const [made] = await convert(from, to, Buffer.from(input), options);
  return readFile(made?.path ?? '', 'utf8');
}

const STYLED = `1
00:00:01,001 --> 00:00:02,999
{\\an8}<i>One</i> and <font color="#FFFF00">two</font>
<b>three</b> & <u>four</u>

`;

describe('looks and places are kept where the target has them', () => {
  test.each([
    ['vtt', 'line:0\n<i>One</i> and <c.yellow>two</c>\n<b>three</b> &amp; <u>four</u>\n'],
    ['ass', '{\\an8}{\\i1}One{\\i0} and {\\c&H00FFFF&}two{\\c}\\N{\\b1}three{\\b0} & {\\u1}four\n'],
    ['ssa', '{\\a6}{\\i1}One{\\i0} and '],
    ['ttml', '<span tts:fontStyle="italic">One</span> and <span tts:color="#ffff00">two</span><br/>'],
    ['smi', '<i>One</i> and <font color="#ffff00">two</font><br><b>three</b> &amp; <u>four</u>\n'],
    ['sbv', '0:00:01.001,0:00:02.999\nOne and two\nthree & four\n'],
    ['txt', 'One and two\nthree & four\n'],
  ])('%s', async (to, expected) => {
    expect(await written('srt', to, STYLED)).toContain(expected);
  });

  test.each(['vtt', 'ass', 'ssa', 'ttml'])('there and back over %s', async (middle) => {
    const times = ['ass', 'ssa'].includes(middle)
      ? STYLED.replace('1,001', '1,000').replace('2,999', '3,000')
      : STYLED;
    const back = await written(middle, 'srt', await written('srt', middle, STYLED));
    expect(back).toBe(times.replace('#FFFF00', '#ffff00'));
  });

  test('a line that is wholly in italics is so in formats that mark lines', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\n<i>One</i>\ntwo\n\n';
    expect(await written('srt', 'sub', srt)).toBe('{1}{1}25\n{25}{50}{y:i}One|two\n');
    expect(await written('srt', 'mpl2', srt)).toBe('[10][20]/One|two\n');
    expect(await written('sub', 'srt', '{1}{1}25\n{25}{50}{y:i}One|two\n')).toBe(srt);
  });
});

describe('options', () => {
  test('offset shifts all cues, and what ends before the beginning is gone', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n';
    const later = await written('srt', 'vtt', srt, { options: { offset: 1.5 } });
    expect(later).toBe(
      'WEBVTT\n\n00:00:02.500 --> 00:00:03.500\nOne\n\n00:00:04.500 --> 00:00:05.500\nTwo\n\n',
    );
    const earlier = await written('srt', 'vtt', srt, { options: { offset: -3.5 } });
    expect(earlier).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nTwo\n\n');
  });

  test('frame_rate says how long a picture is shown; else the file does', async () => {
    const sub = '{24}{48}One\n';
    expect(await written('sub', 'sbv', sub)).toContain('0:00:00.960,0:00:01.920');
    expect(await written('sub', 'sbv', `{1}{1}23.976\n${sub}`)).toContain('0:00:01.001,0:00:02.002');
    expect(await written('sub', 'sbv', sub, { options: { frame_rate: 24 } })).toContain('0:00:01.000');
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n';
    expect(await written('srt', 'sub', srt, { options: { frame_rate: 30 } })).toBe('{1}{1}30\n{30}{60}One\n');
  });

  test('encoding says what the bytes mean', async () => {
    const russian = Buffer.concat([
      Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    ]);
    const [made] = await convert('srt', 'txt', russian, { options: { encoding: 'windows-1251' } });
    expect(await readFile(made?.path ?? '', 'utf8')).toBe('Привет\n');
  });
});

describe('subtitles of a film', () => {
  const film = fixture('media/hard-subtitled.mov');

  test('are those that a player would show; other languages come beside them', async () => {
    const [main, other] = await convert('mov', 'srt', film);
    expect(await readFile(main?.path ?? '', 'utf8')).toContain('شيء ما');
    expect(await readFile(other?.path ?? '', 'utf8')).toContain('<i>Geh</i> irgendwohin');
    expect([main, other].map((file) => [file?.label, file?.isByProduct])).toEqual([
      ['', false],
      ['2-ger', true],
    ]);
  });

  test('in the language that is asked for, at the time that is asked for', async () => {
    const [main] = await convert('mov', 'vtt', film, { options: { language: 'deu', offset: 1 } });
    expect(await readFile(main?.path ?? '', 'utf8')).toContain(
      '00:00:01.500 --> 00:00:02.500\n<i>Geh</i> irgendwohin',
    );
  });

  test('that has none, or not in that language, are missed clearly', async () => {
    const none = convert('mp4', 'srt', fixture('media/speech.mp4'), { engine: 'subtitles' });
    expect(await failureOf(none)).toEqual({
      code: 'conversion_failed',
      reason: 'has no subtitles that are text',
    });
    const french = convert('mov', 'srt', film, { engine: 'subtitles', options: { language: 'fra' } });
    expect(await failureOf(french)).toMatchObject({ reason: 'has no subtitles in that language' });
  });

  test('are what is said where it has none', async () => {
    const [made] = await convert('mp4', 'srt', fixture('media/speech.mp4'));
    expect(await readFile(made?.path ?? '', 'utf8')).toMatch(/go somewhere/i);
  });

  test('are not taken out of half of one', async () => {
    const content = await readFile(fixture('media/hard-tracks.mkv'));
    const half = content.subarray(0, content.length / 2);
    expect(await failureOf(convert('mkv', 'srt', half))).toMatchObject({ code: 'invalid_input_file' });
  });
});

test('what a cue without an end is ended by: an empty one, the next one, or four seconds', async () => {
  const lrc = '[ti:Song]\n[00:01.00]One\n[00:09.50]\n[00:20.00][00:40.00]Again\n[00:22.00]Two\n';
  const csv = await written('lrc', 'csv', lrc);
  expect(csv).toBe('start,end,text\r\n1,9.5,"One"\r\n20,22,"Again"\r\n22,26,"Two"\r\n40,44,"Again"\r\n');
});

test('of two languages in SAMI the first one is taken', async () => {
  const smi =
    '<SAMI><BODY><SYNC Start=1000><P Class=ENCC>Hello<P Class=FRCC>Bonjour<SYNC Start=2000><P Class=ENCC>&nbsp;</SAMI>';
  expect(await written('smi', 'txt', smi)).toBe('Hello\n');
});

test.each([
  ['srt', 'vtt', 'This is\nno subtitle at all\n'],
  ['srt', 'vtt', '1\n00:00:01,000 --> 00:0\n'],
  ['vtt', 'srt', '1\n00:00:01,000 --> 00:00:02,000\nThe header is missing\n'],
  ['ass', 'srt', '[Script Info]\nTitle: cut off\n'],
  ['ttml', 'srt', '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">Cut o'],
  ['sub', 'srt', 'no braces\n'],
])('%s that is no such thing, or cut off, is told (%#)', async (from, to, input) => {
  expect(await failureOf(convert(from, to, Buffer.from(input)))).toEqual({
    code: 'invalid_input_file',
    reason: `is damaged or not ${formatById(from).name}`,
  });
});

test('a file without cues is told', async () => {
  expect(await failureOf(convert('vtt', 'srt', Buffer.from('WEBVTT\n\nNOTE empty\n')))).toEqual({
    code: 'conversion_failed',
    reason: 'holds no subtitles',
  });
});

test('what shows itself is taken for what it is, whatever its name says', async () => {
  const recognised = await recogniseFile(fixture('subtitles/three.subviewer'));
  expect(checkDeclaredType(formatById('sub'), recognised)).toEqual({ format: formatById('subviewer') });
  expect(checkDeclaredType(formatById('txt'), recognised)).toEqual({ format: formatById('txt') });
});
