/** In who may see and do what. */
import type { PageServer } from '../double/page.ts';
import { ALL, DOWNLOAD, type Faults, instead, on, onJson, open, PAIRS, PROGRESS, PUBLIC } from './change.ts';

export const ACCESS: Faults<PageServer> = {
  'the public list needs a key': { breaks: 'pairs.public', apply: instead(PUBLIC, 200, 401) },
  'the list has another name': {
    breaks: 'pairs.public',
    apply: onJson(PUBLIC, ({ supported_pairs }) => ({ pairs: supported_pairs })),
  },
  'pairs are texts': {
    breaks: 'pairs.public',
    apply: onJson(PUBLIC, () => ({ supported_pairs: ['png2jpg'] })),
  },
  'the list is empty': { breaks: 'pairs.not-empty', apply: onJson(PUBLIC, () => ({ supported_pairs: [] })) },
  'a pair is listed twice': {
    breaks: 'pairs.no-duplicates',
    apply: (server) => {
      const { publicPairs } = server;
      server.publicPairs = () => [...publicPairs(), ...publicPairs()];
    },
  },
  'formats have dots and capitals': {
    breaks: 'pairs.names',
    apply: (server) => {
      const { publicPairs } = server;
      server.publicPairs = () => [...publicPairs(), { from: '.DOC', to: 'PDF' }];
    },
  },
  'the public list looks at the key': {
    breaks: 'pairs.public-for-any-key',
    apply: on(PUBLIC, (answer, { headers }) => (headers['x-api-key'] ? { ...answer, status: 401 } : answer)),
  },
  'a key may use what there is not': {
    breaks: 'pairs.own-within-public',
    apply: (server) => {
      server.ownPairs = ({ pairs }) => [...pairs, { from: 'md', to: 'mp3' }];
    },
  },
  'any key will do for /pairs': { breaks: 'auth.wrong-key.pairs', apply: open(PAIRS) },
  'progress needs no key': { breaks: 'auth.no-key.progress', apply: open(PROGRESS) },
  'a download needs no key': { breaks: 'auth.no-key.download', apply: open(DOWNLOAD) },
  'an unknown key is a 403': { breaks: 'auth.wrong-key.convert', apply: instead(ALL, 401, 403) },
  'the empty key is let in': {
    breaks: 'auth.empty-key',
    apply: (server) => {
      const { keyOf } = server;
      server.keyOf = (request) =>
        keyOf(request) || (request.headers['x-api-key'] === '' ? 'the-key' : undefined);
    },
  },
  'the name of the header must have capitals': {
    breaks: 'auth.header-case',
    apply: (server) => {
      server.keyOf = ({ rawHeaders }) => rawHeaders[rawHeaders.indexOf('X-API-Key') + 1];
    },
  },
  'the form is read before the key': {
    breaks: 'auth.before-form',
    apply: (server) => {
      const { createRoute } = server;
      server.createRoute = async (request) => {
        await server.readForm(request);
        return createRoute.call(server, request);
      };
    },
  },
  'the own list is a bare one': {
    breaks: 'pairs.own',
    apply: on(PAIRS, (answer) => (answer.status === 200 ? { ...answer, body: [] } : answer)),
  },
};
