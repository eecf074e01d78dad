import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordErrorRate } from '@converter/fixtures/word-error-rate';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { engine as whisper } from '../../src/conversion/engines/whisper/engine.ts';
import { formatTranscript, intoCues } from '../../src/conversion/kits/speech/transcript.ts';
import { Catalogue } from '../../src/conversion/routes/catalogue.ts';
import { provenHere, readProofTable } from '../../src/conversion/routes/proven.ts';
import { conversionForm, detectHere, startTestServer, TestClient } from '../harness.ts';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

const engine = 'pocketsphinx';

async function transcribe(from: string, to: string, input: string | Buffer): Promise<string> {
  const [made] = await convert(from, to, input, { engine });
  return readFile(made?.path ?? '', 'utf8');
}

/** Recordings of LibriVox (public domain), which Debian's pocketsphinx-testdata brings with what is said in them. */
const LIBRIVOX = '/usr/share/pocketsphinx/test/data/librivox';

test('recordings are recognised as well as by the bare tool', async () => {
  const lines = (await readFile(`${LIBRIVOX}/transcription`, 'utf8')).trim().split('\n');
  const said: string[] = [];
  const heard = { bare: [] as string[], ours: [] as string[] };
  for (const line of lines) {
    const [, text = '', name = ''] = /^<s> (.*) <\/s> \((.*)\)$/.exec(line) ?? [];
    said.push(text);
    const recording = `${LIBRIVOX}/${name}.wav`;
    const bare = await execa('pocketsphinx_continuous', ['-infile', recording, '-logfn', '/dev/null']);
    heard.bare.push(bare.stdout);
    heard.ours.push(await transcribe('wav', 'text', recording));
  }
  expect(said).toHaveLength(5);
  const rate = (texts: readonly string[]) => wordErrorRate(said.join(' '), texts.join(' '));
  expect(rate(heard.ours)).toBeLessThanOrEqual(rate(heard.bare));
  expect(rate(heard.ours)).toBeLessThan(0.4);
});

test('subtitles come when the words are spoken', async () => {
  const srt = await transcribe('mp4', 'srt', fixture('media/speech.mp4'));
  const [, start = '', end = ''] =
    /^1\n00:00:0(\S+) --> 00:00:0(\S+)\ngo somewhere and do something\n\n$/.exec(srt) ?? [];
  // The first word begins after 0.4 s and the last one ends after 2.1 s.
  expect(Number(start.replace(',', '.'))).toBeCloseTo(0.4, 0);
  expect(Number(end.replace(',', '.'))).toBeCloseTo(2.1, 0);
});

interface Words {
  readonly seconds: number;
  readonly text: string;
  readonly words: readonly { text: string; start: number; end: number; confidence: number }[];
}

test('text comes with the times of its words, which are also to be had alone', async () => {
  const [text, words, ...others] = await convert('mp3', 'text', fixture('media/speech.mp3'), { engine });
  expect(others).toEqual([]);
  expect(text).toMatchObject({ label: '', isByProduct: false });
  expect(words).toMatchObject({ label: 'words', isByProduct: true, format: { id: 'json' } });
  const beside = await readFile(words?.path ?? '', 'utf8');
  expect(await transcribe('mp3', 'json', fixture('media/speech.mp3'))).toBe(beside);
  const read = JSON.parse(beside) as Words;
  expect(read.text).toBe('go somewhere and do something');
  expect(read.words.map((word) => word.text)).toEqual(read.text.split(' '));
  expect(read.words[0]?.start).toBeCloseTo(0.4, 0);
});

test('long recordings are cut at silences, and times are those of the whole', async () => {
  const folder = await temporaryFolder();
  const [spoken, long] = [join(folder, 'spoken.wav'), join(folder, 'in.wav')];
  await execa('sox', [fixture('media/speech.wav'), '-r', '16000', '-c', '1', spoken, 'pad', '0', '27']);
  await execa('sox', [spoken, spoken, spoken, spoken, spoken, long]);
  const reported: number[] = [];
  const onProgress = (share: number) => reported.push(share);
  const [made] = await convert('wav', 'json', long, { engine, onProgress });
  const { seconds, text, words } = JSON.parse(await readFile(made?.path ?? '', 'utf8')) as Words;
  expect(seconds).toBeCloseTo(150, 0);
  expect(text.split('\n')).toEqual(Array(5).fill('go somewhere and do something'));
  const starts = words.filter((word) => word.text === 'somewhere').map(({ start }) => start);
  for (const [index, start] of starts.entries()) expect(start).toBeCloseTo(30 * index + 0.63, 0);
  expect(reported.some((share) => share > 0.35 && share < 0.45)).toBe(true);
});

