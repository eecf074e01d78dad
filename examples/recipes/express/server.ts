// An upload form's handler: takes a file and a format, and answers with the converted file.
//
//   CONVERTER_API_KEY=… node server.ts
//   curl -F target=pdf -F file=@report.docx http://127.0.0.1:3000/convert -OJ
//
// Nothing is stored here, and no file is held in memory, whatever its size: the upload goes on to the Converter as it
// comes in, and the result goes to the visitor as it arrives. That is why the form is read with busboy: multer, which
// stands on it, writes every upload to a disk or keeps it in memory first.
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Converter, isConverterError } from '@converter/sdk';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import express, { type NextFunction, type Request, type Response } from 'express';

const MAX_FILE_BYTES = 1_000_000_000;

const converter = new Converter();
const app = express();

app.post('/convert', async (request, response) => {
  // A visitor who goes away ends the upload, and the job on the Converter too.
  const gone = new AbortController();
  response.once('close', () => gone.abort());

  try {
    const { target, file, filename } = await readForm(request);
    const result = await converter.convert({ data: file, filename }, target, { signal: gone.signal });
    response.attachment(result.filename).type(result.mediaType);
    if (result.size !== undefined) response.set('Content-Length', String(result.size));
    await pipeline(result.stream(), response);
  } finally {
    // A visitor who is refused early has to be able to send the rest, or never sees the answer.
    request.unpipe().resume();
  }
});

app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
  if (response.headersSent || response.destroyed) return next(error);
  if (error instanceof BadForm) return response.status(400).json({ error: error.message });
  // These two are about the visitor's file, and their sentences are for the visitor.
  if (isConverterError(error, 'InvalidRequestError') || isConverterError(error, 'ConversionFailedError')) {
    return response.status(422).json({ error: error.detail });
  }
  console.error(error);
  return response.status(502).json({ error: 'Files cannot be converted at the moment.' });
});

class BadForm extends Error {}

/** Reads a form up to its file, which is still coming in; so `target` has to stand before it. */
function readForm(request: Request): Promise<{ target: string; file: Readable; filename: string }> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new BadForm('Send a form with the field "target", and after it a file.'));
    if (!request.is('multipart/form-data')) return refuse();

    let target = '';
    const headers = request.headers as BusboyHeaders;
    const form = new Busboy({ headers, limits: { files: 1, fileSize: MAX_FILE_BYTES } });
    form.on('field', (name, value) => {
      if (name === 'target') target = value;
    });
    form.on('file', (_field, file, filename) => {
      // Else a file that is too large would only be cut off.
      file.once('limit', () => file.destroy(new BadForm(`Files may have ${MAX_FILE_BYTES} bytes.`)));
      if (target) resolve({ target, file, filename });
      else file.resume();
    });
    form.on('finish', refuse).on('error', refuse);
    request.pipe(form);
  });
}

const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
