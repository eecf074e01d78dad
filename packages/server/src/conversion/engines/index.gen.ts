// Made of the folders here by `pnpm generate`. Do not edit.
import type { Engine } from '../engine.ts';
import { engine as arj } from './arj/engine.ts';
import { engine as asciidoctor } from './asciidoctor/engine.ts';
import { engine as assimp } from './assimp/engine.ts';
import { engine as brotli } from './brotli/engine.ts';
import { engine as bsdtar } from './bsdtar/engine.ts';
import { engine as calibre } from './calibre/engine.ts';
import { engine as chromium } from './chromium/engine.ts';
import { engine as comics } from './comics/engine.ts';
import { engine as compressed } from './compressed/engine.ts';
import { engine as data } from './data/engine.ts';
import { engine as djvulibre } from './djvulibre/engine.ts';
import { engine as ffmpeg } from './ffmpeg/engine.ts';
import { engine as ffmpegPictures } from './ffmpeg-pictures/engine.ts';
import { engine as ffmpegStills } from './ffmpeg-stills/engine.ts';
import { engine as fontforge } from './fontforge/engine.ts';
import { engine as fonttools } from './fonttools/engine.ts';
import { engine as gcab } from './gcab/engine.ts';
import { engine as gdal } from './gdal/engine.ts';
import { engine as ghostscript } from './ghostscript/engine.ts';
import { engine as icnsutils } from './icnsutils/engine.ts';
import { engine as imagemagick } from './imagemagick/engine.ts';
import { engine as img2pdf } from './img2pdf/engine.ts';
import { engine as inkscape } from './inkscape/engine.ts';
import { engine as libheif } from './libheif/engine.ts';
import { engine as libjxl } from './libjxl/engine.ts';
import { engine as libraw } from './libraw/engine.ts';
import { engine as libreoffice } from './libreoffice/engine.ts';
import { engine as mail } from './mail/engine.ts';
import { engine as moonshine } from './moonshine/engine.ts';
import { engine as msgconvert } from './msgconvert/engine.ts';
import { engine as openjpeg } from './openjpeg/engine.ts';
import { engine as pandoc } from './pandoc/engine.ts';
import { engine as pdfFlow } from './pdf-flow/engine.ts';
import { engine as pdfTables } from './pdf-tables/engine.ts';
import { engine as pillow } from './pillow/engine.ts';
import { engine as pocketsphinx } from './pocketsphinx/engine.ts';
import { engine as poppler } from './poppler/engine.ts';
import { engine as potrace } from './potrace/engine.ts';
import { engine as rsvg } from './rsvg/engine.ts';
import { engine as sevenzip } from './sevenzip/engine.ts';
import { engine as sharp } from './sharp/engine.ts';
import { engine as sox } from './sox/engine.ts';
import { engine as squashfs } from './squashfs/engine.ts';
import { engine as subtitles } from './subtitles/engine.ts';
import { engine as tesseract } from './tesseract/engine.ts';
import { engine as timidity } from './timidity/engine.ts';
import { engine as vips } from './vips/engine.ts';
import { engine as whisper } from './whisper/engine.ts';

/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [
  arj,
  asciidoctor,
  assimp,
  brotli,
  bsdtar,
  calibre,
  chromium,
  comics,
  compressed,
  data,
  djvulibre,
  ffmpeg,
  ffmpegPictures,
  ffmpegStills,
  fontforge,
  fonttools,
  gcab,
  gdal,
  ghostscript,
  icnsutils,
  imagemagick,
  img2pdf,
  inkscape,
  libheif,
  libjxl,
  libraw,
  libreoffice,
  mail,
  moonshine,
  msgconvert,
  openjpeg,
  pandoc,
  pdfFlow,
  pdfTables,
  pillow,
  pocketsphinx,
  poppler,
  potrace,
  rsvg,
  sevenzip,
  sharp,
  sox,
  squashfs,
  subtitles,
  tesseract,
  timidity,
  vips,
  whisper,
];
