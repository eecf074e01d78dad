/** The one place where an error becomes an answer. What the client may know goes out, what operators need is logged. */
import { ERROR_STATUS, type ErrorCode } from '@converter/openapi';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ApiError } from '../domain/api-error.ts';
import { StoreBusyError } from '../domain/store.ts';
import { storeBusy } from '../jobs/problems.ts';
import type { Logger } from '../log.ts';
import { ClientGone } from './client.ts';
import type { RequestContext } from './env.ts';

const SQLITE_FULL = 13;

/** Turns anything that was thrown into the contract's error body. */
export function answerError(error: unknown, c: RequestContext, log: Logger): Response {
  if (error instanceof ClientGone) return RESPONSE_ALREADY_SENT;
  const problem = error instanceof ApiError ? error : unexpected(error);
  if (ERROR_STATUS[problem.code] >= 500) {
    log.error({ requestId: c.get('requestId'), code: problem.code, err: error }, 'request failed');
  }
  if (problem.retryAfterS !== undefined) c.header('Retry-After', String(problem.retryAfterS));
  return errorBody(c, problem.code, problem.message);
}

/** An error's JSON body, with the status of its code. */
export function errorBody(c: RequestContext, code: ErrorCode, detail: string): Response {
  return c.json({ detail, code }, ERROR_STATUS[code]);
}

function unexpected(error: unknown): ApiError {
  if (error instanceof StoreBusyError) return storeBusy();
  if (isDiskFull(error)) return new ApiError('storage_full', 'The server has no room left for files.');
  return new ApiError('internal_error', 'The server could not complete the request.');
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isFile = 'code' in error && error.code === 'ENOSPC';
  const isDatabase = 'errcode' in error && error.errcode === SQLITE_FULL;
  return isFile || isDatabase || isDiskFull(error.cause);
}
