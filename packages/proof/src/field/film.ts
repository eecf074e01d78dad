import type { FieldCase } from './field-case.ts';

const FILM = 'packages/server/test/engines/field-film.test.ts';
const SONGS = 'packages/server/test/engines/field-songs.test.ts';
const MOVING = 'packages/server/test/engines/field-moving.test.ts';
const MORE = 'packages/server/test/engines/field-more-media.test.ts';
const JUDGE = 'packages/server/test/jobs/judge.test.ts';

const of = (test: string, ...cases: readonly (readonly [string, string, string, string])[]): FieldCase[] =>
  cases.map(([kind, source, symptom, right]) => ({ kind, source, symptom, right, test }));

/** Films, recordings and songs as cameras, receivers and collectors write them. */
export const FILM_CASES: readonly FieldCase[] = [
  ...of(
    FILM,
    ['V1', 'github.com/HandBrake/HandBrake/issues/4045', 'the day of a film is lost', 'the same day'],
    ['V1', 'github.com/photoprism/photoprism/issues/727', 'the place of a phone film is lost', 'the place'],
    [
      'V2',
      'github.com/mltframework/shotcut/issues/177',
      'a recording with a moment of bad reception is called damaged',
      'a film of its length, and a warning',
    ],
    [
      'V2',
      'github.com/almalence/OpenCamera/issues/107',
      'so is one that begins and ends inside a packet',
      'what is there',
    ],
    ['V2', 'own', 'joined recordings have a hole, or are called damaged', 'both parts, one after the other'],
    ['V2', 'github.com/ossrs/srs/issues/1292', 'so is a live recording that broke off', 'what is there'],
    [
      'V12',
      'github.com/HandBrake/HandBrake/issues/568',
      'sound that begins late does so too early',
      'silence before it',
    ],
    ['V13', 'own', 'red of films of high definition is another red', 'colours of HDTV'],
    ['V14', 'own', 'mirrored films are copied as they are stored', 'mirrored'],
    [
      'V15',
      'github.com/stashapp/stash/issues/3426',
      'a film that only its container calls wide is narrow',
      'as wide as before',
    ],
    ['V16', 'github.com/C4illin/ConvertX/issues/601', 'the poster of a film is dropped', 'the poster'],
    ['V17', 'github.com/HandBrake/HandBrake/issues/1707', 'tracks lose their names', 'the same names'],
    ['K28', 'own', 'drawings in the subtitles of a film become words', 'what is said, with its italics'],
    ['V26', 'github.com/MusicPlayerDaemon/MPD/issues/1205', 'AAC in LATM is called damaged', 'its sound'],
  ),
  ...of(
    SONGS,
    ['V16', 'github.com/LumePart/Explo/pull/219', 'the back of a record becomes its cover', 'the front'],
    ['V16', 'github.com/C4illin/ConvertX/pull/607', 'a cover that is WebP is dropped', 'a JPEG'],
    [
      'V18',
      'github.com/enzo1982/freac/issues/368',
      'several artists become one, or the first only',
      'all of them',
    ],
    [
      'V18',
      'github.com/lordmulder/LameXP/issues/39',
      'track 3 of 12 becomes track 3',
      'both numbers, as the format has them',
    ],
    [
      'V18',
      'github.com/ZivaVatra/flac2all/issues/20',
      'lyrics and comments get names that no player knows',
      'USLT, COMM and the like',
    ],
    [
      'V18',
      'github.com/beetbox/beets/issues/2426',
      'what MP4 has no place for is dropped',
      'free-form names',
    ],
    ['V18', 'own', "old ID3 is broken, APE's tags are dropped", 'both, in the right letters'],
  ),
  ...of(
    MOVING,
    ['19', 'github.com/VERT-sh/VERT/issues/107', 'WebP that moves becomes no film', 'a film'],
    ['19', 'github.com/p2r3/convert/issues/748', 'JPEG XL and AVIF stand still', 'they move'],
  ),
  ...of(
    MORE,
    ['V1', 'own', 'a phone film says that it is a file of another kind', 'what it is now'],
    ['V1', 'own', 'what a format cannot hold of day and place is dropped in silence', 'a warning'],
    ['E', 'own', 'what was transparent in a film is white, and nobody is told', 'a warning'],
    ['V18', 'own', 'chapters lose their names on the way from Matroska to Ogg', 'their names'],
    ['V18', 'own', 'what WAV says in the letters of Windows is broken', 'the right letters'],
    ['A12', 'own', 'WAV that is cut off is taken for the whole', 'what is there, and a warning'],
    ['A', 'own', 'MP3 of few samples a second is called damaged', 'its sound'],
    ['19', 'own', 'AVIF that moves loses what is clear, and how long its last picture stays', 'both'],
    ['19', 'own', 'APNG plays without end what GIF plays once', 'as often as the GIF image'],
    ['L30', 'own', "subtitles in Thai, or in ISO's letters for Polish, are garbled", 'the right letters'],
  ),
  ...of(JUDGE, [
    'H32',
    'github.com/strukturag/libheif/issues/675',
    'a HEIC photo called .jpg cannot become a JPEG',
    'it can',
  ]),
];
