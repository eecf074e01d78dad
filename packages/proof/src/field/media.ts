import type { FieldCase } from './field-case.ts';

const RARE = 'packages/server/src/conversion/engines/ffmpeg/rare-formats.test.ts';
const TEST = 'packages/server/test/engines/field-media.test.ts';

/** Sound, films and pictures that others could not convert. */
export const MEDIA_CASES: readonly FieldCase[] = [
  [
    'A1',
    'github.com/Motion-Project/motion/issues/507',
    'a silent film of few pictures a second is called damaged',
    'a film of the same length',
  ],
  [
    'A12',
    'github.com/naudio/NAudio/issues/688',
    'WAV of a recorder that crashed, whose sizes are 0',
    'all of its sound',
  ],
  ['C3', 'github.com/stashapp/stash/issues/3426', 'a DVD becomes a distorted GIF', '16:9 stays 16:9'],
  [
    'C36',
    'github.com/PHP-FFMpeg/PHP-FFMpeg/issues/643',
    'fit "contain" with an odd side fails',
    'a film of that size',
  ],
  [
    'B4',
    'github.com/LibrePhotos/librephotos/issues/455',
    'HLG and HDR10 films are washed out',
    'colours of usual screens',
  ],
  [
    'D2',
    'github.com/microsoft/FFmpegInterop/pull/270',
    'a recording whose clock does not begin at 0 cannot be trimmed',
    'the part that is asked for',
  ],
  ['L', 'own', 'sound of one bit a sample (dsf, dff) is not known', '24 bits at 88.2 kHz', RARE],
  ['E7', 'own', 'what is transparent in a film shows hidden colours', 'transparent in WebM, white elsewhere'],
  ['F8', 'github.com/jellyfin/jellyfin-web/issues/6306', 'H.264 of 10 bits stays so in MP4', 'yuv420p'],
  [
    'G10',
    'github.com/TypNull/Tubifarry/issues/145',
    'the cover is lost on the way to Opus and Ogg',
    'METADATA_BLOCK_PICTURE',
  ],
  [
    'G39',
    'github.com/mixxxdj/mixxx/pull/1193',
    'tags of the container among those of the song',
    'none of them',
  ],
  [
    'M13',
    'github.com/HandBrake/HandBrake/issues/2030',
    'six channels mixed to two clip',
    'peak of 0 dB at most',
  ],
].map(([kind = '', source = '', symptom = '', right = '', test = TEST]) => ({
  kind,
  source,
  symptom,
  right,
  test,
}));
