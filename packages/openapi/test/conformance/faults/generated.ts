/** Faults that nobody thought of one by one: each kind, on each route where it is one. */
import type { FullServer } from '../double/full.ts';
import type { Answer } from '../double/http.ts';
import {
  ALL,
  CREATE,
  DOWNLOAD,
  instead,
  on,
  onJson,
  PAIRS,
  PROGRESS,
  PUBLIC,
  SYNC,
  withHeader,
  without,
} from './change.ts';
import { bytesOf, compressed, onDetail, withPlainName } from './letters.ts';

/** What is wrong, and how it is made so. */
export interface GeneratedFault {
  readonly fault: string;
  apply(server: FullServer): void;
}

type Apply = GeneratedFault['apply'];

const ROUTES = { PUBLIC, PAIRS, CREATE, PROGRESS, DOWNLOAD, SYNC } as const;
type Route = keyof typeof ROUTES;
const EVERY = Object.keys(ROUTES) as Route[];
const JSON_ROUTES: readonly Route[] = ['PUBLIC', 'PAIRS', 'CREATE', 'PROGRESS'];
const FILES: readonly Route[] = ['DOWNLOAD', 'SYNC'];

/** A kind of fault on each of these routes. */
function each(
  routes: readonly Route[],
  kind: string,
  apply: (route: RegExp, name: Route) => Apply,
): GeneratedFault[] {
  return routes.map((name) => ({ fault: `${kind}: ${name}`, apply: apply(ROUTES[name], name) }));
}

/** Changes the bytes of right answers. */
const onBytes = (route: RegExp, change: (bytes: Buffer) => Buffer, statuses = /^20[06]$/) =>
  on(route, (answer) => {
    if (!statuses.test(String(answer.status)) || answer.body === undefined) return answer;
    const type = Buffer.isBuffer(answer.body) ? {} : { 'Content-Type': 'application/json' };
    return { ...answer, headers: { ...type, ...answer.headers }, body: change(bytesOf(answer)) };
  });

const flipped = (bytes: Buffer, index: number) => {
  const changed = Buffer.from(bytes);
  changed[index] = (changed[index] ?? 0) ^ 0xff;
  return changed;
};

/** A field of a route's right answers that is left out, or is of another type. */
function fields(name: Route, list: readonly string[]): GeneratedFault[] {
  return list.flatMap((field) => [
    {
      fault: `no "${field}": ${name}`,
      apply: onJson(ROUTES[name], ({ [field]: _, ...rest }) => rest),
    },
    {
      fault: `"${field}" is of another type: ${name}`,
      apply: onJson(ROUTES[name], (json) => ({
        ...json,
        [field]: typeof json[field] === 'string' ? 7 : 'seven',
      })),
    },
  ]);
}

/** Routes and statuses that are mistaken for others. */
const STATUSES: readonly (readonly [Route, number, number])[] = [
  ...EVERY.map((name) => [name, 200, 203] as const),
  ...(['PAIRS', 'CREATE', 'PROGRESS', 'DOWNLOAD', 'SYNC'] as const).map((name) => [name, 401, 400] as const),
  ...(['CREATE', 'SYNC'] as const).flatMap((name) => [
    [name, 400, 422] as const,
    [name, 403, 401] as const,
    [name, 429, 403] as const,
  ]),
  ['PROGRESS', 404, 410],
  ['DOWNLOAD', 404, 410],
  ['DOWNLOAD', 409, 425],
  ['DOWNLOAD', 500, 200],
  ['DOWNLOAD', 206, 200],
  ['DOWNLOAD', 416, 400],
];

const latin1 = (answer: Answer): Answer => ({
  ...answer,
  headers: { 'Content-Type': 'application/json', ...answer.headers },
  body: Buffer.from(bytesOf(answer).toString().replace('.', ' – für alle.'), 'latin1'),
});

