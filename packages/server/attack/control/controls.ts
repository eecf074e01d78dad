/**
 * Bare tools on the same baits, by their usual command lines and without a sandbox: what they let happen, the detectors of
 * an attack must see. Otherwise a run that reports nothing says nothing.
 */
import { join } from 'node:path';
import { CORPUS } from '../corpus/index.ts';
import type { Bait } from '../kit/bait.ts';
import type { BreachKind } from '../kit/breach.ts';

/** A tool that is called without protection. */
export interface Control {
  readonly name: string;
  /** What it is known to let happen. */
  readonly kind: BreachKind;
  /** The input of the corpus that it is given. */
  readonly input: string;
  /** The name under which it gets it. */
  readonly file: string;
  /** Where its results lie. */
  readonly results: readonly string[];
  command(bait: Bait): readonly string[];
}

function control(
  kind: BreachKind,
  name: string,
  [file, input]: readonly [file: string, input: string],
  result: string,
  command: (bait: Bait) => readonly string[],
): Control {
  return { kind, name, file, input, results: [result], command };
}

const python = (program: string, ...args: string[]) => ['/usr/bin/python3', '-c', program, ...args];

/** Every control. */
export const CONTROLS: readonly Control[] = [
  control(
    'read',
    'pandoc includes a file into reStructuredText',
    ['in.rst', 'reStructuredText that includes files'],
    'out.html',
    () => ['pandoc', 'in.rst', '-o', 'out.html'],
  ),
  control(
    'read',
    'pandoc includes a file into LaTeX',
    ['in.tex', 'LaTeX that includes files'],
    'out.html',
    () => ['pandoc', 'in.tex', '-o', 'out.html'],
  ),
  control(
    'read',
    'pandoc embeds a picture into a document',
    ['in.textile', 'Textile with pictures and links to files'],
    'out.docx',
    () => ['pandoc', 'in.textile', '-o', 'out.docx'],
  ),
  control(
    'call',
    'pandoc fetches a picture',
    ['in.textile', 'Textile with pictures and links to files'],
    'out.epub',
    () => ['pandoc', 'in.textile', '-o', 'out.epub'],
  ),
  control(
    'read',
    'Asciidoctor includes a file',
    ['in.adoc', 'AsciiDoc that includes files'],
    'out.html',
    () => ['asciidoctor', '-S', 'unsafe', '-o', 'out.html', 'in.adoc'],
  ),
  control(
    'write',
    'bsdtar unpacks what has an absolute name',
    ['in.tar', 'a tar archive with absolute names'],
    'out',
    () => ['bsdtar', '-x', '-P', '-f', 'in.tar'],
  ),
  control(
    'write',
    'bsdtar unpacks what goes up',
    ['in.tar', 'a tar archive with ../ in its names'],
    'out',
    () => ['bsdtar', '-x', '-P', '-f', 'in.tar'],
  ),
  control('call', 'FFmpeg follows a list', ['in.m3u8', 'a list of files and addresses'], 'out.wav', () => [
    'ffmpeg',
    '-v',
    'error',
    '-extension_picky',
    '0',
    '-protocol_whitelist',
    'file,http,tcp',
    '-i',
    'in.m3u8',
    'out.wav',
  ]),
  control(
    'call',
    'FFmpeg joins files',
    ['in.txt', "a list in FFmpeg's own language, called mkv"],
    'out.wav',
    () => [
      ...'ffmpeg -v error -protocol_whitelist file,http,tcp -f concat -safe 0 -i in.txt out.wav'.split(' '),
    ],
  ),
  control('read', 'Ghostscript reads a file', ['in.ps', 'PostScript that reads a file'], 'out.pdf', () => [
    'gs',
    '-dNOSAFER',
    '-q',
    '-o',
    'out.pdf',
    '-sDEVICE=pdfwrite',
    'in.ps',
  ]),
  control(
    'write',
    'Ghostscript runs a program',
    ['in.ps', 'PostScript that starts a program'],
    'out.pdf',
    () => ['gs', '-dNOSAFER', '-q', '-o', 'out.pdf', '-sDEVICE=pdfwrite', 'in.ps'],
  ),
  control(
    'write',
    'Ghostscript renames a file',
    ['in.ps', 'PostScript that renames a file'],
    'out.pdf',
    () => ['gs', '-dNOSAFER', '-q', '-o', 'out.pdf', '-sDEVICE=pdfwrite', 'in.ps'],
  ),
  control(
    'read',
    'ImageMagick draws a file',
    ['in.mvg', "a drawing in ImageMagick's language, called a picture"],
    'out.png',
    () => ['/usr/bin/convert', 'mvg:in.mvg', 'out.png'],
  ),
  control(
    'read',
    'Inkscape draws a file',
    ['in.svg', 'a document with links to files and addresses, as svg'],
    'out.png',
    () => ['inkscape', '-o', 'out.png', 'in.svg'],
  ),
  control(
    'read',
    'LibreOffice loads pictures and sections',
    ['in.fodt', 'a document with links to files and addresses, as fodt'],
    'in.pdf',
    () => ['soffice', '--headless', '--convert-to', 'pdf', 'in.fodt'],
  ),
  control(
    'call',
    'LibreOffice fetches a picture',
    ['in.docx', 'a Word document with links to pictures, texts, templates and programs'],
    'in.pdf',
    () => ['soffice', '--headless', '--convert-to', 'pdf', 'in.docx'],
  ),
  control(
    'read',
    'Chromium shows files in frames',
    ['in.html', 'a page with everything that loads something'],
    'out.pdf',
    () => [
      'chromium',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--allow-file-access-from-files',
      '--print-to-pdf=out.pdf',
      'in.html',
    ],
  ),
  control(
    'read',
    'GDAL opens what a description names',
    ['in.vrt', "a description of GDAL's that names another file, called gml"],
    'out.json',
    () => python("from osgeo import gdal; gdal.VectorTranslate('out.json', 'in.vrt', format='GeoJSON')"),
  ),
  control(
    'read',
    'libxml2 replaces an entity',
    ['in.xml', 'a document with an entity that is a file, as xml'],
    'out.xml',
    () => ['xmllint', '--noent', '--output', 'out.xml', 'in.xml'],
  ),
];

/** Makes the input of a control. */
export async function makeInput({ input, file }: Control, folder: string, bait: Bait): Promise<void> {
  const found = CORPUS.flatMap(({ inputs }) => inputs).find(({ name }) => name === input);
  if (!found) throw new TypeError(`There is no hostile input "${input}".`);
  await found.make(join(folder, file), bait);
}
