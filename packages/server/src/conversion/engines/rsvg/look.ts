/** What a drawing has in it that librsvg does not draw as browsers do. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';

export const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('look.py', import.meta.url));

/** What only browsers draw, by what stands in the drawing, in words for the client. */
const BEYOND: readonly (readonly [pattern: string, name: string])[] = [
  ['foreignObject', 'text as HTML (foreignObject)'],
  ['@font-face', 'fonts of its own (@font-face)'],
  ['var\\(--', 'variables of CSS (var)'],
  ['feDropShadow', 'shadows (feDropShadow)'],
  ['(ok)?l(ch|ab)\\(', 'colours of CSS (oklch, lab)'],
  ['color\\(', 'colours of CSS (color)'],
  ['color-mix\\(', 'colours of CSS (color-mix)'],
  ['transform-box', 'transform-box'],
  ['@media +((only +)?screen|all|\\( *(min|max)-)', 'rules of CSS for screens (@media)'],
];

/** Photographs of a kind that it does not read, or that say how they lie: EXIF's mark, at each of three places in Base64. */
const PHOTOGRAPHS = 'data:image/(webp|avif)|base64, *UklGR|ZnR5cGF2aW|RXhpZgAA|V4aWYAA|FeGlmAA';
/** A picture that is in a file beside the drawing. */
const BESIDE = '<(svg:)?(image|feImage)[^>]* (xlink:)?href *= *["\']([^#d"\']|d[^a])[^"\']*';

const EMS = '<svg[^>]* (width|height) *= *["\'][0-9.]+r?em';

const PATTERN = [...BEYOND.map(([pattern]) => pattern), PHOTOGRAPHS, BESIDE, EMS].join('|');

export interface Seen {
  /** What only browsers draw, in words. */
  readonly beyond: readonly string[];
  readonly hasOddPhotographs: boolean;
  /** How large letters are says how large it is. */
  readonly isInEms: boolean;
  /** The names of pictures that did not come with it. */
  readonly missing: readonly string[];
}

/** Looks at the text of a drawing. */
export async function lookAt(input: string, run: Run<typeof PYTHON>): Promise<Seen> {
  const { stdout } = await run.tool(PYTHON, ['-I', SCRIPT, input, PATTERN], { readable: [SCRIPT] });
  const words = [...new Set(stdout.split('\n').filter(Boolean))];
  const isIn = (pattern: string) => words.some((word) => new RegExp(`^(${pattern})`).test(word));
  return {
    beyond: [...new Set(BEYOND.filter(([pattern]) => isIn(pattern)).map(([, name]) => name))],
    hasOddPhotographs: isIn(PHOTOGRAPHS),
    isInEms: isIn(EMS),
    missing: [...new Set(words.flatMap((word) => NAME.exec(word)?.[1] ?? []))],
  };
}

const NAME = /^<.*href *= *["']([^"']+)$/;
