import { type Format, flatOpenDocument, rowOf } from './format.ts';

const row = rowOf('drawing');
const openDocument = 'application/vnd.oasis.opendocument';
const text = { textual: true };
const openDrawing = { isAlso: 'zip', container: 'OpenDocument drawing' };
const visio = { isAlso: 'zip', container: 'Visio' };

/** Pictures made of lines and shapes, which have no pixels until they are drawn. */
export const drawings: readonly Format[] = [
  row('svg', 'image/svg+xml', 'an SVG drawing', { ...text, root: 'svg' }),
  row('svgz', 'image/svg+xml', 'a compressed SVG drawing', { gzippedRoot: 'svg' }),
  row('eps', 'application/postscript', 'an EPS drawing', {
    aliases: ['epsf', 'epsi'],
    opening: /^%!PS-Adobe-[\d.]+ EPSF-/,
    container: 'PostScript',
  }),
  row('ps', 'application/postscript', 'a PostScript document', {
    opening: /^%!/,
    signatures: [[4, 0x25, 0x21]],
    container: 'PostScript',
  }),
  row('ai', 'application/illustrator', 'an Illustrator drawing', { container: 'PDF' }),
  row('emf', 'image/emf', 'a Windows metafile', { signatures: [{ at: 40, bytes: ' EMF' }] }),
  row('wmf', 'image/wmf', 'a Windows 3 metafile', {
    signatures: [
      [0xd7, 0xcd, 0xc6, 0x9a, 0, 0],
      [1, 0, 9, 0, 0, 1],
      [1, 0, 9, 0, 0, 3],
    ],
  }),
  row('odg', `${openDocument}.graphics`, 'an OpenDocument drawing', openDrawing),
  row('otg', `${openDocument}.graphics-template`, 'an OpenDocument drawing template', openDrawing),
  row('fodg', `${openDocument}.graphics-flat-xml`, 'an OpenDocument drawing in one XML file', {
    ...text,
    opening: flatOpenDocument('graphics'),
  }),
  row('sxd', 'application/vnd.sun.xml.draw', 'an OpenOffice 1 drawing', { isAlso: 'zip' }),
  row('vsd', 'application/vnd.visio', 'a Visio drawing'),
  row('vsdx', 'application/vnd.ms-visio.drawing', 'a Visio 2013 drawing', visio),
  row('pub', 'application/vnd.ms-publisher', 'a Publisher document'),
  row('cdr', 'application/vnd.corel-draw', 'a CorelDRAW drawing', {
    signatures: [
      { at: 8, bytes: 'CDR' },
      { at: 8, bytes: 'cdr' },
    ],
    isAlso: 'zip',
    zipMember: 'content/data/',
  }),
  row('wpg', 'application/vnd.wordperfect-graphics', 'a WordPerfect drawing', {
    signatures: [[0xff, 0x57, 0x50, 0x43, 0x10, 0, 0, 0, 0x01, 0x16]],
  }),
  row('dxf', 'image/vnd.dxf', 'an AutoCAD exchange drawing', {
    ...text,
    opening: /^(?:\s*999\r?\n.*\r?\n)*\s*0\r?\n\s*SECTION\r?\n/,
  }),
];
