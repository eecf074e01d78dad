/** Encodes multipart/form-data. The platform's own encoder leaves no choice in the order, the boundary or the end. */
import { randomBytes } from 'node:crypto';

/** A file to upload. */
export interface InputFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** One part of a form: a text or a file. */
export type FormPart = readonly [name: string, value: string | InputFile];

/** An encoded form, as a request takes it. */
export interface EncodedForm {
  readonly body: Buffer;
  readonly headers: { readonly 'Content-Type': string };
  /** For the report. */
  readonly summary: string;
}

interface Shape {
  /** Puts the boundary into quotation marks, which the standard allows and some clients do. */
  readonly quotedBoundary?: boolean | undefined;
  /** Breaks the body off before the last boundary. */
  readonly truncated?: boolean | undefined;
}

/** Encodes a form in the order of its parts. */
export function encodeForm(
  parts: readonly FormPart[],
  { quotedBoundary, truncated }: Shape = {},
): EncodedForm {
  const boundary = `conformance-${randomBytes(12).toString('hex')}`;
  const chunks = parts.flatMap(([name, value]) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    ...(typeof value === 'string'
      ? ['\r\n\r\n', value]
      : [
          `; filename="${escapeName(value.name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
          value.content,
        ]),
    '\r\n',
  ]);
  if (!truncated) chunks.push(`--${boundary}--\r\n`);
  const body = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
  return {
    body: truncated ? body.subarray(0, -3) : body,
    headers: {
      'Content-Type': `multipart/form-data; boundary=${quotedBoundary ? `"${boundary}"` : boundary}`,
    },
    summary: `form: ${parts.map(describe).join(', ') || 'no parts'}${truncated ? ', broken off' : ''}`,
  };
}

/** What browsers do: UTF-8 as it is, and these three escaped. */
function escapeName(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}

function describe([name, value]: FormPart): string {
  return typeof value === 'string'
    ? `${name}=${value}`
    : `${name}=${value.name} (${value.content.length} bytes)`;
}
