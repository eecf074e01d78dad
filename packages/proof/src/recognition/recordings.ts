/** Recordings that Debian's packages bring, and what is said in them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A recording. */
export interface Recording {
  readonly path: string;
  /** Only its beginning, in seconds. */
  readonly seconds?: number;
  /** What is said; nothing in music, and unknown in other languages. */
  readonly said?: string;
}

/** Recordings of a kind. */
export interface Group {
  readonly name: string;
  /** What is right of them: their words, no word at all, or a refusal. */
  readonly right: 'words' | 'silence' | 'refusal';
  readonly recordings: readonly Recording[];
}

const SPHINX = '/usr/share/pocketsphinx/test/data';
const ASTERISK = '/usr/share/asterisk';
const PROMPTS = '/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz';
/** Of the many prompts every fourth is heard; shorter ones are single words. */
const EVERY = 4;
const FEWEST_WORDS = 4;
/** Prompts that are longer than five seconds: of less nothing can be told about the language. */
const LONG_PROMPTS = ['demo-instruct', 'demo-congrats', 'priv-callee-options', 'demo-moreinfo'];
const MUSIC = ['macroform-cold_day', 'macroform-robot_dity', 'macroform-the_simplicity'];
const MUSIC_SECONDS = 60;

/** All recordings, by kinds. */
export function recordings(): readonly Group[] {
  return [
    { name: 'read sentences', right: 'words', recordings: ofSphinx('librivox/transcription', 'librivox') },
    { name: 'commands', right: 'words', recordings: ofSphinx('cards/cards.transcription', 'cards') },
    { name: 'prompts of a telephone', right: 'words', recordings: prompts() },
    ...['fr', 'es', 'it', 'ru'].map((language) => ({
      name: `prompts in other languages (${language})`,
      right: 'refusal' as const,
      recordings: LONG_PROMPTS.map((name) => ({ path: `${ASTERISK}/sounds/${language}/${name}.wav` })),
    })),
    {
      name: 'music',
      right: 'silence',
      recordings: MUSIC.map((name) => ({ path: `${ASTERISK}/moh/${name}.wav`, seconds: MUSIC_SECONDS })),
    },
  ];
}

/** Lines such as `<s> ten of clubs </s> (001)`. */
function ofSphinx(list: string, folder: string): Recording[] {
  const lines = readFileSync(`${SPHINX}/${list}`, 'utf8').matchAll(/^<s> (.*?)\s*<\/s> \((.*)\)$/gm);
  return [...lines].map(([, said = '', name]) => ({ path: `${SPHINX}/${folder}/${name}.wav`, said }));
}

/** Lines such as `added: Added.`; what is in brackets is no speech. */
function prompts(): Recording[] {
  const lines = gunzipSync(readFileSync(PROMPTS))
    .toString()
    .matchAll(/^([\w/-]+): ([^[(\n]+)$/gm);
  return [...lines]
    .filter(([, , said = '']) => said.trim().split(/\s+/).length >= FEWEST_WORDS)
    .filter((_, index) => index % EVERY === 1)
    .map(([, name, said = '']) => ({ path: `${ASTERISK}/sounds/en/${name}.wav`, said: said.trim() }));
}
