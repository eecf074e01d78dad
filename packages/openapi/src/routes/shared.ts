import { z } from '@hono/zod-openapi';
import { ERROR_STATUS, type ErrorCode, type ErrorStatus } from '../errors.ts';
import { FEATURES } from '../features.ts';
import { ApiErrorBody, JobId } from '../schemas.ts';

/** Every authenticated operation. */
export const secured = [{ ApiKey: [] as string[] }];

/** The `{jobid}` of a path. */
export const JobParams = z.object({
  jobid: JobId.openapi({ param: { name: 'jobid', in: 'path', description: 'The identifier of a job.' } }),
});

/**
 * How long the server may hold a request, as `?wait`.
 *
 * @param min seconds, as is `max`
 * @param description what it waits for
 */
export function waitParameter(min: number, max: number, description: string) {
  const rule = `"wait" must be a whole number of seconds from ${min} to ${max}, such as wait=25.`;
  return z
    .string(rule)
    .regex(/^\d{1,4}$/, rule)
    .transform(Number)
    .refine((seconds) => seconds >= min && seconds <= max, rule)
    .optional()
    .openapi({ type: 'integer', minimum: min, maximum: max, description });
}

/** Which of a job's files are wanted, as `?files`. */
export const filesParameter = z
  .enum(['main', 'all'], '"files" must be "main" or "all".')
  .default('main')
  .openapi({
    description:
      'Which files of the result are wanted. Without it, or with `main`, those that were asked for; with `all` also what ' +
      'comes beside them, such as the times of the words of a transcript.',
  });

const requestIdHeader = {
  description: 'Identifies this request in the logs of the server.',
  schema: { type: 'string' as const, examples: ['5b1c62f0a94e4d0c'] },
};

const featuresHeader = {
  description:
    'What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`.',
  schema: { type: 'string' as const, examples: [FEATURES.join(', ')] },
};

/** The headers that every answer has. */
export const commonHeaders = { 'X-Request-Id': requestIdHeader, 'Converter-Features': featuresHeader };

const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string' as const, examples: [example] },
});

/** Of lists that clients may keep, and ask again whether they have changed. */
export const validatorHeaders = {
  ETag: text('A strong validator, for `If-None-Match`.', '"5b1c…"'),
  'Cache-Control': text(
    'Who may keep the answer, and that it has to be asked for again.',
    'public, no-cache',
  ),
};

/** To whoever asks for what they have already. */
export const notModified = { description: 'Nothing has changed (`If-None-Match`).', headers: commonHeaders };

/** Of answers that have to do with one job. */
export const jobIdHeader = {
  description: 'The job behind this answer, as `/progress` and `/download` take it.',
  schema: { type: 'string' as const, examples: ['0f9a4c7d2b6e48a1b3d5f7092c4e6a81'] },
};

const statusText: Record<ErrorStatus, string> = {
  400: 'The request is not valid: a field is missing, or the files cannot be converted as asked.',
  401: 'The `X-API-Key` header is missing, or its key is not known.',
  403: 'The key is not allowed to use this pair.',
  404: 'There is no such pair or job, the job belongs to another key, or its result is no longer kept.',
  405: 'The path exists, but not with this method.',
  408: 'The request did not come in time.',
  409: 'The job is not finished yet, or the idempotency key stands for another request.',
  410: 'The result is damaged or missing in the storage of the server, and does not come back.',
  413: 'The upload is larger than this server allows.',
  416: 'The requested range lies outside the result.',
  417: 'The `Expect` header asks for something that this server does not do.',
  429: 'The quota of the key is used up. With `Retry-After`: too many requests, try again later.',
  500: 'The conversion failed, or the server did.',
  503: 'The server has too much to do. `Retry-After` says when to try again.',
};

type ErrorExamples = Partial<Record<ErrorCode, string>>;

const rateLimit = {
  'RateLimit-Policy': text(
    'The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10).',
    '"requests";q=100;w=60',
  ),
  RateLimit: text(
    'How many requests are left of it, and the seconds until it begins anew.',
    '"requests";r=0;t=12',
  ),
};

const retryAfter = {
  'Retry-After': {
    description: 'Seconds to wait before the request is sent again.',
    schema: { type: 'integer' as const, examples: [30] },
  },
};

function errorResponse(status: ErrorStatus, examples: ErrorExamples) {
  const named = Object.entries(examples).map(
    ([code, detail]) => [code, { value: { detail, code } }] as const,
  );
  return {
    description: statusText[status],
    headers: {
      ...commonHeaders,
      ...(status === 429 || status === 503 ? retryAfter : {}),
      ...(status === 429 ? rateLimit : {}),
    },
    content: { 'application/json': { schema: ApiErrorBody, examples: Object.fromEntries(named) } },
  };
}

/**
 * The error responses of a route, grouped by the status that {@link ERROR_STATUS} gives each code.
 *
 * @example errors({ unauthorized: 'Send your API key in the header X-API-Key.' })
 */
export function errors<const Examples extends ErrorExamples>(examples: Examples) {
  type Statuses = (typeof ERROR_STATUS)[Extract<keyof Examples, ErrorCode>];
  const byStatus = new Map<ErrorStatus, ErrorExamples>();
  for (const [code, detail] of Object.entries(examples) as [ErrorCode, string][]) {
    const status = ERROR_STATUS[code];
    byStatus.set(status, { ...byStatus.get(status), [code]: detail });
  }
  const responses = [...byStatus].map(([status, group]) => [status, errorResponse(status, group)] as const);
  return Object.fromEntries(responses) as Record<Statuses, ReturnType<typeof errorResponse>>;
}

/** What a request without a valid key gets, on every route that needs one. */
export const keyErrors = {
  unauthorized: 'Send your API key in the header X-API-Key.',
  rate_limited: 'Too many requests: 100 a minute are allowed. Try again in 12 seconds.',
  internal_error: 'The server could not complete the request.',
} as const;

/** What a download gets whose file is no longer what the conversion has made. */
export const DAMAGED_RESULT =
  'The result of this job is damaged in the storage of this server. Convert the file again.';

const FILE = { schema: { type: 'string' as const, format: 'binary' } };

/** A converted file, as `/download` and `/convert/sync` send it. */
export const resultResponse = {
  description:
    'The converted file, under the media type of its format. Several come as one zip archive. What a conversion makes beside them comes only with `files=all`.',
  headers: {
    ...commonHeaders,
    'X-Job-Id': jobIdHeader,
    'Converter-Warnings': {
      description:
        'How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none.',
      schema: { type: 'integer' as const, examples: [1] },
    },
    'Content-Disposition': text('The name of the result (RFC 6266).', 'attachment; filename="report.pdf"'),
    'Content-Length': {
      description:
        'The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a ' +
        'HEAD of an archive that nobody has downloaded yet.',
      schema: { type: 'integer' as const, examples: [18231] },
    },
    'Accept-Ranges': text('`bytes`, or `none` for an archive that is made while it is sent.', 'bytes'),
    ETag: text('A strong validator, made of the SHA-256 of the content.', '"7e2b…"'),
    'Repr-Digest': text('The SHA-256 of the whole file (RFC 9530).', 'sha-256=:fisTx2…=:'),
  },
  // Its media type is that of the result. Generators of clients take the first one, and know that it is a file.
  content: { 'application/octet-stream': FILE, '*/*': FILE },
};
