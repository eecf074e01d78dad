import { pageOutputs, readPages, resolution } from '../documents/pdf.ts';
import { type Edge, type Engine, edgesBetween } from '../engine.ts';

/** The output device of each format; only TIFF holds several pages in one file. */
const DEVICES: Readonly<Record<string, readonly string[]>> = {
  png: ['-sDEVICE=png16m'],
  jpg: ['-sDEVICE=jpeg', '-dJPEGQ=90'],
  tiff: ['-sDEVICE=tiff24nc', '-sCompression=lzw'],
};

const edges: Edge[] = [
  ...edgesBetween(['pdf'], ['tiff'], { fidelity: 0.95, cost: 20 }),
  // For files that poppler cannot draw.
  ...edgesBetween(['pdf'], ['png', 'jpg'], { fidelity: 0.85, cost: 20 }),
];

/** PDF pages as pictures, by Ghostscript's own interpreter. */
export const ghostscript: Engine = {
  name: 'ghostscript',
  packages: ['ghostscript', 'poppler-utils'],
  weight: 1,
  edges,
  detect: async (host) => ((await host.find('pdfinfo')) ? host.version('gs', ['--version']) : undefined),

  async convert(task, run) {
    const pages = await readPages(task, run);
    const isOneFile = task.to.id === 'tiff';
    const path = (page: number | string) => `${task.outputFolder}/page-${page}.${task.to.extension}`;
    // At the first error it stops, instead of leaving a page half empty.
    const safety = ['-dSAFER', '-dBATCH', '-dNOPAUSE', '-dPDFSTOPONERROR'];
    const dpi = Math.min(...pages.map(resolution)).toFixed(3);
    const quality = [`-r${dpi}`, '-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', '-dUseCropBox'];
    const device = [...(DEVICES[task.to.id] ?? []), `-sOutputFile=${isOneFile ? task.output : path('%d')}`];
    let drawn = 0;
    await run.tool('gs', [...safety, ...quality, ...device, task.input], {
      onLine: (line) => {
        if (/^Page \d+/.test(line)) run.progress(++drawn / pages.length);
      },
    });
    return isOneFile ? [{ path: task.output }] : pageOutputs(pages, (_, number) => path(number));
  },
};
