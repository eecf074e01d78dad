/** What the demo converts, and how it knows that a result is right. */
import { fileURLToPath } from 'node:url';
import { checkMp3, checkPdf, checkPictures, checkReadText, checkTranscript } from './checks.ts';

export interface Step {
  readonly from: string;
  readonly to: string;
  /** What is special about it. */
  readonly title: string;
  readonly inputs: readonly string[];
  /** In one request, or as a job with progress. */
  readonly mode: 'sync' | 'async';
  /** Programs and files that the conversion takes on this machine. */
  readonly takes: readonly string[];
  /** Programs that the check takes. */
  readonly checkedWith: readonly string[];
  /**
   * Opens a result.
   *
   * @returns what was seen
   * @throws Failure if it is wrong
   */
  check(path: string): Promise<string>;
}

const OCR_ERROR = 0.02;
/** PocketSphinx misses three of the recording's eighteen words. */
const SPEECH_ERROR = 0.3;

export const STEPS: readonly Step[] = [
  {
    from: 'docx',
    to: 'pdf',
    title: 'in one request',
    inputs: [file('report.docx')],
    mode: 'sync',
    takes: ['soffice'],
    checkedWith: ['pdfinfo', 'pdftotext'],
    check: (path) => checkPdf(path, ['has 196 steps of granite', 'Work before winter']),
  },
  {
    from: 'mp4',
    to: 'mp3',
    title: 'as a job',
    inputs: [file('clip.mp4')],
    mode: 'async',
    takes: ['ffmpeg'],
    checkedWith: ['ffprobe'],
    check: (path) => checkMp3(path, file('clip.mp4')),
  },
  {
    from: 'png',
    to: 'text',
    title: 'a scanned letter',
    inputs: [file('letter.png')],
    mode: 'async',
    takes: ['tesseract'],
    checkedWith: [],
    check: (path) => checkReadText(path, file('letter.txt'), OCR_ERROR),
  },
  {
    from: 'mp3',
    to: 'text',
    title: 'a voice',
    inputs: [file('speech.mp3')],
    mode: 'async',
    takes: ['pocketsphinx_continuous', '/usr/share/pocketsphinx/model/en-us', 'ffmpeg'],
    checkedWith: [],
    check: (path) => checkTranscript(path, file('speech.txt'), SPEECH_ERROR),
  },
  {
    from: 'jpg',
    to: 'webp',
    title: 'four files to one zip',
    inputs: ['dawn', 'noon', 'dusk', 'night'].map((name) => file(`${name}.jpg`)),
    mode: 'async',
    takes: [],
    checkedWith: ['bsdtar', 'ffprobe'],
    check: (path) => checkPictures(path, ['dawn.webp', 'dusk.webp', 'night.webp', 'noon.webp'], '960,640'),
  },
];

function file(name: string): string {
  return fileURLToPath(new URL(`files/${name}`, import.meta.url));
}
