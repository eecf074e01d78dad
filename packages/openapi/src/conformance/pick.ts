/** Chooses what is converted into what: something that the server says it can, and that the suite can make and judge. */
import { isKnown } from './content.ts';
import type { InputFile } from './form.ts';
import { INPUTS } from './inputs.ts';

/** One of the conversions that a server offers. */
export interface OfferedPair {
  readonly from: string;
  readonly to: string;
}

/** What the suite converts, again and again. */
export interface Conversion extends OfferedPair {
  /** A file of the source format; files with other numbers have other contents where the suite makes them. */
  file(number: number, stem?: string): InputFile;
}

/** What the caller wants to be converted. */
export interface Selection {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly file?: InputFile | undefined;
}

/** Quick conversions whose results are told by their first bytes, which most servers have. */
const FAVOURITES: readonly OfferedPair[] = [
  { from: 'png', to: 'jpg' },
  { from: 'png', to: 'webp' },
  { from: 'md', to: 'html' },
  { from: 'csv', to: 'xlsx' },
  { from: 'html', to: 'pdf' },
  { from: 'txt', to: 'pdf' },
  { from: 'txt', to: 'docx' },
  { from: 'md', to: 'docx' },
  { from: 'svg', to: 'png' },
  { from: 'bmp', to: 'png' },
  { from: 'wav', to: 'mp3' },
];

/** @returns undefined if the server offers nothing that fits */
export function pickConversion(pairs: readonly OfferedPair[], selection: Selection): Conversion | undefined {
  const from = selection.file ? extensionOf(selection.file.name) : selection.from;
  const fits = (pair: OfferedPair) =>
    (from === undefined || pair.from === from) &&
    (selection.to === undefined || pair.to === selection.to) &&
    (selection.file !== undefined || pair.from in INPUTS);
  // What the caller names is tried even if the server's list lacks it under this name: it may be an alias.
  const named =
    selection.to !== undefined && from !== undefined && (selection.file || from in INPUTS)
      ? { from, to: selection.to }
      : undefined;
  const offered = pairs.filter(fits);
  const pair =
    FAVOURITES.find((favourite) =>
      offered.some(({ from, to }) => from === favourite.from && to === favourite.to),
    ) ??
    offered.find(({ to }) => isKnown(to)) ??
    offered[0] ??
    named;
  return (
    pair && {
      ...pair,
      file: (number, stem = `conformance-${number}`) => makeFile(pair.from, number, stem, selection.file),
    }
  );
}

function makeFile(from: string, number: number, stem: string, given: InputFile | undefined): InputFile {
  const content = given?.content ?? INPUTS[from]?.(number) ?? new Uint8Array();
  return { name: `${stem}.${given ? extensionOf(given.name) : from}`, content };
}

function extensionOf(name: string): string {
  return /\.((?:tar\.)?[^.]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
