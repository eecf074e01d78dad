import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input.ts';
import type { Upload } from '../platform.ts';
import { dataPart } from './data.ts';
import { type FileInputs, type NamedInput, nameInputs } from './input.ts';
import { type BodyRules, multipart, type Part, PIECE_BYTES } from './multipart.ts';

const RULES: BodyRules = {
  // Anything else makes Node's fetch keep the whole body, in case that it has to send it once more.
  redirect: 'error',
  // It believes the header.
  ofLength: (body) => body,
};

/** Checks every input, then makes a multipart body that streams them one after the other. */
export async function prepareUpload(
  files: FileInputs,
  targetFormat: string,
  options: string | undefined,
): Promise<Upload> {
  const parts = await Promise.all(
    nameInputs(files).map(({ input, label }) =>
      'path' in input ? filePart(input, label) : dataPart(input, label),
    ),
  );
  return multipart({ target_format: targetFormat, options }, parts, RULES);
}

async function filePart(
  { path, filename }: Extract<NamedInput, { path: unknown }>,
  label: string,
): Promise<Part> {
  if (path instanceof URL && path.protocol !== 'file:') {
    throw new InputError({
      detail: `${label} is the URL ${path.origin}…, which is not fetched. Pass a file.`,
    });
  }
  const file = path instanceof URL ? fileURLToPath(path) : path;
  const size = await sizeOf(file, label);
  return {
    filename: filename ?? basename(file),
    label,
    size,
    repeatable: true,
    // Bounded, so that a file that still grows does not overrun the announced length.
    open: () => (size === 0 ? [] : createReadStream(file, { end: size - 1, highWaterMark: PIECE_BYTES })),
  };
}

async function sizeOf(file: string, label: string): Promise<number> {
  try {
    const stats = await stat(file);
    if (stats.isFile()) {
      await access(file, constants.R_OK);
      return stats.size;
    }
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'does not exist' : 'cannot be read';
    throw new InputError({
      detail: `${label}: "${file}" ${reason}. Pass the path of a readable file.`,
      cause,
    });
  }
  throw new InputError({ detail: `${label}: "${file}" is not a file. Pass the path of a file.` });
}
