/** How the suite writes a conversion as a request. */
import { encodeForm, type FormPart, type InputFile } from './form.ts';
import type { OutgoingRequest } from './http.ts';

/** An unusual but valid form of a request, which must not change its result. */
export type Variation =
  | 'idempotency key'
  | 'options'
  | 'chunked'
  | 'target last'
  | 'quoted boundary'
  | 'same names'
  | 'upper case'
  | 'unusual names';

/** What a request for a conversion has. */
export interface ConversionRequest {
  readonly files: readonly InputFile[];
  readonly to?: string;
  readonly variations?: readonly Variation[];
  readonly idempotencyKey?: string | undefined;
  /** As JSON. */
  readonly options?: string | undefined;
}

/** A conversion as a request. */
export function sendingOf(
  path: string,
  { files, to = '', variations = [], idempotencyKey, options = '{}' }: ConversionRequest,
): OutgoingRequest {
  const has = (variation: Variation) => variations.includes(variation);
  const nameOf = ({ name }: InputFile, index: number) => {
    const dot = name.lastIndexOf('.');
    const extension = has('upper case') ? name.slice(dot).toUpperCase() : name.slice(dot);
    if (files.length === 1)
      return `${has('unusual names') ? name.slice(0, dot) : ascii(name.slice(0, dot))}${extension}`;
    const stem = has('unusual names') ? name.slice(0, dot) : 'plain';
    return `${stem}${has('same names') ? '' : ` ${index}`}${extension}`;
  };
  const target: FormPart = ['target_format', to];
  const fileParts = files.map((file, index): FormPart => ['files', { ...file, name: nameOf(file, index) }]);
  const fields: FormPart[] = has('options') ? [['options', options], target] : [target];
  const parts = has('target last') ? [...fileParts, ...fields] : [...fields, ...fileParts];
  const { body, headers, summary } = encodeForm(parts, { quotedBoundary: has('quoted boundary') });
  return {
    method: 'POST',
    path,
    body,
    summary,
    chunked: has('chunked'),
    headers: {
      ...headers,
      ...(has('idempotency key') && idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    },
  };
}

/** Without letters that some server may not take. */
function ascii(stem: string): string {
  return stem.replace(/[^\x20-\x7e]+/g, '').trim();
}
