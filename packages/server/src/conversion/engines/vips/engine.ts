import { DECODED, edgesToAll, pictureEngine } from '../../kits/pictures/tool.ts';

const TOOLS = { vips: 'libvips-tools' } as const;

/**
 * Pictures with more light than screens show, by libvips with the libraries that sharp leaves out. What is brighter than
 * white becomes white.
 */
export const engine = pictureEngine({
  name: 'vips',
  tools: TOOLS,
  edges: edgesToAll(['exr', 'hdr'], 0.9),
  detect: (host) => host.version('vips', ['--version']),

  async decode({ input }, run) {
    await run.tool('vips', ['colourspace', input, DECODED, 'srgb', '--source-space', 'scrgb']);
    return [{ path: DECODED }];
  },
});
