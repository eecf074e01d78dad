import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Engine, Task } from '../../engine.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { CSS_DPI, DrawingOptions } from '../../kits/pictures/drawing.ts';
import { Made } from '../../kits/workers/made.ts';
import { layout, PAPERS, pageFit, pages } from '../../options/pages.ts';
import { dpi, shape } from '../../options/pictures.ts';
import { encoding } from '../../options/text.ts';

const WORKER = fileURLToPath(new URL('worker.py', import.meta.url));
const BROWSER = fileURLToPath(new URL('browser.py', import.meta.url));
const PAGE = fileURLToPath(new URL('page.py', import.meta.url));
const ABOUT = fileURLToPath(new URL('about.py', import.meta.url));
const DRAWING = fileURLToPath(new URL('drawing.py', import.meta.url));
const PROGRAM = '/usr/lib/chromium/chromium';

const WINDOW_WIDTH = 1280;
const MM_PER_INCH = 25.4;
const MARGIN_MM = 10;

const PrintOptions = z.strictObject({ ...layout, fit: pageFit, pages, encoding });
const PictureOptions = z.strictObject({ width: shape.width, dpi: dpi(CSS_DPI), encoding });

const TOOLS = { ...TEXT_TOOLS, '/usr/bin/python3': 'python3-minimal', [PROGRAM]: 'chromium' } as const;
type Tool = keyof typeof TOOLS;

/**
 * Web pages as a browser shows them: with everything that style sheets can say, where LibreOffice's own layout leaves
 * out flexible boxes, grids, positions, gradients and shadows. Their scripts do not run.
 */
export const engine: Engine<Tool> = {
  name: 'chromium',
  tools: TOOLS,
  needs: TEXT_NEEDS,
  weight: 1,
  edges: [
    { from: 'html', to: 'pdf', fidelity: 0.95, cost: 30, options: PrintOptions },
    { from: 'html', to: 'png', fidelity: 1, cost: 30, options: PictureOptions },
    // Drawings with what others leave out: pages of the web in them, fonts, variables and colours of CSS.
    { from: 'svg', to: 'pdf', fidelity: 0.9, cost: 30 },
    { from: 'svg', to: 'png', fidelity: 0.9, cost: 30, options: DrawingOptions },
  ],
  worker: {
    start: ['/usr/bin/python3', '-I', WORKER],
    readable: [WORKER, BROWSER, PAGE, ABOUT, DRAWING],
    maxDocuments: 1,
  },

  detect: (host) => host.version('chromium', ['--version'], /Chromium (\d+\.[\d.]+)/),

  async convert(task, run) {
    if (task.from.id !== 'html') {
      await run.worker(drawn(task));
      return [{ path: task.output }];
    }
    const page = { input: await asUtf8(task, run), output: task.output };
    const answer = await run.worker({ ...page, ...(task.to.id === 'pdf' ? printed(task) : pictured(task)) });
    return Made.parse(answer).outputs.map(({ path, label }) => ({ path, ...(label && { label }) }));
  },
};

/** What the worker is told: `print` is for `Page.printToPDF`. What the page says of its paper in CSS counts where the client says nothing. */
function printed({ options }: Task): object {
  const { paper, orientation, margin, fit, pages: range } = PrintOptions.parse(options);
  const [paperWidth, paperHeight] = PAPERS[paper ?? 'a4'].map((side) => side / MM_PER_INCH);
  const inches = (margin ?? MARGIN_MM) / MM_PER_INCH;
  const print = {
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: paper === undefined && orientation === undefined && margin === undefined,
    landscape: orientation === 'landscape',
    ...{ paperWidth, paperHeight },
    ...{ marginTop: inches, marginBottom: inches, marginLeft: inches, marginRight: inches },
    ...(range && { pageRanges: range }),
  };
  return { print, fit: fit === 'width', mayTurn: orientation === undefined };
}

/** A drawing as it says it is large, or as the client does. */
function drawn({ input, output, to, options }: Task): Record<string, unknown> {
  if (to.id === 'pdf') return { input, output, drawing: 'page' };
  const { width, height, dpi: resolution } = DrawingOptions.parse(options);
  return { input, output, drawing: 'picture', width, height, scale: resolution / CSS_DPI };
}

function pictured({ options }: Task): object {
  const { width = WINDOW_WIDTH, dpi: resolution } = PictureOptions.parse(options);
  const scale = resolution / CSS_DPI;
  // The client speaks of the result's pixels.
  return { print: null, width: Math.max(Math.round(width / scale), 1), scale };
}
