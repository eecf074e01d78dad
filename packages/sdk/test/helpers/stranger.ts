// What the types of the packed package have to allow, and to refuse. Compiled in projects of their own, never run.
import {
  Converter,
  type ConvertProgress,
  type FileInput,
  isConverterError,
  type KeyPairList,
} from '@converter/sdk';

const converter = new Converter({ apiKey: 'k', baseUrl: new URL('https://example.org') });

export async function use(file: File, stream: ReadableStream<Uint8Array>): Promise<string> {
  const inputs: FileInput[] = ['a.docx', file, { data: stream, filename: 'a.docx' }];
  const onProgress = ({ progress = 0, phase }: ConvertProgress) =>
    console.log(progress.toFixed(2), phase === 'uploading');
  const result = await converter.convert(inputs, 'pdf', { onProgress, signal: AbortSignal.timeout(1000) });
  const job = await converter.createJob(file, 'pdf');
  for await (const { progress } of job.progress()) console.log(progress);
  const { supported_pairs, remaining_quota }: KeyPairList = await converter.pairs();
  console.log(supported_pairs[0]?.from, remaining_quota ?? -1, result.size ?? 0);
  return result.save('a.pdf');
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

// @ts-expect-error a buffer has no name, and so no format
export const nameless = () => converter.convert(new Uint8Array(1), 'pdf');
// @ts-expect-error a target is needed
export const targetless = () => converter.convert('a.docx');