export const GENERATED: readonly GeneratedFault[] = [
  ...each(JSON_ROUTES, 'JSON is sent as HTML', (route) => withHeader(route, 'Content-Type', 'text/html')),
  ...each(JSON_ROUTES, 'JSON breaks off', (route) => onBytes(route, (bytes) => bytes.subarray(0, -2))),
  ...each(JSON_ROUTES, 'JSON begins with a mark (BOM)', (route) =>
    onBytes(route, (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])),
  ),
  ...each(FILES, 'the last byte is missing', (route) => onBytes(route, (bytes) => bytes.subarray(0, -1))),
  ...each(FILES, 'the first byte is wrong', (route) => onBytes(route, (bytes) => flipped(bytes, 0))),
  ...each(FILES, 'the last byte is wrong', (route) =>
    onBytes(route, (bytes) => flipped(bytes, bytes.length - 1)),
  ),
  ...each(FILES, 'a line is added', (route) =>
    onBytes(route, (bytes) => Buffer.concat([bytes, Buffer.from('\n')])),
  ),
  ...each(FILES, 'nothing is sent', (route) => onBytes(route, () => Buffer.alloc(0))),
  ...each(FILES, 'a name loses its letters', withPlainName),
  ...each(FILES, 'no name', (route) => without(route, 'Content-Disposition')),
  ...each(FILES, 'a type of no meaning', (route) =>
    withHeader(route, 'Content-Type', 'application/octet-stream'),
  ),
  ...each(['PUBLIC', 'DOWNLOAD'], 'compressed, and nobody is told', (route) => compressed(route)),
  ...each(['PUBLIC', 'DOWNLOAD'], 'compressed, and it is none', (route) =>
    compressed(route, (answer) => ({ ...answer, body: Buffer.from('no gzip at all') })),
  ),
  ...each(EVERY, 'pages cannot read it', (route) => without(route, 'Access-Control-Allow-Origin', /200/)),
  ...each(EVERY, 'no request ID', (route) => without(route, 'X-Request-Id')),
  ...each(EVERY, 'features are not told', (route) => without(route, 'Converter-Features')),
  ...each(EVERY, 'a header shows a path', (route) => withHeader(route, 'X-Debug', '/srv/app/index.js', /./)),
  ...each(['CREATE', 'PROGRESS', 'DOWNLOAD', 'PAIRS', 'SYNC'], 'an error shows a path', (route) =>
    onDetail(route, (detail) => `${detail} (/srv/app/routes/index.js:12:3)`),
  ),
  ...each(['CREATE', 'PROGRESS', 'DOWNLOAD', 'PAIRS', 'SYNC'], 'an error is in Latin-1', (route) =>
    on(route, (answer) => (answer.status >= 400 ? latin1(answer) : answer)),
  ),
  ...each(['CREATE', 'PROGRESS', 'DOWNLOAD', 'PAIRS', 'SYNC'], 'an error is a page', (route) =>
    on(route, (answer) =>
      answer.status >= 400
        ? { ...answer, headers: { ...answer.headers, 'Content-Type': 'text/html' }, body: '<h1>Error</h1>' }
        : answer,
    ),
  ),
  ...fields('PUBLIC', ['supported_pairs']),
  ...fields('PAIRS', ['supported_pairs', 'remaining_quota'].slice(0, 1)),
  ...fields('CREATE', ['status', 'jobid', 'pair', 'remaining_quota']),
  ...fields('PROGRESS', ['jobid', 'status', 'progress', 'error']),
  ...each(['CREATE', 'PAIRS'], 'one more is left than there is', (route) =>
    onJson(route, (json) => ({ ...json, remaining_quota: Number(json.remaining_quota) + 1 })),
  ),
  ...each(['CREATE', 'PAIRS'], 'any number is left', (route) =>
    onJson(route, (json) => ({ ...json, remaining_quota: -1 })),
  ),
  ...STATUSES.map(([name, right, wrong]) => ({
    fault: `${wrong} instead of ${right}: ${name}`,
    apply: instead(ROUTES[name], right, wrong),
  })),
  { fault: 'a digest of nothing', apply: withHeader(DOWNLOAD, 'Repr-Digest', 'sha-256=:AAAA:', /20[06]/) },
  { fault: 'one ETag for all', apply: withHeader(DOWNLOAD, 'ETag', '"one"', /20[06]/) },
  { fault: 'no Content-Range', apply: without(DOWNLOAD, 'Content-Range') },
  { fault: 'a shifted Content-Range', apply: withHeader(DOWNLOAD, 'Content-Range', 'bytes 1-4/9', /206/) },
  { fault: 'headers are hidden from pages', apply: without(ALL, 'Access-Control-Expose-Headers') },
];
