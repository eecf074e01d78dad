import { splitFileName } from '../conversion/formats.ts';

const MAX_NAME_LENGTH = 200;

/**
 * Makes a client's file name fit to be shown, stored and sent back: without folders, control characters and what
 * turns the direction of text, in Unicode's composed form, and of bounded length. It never names a file on disk.
 */
export function cleanFileName(raw: string): string {
  const base = raw.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  if (clean.length <= MAX_NAME_LENGTH) return clean;
  const { stem, extension } = splitFileName(clean);
  if (extension.length >= MAX_NAME_LENGTH) return clean.slice(0, MAX_NAME_LENGTH);
  return `${stem.slice(0, MAX_NAME_LENGTH - extension.length - 1)}.${extension}`;
}

/**
 * Names the results of a job after its inputs: `report.docx` → `report.pdf`, several pages → `report-1.png`,
 * `report-2.png`. Clashes get a number: `report (2).pdf`.
 *
 * @param label tells a result from the other ones of the same input; empty where there is only one
 */
export class ResultNames {
  readonly #taken = new Set<string>();

  next(inputName: string, label: string, extension: string): string {
    const { stem } = splitFileName(inputName);
    const base = label ? `${stem}-${cleanFileName(label.replaceAll(/[/\\:]/g, '_'))}` : stem;
    let name = `${base}.${extension}`;
    // Many file systems take names that differ only in case for the same.
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++)
      name = `${base} (${count}).${extension}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
