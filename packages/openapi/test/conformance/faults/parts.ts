/** In parts of results, and in what HTTP offers besides. */

import type { FullServer } from '../double/full.ts';
import { Refusal } from '../double/http.ts';
import {
  ALL,
  DOWNLOAD,
  type Faults,
  instead,
  on,
  onJson,
  open,
  PAIRS,
  ranges,
  SYNC,
  withHeader,
  without,
} from './change.ts';

export const PARTS: Faults<FullServer> = {
  'the quota of /pairs is a text': {
    breaks: 'pairs.quota',
    apply: onJson(PAIRS, (list) => ({ ...list, remaining_quota: 'many' })),
  },
  'X-Job-Id is of no job': { breaks: 'sync.job-id', apply: withHeader(SYNC, 'X-Job-Id', 'f'.repeat(32)) },
  'HEAD of a list ends in a 500': { breaks: 'http.head', apply: instead(/^HEAD \/public/, 200, 500) },
  'HEAD of a result says another size': {
    breaks: 'download.head',
    apply: withHeader(/^HEAD \/download/, 'Content-Length', '1'),
  },
  'parts are announced, and not sent': {
    breaks: 'parts.first',
    apply: (server) => {
      server.rangeOf = () => undefined;
    },
  },
  'the rest is one byte short': {
    breaks: 'parts.rest',
    apply: ranges((start, end, header) => (/-$/.test(header) ? [start, end - 1] : [start, end])),
  },
  'the last bytes are the first': {
    breaks: 'parts.last',
    apply: ranges((start, end, header) => (/=-/.test(header) ? [0, end - start] : [start, end])),
  },
  'a range beyond the file is refused': {
    breaks: 'parts.beyond',
    apply: ranges((start, end, header, size) =>
      Number(header.split('-')[1]) >= size ? [size, size] : [start, end],
    ),
  },
  'a range outside is the whole file': {
    breaks: 'parts.outside',
    apply: ranges((start, end, _header, size) => (start >= size ? undefined : [start, end])),
  },
  'any unit of a range is bytes': {
    breaks: 'parts.nonsense',
    apply: (server) => {
      const { rangeOf } = server;
      server.rangeOf = (header, size) => rangeOf(header?.replace(/^\w+=/, 'bytes='), size);
    },
  },
  'If-Range is not looked at': {
    breaks: 'parts.if-range',
    apply: (server) => {
      const { sendFile } = server;
      server.sendFile = (file, mediaType, { headers: { 'if-range': _, ...headers }, ...request }) =>
        sendFile.call(server, file, mediaType, { ...request, headers });
    },
  },
  'the ETag is weak': {
    breaks: 'parts.etag',
    apply: (server) => {
      const { validators } = server;
      server.validators = (content) => ({ ...validators(content), ETag: `W/${validators(content).ETag}` });
    },
  },
  'every If-None-Match is a 304': {
    breaks: 'parts.not-modified',
    apply: on(DOWNLOAD, (answer, { headers }) => {
      const { body, ...others } = answer;
      return headers['if-none-match'] && body ? { ...others, status: 304 } : answer;
    }),
  },
  'the digest of a part is its own': {
    breaks: 'parts.digest',
    apply: withHeader(DOWNLOAD, 'Repr-Digest', 'sha-256=:AAAA:', /206/),
  },
  'DELETE is a 200': { breaks: 'delete.done', apply: instead(/^DELETE/, 204, 200) },
  'a deleted job is still there': {
    breaks: 'delete.gone',
    apply: (server) => {
      server.deleteRoute = async (request, id) => {
        server.find(id, server.authorise(request));
        return { status: 204, headers: {} };
      };
    },
  },
  'DELETE needs no key': { breaks: 'delete.no-key', apply: open(/^DELETE/) },
  'a preflight needs a key': {
    breaks: 'cors.preflight',
    apply: (server) => {
      server.preflight = async () => {
        throw new Refusal(401, 'unauthorized', 'Send a key.');
      };
    },
  },
  'a preflight does not allow the key': {
    breaks: 'cors.preflight',
    apply: withHeader(/^OPTIONS/, 'Access-Control-Allow-Headers', 'Content-Type', /204/),
  },
  'pages cannot read errors': {
    breaks: 'cors.errors',
    apply: without(ALL, 'Access-Control-Allow-Origin', /4../),
  },
  'pages cannot read file names': {
    breaks: 'cors.exposed',
    apply: withHeader(ALL, 'Access-Control-Expose-Headers', 'X-Job-Id, X-Request-Id, ETag'),
  },
  'a code does not fit its status': {
    breaks: 'answers.codes',
    apply: on(ALL, (answer) =>
      answer.status === 401 ? { ...answer, body: { detail: 'No.', code: 'not_found' } } : answer,
    ),
  },
  'errors have no X-Request-Id': { breaks: 'answers.request-id', apply: without(ALL, 'X-Request-Id', /4../) },
  'every request has the same ID': {
    breaks: 'answers.request-id',
    apply: withHeader(ALL, 'X-Request-Id', '1', /./),
  },
  'errors do not announce features': {
    breaks: 'answers.features',
    apply: without(ALL, 'Converter-Features', /4../),
  },
};
