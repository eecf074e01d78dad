/** Sound of floating point, as mixing desks write it, may be louder than what whole numbers can hold. */
import type { Run } from '../../engine.ts';
import type { Container } from '../../kits/media/codec.ts';
import { inputArguments } from '../../kits/media/demuxers.ts';
import { changes, codecFor, type MediaOptions } from '../../kits/media/media-options.ts';
import type { Source } from '../../kits/media/source.ts';
import { mainTrack } from '../../kits/media/track.ts';

const FLOATING = /^pcm_f(32|64)/;
/** Codecs that keep whole numbers. */
const WHOLE = ['pcm', 'flac', 'alac', 'tta', 'wavpack', 'truehd', 'mlp'];
const PEAK = /Peak level dB: (-?[\d.]+)/;

/**
 * What is asked for, and quieter by as much as is needed so that nothing is cut off at the top.
 *
 * @param name of the target format
 */
export async function withinFullScale(
  source: Source,
  container: Container,
  asked: MediaOptions,
  name: string,
  run: Run<'ffmpeg'>,
): Promise<MediaOptions> {
  const [track] = mainTrack(source.tracks.filter(({ kind }) => kind === 'audio'));
  const { audio, video } = container;
  if (video || !audio || !track || !FLOATING.test(track.codec)) return asked;
  const isKept = audio.keeps(track) && !changes(track, asked);
  if (isKept || !WHOLE.includes(codecFor(audio, asked.audio_codec).id)) return asked;
  const measure = ['-map', `0:${track.index}`, '-af', 'astats=measure_perchannel=none', '-f', 'null', '-'];
  const input = inputArguments(source.demuxer, source.path);
  const { stderr } = await run.tool('ffmpeg', ['-nostdin', '-nostats', ...input, ...measure]);
  const peak = Number(PEAK.exec(stderr)?.[1] ?? 0);
  const { volume = 0 } = asked;
  if (peak + volume <= 0) return asked;
  const quieter = `It is louder than ${name} can hold, so all of it was made quieter by ${(peak + volume).toFixed(1)} dB.`;
  run.warn('content_changed', quieter);
  return { ...asked, volume: -Math.ceil(peak * 100) / 100 };
}
