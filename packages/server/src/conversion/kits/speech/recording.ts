import { z } from 'zod';
import type { Edge, Run, Task } from '../../engine.ts';
import { edgesBetween } from '../../engine.ts';
import { language } from '../../options/text.ts';
import { requireTrack } from '../media/containers.ts';
import { SOURCES_OF_SOUND } from '../media/demuxers.ts';
import { MEDIA_TOOLS, measured, runFfmpeg } from '../media/run.ts';
import { openSource } from '../media/source.ts';

/** What decodes what is to be heard, and writes down what was. */
export const SPEECH_TOOLS = { ...MEDIA_TOOLS, dd: 'coreutils' } as const;

/** A recording as speech engines hear it: one channel, 16 kHz, 16 bits, in a WAV file. */
export interface Recording {
  readonly path: string;
  readonly seconds: number;
}

/** Silence where a track begins later than its film, or is interrupted: what is said keeps its time. */
const FROM_THE_BEGINNING = 'aresample=async=1:first_pts=0';

/** How little of a task's progress is made when only the sound is decoded. */
const DECODED = 0.03;

/** What can be asked for of what is heard. */
export const SpeechOptions = z.strictObject({ language });

/**
 * The edges of a speech engine. They start at every format with sound, not at `wav` alone: the engine decodes straight
 * to what it hears, and a `wav` on the way would only be many times larger.
 */
export function speechEdges(worth: Pick<Edge, 'fidelity' | 'cost'>): Edge[] {
  return edgesBetween(SOURCES_OF_SOUND, ['text', 'srt', 'vtt', 'json'], { ...worth, options: SpeechOptions });
}

/**
 * Decodes a task's main sound track.
 *
 * @throws ConversionFailure if there is none, or the file is damaged
 */
export async function decodeSpeech(task: Task, run: Run<keyof typeof MEDIA_TOOLS>): Promise<Recording> {
  const source = await measured(await openSource(task, run), run);
  const { index } = requireTrack(source, 'audio');
  const path = 'speech.wav';
  const samples = [
    '-map',
    `0:${index}`,
    '-af',
    FROM_THE_BEGINNING,
    '-ac',
    '1',
    '-ar',
    '16000',
    '-c:a',
    'pcm_s16le',
  ];
  // A header of 44 bytes and nothing else: PocketSphinx would hear titles as noise.
  const wav = ['-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'wav', path];
  return { path, seconds: await runFfmpeg(source, [...samples, ...wav], run, { from: 0, to: DECODED }) };
}

/** Tells how far an engine is that has heard so many seconds of a recording. */
export function reportHeard(seconds: number, recording: Recording, run: Run): void {
  run.progress(DECODED + (1 - DECODED) * Math.min(seconds / recording.seconds, 1));
}
