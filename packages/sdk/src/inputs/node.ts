import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input.ts';
import type { Upload } from '../platform.ts';
import { dataPart, withResponseNames } from './data.ts';
import { type FileInput, type FileInputs, type NamedInput, nameInputs } from './input.ts';
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
    nameInputs(withResponseNames(withoutMulter(files))).map(({ input, label }) =>
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
    throw notFetched(label, path);
  }
  if (typeof path === 'string' && /^https?:\/\//i.test(path)) {
    throw notFetched(label, path);
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

/** Uploads as Multer hands them over, in memory or on disk, by the name that they had where they come from. */
function withoutMulter(files: FileInputs): FileInputs {
  if (Array.isArray(files)) return files.map((file) => withoutMulter(file) as FileInput);
  const { originalname, buffer, path } = Object(files) as Partial<Record<string, unknown>>;
  if (typeof originalname !== 'string') return files as FileInput;
  return { ...(buffer ? { data: buffer } : { path }), filename: originalname } as FileInput;
}

function notFetched(label: string, url: URL | string): InputError {
  const origin = URL.canParse(url) ? new URL(url).origin : 'of another host';
  const detail = `${label} is the URL ${origin}…, which is not fetched. Pass a file, or the Response of your own fetch.`;
  return new InputError({ detail });
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
