/** What an editor shows of common lines: completions, hovers and complaints. */
import { expect, test } from 'vitest';
import { edit } from './helpers/editor.ts';

const HEAD = `
  import { Converter, type ConversionResult, type ConvertProgress, type Outcome, isConverterError } from '@converter/sdk';
  declare const converter: Converter;
  declare const file: File;
  declare const path: string;
  declare const bytes: Uint8Array;
  declare const error: unknown;
`;

const KNOWN = ['pdf', 'docx', 'mp3', 'png', 'txt'];

/** Lists are long, and those of formats grow with the catalogue: what is known best stands for them. */
function shortened(offers: readonly string[]): string {
  return (offers.length > 40 ? offers.filter((offer) => KNOWN.includes(offer)) : offers).join(' ');
}

/** The first lines, of bounded length. */
function start(text: string): string {
  return text
    .split('\n')
    .slice(0, 3)
    .map((line) => (line.length > 150 ? `${line.slice(0, 150)}…` : line))
    .join('\n');
}

test('what is offered', () => {
  const lines = {
    'targets of a path': "converter.convert('report.docx', '|');",
    'targets of a file': "converter.convert(file, '|');",
    'options of a pair': "converter.convert('photo.jpg', 'webp', { options: { | } });",
    'options of a target': "converter.convert(path, 'webp', { options: { | } });",
    'values of an option': "converter.convert('photo.jpg', 'webp', { options: { fit: '|' } });",
    'options of a call': "converter.convert(path, 'pdf', { | });",
    'options of many': "converter.convertAll([path], 'pdf', { | });",
    'options of a client': 'new Converter({ | });',
    'what a client does': 'converter.|;',
    'what a result does': "(await converter.convert(path, 'pdf')).|;",
  };
  const { offers } = edit(HEAD + Object.values(lines).join('\n'));
  expect(
    Object.fromEntries(Object.keys(lines).map((name, index) => [name, shortened(offers[index] ?? [])])),
  ).toMatchInlineSnapshot(`
    {
      "options of a call": "idempotencyKey onProgress options signal timeout",
      "options of a client": "apiKey attemptTimeout baseUrl dispatcher fetch headers logger onRequest onResponse onRetry retries",
      "options of a pair": "background crop fit height lossless quality rotate width",
      "options of a target": "animated at background comments compression crop dpi encoding fit height lossless number_headings pages password pdfa quality rotate toc width",
      "options of many": "concurrency onProgress options signal timeout",
      "targets of a file": "docx mp3 pdf png txt",
      "targets of a path": "pdf png txt",
      "values of an option": "contain cover fill inside",
      "what a client does": "baseUrl convert convertAll convertSync createJob jobs pairOptions pairs publicPairs",
      "what a result does": "blob bytes filename jobId mediaType save size stream text warnings",
    }
  `);
});

