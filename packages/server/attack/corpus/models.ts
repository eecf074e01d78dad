/** Models of things and fonts: heads that lie, materials that are files, programs for the tools that read them. */

import { readFile } from 'node:fs/promises';
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { fixture } from '@converter/fixtures';
import type { Bait } from '../kit/bait.ts';
import { latin1, noise, u16be, u16le, u32be, u32le } from '../make/bytes.ts';
import { zip } from '../make/zip.ts';
import { type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

const MIB = 1024 ** 2;
const UP = '../../../../../../../../../..';

const gltf = (uri: string, image: string) =>
  JSON.stringify({
    asset: { version: '2.0' },
    buffers: [{ uri, byteLength: 36 }],
    bufferViews: [{ buffer: 0, byteLength: 36 }],
    accessors: [
      { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] },
    ],
    images: [{ uri: image }],
    textures: [{ source: 0 }],
    materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, material: 0 }] }],
    nodes: [{ mesh: 0 }],
    scenes: [{ nodes: [0] }],
    scene: 0,
  });

const obj = (bait: Bait) =>
  `mtllib ${UP}${bait.file('txt')}\nmtllib ${bait.file('txt')}\nmtllib ${bait.url}/x.mtl\nusemtl x\ncall ${bait.file('txt')}\ncsh touch ${bait.target('obj')}\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n`;

const threeD = (declare: string, text: string, relation: string) =>
  zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel" Target="/3D/3dmodel.model"/>${relation}</Relationships>`,
    },
    {
      name: '3D/3dmodel.model',
      content: `<?xml version="1.0"?>${declare}<model unit="millimeter" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><metadata name="Title">${text}</metadata><resources><object id="1" type="model"><mesh><vertices><vertex x="0" y="0" z="0"/><vertex x="1" y="0" z="0"/><vertex x="0" y="1" z="0"/></vertices><triangles><triangle v1="0" v2="1" v3="2"/></triangles></mesh></object></resources><build><item objectid="1"/></build></model>`,
    },
  ]);

/** A font's outline as FontForge writes it down, with an object of Python beside it, which runs when it is read. */
const spline = (bait: Bait) => `SplineFontDB: 3.2
FontName: X
FullName: X
FamilyName: X
Weight: Regular
Version: 1
ItalicAngle: 0
Ascent: 800
Descent: 200
InitialScript: "open('${bait.target('initial')}', 'w')"
PickledData: "cos\\nsystem\\n(S'touch ${bait.target('pickle')}; cat ${bait.file('txt')}'\\ntR."
BitmapFont: 9999 9999 9999 9999 9999
Encoding: UnicodeBmp
BeginChars: 65536 1
StartChar: A
Encoding: 65 65 0
Width: 500
PickledDataWithLists: "cos\\nsystem\\n(S'touch ${bait.target('pickle-glyph')}'\\ntR."
Image2: image/png 70 0 0 1 1
Fore
SplineSet
0 0 m 1
 0 700 l 1
 500 700 l 1
 0 0 l 1
EndSplineSet
EndChar
EndChars
EndSplineFont
`;

const contentOf = (path: string) => readFile(fixture(path));

