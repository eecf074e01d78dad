/** Why a request for a conversion is refused, in sentences that say what would be right. */
import type { Catalogue } from '../conversion/catalogue.ts';
import { type Format, findFormat, splitFileName } from '../conversion/formats.ts';
import { pairName } from '../conversion/planner.ts';
import { Refusal } from './refusal.ts';

const BUSY_RETRY_S = 30;
const SHOWN_CHARACTERS = 40;

/** What a request larger than the server allows gets. */
export function tooLarge(maxUploadBytes: number): Refusal {
  return new Refusal(
    'upload_too_large',
    `The upload is larger than the ${maxUploadBytes} bytes that this server allows.`,
  );
}

/**
 * The format that a file's name tells.
 *
 * @throws Refusal if it tells none
 */
export function formatOfName(name: string): Format {
  const { extension } = splitFileName(name);
  if (extension === '') {
    const example = `${name || 'report'}.docx`;
    throw new Refusal(
      'missing_extension',
      `The file "${name}" has no extension. Its format is told by its name, for example "${example}".`,
    );
  }
  const format = findFormat(extension);
  if (!format)
    throw new Refusal('unknown_format', `The format "${extension}" of the file "${name}" is not known.`);
  return format;
}

export function unsupported(catalogue: Catalogue, from: Format, target: string): Refusal {
  const to = findFormat(target)?.id ?? target.toLowerCase().replace(/^\./, '').slice(0, SHOWN_CHARACTERS);
  const targets = catalogue.targetsOf(from);
  const help =
    targets.length > 0
      ? `${from.id} can become: ${targets.join(', ')}.`
      : `${from.id} cannot become anything here.`;
  return new Refusal('unsupported_pair', `The pair ${pairName(from.id, to)} is not supported. ${help}`);
}

export function missingTarget(): Refusal {
  return new Refusal('missing_target_format', 'Send the field "target_format", for example "pdf".');
}

export function noQuota(): Refusal {
  return new Refusal('quota_exhausted', 'This API key has no conversions left.');
}

export function mismatch(name: string, content: string): Refusal {
  return new Refusal(
    'content_mismatch',
    `The file "${name}" is ${content}. Send it under a name that says so.`,
  );
}

export function busy(): Refusal {
  const detail = `The server has too many jobs waiting. Try again in ${BUSY_RETRY_S} seconds.`;
  return new Refusal('busy', detail, { retryAfterS: BUSY_RETRY_S });
}

export function keyReused(): Refusal {
  return new Refusal(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request: its route, target or files differ. Use a new one.',
  );
}