test('what is said of what is pointed at', () => {
  const lines = {
    convert: "converter.con|vert(path, 'webp');",
    createJob: "converter.createJ|ob(path, 'mp3');",
    'a result': "const res|ult = await converter.convert(path, 'webp');",
    save: "(await converter.convert(path, 'webp')).sa|ve('x');",
    'an option of a pair': "converter.convert('photo.jpg', 'webp', { options: { qual|ity: 80 } });",
    'an option of a client': "new Converter({ base|Url: 'http://x' });",
    'an option of a call': "converter.convert(path, 'pdf', { idempotency|Key: 'x' });",
    progress: "converter.convert(path, 'pdf', { onProgress: (prog|ress) => {} });",
    outcome: "for await (const out|come of converter.convertAll([path], 'pdf')) {}",
    'an error': "if (isConverterError(error, 'QuotaExhaustedError')) err|or;",
  };
  const { hovers } = edit(HEAD + Object.values(lines).join('\n'));
  expect(
    Object.fromEntries(Object.keys(lines).map((name, index) => [name, start(hovers[index] ?? '')])),
  ).toMatchInlineSnapshot(`
    {
      "a result": "const result: ConversionResult<SaveToPath>",
      "an error": "const error: QuotaExhaustedError",
      "an option of a call": "(property) ConvertOptions<O = Readonly<Record<string, unknown>>>.idempotencyKey?: string | undefined
    A name for this conversion, up to 255 visible ASCII characters. A server that honours \`Idempotency-Key\` answers every
    call with the same name and the same files by the same job for 24 hours, so that a process that was killed can simply",
      "an option of a client": "(property) ConverterOptions.baseUrl?: string | URL | undefined
    Where the API is. Default: the environment's \`CONVERTER_BASE_URL\`, else \`https://api.converter.app\`.",
      "an option of a pair": "(property) Quality_2.quality?: number | undefined
    How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 90.",
      "convert": "(method) ConverterClient<FileInput, SaveToPath>.convert<string, "webp">(files: string, targetFormat: TargetFormat<keyof Targets> | (string & {}), opti…
    Converts files, and answers with the result, whose content arrives as it is read. A small document or picture is
    converted within one request, everything else by a job that is waited for. With \`onProgress\` it is always a job, as",
      "createJob": "(method) ConverterClient<FileInput, SaveToPath>.createJob<string, "mp3">(files: string, targetFormat: TargetFormat<keyof Targets> | (string & {}), opt…
    Uploads files and starts their conversion. It takes one from the quota of the key.",
      "outcome": "const outcome: Outcome<string, SaveToPath>",
      "progress": "(parameter) progress: ConvertProgress",
      "save": "(method) ConversionResult<SaveToPath>.save(path: string | URL, options?: SaveOptions | undefined): Promise<string>
    Saves the content, which is then there whole or not at all. What it can be saved to depends on where it runs:
    ",
    }
  `);
});

test('what is complained about', () => {
  const lines = [
    "converter.convert(bytes, 'pdf');",
    "converter.convert({ data: bytes, name: 'a.docx' }, 'pdf');",
    "converter.convert({ data: bytes }, 'pdf');",
    "converter.convert('letters.woff2', 'mp3');",
    "converter.convert('photo.jpg', 'webp', { options: { qualty: 1 } });",
    "converter.convert(path, 'webp', { options: { qualty: 1 } });",
    "converter.convert('photo.jpg', 'webp', { quality: 7 });",
    "new Converter('key');",
    "new Converter({ apikey: 'x' });",
    "converter.convert(path, 'pdf').save('x');",
  ];
  expect(edit(HEAD + lines.join('\n')).complaints.map(start)).toMatchInlineSnapshot(`
    [
      "Argument of type 'Uint8Array<ArrayBufferLike>' is not assignable to parameter of type 'FileInput | readonly FileInput[]'.
      Type 'Uint8Array<ArrayBufferLike>' is missing the following properties from type 'readonly FileInput[]': concat, flatMap, flat, toSpliced, [Symbol.u…",
      "Argument of type '{ data: Uint8Array<ArrayBufferLike>; name: string; }' is not assignable to parameter of type 'FileInput | readonly FileInput[]'.
      Type '{ data: Uint8Array<ArrayBufferLike>; name: string; }' is not assignable to type 'string'.",
      "Argument of type '{ data: Uint8Array<ArrayBufferLike>; }' is not assignable to parameter of type 'FileInput | readonly FileInput[]'.
      Type '{ data: Uint8Array<ArrayBufferLike>; }' is not assignable to type 'string'.",
      "Argument of type '"mp3"' is not assignable to parameter of type '"otf" | "pfa" | "pfb" | "sfd" | "ttf" | "woff"'.",
      "Object literal may only specify known properties, but 'qualty' does not exist in type 'JpgToWebpOptions'. Did you mean to write 'quality'?",
      "Object literal may only specify known properties, but 'qualty' does not exist in type 'FileToWebpOptions'. Did you mean to write 'quality'?",
      "Object literal may only specify known properties, and 'quality' does not exist in type 'ConvertOptions<JpgToWebpOptions>'.",
      "Type '"key"' has no properties in common with type 'NodeOptions'.",
      "Object literal may only specify known properties, but 'apikey' does not exist in type 'NodeOptions'. Did you mean to write 'apiKey'?",
      "Property 'save' does not exist on type 'Promise<ConversionResult<SaveToPath>>'.",
    ]
  `);
});
