import { InputError } from '../errors/input.ts';
import type { Upload } from '../platform.ts';
import { dataPart, withResponseNames } from './data.ts';
import { type FileInputs, nameInputs } from './input.ts';
import { type BodyRules, multipart } from './multipart.ts';

/** What Cloudflare's runtime adds to the standard: a stream of which fetch knows the length. */
type FixedLengthStream = new (length: number) => TransformStream<Uint8Array, Uint8Array>;

const RULES: BodyRules = {
  // Cloudflare's fetch does not know 'error'. A redirect that is not followed becomes an error as an answer.
  redirect: 'manual',
  ofLength(body, length) {
    const { FixedLengthStream } = globalThis as { FixedLengthStream?: FixedLengthStream };
    if (!FixedLengthStream) return body;
    const { readable, writable } = new FixedLengthStream(length);
    // An error of one side also ends the other side.
    body.pipeTo(writable).catch(() => {});
    return readable;
  },
};

/** Streams every input on, with a Content-Length if all sizes are known. */
export async function prepareUpload(
  files: FileInputs,
  targetFormat: string,
  options: string | undefined,
): Promise<Upload> {
  const parts = nameInputs(withResponseNames(files)).map(({ input, label }) => {
    if ('data' in input) return dataPart(input, label);
    const detail = `${label} is a path, which cannot be opened here. Pass { data, filename }.`;
    throw new InputError({ detail });
  });
  return multipart({ target_format: targetFormat, options }, parts, RULES);
}
