// GET /convert/<job>: how far the job is, and once it is done, its file.
//
// Any process can answer, since the job's id is all that it takes. The ids are random and long: whoever has one was given
// it. If your visitors have accounts, keep the ids with them, and check here whose it is.
import { Converter, isConverterError } from '@converter/sdk';

const converter = new Converter();

export async function GET(
  request: Request,
  { params }: { params: Promise<{ job: string }> },
): Promise<Response> {
  const { signal } = request;
  try {
    const job = await converter.jobs.get((await params).job, { signal });
    const { status, progress, error } = await job.state({ signal });
    if (status === 'processing') return Response.json({ status, progress }, { status: 202 });
    if (status === 'failed') return Response.json({ status, error }, { status: 422 });

    const result = await job.download({ signal });
    const headers = new Headers({
      'Content-Type': result.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(result.filename)}`,
    });
    if (result.size !== undefined) headers.set('Content-Length', String(result.size));
    return new Response(result.stream(), { headers });
  } catch (error) {
    if (isConverterError(error, 'NotFoundError') || isConverterError(error, 'InputError')) {
      return Response.json(
        { error: 'There is no such conversion, or its file is no longer kept.' },
        { status: 404 },
      );
    }
    console.error(error);
    return Response.json({ error: 'Files cannot be converted at the moment.' }, { status: 502 });
  }
}
