/** What a file's pictures are, as ImageMagick sees them. */
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { CONVERT, IDENTIFY, MAGICK_RUN } from '../../kits/pictures/magick.ts';

/** A picture in a file. */
export interface Frame {
  /** Counted from 0, among all that the file has. */
  readonly index: number;
  /** A smaller copy of another one, or a mask. */
  readonly isBeside: boolean;
  /** What stands beside its colours is not how transparent it is. */
  readonly hasNoAlpha: boolean;
  /** Its brightness and colours stand apart, in a way that ImageMagick takes for another. */
  readonly isApart: boolean;
  /** Its numbers are those of CIELAB, which a page cannot have. */
  readonly isLab: boolean;
  /** So many bits has a number of a pixel. */
  readonly depth: number;
  readonly longest: number;
  /** Dots per inch, if the file says them. */
  readonly dpi: number | undefined;
  readonly orientation: string;
  readonly isBilevel: boolean;
}

/** The pictures in the file; those of a TIFF are all decoded, so that damage shows. */
export async function framesOf(
  { input, from }: Task,
  run: Run<typeof CONVERT | typeof IDENTIFY>,
): Promise<Frame[]> {
  const isScan = from.id === 'tiff';
  const format = `%w %h %x %U %[orientation] %z %[colorspace] %A${isScan ? ' %[tiff:alpha] %[tiff:photometric] %C %[tiff:subfiletype]' : ''}\n`;
  const source = `${from.id === 'jpg' ? 'jpeg' : from.id}:${input}`;
  const { stdout } = await run
    .tool(
      isScan ? CONVERT : IDENTIFY,
      isScan ? [source, '-format', format, 'info:'] : ['-format', format, source],
      MAGICK_RUN,
    )
    .catch((error: unknown) => {
      if (from.id !== 'png' || !(error instanceof ToolFailure)) throw error;
      return { stdout: '' };
    });
  // It reads no PNG image that lacks the mark of its end.
  if (stdout.trim() === '') return [];
  const frames = stdout.trim().split('\n').map(frameOf);
  const pictures = frames.filter(({ isBeside }) => !isBeside);
  return pictures.length > 0 ? pictures : frames;
}

/** Pages of a scan are told from smaller copies and masks. */
const BESIDE = ['REDUCEDIMAGE', 'MASK'];

function frameOf(line: string, index: number): Frame {
  const [
    width,
    height,
    density,
    units,
    orientation = '',
    depth,
    space,
    alpha,
    extra,
    colours,
    packing,
    kind = '',
  ] = line.split(' ');
  const perInch = Number(density) * (units === 'PixelsPerCentimeter' ? 2.54 : 1);
  return {
    index,
    isBeside: BESIDE.includes(kind),
    hasNoAlpha: extra === 'unspecified',
    isLab: /lab/i.test(space ?? ''),
    isApart: colours === 'YCBCR' && packing !== 'JPEG',
    depth: Number(depth),
    longest: Math.max(Number(width), Number(height)),
    dpi: units === 'Undefined' ? undefined : perInch,
    orientation,
    isBilevel: depth === '1' && space === 'Gray' && ['Undefined', 'False', 'Off'].includes(alpha ?? ''),
  };
}
