/** What a server can be asked for beside the target: options, and the files that a conversion makes beside its result. */
import { assertError, type Context, see } from '../context.ts';
import { fieldOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';
import { assertHad } from './form.ts';

const NO_SUCH_OPTION = 'nosuchoption';

function assertAnnounced({ features }: Context, feature: string): void {
  assertOffered(features.has(feature), `the server does not announce ${feature} (Converter-Features)`);
}

/** A conversion with this text in the field `options`. */
function convertWith(context: Context, options: string) {
  const { conversion, key } = context;
  const parts = encodeForm([
    ['target_format', conversion.to],
    ['options', options],
    ['files', conversion.file(0)],
  ]);
  return context.send({ method: 'POST', path: '/convert', key, ...parts });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const options: readonly Requirement[] = [
  {
    id: 'options.described',
    statement:
      'GET /public/pairs/{from}/{to} describes the options of a pair, without a key: a JSON Schema, and an example.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context, 'options');
      const { from, to } = context.conversion;
      const answer = await context.send({ method: 'GET', path: `/public/pairs/${from}/${to}` });
      assertStatus(answer, 200);
      const actual = answer.body.toString('utf8', 0, 200);
      for (const [name, format] of Object.entries({ from, to }))
        assert(fieldOf(answer, name) === format, `"${name}": "${format}"`, actual);
      const [schema, example] = [fieldOf(answer, 'options'), fieldOf(answer, 'example')];
      const isSchema = isRecord(schema) && schema.type === 'object' && isRecord(schema.properties);
      assert(isSchema, '"options" with a JSON Schema of an object', actual);
      const properties = Object.entries(schema.properties as Record<string, unknown>);
      for (const [name, option] of properties)
        assert(
          isRecord(option) && typeof option.description === 'string',
          `a description of ${name}`,
          actual,
        );
      const names = properties.map(([name]) => name);
      const fits = isRecord(example) && Object.keys(example).every((name) => names.includes(name));
      assert(fits, '"example" with options that there are', JSON.stringify(example));
    },
  },
  {
    id: 'options.no-pair',
    statement: 'GET /public/pairs/{from}/{to} answers 404 where there is no such pair.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context, 'options');
      const path = `/public/pairs/${context.conversion.from}/nosuchformat`;
      assertError(await context.send({ method: 'GET', path }), 404);
    },
  },
  {
    id: 'options.usual',
    statement: 'A conversion may have options, which come as JSON in the field "options".',
    level: 'addition',
    uses: ['sync'],
    run: async (context) => {
      assertAnnounced(context, 'options');
      assertHad(await context.perform('sync'), 'options');
    },
  },
  {
    id: 'options.unknown',
    statement: 'An option that the pair does not have is refused with 400, by its name.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context, 'options');
      const answer = await convertWith(context, JSON.stringify({ [NO_SUCH_OPTION]: 1 }));
      assertError(answer, 400);
      const detail = String(fieldOf(answer, 'detail'));
      assert(detail.includes(NO_SUCH_OPTION), `a "detail" with "${NO_SUCH_OPTION}"`, detail);
    },
  },
  {
    id: 'options.malformed',
    statement: 'A field "options" that is no JSON object is refused with 400.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context, 'options');
      for (const text of ['quality=80', '["quality"]', 'null'])
        assertError(await convertWith(context, text), 400);
    },
  },
];

export const allFiles: readonly Requirement[] = [
  {
    id: 'all-files.download',
    statement: 'GET /download/{jobid}?files=all gives the result, with what was made beside it.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      assertAnnounced(context, 'all-files');
      const { jobId, download } = await context.perform('job');
      if (jobId === undefined || download?.status !== 200) throw see('download.result');
      const answer = await context.get(`/download/${encodeURIComponent(jobId)}?files=all`);
      assertStatus(answer, 200);
      const { length } = answer.body;
      assert(length >= download.body.length, `${download.body.length} bytes or more`, `${length} bytes`);
    },
  },
  {
    id: 'all-files.malformed',
    statement: 'Another word than "main" or "all" for the files of a result is refused with 400.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      assertAnnounced(context, 'all-files');
      const { jobId } = await context.perform('job');
      if (jobId === undefined) throw see('convert.accepted');
      assertError(await context.get(`/download/${encodeURIComponent(jobId)}?files=some`), 400);
    },
  },
];
