// What the types of the packed package have to allow, and to refuse. Compiled in projects of their own, never run.
import {
  Converter,
  type ConvertProgress,
  type FileInput,
  isConverterError,
  type KeyPairList,
  type SourceFormat,
  type TargetFormat,
} from '@converter/sdk';
import { createApi } from '@converter/sdk/api';

const converter = new Converter({ apiKey: 'k', baseUrl: new URL('https://example.org') });

export async function use(file: File, stream: ReadableStream<Uint8Array>): Promise<string> {
  const inputs: FileInput[] = ['a.docx', file, { data: stream, filename: 'a.docx' }];
  const onProgress = ({ phase, progress = 0 }: ConvertProgress) => console.log(phase, progress.toFixed(2));
  const result = await converter.convert(inputs, 'pdf', { onProgress, signal: AbortSignal.timeout(1000) });
  const job = await converter.createJob(file, 'pdf');
  for await (const { progress } of job.progress()) console.log(progress);
  for await (const outcome of converter.convertAll(['a.docx', 'b.odt'], 'pdf')) {
    const name: 'a.docx' | 'b.odt' = outcome.input;
    console.log(name, outcome.ok ? outcome.result.filename : outcome.error);
  }
  const { supported_pairs, remaining_quota }: KeyPairList = await converter.pairs();
  console.log(supported_pairs[0]?.from, remaining_quota ?? -1, result.size ?? 0);
  return result.save('a.pdf');
}

export async function ask(jobid: string): Promise<'processing' | 'completed' | 'failed' | undefined> {
  const api = createApi({ apiKey: 'k' });
  const { data } = await api.GET('/progress/{jobid}', { params: { path: { jobid } } });
  return data?.status;
}

export function explain(error: unknown): string {
  if (!isConverterError(error)) return 'unknown';
  switch (error.name) {
    case 'RateLimitError':
      return `${error.status}: wait ${error.retryAfter ?? 0} s`;
    case 'ConnectionError':
      return error.unsent ? 'not sent' : error.detail;
    case 'ConversionFailedError':
      return error.code === 'password_protected' ? 'protected' : (error.jobId ?? '');
    default:
      return error.message;
  }
}

export const source: SourceFormat = 'docx';
export const target: TargetFormat<'docx'> = 'pdf';
export const newer = () => converter.convert('a.docx', 'newformat' as string);
export const form = (body: FormData) => converter.convert(body.get('file') as File, 'pdf');

// @ts-expect-error a document has no sound
export const pairless = () => converter.convert('a.docx', 'mp3');
// @ts-expect-error one of them has none
export const allPairless = () => converter.convertAll(['a.mp3', 'b.docx'], 'wav');
// @ts-expect-error a buffer has no name, and so no format
export const nameless = () => converter.convert(new Uint8Array(1), 'pdf');
// @ts-expect-error a target is needed
export const targetless = () => converter.convert('a.docx');
// @ts-expect-error there is no such route
export const routeless = () => createApi().GET('/nowhere');
