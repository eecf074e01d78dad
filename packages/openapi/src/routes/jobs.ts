import { createRoute, z } from '@hono/zod-openapi';
import { Progress } from '../schemas.ts';
import {
  commonHeaders,
  DAMAGED_RESULT,
  errors,
  filesParameter,
  JobParams,
  keyErrors,
  notModified,
  resultResponse,
  secured,
  waitParameter,
} from './shared.ts';

const jobErrors = {
  ...keyErrors,
  invalid_job_id: 'A job ID has 32 lower-case hexadecimal characters.',
  job_not_found: 'There is no job with this ID.',
} as const;

const ProgressQuery = z.object({
  wait: waitParameter(
    0,
    60,
    'Seconds to hold the answer until state or progress changes. A job that has ended is answered at once.',
  ),
});

/** `GET /progress/{jobid}` */
export const getProgress = createRoute({
  method: 'get',
  path: '/progress/{jobid}',
  operationId: 'getProgress',
  tags: ['Jobs'],
  summary: 'Ask how far a job is',
  description:
    'Only the key that created a job can see it. With `wait`, the answer comes as soon as there is something new, or ' +
    'when the time is over, with the state at that moment.',
  security: secured,
  request: { params: JobParams, query: ProgressQuery },
  responses: {
    200: {
      description: 'The state of the job.',
      headers: commonHeaders,
      content: { 'application/json': { schema: Progress } },
    },
    ...errors({
      ...jobErrors,
      invalid_request: '"wait" must be a whole number of seconds from 0 to 60, such as wait=25.',
    }),
  },
});

/** `GET /download/{jobid}` */
export const downloadResult = createRoute({
  method: 'get',
  path: '/download/{jobid}',
  operationId: 'downloadResult',
  tags: ['Jobs'],
  summary: 'Fetch the result of a job',
  description:
    'Only the key that created a job can fetch its result. What comes with `Accept-Ranges: bytes` supports `Range` and ' +
    '`If-Range` requests.',
  security: secured,
  request: { params: JobParams, query: z.object({ files: filesParameter }) },
  responses: {
    200: resultResponse,
    206: {
      ...resultResponse,
      description: 'The requested part of the converted file.',
      headers: {
        ...resultResponse.headers,
        'Content-Range': {
          description: 'Which bytes these are, and of how many.',
          schema: { type: 'string', examples: ['bytes 0-1023/18231'] },
        },
      },
    },
    304: notModified,
    ...errors({
      ...jobErrors,
      invalid_request: '"files" must be "main" or "all".',
      result_expired: 'The result of this job is no longer kept.',
      result_damaged: DAMAGED_RESULT,
      still_processing: 'The job is not finished yet.',
      range_not_satisfiable: 'The requested range lies outside the 18231 bytes of the result.',
      conversion_failed: 'The file "report.docx" could not be converted to pdf.',
    }),
  },
});

/** `DELETE /convert/{jobid}` */
export const deleteJob = createRoute({
  method: 'delete',
  path: '/convert/{jobid}',
  operationId: 'deleteJob',
  tags: ['Jobs'],
  summary: 'Cancel a job and delete its files',
  description:
    'Stops the job if it still runs, and deletes its inputs and results. The quota is not given back.',
  security: secured,
  request: { params: JobParams },
  responses: {
    204: { description: 'The job is gone.', headers: commonHeaders },
    ...errors(jobErrors),
  },
});
