/** What holds for every answer. Runs last, and looks at everything that the others have seen. */
import { isUtf8 } from 'node:buffer';
import { ERROR_STATUS } from '../../errors.ts';
import type { Context } from '../context.ts';
import { checkContract } from '../contract.ts';
import { type Exchange, fieldOf, headerOf, jsonOf, mediaTypeOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import { INTERNALS, WRONG_LETTERS } from '../internals.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered } from '../verdict.ts';

const show = ({ method, path }: Exchange) => `${method} ${path}`;
/** Headers that are no words. */
const CODES = /^(etag|repr-digest|content-disposition|date|set-cookie|location)$/;
/** What is left of the letters that were sent, if they are thrown away. */
const LOST_LETTERS = /gr\?+e/i;
/** The fields that the contract says more of than the hosted API's page. */
const OWN_FIELDS = ['code', 'jobid'];

function isCompressed(exchange: Exchange): boolean {
  return !['', 'identity'].includes(headerOf(exchange, 'content-encoding') ?? '');
}

function errorsOf({ seen }: Context): Exchange[] {
  return seen.filter(({ status, method }) => status >= 400 && method !== 'HEAD');
}

export const answers: readonly Requirement[] = [
  {
    id: 'answers.errors',
    statement: 'Every error of a route is JSON with a sentence in "detail", and says so in its Content-Type.',
    level: 'required',
    run: async (context) => {
      for (const error of errorsOf(context).filter(
        (exchange) => checkContract(exchange) && exchange.status !== 413,
      )) {
        const detail = fieldOf(error, 'detail');
        const isRight =
          typeof detail === 'string' && detail.trim() !== '' && mediaTypeOf(error) === 'application/json';
        const actual = `Content-Type: ${headerOf(error, 'content-type')}, "detail": ${JSON.stringify(detail)}`;
        assert(
          isRight,
          'Content-Type: application/json, and a text in "detail"',
          `${actual}, from ${show(error)}`,
          error,
        );
      }
    },
  },
  {
    id: 'answers.bodies',
    statement: 'Every JSON answer of a route has the fields of the contract, with the right types.',
    level: 'required',
    run: async ({ seen }) => {
      for (const exchange of seen.filter((answer) => !isCompressed(answer))) {
        const problem = checkContract(exchange)?.problems.find(({ field }) => !OWN_FIELDS.includes(field));
        const actual =
          problem && `${problem.field || 'the body'}: ${problem.problem}, from ${show(exchange)}`;
        assert(problem === undefined, 'what openapi.json says of this answer', actual ?? '', exchange);
      }
    },
  },
  {
    id: 'answers.json-type',
    statement: 'What is JSON says so in its Content-Type, also when all is well.',
    level: 'required',
    run: async ({ seen }) => {
      const json = seen.filter(
        (exchange) =>
          exchange.status === 200 &&
          /(\/pairs|\/progress\/.*|\/convert)(\?|$)/.test(exchange.path) &&
          jsonOf(exchange) !== undefined,
      );
      for (const exchange of json) {
        const type = mediaTypeOf(exchange);
        assert(
          type === 'application/json',
          'Content-Type: application/json',
          `Content-Type: ${type}, from ${show(exchange)}`,
          exchange,
        );
      }
    },
  },
  {
    id: 'answers.letters',
    statement: 'What is JSON is in UTF-8, also where it repeats letters beyond ASCII.',
    level: 'required',
    run: async (context) => {
      const { settings, seen } = context;
      if (settings.key !== undefined) {
        const form = encodeForm([
          ['target_format', 'größe文'],
          ['files', { name: 'Größe – 文件.größe', content: Buffer.from('what is it?') }],
        ]);
        await context.send({ method: 'POST', path: '/convert', key: settings.key, ...form });
      }
      for (const exchange of seen.filter(
        (answer) => /json/.test(mediaTypeOf(answer)) && !isCompressed(answer),
      )) {
        const { body } = exchange;
        const from = `from ${show(exchange)}`;
        assert(isUtf8(body), 'UTF-8', `other bytes, ${from}`, exchange);
        const [, charset = 'utf-8'] =
          /charset="?([\w-]+)/i.exec(headerOf(exchange, 'content-type') ?? '') ?? [];
        assert(/^utf-?8$/i.test(charset), 'charset=utf-8, or none', `charset=${charset}, ${from}`, exchange);
        const wrong = WRONG_LETTERS.exec(body.toString()) ?? LOST_LETTERS.exec(body.toString());
        assert(!wrong, 'the letters that were sent', `${JSON.stringify(wrong?.[0])}, ${from}`, exchange);
      }
    },
  },
  {
    id: 'answers.plain-words',
    statement: "No answer shows the server's insides: paths of its disk, stack traces, names of its modules.",
    level: 'required',
    run: async ({ seen }) => {
      for (const exchange of seen) {
        const headers = Object.entries(exchange.headers).filter(([name]) => !CODES.test(name));
        const isText = /json|html|text\/plain/.test(mediaTypeOf(exchange)) && exchange.status !== 200;
        const isJson = mediaTypeOf(exchange) === 'application/json';
        const texts = [JSON.stringify(headers), ...(isText || isJson ? [exchange.body.toString()] : [])];
        const found = texts.map((text) => INTERNALS.exec(text)?.[0]).find((text) => text !== undefined);
        const actual = `${JSON.stringify(found)}, from ${show(exchange)}`;
        assert(found === undefined, 'words for people', actual, exchange);
      }
    },
  },
  {
    id: 'answers.statuses',
    statement: 'Every status is one that the contract has for the route.',
    level: 'recommended',
    run: async ({ seen }) => {
      for (const exchange of seen.filter(
        ({ method, status }) => method !== 'OPTIONS' && status !== 301 && status !== 302 && status !== 307,
      )) {
        const isKnown = checkContract(exchange)?.isKnownStatus ?? true;
        assert(
          isKnown,
          'a status that openapi.json names',
          `${exchange.status}, from ${show(exchange)}`,
          exchange,
        );
      }
    },
  },
  {
    id: 'answers.no-secrets',
    statement: 'No answer repeats the key, in a header or in an error.',
    level: 'required',
    run: async (context) => {
      const { key } = context;
      for (const exchange of context.seen) {
        const text =
          JSON.stringify(exchange.headers) +
          (mediaTypeOf(exchange) === 'application/json' ? exchange.body : '');
        assert(
          !text.includes(key),
          'an answer without the key',
          `one with it, from ${show(exchange)}`,
          exchange,
        );
      }
    },
  },
  {
    id: 'answers.codes',
    statement: 'Where errors have a "code", every error of a route has one, and the code fits its status.',
    level: 'addition',
    run: async (context) => {
      const errors = errorsOf(context).filter((exchange) => checkContract(exchange));
      assertOffered(
        errors.some((error) => fieldOf(error, 'code') !== undefined),
        'errors have no "code"',
      );
      for (const error of errors) {
        const code = fieldOf(error, 'code');
        assert(
          typeof code === 'string',
          'a text in "code"',
          `${JSON.stringify(code)}, from ${show(error)}`,
          error,
        );
        const status = (ERROR_STATUS as Readonly<Record<string, number>>)[code];
        assert(
          status === undefined || status === error.status,
          `the status ${status} for ${code}`,
          `${error.status}, from ${show(error)}`,
          error,
        );
      }
    },
  },
  {
    id: 'answers.request-id',
    statement: 'Where there is an X-Request-Id, every answer has one, and no two the same.',
    level: 'addition',
    run: async ({ seen }) => {
      assertOffered(
        seen.some((exchange) => headerOf(exchange, 'x-request-id')),
        'answers have no X-Request-Id',
      );
      const known = new Set<string>();
      for (const exchange of seen) {
        const id = headerOf(exchange, 'x-request-id');
        assert(id !== undefined, 'an X-Request-Id', `none, from ${show(exchange)}`, exchange);
        assert(!known.has(id), 'an ID of its own', `${id} a second time, from ${show(exchange)}`, exchange);
        known.add(id);
      }
    },
  },
  {
    id: 'answers.features',
    statement: 'Where there is a Converter-Features, every answer has it, and always the same.',
    level: 'addition',
    run: async ({ seen, features }) => {
      assertOffered(features.size > 0, 'answers have no Converter-Features');
      const expected = headerOf(seen[0] as Exchange, 'converter-features');
      for (const exchange of seen) {
        const actual = headerOf(exchange, 'converter-features');
        assert(
          actual === expected,
          `Converter-Features: ${expected}`,
          `${actual}, from ${show(exchange)}`,
          exchange,
        );
      }
    },
  },
];
