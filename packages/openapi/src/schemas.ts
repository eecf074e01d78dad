import { z } from '@hono/zod-openapi';
import { ERROR_CODES } from './errors.ts';
import { WARNING_CODES } from './warnings.ts';

const JOB_ID_EXAMPLE = '0f9a4c7d2b6e48a1b3d5f7092c4e6a81';

/** A format's canonical name: what a file's extension says, in lower case and without the dot. */
const FormatId = z
  .string()
  .min(1)
  .openapi({
    description: 'A format, by its usual extension in lower case, without a dot.',
    examples: ['docx'],
  });

/** One conversion: what goes in and what comes out. */
export const Pair = z
  .object({ from: FormatId, to: FormatId })
  .openapi('Pair', { description: 'One supported conversion.', examples: [{ from: 'docx', to: 'pdf' }] });

/** The answer of `GET /public/pairs`. */
export const PairList = z
  .object({ supported_pairs: z.array(Pair) })
  .openapi('PairList', { description: 'Supported conversions, sorted by source and then by target format.' });

const RemainingQuota = z
  .number()
  .int()
  .min(-1)
  .openapi({
    description: 'How many more conversions the key may start; -1 means that it has no limit.',
    examples: [41],
  });

/** The answer of `GET /pairs`: the pairs of one key, and what is left of its quota. */
export const KeyPairList = PairList.extend({ remaining_quota: RemainingQuota.optional() }).openapi(
  'KeyPairList',
  {
    description: 'The conversions that a key is allowed, and how many it may still start.',
  },
);

/** What an option may be: the part of JSON Schema that clients can rely on. */
const Option = z
  .looseObject({
    description: z.string().openapi({ description: 'What it does, in a sentence.' }),
    type: z.enum(['string', 'number', 'integer', 'boolean', 'object', 'array']).optional(),
    enum: z.array(z.unknown()).optional().openapi({ description: 'The only values that are allowed.' }),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    unit: z.string().optional().openapi({ description: 'What a number counts, such as `px`.' }),
    default: z
      .unknown()
      .optional()
      .openapi({ description: 'What counts where the option is not given, if that is known.' }),
    examples: z.array(z.unknown()).openapi({ description: 'Values that make sense.' }),
  })
  .openapi('Option', { description: 'A JSON Schema of one option, with its unit.' });

/** The answer of `GET /public/pairs/{from}/{to}`. */
export const PairOptions = z
  .object({
    from: FormatId,
    to: FormatId,
    options: z
      .looseObject({
        $schema: z.string().optional(),
        type: z.literal('object'),
        properties: z.record(z.string(), Option),
        additionalProperties: z.literal(false),
      })
      .openapi({
        description: 'A JSON Schema (2020-12) of the field `options`. Every option can be left out.',
      }),
    example: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'Options that are valid together; usually fewer are wanted.' }),
  })
  .openapi('PairOptions', { description: 'What can be asked for of one conversion.' });

/** A job's identifier: 128 random bits in lower-case hexadecimal. */
export const JobId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'A job ID has 32 lower-case hexadecimal characters.')
  .openapi({ description: 'The identifier of a job.', examples: [JOB_ID_EXAMPLE] });

/** The answer of `POST /convert`. */
export const JobCreated = z
  .object({
    status: z.literal('success').openapi({ description: 'Always `success`; a refusal has an error status.' }),
    jobid: JobId,
    pair: z
      .string()
      .openapi({ description: 'Source and target format, joined by a `2`.', examples: ['docx2pdf'] }),
    remaining_quota: RemainingQuota,
  })
  .openapi('JobCreated', { description: 'The job was accepted and will run even if the server restarts.' });

/** Where a job stands. */
export const JobStatus = z
  .enum(['processing', 'completed', 'failed'])
  .openapi('JobStatus', { description: '`processing` also covers a job that still waits for its turn.' });

const Code = z.enum(ERROR_CODES).openapi('ErrorCode', {
  description: 'A stable name of the error for programs. New ones may be added.',
});

/** What a conversion that worked tells of its result. */
export const Warning = z
  .object({
    code: z.enum(WARNING_CODES).openapi('WarningCode', {
      description: 'A stable name of the warning for programs. New ones may be added.',
    }),
    detail: z.string().openapi({
      description: 'What was left out, replaced, changed or guessed, as a sentence for people.',
      examples: ['The sheet "Costs" is hidden and was left out.'],
    }),
    file: z
      .string()
      .openapi({ description: 'The input file that it is about, by its name.', examples: ['plan.xlsx'] }),
  })
  .openapi('Warning', { description: 'What a result lacks, or has in another way than its input.' });

/** The answer of `GET /progress/{jobid}`. */
export const Progress = z
  .object({
    jobid: JobId,
    progress: z
      .number()
      .min(0)
      .max(1)
      .openapi({
        description:
          'The share of the work that is done, from 0 to 1. It never goes back, and is 1 only at the end.',
        examples: [0.42],
      }),
    status: JobStatus,
    error: z
      .string()
      .nullable()
      .openapi({ description: 'Why a failed job failed, in plain words; otherwise null.', examples: [null] }),
    code: z
      .union([Code, z.null()])
      .optional()
      .openapi({ description: 'The error code of a failed job; otherwise null.' }),
    warnings: z
      .array(Warning)
      .optional()
      .openapi({
        description:
          'What the results of a completed job lack, or have in another way than the inputs; at most 20 for each input. ' +
          'Left out where there is nothing to tell.',
      }),
  })
  .openapi('Progress', { description: 'The state of a job.' });

/** The body of every error. */
export const ApiErrorBody = z
  .object({
    detail: z.string().openapi({
      description: 'What went wrong and what would be right, as a sentence for people.',
      examples: ['Send at least one file in the field "files".'],
    }),
    code: Code.optional(),
  })
  .openapi('Error', { description: 'An error.' });

/** The answer of `GET /healthz` and `GET /readyz`. */
export const Health = z
  .object({ status: z.enum(['ok', 'unavailable']).openapi({ examples: ['ok'] }) })
  .openapi('Health', { description: 'Whether the server is fit for work.' });
