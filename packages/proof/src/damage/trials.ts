/** Damaged files: what is done to a fixture of each format, and in which formats it does not show. */
import { readFileSync } from 'node:fs';
import { FIXTURES, fixturePath } from '@converter/fixtures';

/** A damaged file, which must not be passed off as another. */
export interface Trial {
  /** Such as `half of docx`. */
  readonly name: string;
  readonly bytes: Buffer;
  /** The codes of failures that are right. */
  readonly codes: readonly string[];
}

const because = (formats: string, reason: string) =>
  Object.fromEntries(formats.split(' ').map((format) => [format, reason]));

/** Formats of which half a file looks whole, and why. */
const HALF_IS_WHOLE: Readonly<Record<string, string>> = {
  ...because(
    'txt md rst org asciidoc textile mediawiki dokuwiki jira twiki tikiwiki vimwiki creole muse t2t haddock man',
    'A text may end anywhere.',
  ),
  ...because('html rt smi', 'What reads it adds the ends that are missing, as it was made to.'),
  ...because('csv tsv ini yaml m3u m3u8 pls', 'It ends where its lines end.'),
  ...because(
    'srt vtt sub sbv mpl2 lrc vplayer subviewer pjs jss aqt mpsub scc',
    'It ends where its cues end, and the last one may be cut.',
  ),
  ...because('mp2 ac3 dts m2v obu gsm', 'It is a chain of frames, of which nothing says how many there are.'),
  ...because(
    'aac ts m2ts mpg vob',
    'A recording of what is sent begins and ends anywhere; a warning tells that a packet is not whole.',
  ),
  ris: 'A list of works ends where its lines end, and the last one may be cut.',
  bibtex: 'A work whose brackets are not closed costs only itself, which a warning tells.',
  wpd: 'Nothing says how long its text is.',
  sf: 'Its header does not say how long it is.',
  wpg: 'LibreOffice draws what there is of it.',
  pdb: 'Nothing says how long its last record is, which is most of a short book.',
};

/** Formats of which nine tenths of a file look whole, though half of it does not, and why. */
const NINE_TENTHS_ARE_WHOLE: Readonly<Record<string, string>> = {
  ...because('ass ssa mbox', 'It ends where its cues or its mails end, and the last one may be cut.'),
  ...because('fits tar', 'Its last tenth only fills up a block.'),
  flv: 'A stream may break off inside its last packet; a warning tells it.',
  cals: 'Rows that are missing are white.',
  tcr: 'It is a row of words, of which nothing says how many there are.',
};

/** Formats in which other bytes are as good as those that were there, and why. */
const MIDDLE_IS_SILENT: Readonly<Record<string, string>> = {
  ...because('8svx aifc aiff ast au caf dff dsf rf64 sf sox sph voc w64 wav wve', 'Any bytes are samples.'),
  ...because(
    'aac ac3 amr asf avi dts flv gsm m2ts m2v mka mov mp2 mpc mpg mxf obu rm ts vob weba wma wmv',
    'Its frames have no checksums, and what is lost of one is a scratch.',
  ),
  ...because('avs bmp cals dcx dds dng dpx fits gif heic j2k jng jp2 miff mtv', 'Any bytes are pixels.'),
  ...because('palm pam pbm pcx pfm pgm ppm psd qoi sgi vicar viff wbmp', 'Any bytes are pixels.'),
  ...because('doc dot xls xlt ppt pot pps pub vsd msg rtf vcf vtt', 'Any bytes are letters.'),
  ...because('azw3 mobi pdb lit dbf', 'Any bytes are letters.'),
  ics: 'What is wrong with a line costs that line, which is said.',
  msgpack: 'Any bytes are values, one after the other.',
  ...because('ai emf wmf wpg stl mid pfa pfb sfd ttc', 'Any bytes are places of points, notes and the like.'),
  ...because('ar cpio iso tar rpm gpkg', 'What is in it has no checksum, or none that its tools look at.'),
  wpd: 'Any bytes are letters.',
  pdf: 'A font is in the middle, and the text can be had without it.',
};

/** Formats in which some damage does not show. */
export const SILENT = [HALF_IS_WHOLE, NINE_TENTHS_ARE_WHOLE, MIDDLE_IS_SILENT].flatMap(Object.keys);

const DAMAGED = ['invalid_input_file'];
/** Formats of which a reader may see first that it is not what the conversion is of. */
const REFUSED_FIRST: Readonly<Record<string, string>> = {
  json: 'Its cheapest conversion is that of a map, and the first thing in it is no place.',
};
const JUNK_BYTES = 5000;

/**
 * What is tried with a format: a half and nine tenths of its fixture, the fixture with another middle, and random bytes.
 *
 * @throws if the format has no fixture
 */
export function trialsOf(format: string): readonly Trial[] {
  const whole = fixtureOf(format);
  const trials: Trial[] = [];
  const codesOfPart = format in REFUSED_FIRST ? [...DAMAGED, 'conversion_failed'] : DAMAGED;
  const isHalfSeen = !(format in HALF_IS_WHOLE);
  if (isHalfSeen)
    trials.push({ name: `half of ${format}`, bytes: beginningOf(whole, 0.5), codes: codesOfPart });
  if (isHalfSeen && !(format in NINE_TENTHS_ARE_WHOLE))
    trials.push({ name: `nine tenths of ${format}`, bytes: beginningOf(whole, 0.9), codes: codesOfPart });
  if (!(format in MIDDLE_IS_SILENT))
    trials.push({ name: `${format} with another middle`, bytes: withOtherMiddle(whole), codes: DAMAGED });
  // They may say that they are a picture that is larger than any, or of a version that is not read.
  const codes = [...DAMAGED, 'limit_exceeded', ...(format === 'dbf' ? ['conversion_failed'] : [])];
  return [...trials, { name: `random bytes as ${format}`, bytes: junk(JUNK_BYTES), codes }];
}

function fixtureOf(format: string): Buffer {
  const fixture = FIXTURES.find((each) => each.format === format && !each.hard && !each.by);
  if (!fixture) throw new Error(`There is no fixture for ${format}.`);
  return readFileSync(fixturePath(fixture));
}

function beginningOf(whole: Buffer, share: number): Buffer {
  return whole.subarray(0, Math.floor(whole.length * share));
}

function withOtherMiddle(whole: Buffer): Buffer {
  const changed = Buffer.from(whole);
  const middle = Math.floor(changed.length / 2);
  junk(Math.max(16, Math.min(2048, Math.floor(changed.length / 8)))).copy(changed, middle);
  return changed;
}

/** The same bytes in every run, in which no pattern is. */
function junk(count: number): Buffer {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 16) & 0xff;
  };
  return Buffer.from(Array.from({ length: count }, next));
}
