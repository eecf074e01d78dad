import type { Engine } from '../engine.ts';
import { arj } from './arj.ts';
import { asciidoctor } from './asciidoctor.ts';
import { assimp } from './assimp.ts';
import { brotli } from './brotli.ts';
import { bsdtar } from './bsdtar.ts';
import { calibre } from './calibre.ts';
import { chromium } from './chromium.ts';
import { compressed } from './compressed.ts';
import { data } from './data.ts';
import { djvulibre } from './djvulibre.ts';
import { ffmpeg } from './ffmpeg.ts';
import { ffmpegPictures } from './ffmpeg-pictures.ts';
import { ffmpegStills } from './ffmpeg-stills.ts';
import { fontforge } from './fontforge.ts';
import { fonttools } from './fonttools.ts';
import { gcab } from './gcab.ts';
import { gdal } from './gdal.ts';
import { ghostscript } from './ghostscript.ts';
import { icnsutils } from './icnsutils.ts';
import { imagemagick } from './imagemagick.ts';
import { img2pdf } from './img2pdf.ts';
import { inkscape } from './inkscape.ts';
import { libheif } from './libheif.ts';
import { libjxl } from './libjxl.ts';
import { libraw } from './libraw.ts';
import { libreoffice } from './libreoffice.ts';
import { mail } from './mail.ts';
import { msgconvert } from './msgconvert.ts';
import { openjpeg } from './openjpeg.ts';
import { pandoc } from './pandoc.ts';
import { pdfFlow } from './pdf-flow.ts';
import { pillow } from './pillow.ts';
import { pocketsphinx } from './pocketsphinx.ts';
import { poppler } from './poppler.ts';
import { potrace } from './potrace.ts';
import { rsvg } from './rsvg.ts';
import { sevenzip } from './sevenzip.ts';
import { sharp } from './sharp.ts';
import { sox } from './sox.ts';
import { squashfs } from './squashfs.ts';
import { subtitles } from './subtitles.ts';
import { tesseract } from './tesseract.ts';
import { timidity } from './timidity.ts';
import { vips } from './vips.ts';
import { whisper } from './whisper.ts';
/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [
  assimp,
  bsdtar,
  chromium,
  compressed,
  squashfs,
  sevenzip,
  gcab,
  gdal,
  brotli,
  arj,
  asciidoctor,
  calibre,
  data,
  djvulibre,
  ffmpeg,
  ffmpegPictures,
  ffmpegStills,
  fonttools,
  fontforge,
  ghostscript,
  icnsutils,
  imagemagick,
  img2pdf,
  inkscape,
  libheif,
  libraw,
  libjxl,
  libreoffice,
  openjpeg,
  mail,
  msgconvert,
  pandoc,
  pdfFlow,
  pillow,
  pocketsphinx,
  poppler,
  potrace,
  rsvg,
  sharp,
  sox,
  subtitles,
  tesseract,
  timidity,
  vips,
  whisper,
];
