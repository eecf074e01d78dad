/** What is done for PDF documents of which a part is missing. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import type { PdfTool } from './pdf-tools.ts';

const LOST_DATA_PROGRAM = fileURLToPath(new URL('lost_data.py', import.meta.url));
const ALL_OBJECTS_PROGRAM = fileURLToPath(new URL('has_all_objects.py', import.meta.url));

/** What poppler says of data that cannot be unpacked, or are none: other oddities do not hide anything. */
const LOST_DATA = /in flate stream|Weird page contents/;

/**
 * Runs tools so that poppler's, which all go on without what they cannot read, fail where parts of a document are damaged. Where
 * only pictures are, they go on, and the client is told.
 */
export function refusingLostData<Tool extends string>(
  { from }: Pick<Task, 'from'>,
  run: Run<Tool | PdfTool>,
  input: string,
): Run<Tool | PdfTool> {
  let isKnown = false;
  return {
    ...run,
    async tool(...command) {
      const result = await run.tool(...command);
      if (isKnown || !LOST_DATA.test(result.stderr)) return result;
      const pages = await pagesOfLostPictures(input, run);
      if (pages === undefined) throw damaged(from, result.stderr, { isFinal: true });
      warnOfLostPictures(pages, run);
      isKnown = true;
      return result;
    },
  };
}

export function warnOfLostPictures(pages: readonly string[], run: Run<never>): void {
  for (const page of pages)
    run.warn('content_left_out', `A picture on page ${page} is damaged, so a part of it is missing.`);
}

/** The pages of pictures that end early, or nothing where something else is lost, too. */
export async function pagesOfLostPictures(
  input: string,
  run: Run<PdfTool>,
): Promise<readonly string[] | undefined> {
  try {
    const { stdout } = await run.tool('/usr/bin/python3', ['-I', LOST_DATA_PROGRAM, input], {
      readable: [LOST_DATA_PROGRAM],
    });
    return stdout.split('\n').filter(Boolean);
  } catch (error) {
    if (error instanceof ToolFailure) return undefined;
    throw error;
  }
}

/**
 * A document of the objects of one that no longer says where they are.
 *
 * @throws ToolFailure if some of them are missing, too
 */
export async function rebuild(input: string, run: Run<PdfTool>): Promise<string> {
  await run.tool('/usr/bin/python3', ['-I', ALL_OBJECTS_PROGRAM, input], { readable: [ALL_OBJECTS_PROGRAM] });
  const rebuilt = 'rebuilt.pdf';
  const device = ['-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-dAutoRotatePages=/None'];
  await run.tool('gs', [...device, `-sOutputFile=${rebuilt}`, input]);
  const detail =
    'The document does not say where its objects are, so it was put together from those that it has.';
  run.warn('content_changed', detail);
  return rebuilt;
}
