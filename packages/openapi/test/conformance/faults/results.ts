/** In converted files. */
import type { PageServer } from '../double/page.ts';
import { DOWNLOAD, type Faults, instead, on, SYNC, withHeader, without } from './change.ts';

export const RESULTS: Faults<PageServer> = {
  'a file of the same name overwrites the other': {
    breaks: 'several.all-there',
    apply: (server) => {
      const { resultsOf } = server;
      server.resultsOf = (job) => resultsOf(job).filter(({ name }) => !name.includes('(2)'));
    },
  },
  'only the last file counts': {
    breaks: 'several.zip',
    apply: (server) => {
      const { checkForm } = server;
      server.checkForm = (target, files) => checkForm(target, files.slice(-1));
    },
  },
  'the archive is damaged': {
    breaks: 'several.zip',
    apply: (server) => {
      const { archiveOf } = server;
      server.archiveOf = (files) => {
        const archive = archiveOf(files);
        archive[archive.indexOf('JFIF')] = 0;
        return archive;
      };
    },
  },
  'names in the archive lead out of the folder': {
    breaks: 'several.zip',
    apply: (server) => {
      const { archiveOf } = server;
      server.archiveOf = (files) => archiveOf(files.map((file) => ({ ...file, name: `../${file.name}` })));
    },
  },
  'the archive holds what was uploaded': {
    breaks: 'several.formats',
    apply: (server) => {
      const { resultsOf } = server;
      server.resultsOf = (job) =>
        resultsOf(job).map((result, index) => ({
          ...result,
          content: job.files.length > 1 ? (job.files[index]?.content ?? result.content) : result.content,
        }));
    },
  },
  'names in the archive lose their letters': {
    breaks: 'several.names',
    apply: (server) => {
      const { archiveOf } = server;
      server.archiveOf = (files) =>
        archiveOf(files.map((file) => ({ ...file, name: file.name.replace(/\P{ASCII}/gu, '_') })));
    },
  },
  'the archive has no media type': {
    breaks: 'several.media-type',
    apply: on(DOWNLOAD, (answer) => ({
      ...answer,
      headers: {
        ...answer.headers,
        ...(answer.headers['Content-Type'] === 'application/zip' && {
          'Content-Type': 'application/octet-stream',
        }),
      },
    })),
  },
  'a sync answer is JSON about the file': {
    breaks: 'sync.result',
    apply: on(SYNC, (answer) =>
      answer.status === 200 ? { ...answer, headers: {}, body: { url: '/files/1' } } : answer,
    ),
  },
  'a sync answer is the uploaded file': {
    breaks: 'sync.result',
    apply: (server) => {
      const { resultsOf } = server;
      server.resultsOf = (job) =>
        resultsOf(job).map((result, index) => ({
          ...result,
          content: job.files[index]?.content ?? result.content,
        }));
    },
  },
  'results are bytes of no type': {
    breaks: 'sync.media-type',
    apply: withHeader(SYNC, 'Content-Type', 'application/octet-stream'),
  },
  'a sync answer has no file name': { breaks: 'sync.name', apply: without(SYNC, 'Content-Disposition') },
  'a download has no file name': { breaks: 'download.name', apply: without(DOWNLOAD, 'Content-Disposition') },
  'a download is shown as a page': {
    breaks: 'download.name',
    apply: withHeader(DOWNLOAD, 'Content-Disposition', 'inline; filename="conformance-2.jpg"'),
  },
  'a download has the type of the upload': {
    breaks: 'download.media-type',
    apply: withHeader(DOWNLOAD, 'Content-Type', 'image/png'),
  },
  'a malformed ID is not found': { breaks: 'download.malformed', apply: instead(DOWNLOAD, 400, 404) },
  'an unknown download is a 400': { breaks: 'download.unknown', apply: instead(DOWNLOAD, 404, 400) },
  'a job ID may be a path': {
    breaks: 'download.no-paths',
    apply: on(DOWNLOAD, (answer, { path }) =>
      path.includes('..%2f') ? { ...answer, status: 200, body: 'root:x:0:0' } : answer,
    ),
  },
  'a download before the end is a 404': { breaks: 'download.too-early', apply: instead(DOWNLOAD, 409, 404) },
  'a download before the end is half a file': {
    breaks: 'download.too-early',
    apply: on(DOWNLOAD, (answer) =>
      answer.status === 409 ? { ...answer, status: 200, body: Buffer.from('half') } : answer,
    ),
  },
  'a result is empty': {
    breaks: 'download.result',
    apply: on(DOWNLOAD, (answer) => (answer.status === 200 ? { ...answer, body: Buffer.alloc(0) } : answer)),
  },
  'a download is a link': {
    breaks: 'download.result',
    apply: on(DOWNLOAD, (answer) =>
      answer.status === 200 ? { ...answer, headers: {}, body: { url: 'https://cdn.example/1' } } : answer,
    ),
  },
  'a second download differs': {
    breaks: 'download.again',
    apply: (server) => {
      const { resultsOf } = server;
      let times = 0;
      server.resultsOf = (job) =>
        resultsOf(job).map((file) => ({
          ...file,
          content: Buffer.concat([file.content, Buffer.from([times++])]),
        }));
    },
  },
};
