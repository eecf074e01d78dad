import { type Edge, type Engine, edgesBetween, type Run, type Source, type Task } from '../../engine.ts';
import { PDF_DATA } from '../../kits/documents/pdf.ts';
import { READING_NEEDS } from '../../kits/documents/reading-text.ts';
import { checkSize, explainPictureFailure } from '../../kits/pictures/picture.ts';
import { PictureReadingOptions, ReadingOptions } from '../../options/reading.ts';
import { expectation, packageOf, TESSDATA, USUAL } from './languages.ts';
import { readPdf, readPdfWords, searchablePdf } from './pdf.ts';
import { sheetsOf } from './picture.ts';
import { countLetters } from './recognise.ts';
import { detectorWorker, type Read } from './second-look.ts';
import { readSheet } from './sheet.ts';
import { TOOLS, type Tool } from './tools.ts';
import { formatPages } from './words.ts';

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

/** What brings the data of a language. */
function dataOf(language: string, optional = false): Readonly<Record<string, Source>> {
  const bringer = packageOf(language);
  return { [`${TESSDATA}/${language}.traineddata`]: optional ? { optional: bringer } : bringer };
}

/** Optical character recognition by Tesseract, of pictures and of the pages of a PDF document that are pictures. */
export const engine: Engine<Tool> = {
  name: 'tesseract',
  tools: TOOLS,
  needs: {
    ...PDF_DATA,
    ...READING_NEEDS,
    ...dataOf('eng'),
    ...dataOf('osd'),
    ...Object.assign({}, ...USUAL.map((language) => dataOf(language, true))),
  },
  weight: 1,
  edges,
  worker: detectorWorker,

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
    const isText = task.to.id === 'text';
    if (task.from.id === 'pdf' && isText) return readPdf(task, run);
    const content =
      task.from.id === 'pdf'
        ? formatPages(await readPdfWords(task, run), task.to.id)
        : contentOf(await readPicture(task, run, isText ? 'text' : 'words'), task);
    await run.tool('dd', [`of=${task.output}`, 'status=none'], { stdin: content });
    return [{ path: task.output }];
  },
};

function contentOf(pages: readonly Read[], { to }: Task): string {
  if (to.id === 'text') return pages.map(({ text }) => text).join('\n');
  return formatPages(
    pages.map(({ page }) => page),
    to.id,
  );
}

const NOTHING_WRITTEN = 'No writing was found in the picture, so the result has no words.';

/** Reads all pages of a picture. */
async function readPicture(task: Task, run: Run<Tool>, form: 'text' | 'words'): Promise<Read[]> {
  const { language, dpi } = PictureReadingOptions.parse(task.options);
  const expected = expectation(language, run.settings.languages);
  await checkSize(task, run);
  const pages: Read[] = [];
  try {
    for await (const sheet of sheetsOf(task, run, dpi)) {
      pages.push(await readSheet(run, sheet, 'read', { form, ...expected }));
      run.progress(sheet.done);
    }
    if (pages.every(({ text }) => countLetters(text) === 0)) run.warn('content_left_out', NOTHING_WRITTEN);
    return pages;
  } catch (error) {
    throw explainPictureFailure(error, task);
  }
}
