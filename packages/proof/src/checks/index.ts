import type { Facts, Fixture } from '@converter/fixtures';
import type { Family, Format } from '@converter/server/internal';
import { checkArchive } from './archive.ts';
import type { Check } from './check.ts';
import { checkComic } from './comic.ts';
import { checkData } from './data.ts';
import { checkDocument } from './document.ts';
import { checkDrawing } from './drawing.ts';
import { checkEntries } from './entries.ts';
import { checkFont } from './font.ts';
import { checkGeodata } from './geodata.ts';
import { checkGrids } from './grids.ts';
import { checkImage, checkPictures } from './image.ts';
import { checkMail } from './mail.ts';
import { checkGif, checkMedia, checkStill } from './media.ts';
import { checkModel } from './model.ts';
import { checkMovingAvif } from './moving-avif.ts';
import { checkPlaces, checkReading, checkSearchable } from './reading.ts';
import { checkSubtitles } from './subtitles.ts';
import { checkSpokenCues, checkTranscript } from './transcript.ts';

/** The check for what becomes of a fixture. Subtitles are lists of cues and recordings are words, whatever text they become. */
export function checkFor({ id, family }: Format, { format, facts }: Fixture): Check {
  const { cues, subtitles, transcript, written } = facts;
  if (facts.grids) return checkGrids;
  if (facts.pageColours) return checkComic;
  if (cues || (subtitles && family === 'subtitle')) return checkSubtitles;
  if (facts.places && id === 'csv') return checkGeodata;
  const isRead = written !== undefined || format === 'pdf';
  if (isRead && id === 'json') return checkPlaces;
  const isHeard = transcript !== undefined && !['audio', 'video', 'image'].includes(family);
  if (isHeard)
    return family === 'subtitle' && !['srt', 'vtt'].includes(id) ? checkSpokenCues : checkTranscript;
  return checkOfFamily(id, family, facts);
}

function checkOfFamily(id: string, family: Family, facts: Facts): Check {
  switch (family) {
    case 'archive':
      return checkArchive;
    case 'data':
    case 'playlist':
      return checkData;
    case 'calendar':
    case 'contacts':
      return checkEntries;
    case 'geodata':
      return checkGeodata;
    case 'sheet':
      return facts.records && ['csv', 'tsv', 'xlsx'].includes(id) ? checkData : checkDocument;
    case 'document':
    case 'slides':
      return facts.corners && id === 'pdf' ? checkPictures : checkDocument;
    case 'model':
      return checkModel;
    case 'font':
      return checkFont;
    case 'mail':
      return checkMail;
    case 'image':
      if (facts.frames !== undefined && id === 'avif') return checkMovingAvif;
      if (!facts.hasVideo) return checkImage;
      return id === 'gif' ? checkGif : checkStill;
    case 'drawing':
      return checkDrawing;
    case 'audio':
    case 'video':
      return checkMedia;
    case 'recognition':
      if (id === 'searchable-pdf') return checkSearchable;
      return id === 'hocr' ? checkPlaces : checkReading;
    default:
      throw new TypeError(`There is no check for ${id}.`);
  }
}
