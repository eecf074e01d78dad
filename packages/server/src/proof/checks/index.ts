import type { Format } from '../../conversion/formats.ts';
import type { Check, Facts } from '../fixture.ts';
import { checkArchive } from './archive.ts';
import { checkData } from './data.ts';
import { checkDocument } from './document.ts';
import { checkDrawing } from './drawing.ts';
import { checkFont } from './font.ts';
import { checkGeodata } from './geodata.ts';
import { checkImage, checkPictures } from './image.ts';
import { checkMail } from './mail.ts';
import { checkGif, checkMedia, checkStill } from './media.ts';
import { checkModel } from './model.ts';
import { checkPlaces, checkReading, checkSearchable } from './reading.ts';
import { checkSubtitles } from './subtitles.ts';
import { checkTranscript } from './transcript.ts';

/** The check for files of a format. Subtitles are lists of cues and recordings are words, whatever text they become. */
export function checkFor(format: Format): Check {
  return (made, fixture) => {
    const { subtitles, transcript, written } = fixture.facts;
    const cues = fixture.facts.cues ?? (format.family === 'subtitle' ? subtitles : undefined);
    if (cues) return checkSubtitles(made, { ...fixture, facts: { cues } });
    if (fixture.facts.places && format.id === 'csv') return checkGeodata(made, fixture);
    const isRead = written !== undefined || fixture.format === 'pdf';
    if (isRead && format.id === 'json') return checkPlaces(made, fixture);
    const isHeard = transcript !== undefined && !['audio', 'video', 'image'].includes(format.family);
    return (isHeard ? checkTranscript : checkOfFamily(format))(made, fixture);
  };
}

function checkOfFamily(format: Format): Check {
  switch (format.family) {
    case 'archive':
      return checkArchive;
    case 'data':
    case 'playlist':
      return checkData;
    case 'geodata':
      return checkGeodata;
    case 'sheet':
      return (made, fixture) =>
        fixture.facts.records && ['csv', 'tsv', 'xlsx'].includes(made.to)
          ? checkData(made, fixture)
          : checkDocument(made, fixture);
    case 'document':
    case 'slides':
      return (made, fixture) =>
        (fixture.facts.corners && made.to === 'pdf' ? checkPictures : checkDocument)(made, fixture);
    case 'model':
      return checkModel;
    case 'font':
      return checkFont;
    case 'mail':
      return checkMail;
    case 'image':
      return (made, fixture) => imageCheck(made.to, fixture.facts)(made, fixture);
    case 'drawing':
      return checkDrawing;
    case 'audio':
    case 'video':
      return checkMedia;
    case 'recognition':
      if (format.id === 'searchable-pdf') return checkSearchable;
      return format.id === 'hocr' ? checkPlaces : checkReading;
    default:
      throw new TypeError(`There is no check for ${format.id}.`);
  }
}

function imageCheck(format: string, { hasVideo }: Facts): Check {
  if (!hasVideo) return checkImage;
  return format === 'gif' ? checkGif : checkStill;
}
