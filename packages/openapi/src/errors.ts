/**
 * Every error the API answers with, and the status it carries. `detail` is for people and may be reworded;
 * these codes are for programs and stay.
 */
export const ERROR_STATUS = {
  invalid_request: 400,
  malformed_multipart: 400,
  missing_target_format: 400,
  repeated_target_format: 400,
  missing_files: 400,
  too_many_files: 400,
  empty_file: 400,
  missing_extension: 400,
  unknown_format: 400,
  unsupported_pair: 400,
  invalid_options: 400,
  mixed_formats: 400,
  content_mismatch: 400,
  invalid_job_id: 400,
  unauthorized: 401,
  pair_not_allowed: 403,
  not_found: 404,
  job_not_found: 404,
  result_expired: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  still_processing: 409,
  idempotency_key_reused: 409,
  result_damaged: 410,
  upload_too_large: 413,
  range_not_satisfiable: 416,
  expectation_failed: 417,
  quota_exhausted: 429,
  rate_limited: 429,
  conversion_failed: 500,
  invalid_input_file: 500,
  password_protected: 500,
  timed_out: 500,
  still_running: 500,
  limit_exceeded: 500,
  tool_unavailable: 500,
  storage_full: 500,
  interrupted: 500,
  internal_error: 500,
  busy: 503,
} as const;

/** A stable, machine-readable name of what went wrong. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** The statuses that any error of the API can have. */
export type ErrorStatus = (typeof ERROR_STATUS)[ErrorCode];

/** All codes, in the order of their statuses. */
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];
