/**
 * What a file is whose two ends do not tell it: what is in a packed file, in a compound file, in a film, or behind a tag.
 *
 * Runs in the sandbox alone: `inspection/worker.ts` is the only one that imports it.
 */
import { fileTypeFromFile } from 'file-type';
import { outsideOf } from '../containers.ts';
import { type FileProbe, probe } from '../file-probe.ts';
import {
  type FileEnds,
  type Recognised,
  readEnds,
  recogniseBinary,
  recogniseByEnds,
  recognisedAs,
} from '../file-type.ts';
import { formatByGzippedRoot } from '../formats.ts';
import { compoundEntries } from './inside/compound.ts';
import { unzipped } from './inside/gzip.ts';
import { isoMediaFormat } from './inside/iso-media.ts';
import { ENCRYPTED_OFFICE } from './other-types.ts';
import { beginsWithTar, isEmptyTar } from './tar.ts';
import { decodeText, rootOf } from './text.ts';

const UNKNOWN: Recognised = { isText: false };

/** Recognises a file by its content. Reads its beginning and what that points to, never the whole file. */
export async function recognise(file: FileProbe): Promise<Recognised> {
  const ends = await readEnds(file.path);
  return (await recogniseByEnds(ends)) ?? recogniseInside(file, ends);
}

/** The same for a file that is not open: for programs that look at files of their own. */
export function recogniseFile(path: string): Promise<Recognised> {
  return probe(path, recognise);
}

async function recogniseInside(file: FileProbe, ends: FileEnds): Promise<Recognised> {
  const { path, read, bytes } = file;
  const { head } = ends;
  const outside = outsideOf(head);
  if (outside === 'gzip') return recogniseGzip(unzipped(head));
  if (outside === 'compound') return recogniseCompound(await compoundEntries(read));
  // A parser that trips over hostile content has not recognised it.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (outside === 'isoMedia' && found?.ext !== 'cr3')
    return recognisedAs(await isoMediaFormat(read, bytes, head));
  return (
    recogniseBinary(found, ends) ?? (head.toString('latin1', 0, 3) === 'ID3' ? recognisedAs('mp3') : UNKNOWN)
  );
}

function recogniseGzip(content: Buffer): Recognised {
  if (beginsWithTar(content) || isEmptyTar(content)) return recognisedAs('tar.gz');
  const format = formatByGzippedRoot(rootOf(decodeText(content) ?? '') ?? '');
  return format ? { format, isText: false } : recognisedAs('gz');
}

/** The streams at the top of a compound file by which the programs of Office 97 know theirs. */
const OFFICE_STREAMS = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['VisioDocument', 'vsd'],
  ['Quill', 'pub'],
] as const;

function recogniseCompound(entries: ReadonlySet<string>): Recognised {
  if (entries.has('EncryptedPackage'))
    return { name: ENCRYPTED_OFFICE, isText: false, isEncryptedOffice: true };
  if (entries.has('__properties_version1.0')) return recognisedAs('msg');
  const [, id] = OFFICE_STREAMS.find(([stream]) => entries.has(stream)) ?? [];
  return id ? recognisedAs(id) : UNKNOWN;
}
