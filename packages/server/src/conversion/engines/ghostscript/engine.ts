import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import {
  openPdf,
  PDF_DATA,
  PDF_TOOLS,
  pageOutputs,
  resolution,
  USUAL_DPI,
} from '../../kits/documents/pdf.ts';
import { pagesOfLostPictures, warnOfLostPictures } from '../../kits/documents/pdf-damage.ts';
import { pages, password } from '../../options/pages.ts';
import { dpi, quality } from '../../options/pictures.ts';

const TOOLS = { ...PDF_TOOLS, awk: 'mawk' } as const;
type Tool = keyof typeof TOOLS;

/** The output device of each format; only TIFF holds several pages in one file. */
const DEVICES: Readonly<Record<string, readonly string[]>> = {
  png: ['-sDEVICE=png16m'],
  jpg: ['-sDEVICE=jpeg'],
  tiff: ['-sDEVICE=tiff24nc', '-sCompression=lzw'],
};

const Pixels = z.strictObject({ pages, password, dpi: dpi(USUAL_DPI) });
const Lossy = Pixels.extend({ quality: quality(90) });

/** At the first error it stops, instead of leaving a page half empty. */
const STOP = '-dPDFSTOPONERROR';
const SAFETY = ['-dSAFER', '-dBATCH', '-dNOPAUSE', STOP];

const edges: Edge[] = [
  // Text stays text, and lines stay lines.
  ...edgesBetween(['eps', 'ps'], ['pdf'], { fidelity: 1, cost: 10 }),
  ...edgesBetween(['pdf'], ['tiff'], { fidelity: 0.95, cost: 20, options: Pixels }),
  // For files that poppler cannot draw.
  ...edgesBetween(['pdf'], ['png'], { fidelity: 0.85, cost: 20, options: Pixels }),
  ...edgesBetween(['pdf'], ['jpg'], { fidelity: 0.85, cost: 20, options: Lossy }),
];

/** PDF pages as pictures, and PostScript as PDF, by Ghostscript's own interpreter. */
export const engine: Engine<Tool> = {
  name: 'ghostscript',
  tools: TOOLS,
  needs: PDF_DATA,
  weight: 1,
  edges,
  detect: (host) => host.version('gs', ['--version']),

  convert: (task, run) => (task.to.id === 'pdf' ? distil(task, run) : picturePages(task, run)),
};

async function distil({ input, output, from }: Task, run: Run<Tool>): Promise<Output[]> {
  const crop = from.id === 'eps' ? await cropTo(input, run) : [];
  try {
    const { stdout, stderr } = await run.tool('gs', [
      ...SAFETY,
      ...['-dPDFSETTINGS=/prepress', '-sDEVICE=pdfwrite', `-sOutputFile=${output}`],
      ...crop,
      input,
    ]);
    // A program that ends early makes a document without its last pages, or without any.
    if (/Error: \/|Unrecoverable error/.test(stdout + stderr))
      throw new ToolFailure('gs', 0, stdout + stderr);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    throw damaged(from, error);
  }
  return [{ path: output }];
}

/** What makes the page as large as a drawing's box. Ghostscript takes one that is told at the end for an error. */
async function cropTo(input: string, run: Run<Tool>): Promise<string[]> {
  const pick =
    '/^%%BoundingBox:/ { if (!told) told = $2; box = $0 } END { if (told == "(atend)") print box }';
  const { stdout } = await run.tool('awk', [`${LINES} ${pick}`, input]);
  const [left, bottom, right, top] = Array.from(stdout.matchAll(/-?[\d.]+/g), Number);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return ['-dEPSCrop'];
  const size = [`-dDEVICEWIDTHPOINTS=${right - left}`, `-dDEVICEHEIGHTPOINTS=${top - bottom}`];
  return ['-dNOEPS', ...size, '-dFIXEDMEDIA', '-c', `${-left} ${-bottom} translate`, '-f'];
}

/** Awk's records: carriage returns end lines too. */
const LINES = 'BEGIN { RS = "[\\r\\n]+" }';

async function picturePages(task: Task, run: Run<Tool>): Promise<Output[]> {
  const options = Lossy.parse(task.options);
  const { input, pages: found } = await openPdf(task, run, 'looks');
  const isOneFile = task.to.id === 'tiff';
  const path = (page: number | string) => `${task.outputFolder}/page-${page}.${task.to.extension}`;
  const resolutions = found.map((page) => resolution(page, options.dpi));
  const form = [`-r${Math.min(...resolutions).toFixed(3)}`, `-dJPEGQ=${options.quality}`];
  const looks = ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', '-dUseCropBox'];
  const device = [...(DEVICES[task.to.id] ?? []), `-sOutputFile=${isOneFile ? task.output : path('%d')}`];
  let drawn = 0;
  let losesPictures = false;
  const draw = (safety: readonly string[]) =>
    run.tool('gs', [...safety, ...form, ...looks, ...device, input], {
      onLine: (line) => {
        if (/^Page \d+/.test(line)) run.progress(++drawn / found.length);
        if (line.includes('recoverable image error')) losesPictures = true;
      },
    });
  await draw(SAFETY).catch(async (error: unknown) => {
    if (!(error instanceof ToolFailure)) throw error;
    if ((await pagesOfLostPictures(input, run)) === undefined) throw error;
    losesPictures = true;
    return draw(SAFETY.filter((flag) => flag !== STOP));
  });
  if (losesPictures) warnOfLostPictures((await pagesOfLostPictures(input, run)) ?? [], run);
  return isOneFile ? [{ path: task.output }] : pageOutputs(found, (_, number) => path(number));
}
