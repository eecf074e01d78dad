/** Tools that could convert a priority pair too, and that no engine uses for it: the benchmark compares with them. */
import { type Engine, edgesBetween, type Task } from '@converter/server/internal';

interface Competitor {
  readonly name: string;
  readonly tool: string;
  /** Debian's package. */
  readonly package: string;
  /** Sources and the targets of each, as ids with spaces between. */
  readonly pairs: Readonly<Record<string, string>>;
  /** As its manual has it, for the quality that the engines aim at. */
  arguments(task: Task): readonly string[];
  /** Where it writes, if it cannot be told. */
  readonly output?: (task: Task) => string;
}

const isJpg = ({ to }: Task) => to.id === 'jpg';

const TABLE: readonly Competitor[] = [
  {
    name: 'imagemagick',
    tool: 'convert-im6.q16',
    package: 'imagemagick',
    pairs: {
      jpg: 'png webp gif tiff',
      png: 'jpg webp gif tiff',
      webp: 'jpg png tiff',
      gif: 'png webp',
      tiff: 'jpg png webp',
      heic: 'jpg png',
      svg: 'png',
    },
    arguments: (task) => [
      task.input,
      '-auto-orient',
      ...(isJpg(task) ? ['-background', 'white', '-alpha', 'remove'] : []),
      ...['-quality', '90', task.output],
    ],
  },
  {
    name: 'vips',
    tool: 'vips',
    package: 'libvips-tools',
    pairs: {
      jpg: 'png webp tiff avif',
      png: 'jpg webp tiff avif',
      webp: 'jpg png tiff',
      tiff: 'jpg png',
      heic: 'jpg png',
      svg: 'png',
    },
    arguments: (task) => {
      const settings = { jpg: '[Q=90,background=255]', webp: '[Q=90]', avif: '[Q=65]' }[task.to.id] ?? '';
      return ['autorot', task.input, `${task.output}${settings}`];
    },
  },
  {
    name: 'ffmpeg',
    tool: 'ffmpeg',
    package: 'ffmpeg',
    pairs: {
      jpg: 'png webp',
      png: 'jpg webp',
      webp: 'jpg png',
      bmp: 'png jpg',
      mp4: 'gif',
      mov: 'gif',
      webm: 'gif',
    },
    arguments: ({ input, output, to }) => {
      const quality = { jpg: ['-q:v', '2'], webp: ['-quality', '90'], gif: ['-vf', 'fps=15'] }[to.id] ?? [];
      return ['-v', 'error', '-i', input, ...quality, output];
    },
  },
  {
    name: 'cwebp',
    tool: 'cwebp',
    package: 'webp',
    pairs: { jpg: 'webp', png: 'webp', tiff: 'webp' },
    arguments: ({ input, output }) => ['-quiet', '-q', '90', '-metadata', 'all', input, '-o', output],
  },
  {
    name: 'heif-convert',
    tool: 'heif-convert',
    package: 'libheif-examples',
    pairs: { heic: 'jpg png', avif: 'jpg png' },
    arguments: ({ input, output }) => ['-q', '90', input, output],
  },
  {
    name: 'inkscape',
    tool: 'inkscape',
    package: 'inkscape',
    pairs: { svg: 'png pdf eps', pdf: 'svg' },
    arguments: ({ input, output }) => [`--export-filename=${output}`, input],
  },
  {
    name: 'mutool',
    tool: 'mutool',
    package: 'mupdf-tools',
    pairs: { pdf: 'txt html', epub: 'pdf txt' },
    arguments: ({ input, output }) => ['convert', '-o', output, input],
  },
  {
    name: 'libreoffice',
    tool: 'soffice',
    package: 'libreoffice-writer-nogui',
    pairs: { pdf: 'docx' },
    arguments: ({ input, outputFolder }) => [
      ...['-env:UserInstallation=file:///tmp/profile', '--headless', '--infilter=writer_pdf_import'],
      ...['--convert-to', 'docx', '--outdir', outputFolder, input],
    ],
    output: ({ outputFolder, to }) => `${outputFolder}/in.${to.extension}`,
  },
  {
    name: 'abiword',
    tool: 'abiword',
    package: 'abiword',
    pairs: { doc: 'docx odt pdf', rtf: 'docx odt pdf html', docx: 'pdf odt rtf html', odt: 'docx pdf' },
    arguments: ({ input, output, to }) => [`--to=${to.extension}`, '-o', output, input],
  },
  {
    name: 'gnumeric',
    tool: 'ssconvert',
    package: 'gnumeric',
    pairs: { xlsx: 'ods xls pdf', xls: 'xlsx ods pdf', ods: 'xlsx xls', csv: 'xlsx ods' },
    arguments: ({ input, output }) => [input, output],
  },
  {
    name: 'lame',
    tool: 'lame',
    package: 'lame',
    pairs: { wav: 'mp3' },
    arguments: ({ input, output }) => ['--quiet', '-V', '2', input, output],
  },
  {
    name: 'sox',
    tool: 'sox',
    package: 'sox',
    pairs: { mp3: 'wav flac ogg', wav: 'mp3 flac ogg', flac: 'wav mp3 ogg', ogg: 'wav mp3', aiff: 'wav mp3' },
    arguments: ({ input, output }) => [input, output],
  },
];

/** The competitors, as engines that are never offered. */
export const COMPETITORS: readonly Engine[] = TABLE.map((competitor) => ({
  name: competitor.name,
  tools: { [competitor.tool]: competitor.package },
  weight: 1,
  edges: Object.entries(competitor.pairs).flatMap(([from, targets]) =>
    edgesBetween([from], targets.split(' '), { fidelity: 1, cost: 1 }),
  ),
  detect: () => Promise.resolve(competitor.name),
  async convert(task, run) {
    await run.tool(competitor.tool, competitor.arguments(task));
    return [{ path: competitor.output?.(task) ?? task.output }];
  },
}));