export const models: readonly HostileInput[] = [
  input('read', 'an OBJ model whose materials are files', 'files.obj', ['obj', 'stl', 'gltf', 'glb'], obj),
  input('read', 'a glTF model whose data are files', 'files.gltf', ['gltf', 'obj', 'glb', 'stl'], (bait) =>
    gltf(`file://${bait.file('txt')}`, `file://${bait.file('png')}`),
  ),
  input('read', 'a glTF model whose data are above it', 'up.gltf', ['gltf', 'obj', 'glb'], (bait) =>
    gltf(`${UP}${bait.file('txt')}`, `${UP}${bait.file('png')}`),
  ),
  input('read', 'a binary glTF model whose data are files', 'files.glb', ['glb', 'obj', 'gltf'], (bait) => {
    const text = Buffer.from(gltf(bait.file('txt'), bait.file('png')));
    const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
    return Buffer.concat([
      latin1('glTF'),
      u32le(2, 20 + padded.length, padded.length),
      latin1('JSON'),
      padded,
    ]);
  }),
  input(
    'exhaust',
    'a PLY model that claims to have four thousand million points',
    'claims.ply',
    ['ply', 'stl', 'obj'],
    () =>
      Buffer.concat([
        latin1(
          'ply\nformat binary_little_endian 1.0\nelement vertex 4294967295\nproperty float x\nproperty float y\nproperty float z\nelement face 4294967295\nproperty list uint int vertex_indices\nend_header\n',
        ),
        noise(4000),
      ]),
  ),
  input(
    'exhaust',
    'an STL model that claims to have four thousand million triangles',
    'claims.stl',
    ['stl', 'obj', 'ply'],
    () => Buffer.concat([Buffer.alloc(80), u32le(0xffffffff), noise(4000)]),
  ),
  input(
    'exhaust',
    'an OFF model that claims to have two thousand million points',
    'claims.off',
    ['off', 'obj'],
    () => 'OFF\n2147483647 2147483647 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n',
  ),
  input('read', 'a 3MF model with an entity that is a file', 'entity.3mf', ['3mf', 'obj', 'stl'], (bait) =>
    threeD(entity(bait), '&x;', `<Relationship Id="x" Type="x" Target="${UP}${bait.file('txt')}"/>`),
  ),
  input(
    'exhaust',
    'a 3MF model with an entity of a thousand million words',
    'laughs.3mf',
    ['3mf', 'obj'],
    () => threeD(LAUGHS, '&x;', ''),
  ),
  input(
    'exhaust',
    'a model of X with frames in frames',
    'deep.x',
    ['x', 'obj'],
    () => `xof 0303txt 0032\n${'Frame f {\n'.repeat(200_000)}${'}\n'.repeat(200_000)}`,
  ),
  input(
    'write',
    'a font of FontForge with objects of Python in it',
    'pickle.sfd',
    ['sfd', 'otf', 'ttf', 'pfb'],
    spline,
  ),
  input(
    'exhaust',
    'a font whose tables are outside of it',
    'tables.ttf',
    ['ttf', 'otf', 'woff2', 'pfa'],
    async () => {
      const font = await contentOf('fonts/latin.ttf');
      for (let table = 0; table < 6; table++) font.writeUInt32BE(0xfffffff0, 12 + table * 16 + 8);
      return font;
    },
  ),
  input('exhaust', 'a WOFF font that unpacks to a gigabyte', 'bomb.woff', ['woff', 'ttf', 'otf'], () => {
    const data = deflateSync(Buffer.alloc(256 * MIB));
    const head = Buffer.concat([
      latin1('wOFF'),
      u32be(0x10000, 64 + data.length),
      u16be(1, 0),
      u32be(256 * MIB + 28),
      u16be(1, 0),
      u32be(0, 0, 0, 0, 0),
    ]);
    return Buffer.concat([head, latin1('glyf'), u32be(64, data.length, 256 * MIB, 0), data]);
  }),
  input('exhaust', 'a WOFF2 font that unpacks to a gigabyte', 'bomb.woff2', ['woff2', 'ttf', 'otf'], () => {
    const data = brotliCompressSync(Buffer.alloc(256 * MIB), { params: { 1: 4 } });
    const head = Buffer.concat([
      latin1('wOF2'),
      u32be(0x10000, 54 + data.length),
      u16be(1, 0),
      u32be(256 * MIB + 28, data.length),
      u16be(1, 0),
      u32be(0, 0, 0, 0, 0),
    ]);
    return Buffer.concat([head, Buffer.from([0x0a, 0x81, 0x80, 0x80, 0x80, 0x00]), data]);
  }),
  input('exhaust', 'a collection of four thousand million fonts', 'many.ttc', ['ttc', 'otf', 'ttf'], () =>
    Buffer.concat([latin1('ttcf'), u32be(0x10000, 0xffffffff), Buffer.alloc(4000)]),
  ),
  input(
    'read',
    'a DjVu document with parts that are elsewhere',
    'include.djvu',
    ['djvu', 'pdf', 'txt', 'png'],
    (bait) => {
      const part = (id: string, body: Buffer) =>
        Buffer.concat([latin1(id), u32be(body.length), body, Buffer.alloc(body.length % 2)]);
      const info = part(
        'INFO',
        Buffer.concat([u16be(65_535, 65_535), Buffer.from([24, 0]), u16le(300), Buffer.from([22, 1])]),
      );
      const included = [`${UP}${bait.file('txt')}`, bait.file('txt'), bait.url].map((name) =>
        part('INCL', latin1(name)),
      );
      const form = part('FORM', Buffer.concat([latin1('DJVU'), info, ...included, part('Sjbz', noise(400))]));
      return Buffer.concat([latin1('AT&T'), form]);
    },
  ),
  input(
    'exhaust',
    'a Windows metafile with records without an end',
    'records.wmf',
    ['wmf', 'png', 'svg'],
    () => {
      const head = Buffer.concat([
        u32le(0x9ac6cdd7),
        u16le(0, 0, 0, 32_767, 32_767, 1),
        u32le(0),
        u16le(0x5711),
      ]);
      const record = Buffer.concat([u32le(7), u16le(0x041b, 32_767, 32_767, 0, 0)]);
      return Buffer.concat([
        head,
        u16le(1, 9, 0x300),
        u32le(0x7fffffff),
        u16le(9),
        u32le(0x7fffffff),
        u16le(0),
        Buffer.alloc(record.length * 300_000, record),
      ]);
    },
  ),
  input('exhaust', 'a drawing of AutoCAD with blocks in blocks', 'blocks.dxf', ['dxf', 'png', 'pdf'], () => {
    const block = (name: number) =>
      `0\nBLOCK\n2\nb${name}\n10\n0\n20\n0\n${`0\nINSERT\n2\nb${name + 1}\n10\n1\n20\n1\n70\n99\n71\n99\n`.repeat(10)}0\nENDBLK\n`;
    return `0\nSECTION\n2\nBLOCKS\n${Array.from({ length: 12 }, (_, name) => block(name)).join('')}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n2\nb0\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n`;
  }),
];
