/** In letters, encodings, what pages may read, and what is counted. */
import { gzipSync } from 'node:zlib';
import type { FullServer } from '../double/full.ts';
import type { Answer } from '../double/http.ts';
import {
  ALL,
  CREATE,
  DOWNLOAD,
  type Faults,
  on,
  onJson,
  PAIRS,
  PUBLIC,
  SYNC,
  withHeader,
  without,
} from './change.ts';

/** Of a right answer, as bytes. */
export const bytesOf = ({ body = '' }: Answer): Buffer =>
  Buffer.isBuffer(body) || typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body));

/** Changes the text of a route's errors. */
export const onDetail = (route: RegExp, change: (detail: string) => string, statuses = /[45]\d\d/) =>
  on(route, (answer) => {
    const { detail } = (answer.body ?? {}) as { detail?: unknown };
    if (typeof detail !== 'string' || !statuses.test(String(answer.status))) return answer;
    return { ...answer, body: { ...(answer.body as object), detail: change(detail) } };
  });

/** Sends only the name for clients that are older than 1999. */
export const withPlainName = (route: RegExp) =>
  on(route, (answer) => {
    const disposition = answer.headers['Content-Disposition']?.replace(/; filename\*=.*$/, '');
    return disposition === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, 'Content-Disposition': disposition } };
  });

/** Compresses where that is asked for, and changes what the answer then says. */
export const compressed = (route: RegExp, change: (answer: Answer) => Answer = (answer) => answer) =>
  on(route, (answer, { headers }) => {
    if (answer.status !== 200 || !/gzip/.test(String(headers['accept-encoding']))) return answer;
    const told = { 'Content-Type': 'application/json', ...answer.headers, 'Content-Encoding': 'gzip' };
    return change({ ...answer, headers: told, body: gzipSync(bytesOf(answer)) });
  });

const vary = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, Vary: 'Accept-Encoding' },
});
const weak = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, ETag: `W/${answer.headers.ETag}` },
});

/** Asks for something else if the target is one that nobody has. */
const echoing = (write: (text: string) => string) => (server: FullServer) => {
  const { checkPair } = server;
  server.checkPair = (form, account) => {
    if (/[^\x20-\x7e]/.test(form.target)) server.lastEcho = write(form.target);
    return checkPair.call(server, form, account);
  };
  onDetail(CREATE, (detail) => {
    const echo = server.lastEcho;
    server.lastEcho = undefined;
    return echo === undefined ? detail : `Nothing becomes ${echo}.`;
  })(server);
};

export const LETTERS: Faults<FullServer> = {
  'a sync answer names its file in ASCII alone': { breaks: 'names.sync', apply: withPlainName(SYNC) },
  'a download names its file in ASCII alone': { breaks: 'names.download', apply: withPlainName(DOWNLOAD) },
  'an archive has names in Latin-1': {
    breaks: 'names.archive',
    apply: (server) => {
      const { archiveOf } = server;
      server.archiveOf = (files) =>
        archiveOf(files.map((file) => ({ ...file, name: Buffer.from(file.name).toString('latin1') })));
    },
  },
  'a name in capitals has no format': {
    breaks: 'names.upper-case',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = (form, account) => {
        const isRight = form.files.every(({ name }) => name.endsWith(name.slice(-4).toLowerCase()));
        return checkPair.call(server, isRight ? form : { ...form, target: 'nothing' }, account);
      };
    },
  },
  'a compressed list is not told apart': { breaks: 'encoding.list', apply: compressed(PUBLIC) },
  'a compressed result has the ETag of the plain one': {
    breaks: 'encoding.result',
    apply: compressed(DOWNLOAD, vary),
  },
  'a compressed result has the digest of the plain one': {
    breaks: 'encoding.digest',
    apply: compressed(DOWNLOAD, (answer) => weak(vary(answer))),
  },
  'a part of a compressed result is cut from the plain one': {
    breaks: 'encoding.parts',
    apply: on(DOWNLOAD, (answer, { headers }) =>
      answer.status === 206 && headers['accept-encoding']
        ? { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' } }
        : answer,
    ),
  },
  'POST tells one more than is left': {
    breaks: 'quota.counted',
    apply: onJson(CREATE, (json) => ({ ...json, remaining_quota: Number(json.remaining_quota) + 1 })),
  },
  'asking for the pairs takes one': {
    breaks: 'quota.stays',
    apply: (server) => {
      const { pairsRoute } = server;
      server.pairsRoute = async (request) => {
        server.takeQuota(server.authorise(request));
        return pairsRoute.call(server, request);
      };
    },
  },
  'errors are in Latin-1': {
    breaks: 'answers.letters',
    apply: echoing((text) => Buffer.from(text).toString('latin1')),
  },
  'errors show where the server lies': {
    breaks: 'answers.plain-words',
    apply: onDetail(
      DOWNLOAD,
      () => "ENOENT: no such file, open '/srv/app/node_modules/x/index.js:12:3'",
      /500/,
    ),
  },
  'a preflight of downloads is a 404': {
    breaks: 'cors.preflights',
    apply: (server) => {
      const { route } = server;
      server.route = async (request) => {
        const answer = await route.call(server, request);
        return request.method === 'OPTIONS' && request.path.startsWith('/download')
          ? { ...answer, status: 404 }
          : answer;
      };
    },
  },
  'pages can read preflights and errors alone': {
    breaks: 'cors.answers',
    apply: without(ALL, 'Access-Control-Allow-Origin', /200/),
  },
  'pages of one origin are let in, which caches are not told': {
    breaks: 'cors.answers',
    apply: withHeader(PAIRS, 'Access-Control-Allow-Origin', 'https://conformance.example'),
  },
};
