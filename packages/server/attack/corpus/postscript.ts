/** PostScript, which is a language with words for files and programs. */
import type { Bait } from '../kit/bait.ts';
import { type HostileInput, input } from './input.ts';

const show = (what: string) => `/Helvetica findfont 9 scalefont setfont 20 700 moveto ${what}`;

/** What PostScript can be asked for, and in which words. What is read is drawn. */
const ATTEMPTS: readonly (readonly [what: string, code: (bait: Bait) => string])[] = [
  ['reads a file', (bait) => `(${bait.file('txt')}) (r) file 200 string readstring pop show`],
  [
    'reads what a program prints',
    (bait) => `(%pipe%cat ${bait.file('txt')}) (r) file 200 string readstring pop show`,
  ],
  ['starts a program', (bait) => `(%pipe%touch ${bait.target('pipe')}) (w) file closefile`],
  ['runs a file', (bait) => `(${bait.file('ps')}) run`],
  ['runs a file of its library', (bait) => `(${bait.file('ps')}) runlibfile`],
  [
    'reads a file of its library',
    (bait) => `(${bait.file('txt')}) .libfile { 200 string readstring pop show } if`,
  ],
  ['writes a file', (bait) => `(${bait.target('file')}) (w) file dup (pwned) writestring closefile`],
  ['deletes a file', (bait) => `(${bait.file('csv')}) deletefile`],
  ['renames a file', (bait) => `(${bait.file('json')}) (${bait.target('renamed')}) renamefile`],
  [
    'lists a folder',
    (bait) => `(${bait.places['the temporary folder']}/*) { show } 200 string filenameforall`,
  ],
  ['prints into a file', (bait) => `<< /OutputFile (${bait.target('output')}) >> setpagedevice showpage`],
  [
    'prints into a program',
    (bait) => `<< /OutputFile (%pipe%touch ${bait.target('output-pipe')}) >> setpagedevice showpage`,
  ],
  [
    'opens a device that prints into a program',
    (bait) =>
      `mark /OutputFile (%pipe%touch ${bait.target('device')}) (pdfwrite) finddevice putdeviceprops setdevice showpage`,
  ],
  [
    'copies a device that prints into a file',
    (bait) =>
      `mark /OutputFile (${bait.target('copied')}) (pdfwrite) findprotodevice copydevice putdeviceprops setdevice showpage`,
  ],
  [
    'calls its interpreter unsafe',
    (bait) =>
      `systemdict /SAFER false .forceput (${bait.file('txt')}) (r) file 200 string readstring pop show`,
  ],
  [
    'allows itself all files',
    (bait) =>
      `<< /PermitFileReading [(*)] /LockSafetyParams false >> setuserparams (${bait.file('txt')}) (r) file 200 string readstring pop show`,
  ],
  ['asks for a temporary file', () => `(x) (w) .tempfile closefile show`],
  ['reads the environment', () => `(HOME) getenv { show } if (PATH) getenv { show } if`],
];

/** A program that tries everything, whatever becomes of the first. */
function everything(bait: Bait, head: string): string {
  const tries = ATTEMPTS.map(([, code]) => `{ ${code(bait)} } stopped { clear } if`);
  return `${head}\n${show('(text) show')}\n${tries.join('\n')}\nshowpage\n%%EOF\n`;
}

const EPS = '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 300 800\n%%EndComments';

const endless = (code: string) => `%!PS-Adobe-3.0\n${show('(text) show')}\n${code}\nshowpage\n%%EOF\n`;

export const postscript: readonly HostileInput[] = [
  ...ATTEMPTS.map(([what, code]) =>
    input(
      'read',
      `PostScript that ${what}`,
      'attempt.ps',
      ['ps', 'pdf'],
      (bait) =>
        `%!PS-Adobe-3.0\n${show('(text) show')}\n{ ${code(bait)} } stopped { clear } if\nshowpage\n%%EOF\n`,
    ),
  ),
  input(
    'read',
    'PostScript that reads, writes, deletes, renames and runs',
    'all.ps',
    ['ps', 'pdf', 'png', 'eps'],
    (bait) => everything(bait, '%!PS-Adobe-3.0'),
  ),
  input(
    'write',
    'encapsulated PostScript that does the same',
    'all.eps',
    ['eps', 'pdf', 'png', 'svg'],
    (bait) => everything(bait, EPS),
  ),
  input('write', 'an Illustrator drawing that is PostScript', 'all.ai', ['ai', 'pdf', 'png'], (bait) =>
    everything(bait, `${EPS}\n%%Creator: Adobe Illustrator 8`),
  ),
  input('exhaust', 'PostScript without an end', 'loop.ps', ['ps', 'pdf'], () =>
    endless('{ 1 1 add pop } loop'),
  ),
  input('exhaust', 'PostScript of endless pages', 'pages.ps', ['ps', 'pdf', 'jpg'], () =>
    endless('{ 0 0 moveto 99 99 lineto stroke showpage } loop'),
  ),
  input('exhaust', 'PostScript that takes all memory', 'memory.ps', ['ps', 'pdf'], () =>
    endless('/kept [ { 65000 string } loop ] def'),
  ),
  input('exhaust', 'PostScript that prints without an end', 'print.ps', ['ps', 'pdf'], () =>
    endless('{ (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) print } loop'),
  ),
  input('exhaust', 'PostScript with a page of a square kilometre', 'page.ps', ['ps', 'png', 'pdf'], () =>
    endless('<< /PageSize [2834645 2834645] >> setpagedevice'),
  ),
  input(
    'read',
    'a Type 1 font that is a program',
    'program.pfa',
    ['pfa', 'otf', 'ttf'],
    (bait) =>
      `%!PS-AdobeFont-1.0: X 1.0\n${ATTEMPTS.map(([, code]) => `{ ${code(bait)} } stopped { clear } if`).join('\n')}\n/FontName /X def\ncurrentfile eexec\n${'0'.repeat(512)}\ncleartomark\n`,
  ),
];
