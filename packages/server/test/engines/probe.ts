import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import type { Options } from '../../src/conversion/options.ts';
import { convert, temporaryFolder } from './convert.ts';

const Probe = z.object({
  streams: z.array(
    z.object({
      codec_name: z.string(),
      codec_type: z.string(),
      width: z.number().optional(),
      height: z.number().optional(),
      pix_fmt: z.string().optional(),
      r_frame_rate: z.string(),
      channels: z.number().optional(),
      channel_layout: z.string().optional(),
      sample_rate: z.string().optional(),
      bit_rate: z.coerce.number().optional(),
      bits_per_raw_sample: z.string().optional(),
      disposition: z.object({ attached_pic: z.number() }),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
  chapters: z.array(z.object({ tags: z.object({ title: z.string() }) })),
  format: z.object({
    format_name: z.string(),
    duration: z.coerce.number(),
    tags: z.record(z.string(), z.string()).default({}),
  }),
});

/** What ffprobe says of a file. */
export async function probe(path: string): Promise<z.infer<typeof Probe>> {
  const show = ['-show_streams', '-show_format', '-show_chapters', '-of', 'json'];
  return Probe.parse(JSON.parse((await execa('ffprobe', ['-v', 'error', ...show, path])).stdout));
}

/** Makes an awkward file, from arguments such as one would type. */
export async function make(name: string, args: string, files: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  await execa('ffmpeg', ['-v', 'error', '-nostdin', ...args.split(' '), name], { cwd: folder });
  return join(folder, name);
}

/** Converts a file to one by FFmpeg, and tells where it is. */
export async function convertOne(
  from: string,
  to: string,
  input: string | Buffer,
  options: Options = {},
): Promise<string> {
  const [made, ...others] = await convert(from, to, input, { engine: 'ffmpeg', options });
  if (!made || others.length > 0) throw new Error('Expected one output.');
  return made.path;
}

/** Two seconds of 50 pictures, of a tone, and the usual codec, as arguments of {@link make}. */
export const PICTURES = '-f lavfi -i testsrc=s=160x120:r=25:d=2';
export const TONE = '-f lavfi -i sine=440:d=2';
export const H264 = '-c:v libx264 -pix_fmt yuv420p';
