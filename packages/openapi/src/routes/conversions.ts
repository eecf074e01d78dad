import { createRoute, z } from '@hono/zod-openapi';
import { JobCreated } from '../schemas.ts';
import {
  commonHeaders,
  DAMAGED_RESULT,
  errors,
  filesParameter,
  jobIdHeader,
  keyErrors,
  resultResponse,
  secured,
  waitParameter,
} from './shared.ts';

/**
 * The multipart form of both conversion routes. It is a plain OpenAPI schema on purpose: given a zod schema, the
 * framework would parse the body itself and hold every file in memory, while the server streams the parts to disk.
 */
const conversionForm = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['target_format', 'files'],
        properties: {
          target_format: {
            type: 'string' as const,
            minLength: 1,
            description:
              'The format to convert to. Case and a leading dot do not matter; aliases such as `jpeg` work.',
            examples: ['pdf'],
          },
          files: {
            type: 'array' as const,
            minItems: 1,
            items: { type: 'string' as const, format: 'binary' },
            description:
              'One or more files of the same format, which is told by their names. Each one is converted by itself.',
          },
          options: {
            type: 'object' as const,
            additionalProperties: true,
            description:
              'What is wanted of the result, as a JSON object of 16 KiB at most. `/public/pairs/{from}/{to}` says what a ' +
              'pair knows, such as `{"quality": 80}` of jpg to webp. Without it, everything is as usual.',
            // What tools fill forms in with: nothing that some pair does not know.
            examples: [{}],
          },
        },
      },
    },
  },
};

const BAD_IDEMPOTENCY_KEY =
  'The header Idempotency-Key must have 1 to 255 visible ASCII characters, without spaces, such as a UUID.';

const ConversionHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, BAD_IDEMPOTENCY_KEY)
    .optional()
    .openapi({
      description:
        'Makes the request safe to repeat: for 24 hours, the same API key with the same idempotency key, target, ' +
        'options and files gets the same answer, from the same job, and no second quota is taken. With other content it gets 409. ' +
        'A request that was refused is not remembered.',
    }),
});

const conversionErrors = {
  ...keyErrors,
  invalid_request: BAD_IDEMPOTENCY_KEY,
  malformed_multipart: 'The request body is not valid multipart/form-data: unexpected end of form.',
  missing_target_format: 'Send the field "target_format", for example "pdf".',
  repeated_target_format: 'Send the field "target_format" only once.',
  missing_files: 'Send at least one file in the field "files".',
  too_many_files: 'A request may carry 100 files at most.',
  empty_file: 'The file "report.docx" is empty.',
  missing_extension:
    'The file "report" has no extension. Its format is told by its name, for example "report.docx".',
  unknown_format: 'The format "xyz" of the file "report.xyz" is not known.',
  invalid_options:
    '"quality" must be a whole number from 1 to 100. jpg2webp has no option "dpi"; it has: quality, width, height.',
  unsupported_pair: 'The pair docx2mp3 is not supported. docx can become: doc, html, odt, pdf, rtf, txt.',
  mixed_formats: 'All files of a request must have the same format, but these have docx and odt.',
  content_mismatch: 'The file "photo.png" is a PDF document.',
  pair_not_allowed: 'This API key is not authorized for mp42mp3 conversions.',
  idempotency_key_reused:
    'This Idempotency-Key was used for another request: its target, options or files differ.',
  upload_too_large: 'The upload is larger than the 5368709120 bytes that this server allows.',
  quota_exhausted: 'This API key has no conversions left.',
  storage_full: 'The server has no room left for files.',
  busy: 'The server has too many jobs waiting. Try again in 30 seconds.',
} as const;

const SyncQuery = z.object({
  wait: waitParameter(
    1,
    1800,
    'Seconds to wait for the result. After that the answer is a 202 with the job, which goes on by itself.',
  ),
  files: filesParameter,
});

/** `POST /convert` */
export const createJob = createRoute({
  method: 'post',
  path: '/convert',
  operationId: 'createJob',
  tags: ['Conversions'],
  summary: 'Create a conversion job',
  description:
    'Uploads the files and answers as soon as the job is safely stored. Follow it with `/progress/{jobid}`, then ' +
    'fetch the result from `/download/{jobid}`. It takes one from the quota of the key. A job that would have more results ' +
    'than the server allows, 10,000 unless it is set up otherwise, fails with `limit_exceeded`.',
  security: secured,
  request: { headers: ConversionHeaders, body: conversionForm },
  responses: {
    200: {
      description: 'The job was created.',
      headers: commonHeaders,
      content: { 'application/json': { schema: JobCreated } },
    },
    ...errors(conversionErrors),
  },
});

/** `POST /convert/sync` */
export const convertSync = createRoute({
  method: 'post',
  path: '/convert/sync',
  operationId: 'convertSync',
  tags: ['Conversions'],
  summary: 'Convert in one request',
  description:
    'Uploads the files, waits up to 30 minutes for the conversion, and answers with the result. The job ends when the ' +
    'client disconnects. If the time is up the answer is a 500 with `X-Job-Id`, and the job goes on. With `wait`, that ' +
    'answer comes earlier and is a 202: follow the job with `/progress/{jobid}`. A conversion that would have more results ' +
    'than the server allows, 10,000 unless it is set up otherwise, fails with `limit_exceeded`.',
  security: secured,
  request: { headers: ConversionHeaders, query: SyncQuery, body: conversionForm },
  responses: {
    200: resultResponse,
    202: {
      description:
        'The result was not there within `wait` seconds. The job goes on like one of `POST /convert`.',
      headers: { ...commonHeaders, 'X-Job-Id': jobIdHeader },
      content: { 'application/json': { schema: JobCreated } },
    },
    ...errors({
      ...conversionErrors,
      conversion_failed: 'The file "report.docx" could not be converted to pdf.',
      invalid_input_file: 'The file "report.docx" is damaged or not a DOCX document.',
      password_protected: 'The file "report.docx" is protected by a password.',
      job_not_found: 'The job was deleted before it was done.',
      result_expired: 'The result of this job is no longer kept.',
      result_damaged: DAMAGED_RESULT,
      still_running: 'The conversion takes longer than 30 minutes. It goes on as the job in X-Job-Id.',
      timed_out: 'The conversion took longer than the 1800 seconds that this server allows.',
    }),
  },
});
