/** In what is not converted, and in answers of any kind. */
import type { PageServer } from '../double/page.ts';
import {
  ALL,
  CREATE,
  DOWNLOAD,
  type Faults,
  instead,
  on,
  PAIRS,
  PROGRESS,
  SYNC,
  states,
  withHeader,
} from './change.ts';

export const REFUSALS: Faults<PageServer> = {
  'progress is a text': {
    breaks: 'answers.bodies',
    apply: states((state) => ({ ...state, progress: String(state.progress) })),
  },
  'a failed job is completed': {
    breaks: 'failure.reported',
    apply: states((state) => ({
      ...state,
      ...(state.status === 'failed' && { status: 'completed', progress: 1, error: null }),
    })),
  },
  'a failed job does not say why': {
    breaks: 'failure.reported',
    apply: states((state) => ({ ...state, error: null })),
  },
  'a failure is a file': {
    breaks: 'failure.download',
    apply: on(DOWNLOAD, (answer) =>
      answer.status === 500 ? { ...answer, status: 200, headers: {}, body: 'Failed, see the logs' } : answer,
    ),
  },
  'a failure is a stack trace': {
    breaks: 'failure.plain-words',
    apply: states((state) => ({ ...state, error: state.error && 'Traceback: /app/convert.py, line 3' })),
  },
  'a failed job has all of its progress': {
    breaks: 'failure.progress',
    apply: states((state) => ({ ...state, progress: state.status === 'processing' ? state.progress : 1 })),
  },
  'a failed job starts again': {
    breaks: 'failure.stays',
    apply: (server) => {
      const seen = new Set<string>();
      states((state, { id }) => {
        const isSeen = seen.has(id);
        if (state.status === 'failed') seen.add(id);
        return isSeen && state.status === 'failed'
          ? { status: 'processing', progress: 0, error: null }
          : state;
      })(server);
    },
  },
  'a pair that is not allowed is a 401': { breaks: 'limits.pair.convert', apply: instead(CREATE, 403, 401) },
  'a pair that is not allowed is converted': {
    breaks: 'limits.pair.sync',
    apply: (server) => {
      const { checkPair } = server;
      server.checkPair = (form, account) => checkPair(form, { ...account, pairs: server.publicPairs() });
    },
  },
  'no quota is a 402': { breaks: 'limits.quota.convert', apply: instead(CREATE, 429, 402) },
  'no quota is worth another try': {
    breaks: 'limits.quota.sync',
    apply: withHeader(SYNC, 'Retry-After', '3600', /429/),
  },
  'any key sees any job': {
    breaks: 'limits.other-keys-job',
    apply: (server) => {
      const { find } = server;
      server.find = (id, account) => find.call(server, id, server.jobs.get(id)?.account ?? account);
    },
  },
  'a refused upload is cut off': {
    breaks: 'http.large-refusal',
    apply: (server) => {
      server.isHasty = ({ headers }) => Number(headers['content-length']) > 1e6;
    },
  },
  'an unknown path is a page': {
    breaks: 'http.unknown-path',
    apply: on(/\/no\/such\/path/, (answer) => ({
      ...answer,
      headers: { 'Content-Type': 'text/html' },
      body: '<h1>Not found</h1>',
    })),
  },
  'a wrong method is a 404': { breaks: 'http.wrong-method', apply: instead(ALL, 405, 404) },
  'errors are plain text': {
    breaks: 'answers.errors',
    apply: withHeader(ALL, 'Content-Type', 'text/plain', /4../),
  },
  'JSON is said to be a page': {
    breaks: 'answers.json-type',
    apply: withHeader(PROGRESS, 'Content-Type', 'text/html'),
  },
  'the key is repeated': {
    breaks: 'answers.no-secrets',
    apply: withHeader(PAIRS, 'X-Debug', 'key the-key'),
  },
  'a status is one that nobody knows': { breaks: 'answers.statuses', apply: instead(PAIRS, 401, 418) },
};
