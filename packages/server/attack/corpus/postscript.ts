/** PostScript, which is a language with words for files and programs. */
import type { Bait } from '../kit/bait.ts';
import { CHEAP, type HostileInput, input } from './input.ts';

const show = (what: string) => `/Helvetica findfont 9 scalefont setfont 20 700 moveto ${what}`;

/** Each is tried by itself, and what it gives is drawn. */
const attempts = (bait: Bait) => [
  `(${bait.file('txt')}) (r) file 200 string readstring pop show`,
  `(%pipe%cat ${bait.file('txt')}) (r) file 200 string readstring pop show`,
  `(%pipe%touch ${bait.target('pipe')}) (w) file closefile`,
  `(${bait.file('ps')}) run`,
  `(${bait.file('ps')}) runlibfile`,
  `(${bait.file('txt')}) (.libfile) cvn cvx exec pop 200 string readstring pop show`,
  `(${bait.target('file')}) (w) file dup (pwned) writestring closefile`,
  `(${bait.file('csv')}) deletefile`,
  `(${bait.file('json')}) (${bait.target('renamed')}) renamefile`,
  `(${bait.places['the temporary folder']}/*) { show } 200 string filenameforall`,
  `<< /OutputFile (${bait.target('output')}) >> setpagedevice showpage`,
  `<< /OutputFile (%pipe%touch ${bait.target('output-pipe')}) /OutputDevice /pdfwrite >> setpagedevice`,
  `mark /OutputFile (%pipe%touch ${bait.target('device')}) (pdfwrite) finddevice putdeviceprops setdevice showpage`,
  `(pdfwrite) findprotodevice copydevice dup /OutputFile (${bait.target('copied')}) .putdeviceprops setdevice showpage`,
  `systemdict /SAFER false .forceput`,
  `save restore .unsafer .locksafe`,
  `/userparams { << /LockFilePermissions false /PermitFileReading [(*)] >> } def userparams setuserparams`,
  `/.tempfile where { pop () (w) .tempfile pop show } if`,
  `(GS_FONTPATH) getenv { show } if (HOME) getenv { show } if (PATH) getenv { show } if`,
];

/** A program that tries everything, whatever becomes of the first. */
function everything(bait: Bait, head: string): string {
  const tries = attempts(bait).map((code) => `{ ${code} } stopped { clear } if`);
  return `${head}\n${show('(text) show')}\n${tries.join('\n')}\nshowpage\n%%EOF\n`;
}

const EPS = '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 300 800\n%%EndComments';

const endless = (code: string) => `%!PS-Adobe-3.0\n${show('(text) show')}\n${code}\nshowpage\n%%EOF\n`;

export const postscript: readonly HostileInput[] = [
  input(
    'read',
    'PostScript that reads, writes, deletes, renames and runs',
    'all.ps',
    ['ps', 'pdf', 'png', 'eps'],
    (bait) => everything(bait, '%!PS-Adobe-3.0'),
    CHEAP,
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
      `%!PS-AdobeFont-1.0: X 1.0\n${attempts(bait)
        .map((code) => `{ ${code} } stopped { clear } if`)
        .join('\n')}\n/FontName /X def\ncurrentfile eexec\n${'0'.repeat(512)}\ncleartomark\n`,
  ),
];
