import { damaged } from '../../failure.ts';
import { edgesToAll, pictureEngine } from '../../kits/pictures/tool.ts';

const TOOLS = { dcraw_emu: 'libraw-bin' } as const;

const DEVELOPED = 'out/developed.tiff';
/** How sRGB brightens what is dark; by itself LibRaw does it as television does. */
const SRGB_CURVE = ['-g', '2.4', '12.92'];

/** What cameras see, before they make a picture of it, by LibRaw. Colours are those that the camera has measured as white. */
export const engine = pictureEngine({
  name: 'libraw',
  tools: TOOLS,
  edges: edgesToAll(['dng'], 0.9),
  // The programs do not tell their version.
  detect: (host) => host.version('dpkg-query', ['-W', 'libraw-bin']),

  async decode({ from, input }, run) {
    const { stderr } = await run.tool('dcraw_emu', ['-w', ...SRGB_CURVE, '-T', '-Z', DEVELOPED, input]);
    // It never fails, whatever it says.
    if (/^Cannot |Unexpected end|data corrupted/im.test(stderr)) throw damaged(from, stderr);
    return [{ path: DEVELOPED, format: 'tiff' }];
  },
});
