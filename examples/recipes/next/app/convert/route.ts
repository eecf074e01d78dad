// POST /convert: takes a form with a file and a format, starts the conversion, and answers with the job's address.
//
// Functions of many hosts may run for some seconds only, so nobody waits here: the page asks the other route. The form is
// held in memory, and hosts have a limit for it (4.5 MB at Vercel); for larger files, take the body of the request as
// the recipe for Hono does, which works here unchanged.
import { Converter, isConverterError } from '@converter/sdk';

const converter = new Converter();

export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  const target = form?.get('target');
  if (!(file instanceof File) || typeof target !== 'string') {
    return Response.json({ error: 'Send a form with the fields "file" and "target".' }, { status: 400 });
  }
  try {
    const job = await converter.createJob(file, target, { signal: request.signal });
    return Response.json({ job: `/convert/${job.id}` }, { status: 202 });
  } catch (error) {
    if (isConverterError(error, 'InvalidRequestError') || isConverterError(error, 'InputError')) {
      return Response.json({ error: error.detail }, { status: 422 });
    }
    console.error(error);
    return Response.json({ error: 'Files cannot be converted at the moment.' }, { status: 502 });
  }
}
