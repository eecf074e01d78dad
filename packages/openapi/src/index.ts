/**
 * The Converter API's contract. A server implements these routes; the OpenAPI document and the types come from them.
 *
 * @module
 */
export { type OpenApiDocument, openApiDocument } from './document.ts';
export { ERROR_CODES, ERROR_STATUS, type ErrorCode, type ErrorStatus } from './errors.ts';
export { FEATURES, type Feature } from './features.ts';
export { convertSync, createJob } from './routes/conversions.ts';
export { getHealth, getReadiness } from './routes/health.ts';
export { deleteJob, downloadResult, getProgress } from './routes/jobs.ts';
export { getPairOptions, listPairs, listPublicPairs } from './routes/pairs.ts';
export {
  ApiErrorBody,
  Health,
  JobCreated,
  JobId,
  JobStatus,
  KeyPairList,
  Pair,
  PairList,
  PairOptions,
  Progress,
  Warning,
} from './schemas.ts';
export { WARNING_CODES, type WarningCode } from './warnings.ts';