test('a language that the server does not have is told, with those that it has', async () => {
  const options = { engine, options: { language: 'eng+deu' } };
  expect(await failureOf(convert('mp3', 'text', fixture('media/speech.mp3'), options))).toEqual({
    code: 'conversion_failed',
    reason: 'cannot be read in deu: the languages of this server are eng',
  });
});

test('nothing is heard in silence', async () => {
  const folder = await temporaryFolder();
  const silence = join(folder, 'in.wav');
  await execa('sox', ['-n', '-r', '16000', '-c', '1', silence, 'trim', '0', '2']);
  expect(await transcribe('wav', 'text', silence)).toBe('');
  expect(await transcribe('wav', 'vtt', silence)).toBe('WEBVTT\n\n');
});

test('progress follows the speaker', async () => {
  const reported: number[] = [];
  const onProgress = (share: number) => reported.push(share);
  await convert('mp3', 'text', fixture('media/speech.mp3'), { engine, onProgress });
  const between = new Set(reported.filter((share) => share > 0.1 && share < 1));
  expect(between.size).toBeGreaterThanOrEqual(3);
});

test('what cannot be heard is said', async () => {
  const folder = await temporaryFolder();
  const silent = join(folder, 'in.mp4');
  await execa('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=d=1', silent]);
  expect(await failureOf(transcribe('mp4', 'text', silent))).toEqual({
    code: 'conversion_failed',
    reason: 'has no audio track',
  });
  const whole = await readFile(fixture('media/speech.flac'));
  const cut = whole.subarray(0, whole.length >> 1);
  expect(await failureOf(transcribe('flac', 'text', cut))).toMatchObject({ code: 'invalid_input_file' });
});

test('words become cues that can be read in their time', () => {
  const words = Array.from({ length: 40 }, (_, index) => ({
    text: `word${index}`,
    start: index * 0.5,
    end: index * 0.5 + 0.4,
  }));
  const cues = intoCues(words);
  expect(cues.map(({ text }) => text).join(' ')).toBe(words.map(({ text }) => text).join(' '));
  for (const { start, end, text } of cues) {
    expect(end - start).toBeLessThanOrEqual(6);
    expect(text.length).toBeLessThanOrEqual(84);
  }
});

test('cues are numbered, in order, broken in two lines, and cannot be taken for markup', () => {
  const passages = [
    { start: 0, end: 2.0004, text: 'A & B <i> --> C' },
    { start: 1.9, end: 3661.5, text: 'it is about as long as two lines of subtitles may be together' },
    { start: 3662, end: 3663, text: '' },
  ];
  expect(formatTranscript({ passages, words: [], seconds: 3663 }, 'srt')).toBe(
    '1\n00:00:00,000 --> 00:00:02,000\nA & B <i> --> C\n\n' +
      '2\n00:00:02,000 --> 01:01:01,500\nit is about as long as two lines\nof subtitles may be together\n\n',
  );
  expect(formatTranscript({ passages: passages.slice(0, 1), words: [], seconds: 2 }, 'vtt')).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nA &amp; B &lt;i&gt; --&gt; C\n\n',
  );
});

/** Stands for whisper-cli 1.9.1, whose flags it insists on; prints and writes what that did for a recording. */
const FAKE_WHISPER = `#!/bin/sh
[ "$*" = --version ] && echo 'whisper.cpp version: 1.9.1' && exit
case "$*" in
  "-m $(dirname "$0")/model.bin -l en -np -ojf -of speech -ml 84 -sow -f speech.wav" | \
  "-m $(dirname "$0")/model.bin -l en -np -ojf -of speech -f speech.wav" | \
  "-m $(dirname "$0")/model.bin -l de -np -ojf -of speech -f speech.wav") ;;
  *) echo "error: unknown argument: $*" >&2; exit 1 ;;
esac
[ $(od -An -tu2 -j22 -N2 speech.wav) = 1 ] && [ $(od -An -tu4 -j24 -N4 speech.wav) = 16000 ] || exit 2
printf '\\n[00:00:00.320 --> 00:00:02.140]   "Hëllo & <b>\\n'
cat >speech.json <<'JSON'
{
	"result": { "language": "en" },
	"transcription": [
		{
			"timestamps": { "from": "00:00:00,320", "to": "00:00:02,140" },
			"offsets": { "from": 320, "to": 2140 },
			"text": " \\"Hëllo & <b>
",
			"tokens": [
				{ "text": "[_BEG_]", "offsets": { "from": 320, "to": 320 }, "id": 50364, "p": 0.9, "t_dtw": -1 },
				{ "text": " \\"H", "offsets": { "from": 320, "to": 500 }, "id": 1, "p": 0.75, "t_dtw": -1 },
				{ "text": "ëllo", "offsets": { "from": 500, "to": 900 }, "id": 2, "p": 0.5, "t_dtw": -1 },
				{ "text": " &", "offsets": { "from": 900, "to": 1000 }, "id": 3, "p": 1.0, "t_dtw": -1 }
			]
		},
		{
			"timestamps": { "from": "00:00:02,140", "to": "00:00:18,140" },
			"offsets": { "from": 2140, "to": 18140 },
			"text": " w18506",
			"tokens": [{ "text": " w18506", "offsets": { "from": 2140, "to": 18140 }, "id": 4, "p": 0.25, "t_dtw": -1 }]
		}
	]
}
JSON
`;

