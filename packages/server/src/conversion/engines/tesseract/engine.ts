import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../../engine.ts';
import { PDF_DATA } from '../../kits/documents/pdf.ts';
import { READING_NEEDS } from '../../kits/documents/reading-text.ts';
import { checkSize, explainPictureFailure } from '../../kits/pictures/picture.ts';
import { expectedLanguages } from '../../languages.ts';
import { PictureReadingOptions, ReadingOptions } from '../../options/reading.ts';
import { readPdf, readPdfWords, searchablePdf } from './pdf.ts';
import { preparePicture } from './picture.ts';
import { type Form, recogniseText } from './recognise.ts';
import { TOOLS, type Tool } from './tools.ts';
import { formatPages, parseWordTable, type ReadPage } from './words.ts';

const worth = { fidelity: 0.9, cost: 40 };

const edges: Edge[] = [
  ...edgesBetween(['png', 'jpg', 'tiff'], ['text', 'hocr', 'json'], {
    ...worth,
    options: PictureReadingOptions,
  }),
  ...edgesBetween(['pdf'], ['text', 'hocr', 'json', 'searchable-pdf'], {
    ...worth,
    options: ReadingOptions,
  }),
];

/** Optical character recognition by Tesseract, of pictures and of the pages of a PDF document that are pictures. */
export const engine: Engine<Tool> = {
  name: 'tesseract',
  tools: TOOLS,
  needs: {
    ...PDF_DATA,
    ...READING_NEEDS,
    '/usr/share/tesseract-ocr/5/tessdata/eng.traineddata': 'tesseract-ocr-eng',
    '/usr/share/tesseract-ocr/5/tessdata/osd.traineddata': 'tesseract-ocr-osd',
  },
  weight: 1,
  edges,

  async detect(host) {
    // "osd" tells how a page is turned. A language's name has letters and underscores, and a slash in a script's.
    const languages = [...host.settings.languages, 'osd'].map((language) =>
      host.version('tesseract', ['--list-langs'], new RegExp(`^(${language})$`, 'm')),
    );
    const found = await Promise.all(languages);
    return found.every(Boolean) ? host.version('tesseract', ['--version']) : undefined;
  },

  async convert(task, run) {
    if (task.to.id === 'searchable-pdf') return searchablePdf(task, run);
    const isPicture = task.from.id !== 'pdf';
    if (task.to.id === 'text') return isPicture ? readText(task, run) : readPdf(task, run);
    const pages = await (isPicture ? readWords(task, run) : readPdfWords(task, run));
    await run.tool('dd', [`of=${task.output}`, 'status=none'], { stdin: formatPages(pages, task.to.id) });
    return [{ path: task.output }];
  },
};

async function readText(task: Task, run: Run<Tool>): Promise<Output[]> {
  await readPicture(task, run, task.output.replace(/\.txt$/, ''), 'text');
  return [{ path: task.output }];
}

async function readWords(task: Task, run: Run<Tool>): Promise<ReadPage[]> {
  const enlargement = await readPicture(task, run, 'read', 'words');
  const { stdout } = await run.tool('cat', ['read.tsv']);
  return parseWordTable(stdout, 1 / enlargement);
}

/** Reads all pages of a picture, and returns how much it was enlarged for that. */
async function readPicture(task: Task, run: Run<Tool>, stem: string, form: Form): Promise<number> {
  const { language, dpi } = PictureReadingOptions.parse(task.options);
  const languages = expectedLanguages(language, run.settings.languages);
  await checkSize(task, run);
  try {
    const { path, enlargement } = await preparePicture(task, run, form, dpi);
    await recogniseText(run, path, stem, { form, languages, dpi: dpi && dpi * enlargement });
    return enlargement;
  } catch (error) {
    throw explainPictureFailure(error, task);
  }
}
