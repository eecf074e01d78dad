/** What `npm test` proves of all routes: that each engine does on this machine what the table says. */
import type { Route } from '@converter/server/internal';

/** One or two routes of each engine, and some to each family: quick ones. */
const ROUTES: ReadonlySet<string> = new Set([
  'ai >poppler> jpg',
  'arj >arj> tar',
  'asciidoc >asciidoctor> html',
  'asf >ffmpeg> avi',
  'dds >pillow> png',
  'djvu >djvulibre> pdf',
  'dng >libraw> tiff',
  'dokuwiki >pandoc> jira',
  'eml >mail> mbox',
  'fits >imagemagick> png',
  'fodp >libreoffice> pps',
  'gml >gdal> geojson',
  'gz >compressed> lzma',
  'hdr >vips> gif',
  'heic >libheif> jpg',
  'html >chromium> pdf',
  'ismv >ffmpeg-stills> png',
  'j2k >openjpeg> png',
  'jpg >tesseract> hocr',
  'jxl >libjxl> png',
  'kml >gdal> csv',
  'lrf >calibre> pdb',
  'mid >timidity> wav',
  'mp3 >ffmpeg> adx',
  'flac >moonshine> vtt',
  'mpsub >subtitles> sub',
  'msg >msgconvert> eml',
  'mxf >sox> pvf',
  'off >assimp> ply',
  'pdf >pdf-flow> asciidoc',
  'pls >data> wpl',
  'png >ffmpeg-pictures> exr',
  'png >icnsutils> icns',
  'png >img2pdf> pdf',
  'png >potrace> dxf',
  'ps >ghostscript> pdf',
  'sfd >fontforge> pfb',
  'sph >pocketsphinx> srt',
  'svg >inkscape> wmf',
  'svgz >rsvg> eps',
  'tar >brotli> tar.br',
  'tar >bsdtar> zip',
  'tar >gcab> cab',
  'tar >sevenzip> wim',
  'tar >squashfs> squashfs',
  'tiff >sharp> gif',
  'woff >fonttools> woff2',
  'xlsx >data> ics',
  'xlsx >data> vcf',
  'xml >data> jsonl',
]);

/**
 * The routes that are named above, and the quickest one of an engine that none of them takes.
 *
 * @param seconds how long a route took when it was proven
 * @throws if one of the names leads nowhere
 */
export function smokeRoutes<Some extends Route>(
  routes: readonly Some[],
  seconds: (route: Route) => number,
): readonly Some[] {
  const named = routes.filter(({ id }) => ROUTES.has(id));
  const gone = [...ROUTES].filter((id) => !named.some((route) => route.id === id));
  if (gone.length > 0) throw new Error(`There is no route ${gone.join(', ')}: name others in smoke.ts.`);
  const covered = new Set(named.flatMap(enginesOf));
  const quickestFirst = [...routes].sort((a, b) => seconds(a) - seconds(b) || (a.id < b.id ? -1 : 1));
  const others = [...new Set(routes.flatMap(enginesOf))]
    .filter((engine) => !covered.has(engine))
    .flatMap((engine) => quickestFirst.find((route) => enginesOf(route).includes(engine)) ?? []);
  return [...named, ...new Set(others)];
}

function enginesOf({ steps }: Route): string[] {
  return steps.map(({ engine }) => engine.name);
}
