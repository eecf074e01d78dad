/** The form that both conversion routes take, and what is wrong with some. None of these requests makes a job. */
import { assertError, type Context } from '../context.ts';
import { type EncodedForm, encodeForm } from '../form.ts';
import type { AcceptedRequest } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import type { ScenarioName } from '../scenarios.ts';
import type { Variation } from '../sending.ts';
import { AssertionError, assertStatus, Skipped } from '../verdict.ts';

const ROUTES = { convert: '/convert', sync: '/convert/sync' } as const;
const NO_SUCH_FORMAT = 'nosuchformat';

interface Fault {
  readonly id: string;
  /** Continues "POST /convert answers 400". */
  readonly when: string;
  readonly statuses?: readonly number[];
  form(context: Context): EncodedForm;
}

const FAULTS: readonly Fault[] = [
  {
    id: 'no-target',
    when: 'if target_format is missing',
    form: ({ conversion }) => encodeForm([['files', conversion.file(0)]]),
  },
  {
    id: 'blank-target',
    when: 'if target_format is empty',
    form: ({ conversion }) =>
      encodeForm([
        ['target_format', ''],
        ['files', conversion.file(0)],
      ]),
  },
  {
    id: 'no-files',
    when: 'if there is no file',
    form: ({ conversion }) => encodeForm([['target_format', conversion.to]]),
  },
  {
    id: 'text-as-file',
    when: 'if "files" is a text and no file',
    form: ({ conversion }) =>
      encodeForm([
        ['target_format', conversion.to],
        ['files', 'not a file'],
      ]),
  },
  {
    id: 'no-parts',
    when: 'if the form is empty',
    form: () => encodeForm([]),
  },
  {
    id: 'unknown-target',
    when: 'or 403 if nothing can be converted to the target format',
    statuses: [400, 403],
    form: ({ conversion }) =>
      encodeForm([
        ['target_format', NO_SUCH_FORMAT],
        ['files', conversion.file(0)],
      ]),
  },
  {
    id: 'unknown-source',
    when: "or 403 if the file's format is not known",
    statuses: [400, 403],
    form: ({ conversion }) =>
      encodeForm([
        ['target_format', conversion.to],
        ['files', { name: `file.${NO_SUCH_FORMAT}`, content: Buffer.from('what is it?') }],
      ]),
  },
  {
    id: 'no-extension',
    when: "if the file's name does not tell its format",
    form: ({ conversion }) =>
      encodeForm([
        ['target_format', conversion.to],
        ['files', { ...conversion.file(0), name: 'conformance' }],
      ]),
  },
  {
    id: 'not-multipart',
    when: 'if the body is JSON and no form',
    form: ({ conversion }) => ({
      body: Buffer.from(JSON.stringify({ target_format: conversion.to, files: [] })),
      headers: { 'Content-Type': 'application/json' },
      summary: 'JSON',
    }),
  },
  {
    id: 'broken-off',
    when: 'if the form breaks off before its end',
    form: ({ conversion }) =>
      encodeForm(
        [
          ['target_format', conversion.to],
          ['files', conversion.file(0)],
        ],
        { truncated: true },
      ),
  },
];

const refusals = Object.entries(ROUTES).flatMap(([name, path]) =>
  FAULTS.map(
    ({ id, when, statuses = [400], form }): Requirement => ({
      id: `form.${id}.${name}`,
      statement: `POST ${path} answers 400 ${when}.`,
      level: 'required',
      run: async (context) => {
        const sending = { method: 'POST', path, key: context.key, ...form(context) };
        assertError(await context.send(sending), ...statuses);
      },
    }),
  ),
);

function accepts(id: string, statement: string, uses: ScenarioName, variation: Variation): Requirement {
  return {
    id: `form.${id}`,
    statement,
    level: 'required',
    uses: [uses],
    run: async (context) => assertHad(await context.perform(uses), variation),
  };
}

/** Goes on only if a request was accepted with this variation. */
export function assertHad({ had, refused }: AcceptedRequest, variation: Variation): void {
  if (had.includes(variation)) return;
  if (refused?.variation !== variation)
    throw new Skipped('the request was refused before that could be seen');
  const actual = refused.answer.status
    ? `the status ${refused.answer.status}`
    : refused.answer.body.toString();
  throw new AssertionError('the status 200, as without that', actual, refused.answer);
}

export const form: readonly Requirement[] = [
  ...refusals,
  {
    id: 'form.unsupported-is-400',
    statement: 'A pair that nobody can use is a 400, other than one that only this key may not use (403).',
    level: 'recommended',
    run: async (context) => {
      const { conversion, key } = context;
      const parts = encodeForm([
        ['target_format', NO_SUCH_FORMAT],
        ['files', conversion.file(0)],
      ]);
      assertStatus(await context.send({ method: 'POST', path: '/convert', key, ...parts }), 400);
    },
  },
  accepts('target-last', 'target_format may come after the files.', 'job', 'target last'),
  accepts('chunked', 'A form may come in chunks, without a Content-Length.', 'job', 'chunked'),
  accepts(
    'quoted-boundary',
    'The boundary of a form may stand in quotation marks.',
    'sync',
    'quoted boundary',
  ),
  accepts(
    'unusual-names',
    'File names may have spaces, quotation marks, letters beyond ASCII and a dash at the beginning.',
    'several',
    'unusual names',
  ),
  accepts('same-names', 'Two files of a request may have the same name.', 'several', 'same names'),
];
