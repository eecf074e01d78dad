import { type Format, rowOf } from './format.ts';

const row = rowOf('model');

/** Shapes in space. */
export const models: readonly Format[] = [
  row('stl', 'model/stl', 'an STL model', { textual: true, hasNoSignature: true }),
  row('obj', 'model/obj', 'a Wavefront model', { textual: true }),
  row('ply', 'model/ply', 'a PLY model', { textual: true, signatures: ['ply\n', 'ply\r\n'] }),
  row('glb', 'model/gltf-binary', 'a binary glTF model'),
  row('gltf', 'model/gltf+json', 'a glTF model', {
    textual: true,
    opening: /^\s*\{[\s\S]*?"asset"\s*:\s*\{[^}]*"version"\s*:\s*"[12]\.0"/,
  }),
  row('3mf', 'model/3mf', 'a 3MF model', { isAlso: 'zip' }),
  row('amf', 'application/x-amf', 'an AMF model', { textual: true, root: 'amf' }),
  row('x', 'model/x-directx', 'a DirectX model', {
    textual: true,
    opening: /^xof \d{4}txt/,
    signatures: ['xof '],
  }),
  row('dae', 'model/vnd.collada+xml', 'a COLLADA model', { textual: true, root: 'collada' }),
  row('x3d', 'model/x3d+xml', 'an X3D model', { textual: true, root: 'x3d' }),
  row('3ds', 'application/x-3ds', 'a 3D Studio model', { hasNoSignature: true }),
  row('off', 'model/off', 'an OFF model', { textual: true }),
];
