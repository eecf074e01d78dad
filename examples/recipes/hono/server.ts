// A handler of web standards alone: takes a file as the body of a request, and answers with the converted file.
//
//   CONVERTER_API_KEY=… node server.ts
//   curl --data-binary @report.docx 'http://127.0.0.1:3000/convert/pdf?filename=report.docx' -OJ
//
// In a page: fetch(`/convert/pdf?filename=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
//
// The body goes on to the Converter as it comes in. A form would not: `c.req.parseBody()` and `request.formData()` hold
// the whole of it in memory. In Deno, Bun and Cloudflare Workers, `export default app` takes the place of `serve`.
import { Converter, isConverterError } from '@converter/sdk';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const converter = new Converter();
const app = new Hono();

app.post('/convert/:target', async (c) => {
  const { body, signal } = c.req.raw;
  const filename = c.req.query('filename');
  if (!body || !filename) {
    return c.json({ error: 'Send the file as the body, and its name as ?filename=report.docx.' }, 400);
  }
  const result = await convert(body, filename, c.req.param('target'), signal);
  const headers = new Headers({
    'Content-Type': result.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(result.filename)}`,
  });
  if (result.size !== undefined) headers.set('Content-Length', String(result.size));
  return new Response(result.stream(), { headers });
});

/** The signal tells that the visitor went away, which ends the upload, and the job on the Converter too. */
async function convert(
  body: ReadableStream<Uint8Array>,
  filename: string,
  target: string,
  signal: AbortSignal,
) {
  const reader = body.getReader();
  try {
    return await converter.convert({ data: piecesOf(reader), filename }, target, { signal });
  } catch (error) {
    // A visitor whose file is refused early has to be able to send the rest of it, or never sees the answer.
    while (!signal.aborted && !(await reader.read()).done);
    throw error;
  }
}

/** A body that is handed over as it is would be closed with the upload, and the visitor's connection with it. */
async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

app.onError((error, c) => {
  // These two are about the visitor's file, and their sentences are for the visitor.
  if (isConverterError(error, 'InvalidRequestError') || isConverterError(error, 'ConversionFailedError')) {
    return c.json({ error: error.detail }, 422);
  }
  console.error(error);
  return c.json({ error: 'Files cannot be converted at the moment.' }, 502);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
