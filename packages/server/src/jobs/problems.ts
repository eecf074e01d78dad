/** The errors that refuse a conversion, as sentences that say what would be right. */

import type { ConversionFailure } from '../conversion/failure.ts';
import { type Format, findFormat, splitFileName } from '../conversion/formats.ts';
import { faultsIn } from '../conversion/options/description.ts';
import type { Options } from '../conversion/options.ts';
import type { Catalogue, Pair } from '../conversion/routes/catalogue.ts';
import { pairName } from '../conversion/routes/planner.ts';
import { ApiError } from '../domain/api-error.ts';

const BUSY_RETRY_S = 30;
const STORE_RETRY_S = 5;
const SHOWN_CHARACTERS = 40;

const APPLE = 'Newer documents of iWork are in a form of Apple that nothing here reads. Export it there';
/** What people send that nothing here reads, and what to send instead. */
const SEND_INSTEAD: Readonly<Record<string, string>> = {
  key: `${APPLE} as PowerPoint (pptx) or PDF, and send that; the file is a zip archive, of which QuickLook/Preview.pdf, where it is there, shows its slides.`,
  numbers: `${APPLE} as Excel (xlsx) or PDF, and send that.`,
  wps: 'Save it in Works or in Word as rtf or docx, and send that.',
  one: 'Export it from OneNote as docx or PDF, and send that.',
  pub: 'Export it from Publisher as PDF, and send that.',
};

/** For a request that is larger than the server allows. */
export function uploadTooLarge(maxUploadBytes: number): ApiError {
  return new ApiError(
    'upload_too_large',
    `The upload is larger than the ${maxUploadBytes} bytes that this server allows.`,
  );
}

/**
 * The format that a file's name tells.
 *
 * @throws ApiError if it tells none
 */
export function formatOfName(name: string): Format {
  const { extension } = splitFileName(name);
  if (extension === '') {
    const example = `${name || 'report'}.docx`;
    throw new ApiError(
      'missing_extension',
      `The file "${name}" has no extension. Its format is told by its name, for example "${example}".`,
    );
  }
  const format = findFormat(extension);
  if (!format && isVolumeName(name))
    throw new ApiError('unknown_format', `The file "${name}" is one of several volumes. ${HOW_TO_JOIN}`);
  if (!format) {
    const instead = Object.hasOwn(SEND_INSTEAD, extension) ? ` ${SEND_INSTEAD[extension]}` : '';
    const detail = `The format "${extension}" of the file "${name}" is not known.${instead}`;
    throw new ApiError('unknown_format', detail);
  }
  return format;
}

/** Names that only volumes of an archive have, such as `photos.7z.002`, `photos.part2.rar` and `photos.z01`. */
const OF_VOLUME = /\.(?:\d{3}|[ac-z]\d\d|part\d+\.\w+)$/i;
const HOW_TO_JOIN = 'Only all of them together can be unpacked: join them, and send the archive whole.';

function isVolumeName(name: string): boolean {
  return OF_VOLUME.test(name);
}

/** Why a file could not be converted. A part of an archive looks damaged, and only its name tells that it is not. */
export function conversionFailed(name: string, { code, message }: ConversionFailure): string {
  if (code !== 'invalid_input_file' || !message.startsWith('is damaged') || !isVolumeName(name))
    return `The file "${name}" ${message}.`;
  return `The file "${name}" is one of several volumes, or is damaged. ${HOW_TO_JOIN}`;
}

export function unsupportedPair(
  catalogue: Pick<Catalogue, 'targetsOf'>,
  from: Format,
  target: string,
): ApiError {
  const to = findFormat(target)?.id ?? target.toLowerCase().replace(/^\./, '').slice(0, SHOWN_CHARACTERS);
  const targets = catalogue.targetsOf(from);
  const help =
    targets.length > 0
      ? `${from.id} can become: ${targets.join(', ')}.`
      : `${from.id} cannot become anything here.`;
  return new ApiError('unsupported_pair', `The pair ${pairName(from.id, to)} is not supported. ${help}`);
}

/** A format that the table has under no name. */
export function unknownFormat(name: string): string {
  return `The format "${name.slice(0, SHOWN_CHARACTERS)}" is not known.`;
}

/**
 * A request's field `options`.
 *
 * @throws ApiError if it is not a JSON object
 */
export function parseOptions(text: string): Options {
  try {
    const options: unknown = JSON.parse(text);
    if (typeof options === 'object' && options !== null && !Array.isArray(options)) return { ...options };
  } catch {
    // No JSON is no object either.
  }
  throw invalidOptions('The field "options" must be a JSON object, such as {"quality": 80}.');
}

/** @throws ApiError that names every option which the pair does not know or allow so */
export function assertOptions(options: Options, pair: Pair): void {
  const faults = faultsIn(options, pair.options, pair.name);
  if (faults.length === 0) return;
  const { from, to } = pair;
  throw invalidOptions(`${faults.join('. ')}. See /public/pairs/${from.id}/${to.id}.`);
}

export function invalidOptions(detail: string): ApiError {
  return new ApiError('invalid_options', detail);
}

export function missingTargetFormat(): ApiError {
  return new ApiError('missing_target_format', 'Send the field "target_format", for example "pdf".');
}

export function quotaExhausted(): ApiError {
  return new ApiError('quota_exhausted', 'This API key has no conversions left.');
}

export function contentMismatch(name: string, content: string): ApiError {
  return new ApiError(
    'content_mismatch',
    `The file "${name}" is ${content}. Send it under a name that says so.`,
  );
}

export function queueFull(): ApiError {
  const detail = `The server has too many jobs waiting. Try again in ${BUSY_RETRY_S} seconds.`;
  return new ApiError('busy', detail, { retryAfterS: BUSY_RETRY_S });
}

/** For a request that cannot be stored for now. */
export function storeBusy(): ApiError {
  const detail = `The server's database is busy. Try again in ${STORE_RETRY_S} seconds.`;
  return new ApiError('busy', detail, { retryAfterS: STORE_RETRY_S });
}

/** For a client whose job the stopping server did not finish. */
export function serverStopping(): ApiError {
  return new ApiError(
    'interrupted',
    'The server was stopped before the result was there. Send the request again.',
  );
}

export function idempotencyKeyReused(): ApiError {
  return new ApiError(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request: its route, target, options or files differ. Use a new one.',
  );
}
