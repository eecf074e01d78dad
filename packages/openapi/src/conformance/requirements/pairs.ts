/** What can be converted into what. */
import { type Context, pairsOf } from '../context.ts';
import { type Exchange, fieldOf, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';

const LIST = 'JSON such as {"supported_pairs": [{"from": "docx", "to": "pdf"}]}';

function assertList(exchange: Exchange): void {
  assertStatus(exchange, 200);
  const pairs = fieldOf(exchange, 'supported_pairs');
  const isList = Array.isArray(pairs) && pairsOf(exchange).length === pairs.length;
  assert(isList, LIST, `a body that is not: ${exchange.body.toString('utf8', 0, 80)}`, exchange);
}

const nameOf = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

export const pairs: readonly Requirement[] = [
  {
    id: 'pairs.public',
    statement: 'GET /public/pairs lists the supported conversions to everybody, without a key.',
    level: 'required',
    run: async ({ publicPairs }) => assertList(publicPairs),
  },
  {
    id: 'pairs.not-empty',
    statement: 'There is at least one supported conversion.',
    level: 'required',
    run: async ({ publicPairs }) =>
      assert(pairsOf(publicPairs).length > 0, 'one pair or more', 'an empty list'),
  },
  {
    id: 'pairs.public-for-any-key',
    statement: 'GET /public/pairs does not look at the key: also one that is not known gets the list.',
    level: 'recommended',
    run: async (context) =>
      assertList(await context.send({ method: 'GET', path: '/public/pairs', key: 'not-a-key' })),
  },
  {
    id: 'pairs.own',
    statement: 'GET /pairs lists the conversions that the key may use.',
    level: 'required',
    run: async ({ ownPairs }) => assertList(ownPairs),
  },
  {
    id: 'pairs.own-within-public',
    statement: 'What a key may use is among what the server supports.',
    level: 'required',
    run: async (context) => {
      const supported = new Set(pairsOf(context.publicPairs).map(nameOf));
      const strange = pairsOf(context.ownPairs).filter((pair) => !supported.has(nameOf(pair)));
      assert(
        strange.length === 0,
        'only pairs of /public/pairs',
        `also ${strange.slice(0, 5).map(nameOf).join(', ')}`,
      );
    },
  },
  {
    id: 'pairs.no-duplicates',
    statement: 'No list has a pair twice.',
    level: 'recommended',
    run: async (context) => {
      const names = pairsOf(context.publicPairs).map(nameOf);
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      assert(twice === undefined, 'each pair once', `${twice} more than once`);
    },
  },
  {
    id: 'pairs.names',
    statement: 'Formats are named like extensions: in lower case, without a dot before them, without spaces.',
    level: 'recommended',
    run: async (context) => {
      const formats = pairsOf(context.publicPairs).flatMap(({ from, to }) => [from, to]);
      const odd = formats.find((format) => !/^[a-z0-9][a-z0-9._+-]*$/.test(format));
      assert(odd === undefined, 'names such as "docx"', JSON.stringify(odd));
    },
  },
  {
    id: 'pairs.unchanged',
    statement: 'Where the list has an ETag, whoever has it already (If-None-Match) is told so with a 304.',
    level: 'addition',
    run: async (context) => {
      const etag = headerOf(context.publicPairs, 'etag');
      assertOffered(etag !== undefined, 'GET /public/pairs has no ETag');
      const headers = { 'If-None-Match': etag };
      assertStatus(await context.send({ method: 'GET', path: '/public/pairs', headers }), 304);
    },
  },
  {
    id: 'pairs.quota',
    statement: 'Where GET /pairs tells the remaining quota, it is a whole number, or -1 for no limit.',
    level: 'addition',
    run: async ({ ownPairs }: Context) => {
      const quota = fieldOf(ownPairs, 'remaining_quota');
      assertOffered(quota !== undefined, 'GET /pairs has no "remaining_quota"');
      assert(
        Number.isInteger(quota) && Number(quota) >= -1,
        'a whole number from -1 on',
        JSON.stringify(quota),
      );
    },
  },
];
