/** In options, and in what comes beside a result. */
import type { FullServer } from '../double/full.ts';
import { Refusal } from '../double/http.ts';
import { DOWNLOAD, type Faults, instead, on, onJson, PUBLIC } from './change.ts';

const DESCRIPTION = /^GET \/public\/pairs\/./;

export const OPTIONS: Faults<FullServer> = {
  'options are told as values': {
    breaks: 'options.described',
    apply: onJson(DESCRIPTION, (pair) => ({ ...pair, options: { quality: 80 } })),
  },
  'an example has what no option is': {
    breaks: 'options.described',
    apply: onJson(DESCRIPTION, (pair) => ({ ...pair, example: { dpi: 300 } })),
  },
  'every pair has options': {
    breaks: 'options.no-pair',
    apply: (server) => {
      server.hasPair = () => true;
    },
  },
  'a form may not have options': {
    breaks: 'options.usual',
    apply: (server) => {
      server.checkOptions = () => {
        throw new Refusal(400, 'invalid_options', 'There is no option.');
      };
    },
  },
  'unknown options are passed over': {
    breaks: 'options.unknown',
    apply: (server) => {
      server.checkOptions = () => undefined;
    },
  },
  'nobody is told which option is unknown': {
    breaks: 'options.unknown',
    apply: on(/^POST \/convert$/, (answer) =>
      answer.status === 400 ? { ...answer, body: { detail: 'An option is wrong.' } } : answer,
    ),
  },
  'any text is options': {
    breaks: 'options.malformed',
    apply: (server) => {
      server.parseOptions = () => ({});
    },
  },
  'what was made beside a result is nowhere': {
    breaks: 'all-files.download',
    apply: on(DOWNLOAD, (answer, { query }) =>
      query.has('files') ? { ...answer, status: 404, body: { detail: 'No.' } } : answer,
    ),
  },
  'any wish for files will do': {
    breaks: 'all-files.malformed',
    apply: (server) => {
      server.checkFiles = () => undefined;
    },
  },
  'a list that has not changed is sent again': {
    breaks: 'pairs.unchanged',
    apply: instead(PUBLIC, 304, 200),
  },
};