async function fakeWhisper() {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  const [whisperBin, whisperModel] = [join(folder, 'whisper-cli'), join(folder, 'model.bin')];
  await writeFile(whisperBin, FAKE_WHISPER, { mode: 0o755 });
  await writeFile(whisperModel, 'weights');
  return { languages: ['eng'], whisperBin, whisperModel };
}

test('whisper hears one channel of 16 kHz, and its segments become cues that end with the recording', async () => {
  const settings = await fakeWhisper();
  const reported: number[] = [];
  const onProgress = (share: number) => reported.push(share);
  const options = { engine: 'whisper', settings, onProgress };
  const [made] = await convert('mp3', 'vtt', fixture('media/speech.mp3'), options);
  expect(await readFile(made?.path ?? '', 'utf8')).toMatch(
    /^WEBVTT\n\n00:00:00\.320 --> 00:00:02\.140\n"Hëllo &amp; &lt;b&gt;\n\n00:00:02\.140 --> 00:00:0[23]\.\d{3}\nw18506\n\n$/,
  );
  expect(reported.some((share) => share > 0.5 && share < 1)).toBe(true);
});

test('whisper hears the language that is asked for, and tells the times of words', async () => {
  const settings = { ...(await fakeWhisper()), languages: ['eng', 'deu'] };
  const options = { engine: 'whisper', settings, options: { language: 'deu' } };
  const [made] = await convert('mp3', 'json', fixture('media/speech.mp3'), options);
  const { words } = JSON.parse(await readFile(made?.path ?? '', 'utf8')) as Words;
  expect(words.slice(0, 2)).toEqual([
    { text: '"Hëllo', start: 0.32, end: 0.9, confidence: 0.5 },
    { text: '&', start: 0.9, end: 1, confidence: 1 },
  ]);
});

test('who wants all files gets the times of words too, whoever has heard them', async () => {
  const client = await TestClient.of(await startTestServer(await fakeWhisper()));
  const body = await conversionForm('text', fixture('media/speech.mp3'));
  const answer = await client.send('/convert/sync?files=all', { method: 'POST', body });
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename=speech.zip');
  const path = join(await temporaryFolder(), 'all.zip');
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  const contentOf = async (name: string) => (await execa('unzip', ['-p', path, name])).stdout;
  expect(await contentOf('speech.txt')).toContain('Hëllo');
  const { words } = JSON.parse(await contentOf('speech-words.json')) as Words;
  expect(words[0]).toEqual({ text: '"Hëllo', start: 0.32, end: 0.9, confidence: 0.5 });
});

test('whisper is offered, unproven and first, where it is configured, and nowhere else', async () => {
  const settings = await fakeWhisper();
  const pairOf = async (given: typeof settings | { languages: string[] }) => {
    const engines = await detectHere(given, [whisper]);
    return new Catalogue(engines, provenHere(new Map(), engines)).byName('mp32text');
  };
  expect((await pairOf(settings))?.routes[0]?.id).toBe('mp3 >whisper> text');
  expect(await pairOf({ languages: ['eng'] })).toBeUndefined();
  expect(await pairOf({ ...settings, whisperModel: '/usr/no-model.bin' })).toBeUndefined();
  const all = await detectHere(settings);
  const best = new Catalogue(all, provenHere(readProofTable(), all)).byName('mp32text')?.routes;
  expect(best?.map(({ id }) => id)).toEqual(
    ['whisper', 'moonshine', 'pocketsphinx'].map((name) => `mp3 >${name}> text`),
  );
});
