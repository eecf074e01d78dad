// Everything that the package offers beside its platform's own `Converter`.
export type { Jobs } from './client.ts';
export type { ErrorCode, KeyPairList, PairDescription, PairList, Progress, Warning } from './contract.ts';
export type { ManyFiles } from './convert-all.ts';
export { AbortError } from './errors/abort.ts';
export { ApiError } from './errors/api.ts';
export { ConverterError, type RequestFacts } from './errors/base.ts';
export { ConnectionError } from './errors/connection.ts';
export { ConversionFailedError } from './errors/conversion-failed.ts';
export { ForbiddenError } from './errors/forbidden.ts';
export { type AnyConverterError, isApiError, isConverterError } from './errors/guards.ts';
export { IdempotencyKeyReusedError } from './errors/idempotency-key-reused.ts';
export { InputError } from './errors/input.ts';
export { IntegrityError } from './errors/integrity.ts';
export { InvalidRequestError } from './errors/invalid-request.ts';
export { InvalidResponseError } from './errors/invalid-response.ts';
export { NotFoundError } from './errors/not-found.ts';
export { QuotaExhaustedError } from './errors/quota-exhausted.ts';
export { RateLimitError } from './errors/rate-limit.ts';
export { ServerError } from './errors/server.ts';
export { StillProcessingError } from './errors/still-processing.ts';
export { TimeoutError } from './errors/timeout.ts';
export { UnauthorizedError } from './errors/unauthorized.ts';
export { UnavailableError } from './errors/unavailable.ts';
export { UnexpectedStatusError } from './errors/unexpected-status.ts';
export { UploadTooLargeError } from './errors/upload-too-large.ts';
export type { Hooks, Logger, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts';
export type { ByteIterable, FileData, FileInput, FileInputs } from './inputs/input.ts';
export type { Job } from './job.ts';
export type {
  CallOptions,
  ConvertAllOptions,
  ConvertAllProgress,
  ConverterOptions,
  ConvertOptions,
  ConvertProgress,
  DownloadOptions,
  NodeOptions,
  Outcome,
  ProgressOptions,
} from './options.ts';
export type { FreeOptions, OptionsOf, PairOptions, SourceFormat, Target, TargetFormat } from './pairs.ts';
export type { Dispatcher } from './platform/node-fetch.ts';
export type {
  Fetch,
  FetchInit,
  SaveAnywhere,
  SaveOptions,
  SaveTarget,
  SaveToPath,
  SaveToStream,
  WritableFile,
} from './platform.ts';
export type { ConversionResult } from './result.ts';
