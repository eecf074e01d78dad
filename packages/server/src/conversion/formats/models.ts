import { type Format, rowOf } from './format.ts';

const row = rowOf('model');

/** Shapes in space. */
export const models: readonly Format[] = [
  row('stl', 'model/stl', 'an STL model', { textual: true, hasNoSignature: true }),
  row('obj', 'model/obj', 'a Wavefront model', { textual: true }),
  row('ply', 'model/ply', 'a PLY model', { textual: true, signatures: ['ply\n', 'ply\r\n'] }),
  row('glb', 'model/gltf-binary', 'a binary glTF model'),
  row('dae', 'model/vnd.collada+xml', 'a COLLADA model', { textual: true, root: 'collada' }),
  row('x3d', 'model/x3d+xml', 'an X3D model', { textual: true, root: 'x3d' }),
  row('3ds', 'application/x-3ds', 'a 3D Studio model', { hasNoSignature: true }),
  row('off', 'model/off', 'an OFF model', { textual: true }),
];
