import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../engine.ts';
import { checkSize, explainPictureFailure } from '../pictures/picture.ts';
import { readPdf, searchablePdf } from './tesseract/pdf.ts';
import { preparePicture } from './tesseract/picture.ts';
import { recognise } from './tesseract/recognise.ts';

const edges: Edge[] = [
  ...edgesBetween(['png', 'jpg', 'tiff'], ['text'], { fidelity: 0.9, cost: 40 }),
  ...edgesBetween(['pdf'], ['text', 'searchable-pdf'], { fidelity: 0.9, cost: 40 }),
];

/** Optical character recognition by Tesseract, of pictures and of the pages of a PDF document that are pictures. */
export const tesseract: Engine = {
  name: 'tesseract',
  packages: [
    'tesseract-ocr',
    'tesseract-ocr-eng',
    'tesseract-ocr-osd',
    'imagemagick',
    'poppler-utils',
    'qpdf',
  ],
  weight: 1,
  edges,

  async detect(host) {
    const tools = ['convert-im6.q16', 'identify-im6.q16', 'pdfinfo', 'pdftotext', 'pdftoppm', 'qpdf'];
    const found = await Promise.all(tools.map(host.find));
    // "osd" tells how a page is turned. A language's name has letters and underscores, and a slash in a script's.
    const languages = [...host.settings.languages, 'osd'].map((language) =>
      host.version('tesseract', ['--list-langs'], new RegExp(`^(${language})$`, 'm')),
    );
    const needed = [...found, ...(await Promise.all(languages))];
    return needed.every(Boolean) ? host.version('tesseract', ['--version']) : undefined;
  },

  convert(task, run) {
    if (task.from.id !== 'pdf') return readPicture(task, run);
    return task.to.id === 'text' ? readPdf(task, run) : searchablePdf(task, run);
  },
};

async function readPicture(task: Task, run: Run): Promise<Output[]> {
  await checkSize(task, run);
  try {
    await recognise(run, await preparePicture(task, run), task.output, 'text');
  } catch (error) {
    throw explainPictureFailure(error, task);
  }
  return [{ path: task.output }];
}
