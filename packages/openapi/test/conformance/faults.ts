/** What people get wrong: each is one change to the double, and the requirement that must notice it. */
import type { Double } from './double/double.ts';
import { type Answer, Refusal, type Request } from './double/http.ts';
import type { Job } from './double/jobs.ts';

/** One thing that is wrong. */
export interface Fault {
  /** The requirement that is not met because of it. */
  readonly breaks: string;
  /** It is in an addition that only the full double has. */
  readonly isInAddition?: true;
  /** Makes it wrong. */
  apply(double: Double): void;
}

type Rewrite = (answer: Answer, request: Request) => Answer;

/** Changes answers on their way out. */
const rewriting = (rewrite: Rewrite) => (double: Double) => {
  double.finish = rewrite;
};

/** Changes the answers of one route. */
const on = (route: RegExp, rewrite: Rewrite) =>
  rewriting((answer, request) =>
    route.test(`${request.method} ${request.path}`) ? rewrite(answer, request) : answer,
  );

/** Changes the JSON of one route's good answers. */
const onJson = (route: RegExp, change: (json: Record<string, unknown>) => object) =>
  on(route, (answer) =>
    answer.status === 200 ? { ...answer, body: change(answer.body as Record<string, unknown>) } : answer,
  );

/** Answers with another status where there was one. */
const instead = (route: RegExp, status: number, other: number) =>
  on(route, (answer) => (answer.status === status ? { ...answer, status: other } : answer));

/** Drops a header. */
const without = (route: RegExp, name: string, statuses = /./) =>
  on(route, (answer) => {
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([key]) => key !== name));
    return statuses.test(String(answer.status)) ? { ...answer, headers } : answer;
  });

/** Puts a header in. */
const withHeader = (route: RegExp, name: string, value: string, statuses = /200/) =>
  on(route, (answer) =>
    statuses.test(String(answer.status))
      ? { ...answer, headers: { ...answer.headers, [name]: value } }
      : answer,
  );

/** Lets requests in without looking at the key. */
const open = (route: RegExp) => (double: Double) => {
  const { authorise } = double;
  double.authorise = (request) => {
    const [first] = double.accounts;
    return route.test(`${request.method} ${request.path}`) && first ? first : authorise.call(double, request);
  };
};

const PUBLIC = /^GET \/public\/pairs$/;
const PAIRS = /^GET \/pairs$/;
const CREATE = /^POST \/convert$/;
const SYNC = /^POST \/convert\/sync$/;
const PROGRESS = /^GET \/progress\//;
const DOWNLOAD = /^GET \/download\//;
const ALL = /./;

const states = (change: (state: ReturnType<Double['stateOf']>, job: Job) => object) => (double: Double) => {
  const { stateOf } = double;
  double.progressRoute = async (request, id) => {
    const job = double.find(id, double.authorise(request));
    return { status: 200, headers: {}, body: { jobid: id, ...change(stateOf.call(double, job), job) } };
  };
};

/** Name → fault. Those of the hosted API's page, which every server has. */
const OF_THE_PAGE: Readonly<Record<string, Fault>> = {
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
    apply: (double) => {
      const { publicPairs } = double;
      double.publicPairs = () => [...publicPairs(), ...publicPairs()];
    },
  },
  'formats have dots and capitals': {
    breaks: 'pairs.names',
    apply: (double) => {
      const { publicPairs } = double;
      double.publicPairs = () => [...publicPairs(), { from: '.DOC', to: 'PDF' }];
    },
  },
  'the public list looks at the key': {
    breaks: 'pairs.public-for-any-key',
    apply: on(PUBLIC, (answer, { headers }) => (headers['x-api-key'] ? { ...answer, status: 401 } : answer)),
  },
  'a key may use what there is not': {
    breaks: 'pairs.own-within-public',
    apply: (double) => {
      double.ownPairs = ({ pairs }) => [...pairs, { from: 'md', to: 'mp3' }];
    },
  },
  'any key will do for /pairs': { breaks: 'auth.wrong-key.pairs', apply: open(PAIRS) },
  'progress needs no key': { breaks: 'auth.no-key.progress', apply: open(PROGRESS) },
  'a download needs no key': { breaks: 'auth.no-key.download', apply: open(DOWNLOAD) },
  'an unknown key is a 403': { breaks: 'auth.wrong-key.convert', apply: instead(ALL, 401, 403) },
  'the empty key is let in': {
    breaks: 'auth.empty-key',
    apply: (double) => {
      const { keyOf } = double;
      double.keyOf = (request) =>
        keyOf(request) || (request.headers['x-api-key'] === '' ? 'the-key' : undefined);
    },
  },
  'the name of the header must have capitals': {
    breaks: 'auth.header-case',
    apply: (double) => {
      double.keyOf = ({ rawHeaders }) => rawHeaders[rawHeaders.indexOf('X-API-Key') + 1];
    },
  },
  'the form is read before the key': {
    breaks: 'auth.before-form',
    apply: (double) => {
      const { createRoute } = double;
      double.createRoute = async (request) => {
        await double.readForm(request);
        return createRoute.call(double, request);
      };
    },
  },
  'a missing field is a 422': { breaks: 'form.no-target.convert', apply: instead(/^POST/, 400, 422) },
  'detail is a list': {
    breaks: 'form.no-files.sync',
    apply: on(SYNC, (answer) =>
      answer.status === 400 ? { ...answer, body: { detail: [{ msg: 'missing' }] } } : answer,
    ),
  },
  'no files end in a 500': {
    breaks: 'form.no-files.convert',
    apply: (double) => {
      const { judgeForm } = double;
      double.judgeForm = (target, files) => {
        if (files.length === 0) throw new Refusal(500, 'internal_error', 'Cannot read files[0].');
        return judgeForm(target, files);
      };
    },
  },
  'a blank target is taken': {
    breaks: 'form.blank-target.convert',
    apply: (double) => {
      const { judgeForm } = double;
      double.judgeForm = (target, files) => judgeForm(target || 'jpg', files);
    },
  },
  'an unknown target is taken': {
    breaks: 'form.unknown-target.sync',
    apply: (double) => {
      const { judgePair } = double;
      double.judgePair = (form, account) =>
        judgePair(form.target.startsWith('nosuch') ? { ...form, target: 'jpg' } : form, account);
    },
  },
  'an unsupported pair is a 403': {
    breaks: 'form.unsupported-is-400',
    apply: (double) => {
      const { judgePair } = double;
      double.judgePair = (form, account) => {
        if (form.target.startsWith('nosuch')) throw new Refusal(403, 'pair_not_allowed', 'Not for this key.');
        return judgePair(form, account);
      };
    },
  },
  'a file without extension is guessed': {
    breaks: 'form.no-extension.convert',
    apply: (double) => {
      const { judgePair } = double;
      double.judgePair = ({ target, files }, account) =>
        judgePair(
          {
            target,
            files: files.map((file) => ({ ...file, name: file.name.includes('.') ? file.name : 'a.png' })),
          },
          account,
        );
    },
  },
  'JSON is a 415': {
    breaks: 'form.not-multipart.convert',
    apply: on(/^POST/, (answer, { headers }) =>
      answer.status === 400 && headers['content-type'] === 'application/json'
        ? { ...answer, status: 415 }
        : answer,
    ),
  },
  'half a form is taken': {
    breaks: 'form.broken-off.convert',
    apply: (double) => {
      const { readForm } = double;
      double.readForm = (request) => {
        const boundary = /boundary="?([^"]+)/.exec(request.headers['content-type'] ?? '')?.[1];
        const isWhole = request.body.toString('latin1').trimEnd().endsWith(`${boundary}--`);
        const end = isWhole ? '' : `\r\n--${boundary}--\r\n`;
        return readForm.call(double, { ...request, body: Buffer.concat([request.body, Buffer.from(end)]) });
      };
    },
  },
  'the target must come first': {
    breaks: 'form.target-last',
    apply: (double) => {
      const { readForm } = double;
      double.readForm = (request) => {
        const text = request.body.toString('latin1');
        if (text.indexOf('name="files"') < text.indexOf('name="target_format"'))
          throw new Refusal(400, 'missing_target_format', 'Send the target first.');
        return readForm.call(double, request);
      };
    },
  },
  'an upload must tell its length': {
    breaks: 'form.chunked',
    apply: (double) => {
      const { readForm } = double;
      double.readForm = (request) => {
        if (!request.headers['content-length']) throw new Refusal(411, 'invalid_request', 'How long is it?');
        return readForm.call(double, request);
      };
    },
  },
  'a quoted boundary is not understood': {
    breaks: 'form.quoted-boundary',
    apply: (double) => {
      const { readForm } = double;
      double.readForm = (request) => {
        if (request.headers['content-type']?.includes('"'))
          throw new Refusal(400, 'malformed_multipart', 'No parts.');
        return readForm.call(double, request);
      };
    },
  },
  'letters beyond ASCII end in a 500': {
    breaks: 'form.unusual-names',
    apply: (double) => {
      const { judgeForm } = double;
      double.judgeForm = (target, files) => {
        if (files.some(({ name }) => /\P{ASCII}/u.test(name)))
          throw new Refusal(500, 'internal_error', 'ordinal not in range');
        return judgeForm(target, files);
      };
    },
  },
  'two files of one name are refused': {
    breaks: 'form.same-names',
    apply: (double) => {
      const { judgeForm } = double;
      double.judgeForm = (target, files) => {
        if (new Set(files.map(({ name }) => name)).size < files.length)
          throw new Refusal(400, 'invalid_request', 'Twice.');
        return judgeForm(target, files);
      };
    },
  },
  'a file of the same name overwrites the other': {
    breaks: 'several.all-there',
    apply: (double) => {
      const { resultsOf } = double;
      double.resultsOf = (job) => resultsOf(job).filter(({ name }) => !name.includes('(2)'));
    },
  },
  'only the last file counts': {
    breaks: 'several.zip',
    apply: (double) => {
      const { judgeForm } = double;
      double.judgeForm = (target, files) => judgeForm(target, files.slice(-1));
    },
  },
  'the archive is damaged': {
    breaks: 'several.zip',
    apply: (double) => {
      const { archiveOf } = double;
      double.archiveOf = (files) => {
        const archive = archiveOf(files);
        archive[archive.indexOf('JFIF')] = 0;
        return archive;
      };
    },
  },
  'names in the archive lead out of the folder': {
    breaks: 'several.zip',
    apply: (double) => {
      const { archiveOf } = double;
      double.archiveOf = (files) => archiveOf(files.map((file) => ({ ...file, name: `../${file.name}` })));
    },
  },
  'the archive holds what was uploaded': {
    breaks: 'several.formats',
    apply: (double) => {
      const { resultsOf } = double;
      double.resultsOf = (job) =>
        resultsOf(job).map((result, index) => ({
          ...result,
          content: job.files.length > 1 ? (job.files[index]?.content ?? result.content) : result.content,
        }));
    },
  },
  'names in the archive lose their letters': {
    breaks: 'several.names',
    apply: (double) => {
      const { archiveOf } = double;
      double.archiveOf = (files) =>
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
    apply: (double) => {
      const { resultsOf } = double;
      double.resultsOf = (job) =>
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
  'a new job is a 201': { breaks: 'convert.accepted', apply: instead(CREATE, 200, 201) },
  'the job ID has another name': {
    breaks: 'convert.accepted',
    apply: onJson(CREATE, ({ jobid, ...others }) => ({ job_id: jobid, ...others })),
  },
  'the pair is joined by a dash': {
    breaks: 'convert.pair',
    apply: onJson(CREATE, (job) => ({ ...job, pair: 'png-jpg' })),
  },
  'the quota is a text': {
    breaks: 'convert.quota',
    apply: onJson(CREATE, (job) => ({ ...job, remaining_quota: String(job.remaining_quota) })),
  },
  'refused requests take from the quota': {
    breaks: 'jobs.quota',
    apply: (double) => {
      const { readForm } = double;
      double.readForm = (request) => {
        const account = double.authorise(request);
        if (account.quota > 0) account.quota--;
        return readForm.call(double, request);
      };
    },
  },
  'jobs take nothing from the quota': {
    breaks: 'jobs.quota',
    apply: (double) => {
      double.takeQuota = (account) => {
        if (account.quota === 0)
          throw new Refusal(429, 'quota_exhausted', 'This key has no conversions left.');
      };
    },
  },
  'job IDs are counted': {
    breaks: 'jobs.ids',
    apply: (double) => {
      double.newJobId = () => String(double.jobs.size + 1).padStart(32, '0');
    },
  },
  'job IDs have dashes': {
    breaks: 'convert.job-id-format',
    apply: (double) => {
      double.newJobId = () => crypto.randomUUID();
      double.find = (id, account) => {
        const job = double.jobs.get(id);
        if (!/^[0-9a-f-]{32,36}$/.test(id)) throw new Refusal(400, 'invalid_job_id', 'That is no job ID.');
        if (!job || job.account !== account) throw new Refusal(404, 'job_not_found', 'There is no such job.');
        return job;
      };
    },
  },
  'progress is in percent': {
    breaks: 'progress.range',
    apply: states((state) => ({ ...state, progress: state.progress * 100 })),
  },
  'progress goes back': {
    breaks: 'progress.never-back',
    apply: states((state) => ({
      ...state,
      progress: state.status === 'completed' ? 1 : 0.9 - state.progress,
    })),
  },
  'progress ends at 0.99': {
    breaks: 'progress.one-at-the-end',
    apply: states((state) => ({ ...state, progress: Math.min(state.progress, 0.99) })),
  },
  'progress is 1 before the end': {
    breaks: 'progress.one-only-at-the-end',
    apply: states((state) => ({ ...state, progress: state.status === 'failed' ? 0.5 : 1 })),
  },
  'a completed job is done': {
    breaks: 'progress.status',
    apply: states((state) => ({ ...state, status: state.status === 'completed' ? 'done' : state.status })),
  },
  'no error is an empty one': {
    breaks: 'progress.no-error',
    apply: states((state) => ({ ...state, error: state.error ?? '' })),
  },
  'the error is left out': {
    breaks: 'progress.answers',
    apply: states(({ status, progress }) => ({ status, progress })),
  },
  'progress is of another job': {
    breaks: 'progress.same-job',
    apply: states((state) => ({ ...state, jobid: '0'.repeat(32) })),
  },
  'progress is a text': {
    breaks: 'answers.bodies',
    apply: states((state) => ({ ...state, progress: String(state.progress) })),
  },
  'a job never ends': {
    breaks: 'progress.ends',
    apply: states(() => ({ status: 'processing', progress: 0.5, error: null })),
  },
  'a job is forgotten once it was fetched': {
    breaks: 'progress.stays',
    apply: (double) => {
      const { downloadRoute } = double;
      double.downloadRoute = async (request, id) => {
        const answer = await downloadRoute.call(double, request, id);
        double.jobs.delete(id);
        return answer;
      };
    },
  },
  'a state may be cached': {
    breaks: 'progress.not-cached',
    apply: withHeader(PROGRESS, 'Cache-Control', 'public, max-age=60'),
  },
  'an unknown job is processing': {
    breaks: 'progress.unknown',
    apply: on(PROGRESS, (answer) =>
      answer.status === 404
        ? { ...answer, status: 200, body: { jobid: '', status: 'processing', progress: 0, error: null } }
        : answer,
    ),
  },
  'a malformed ID ends in a 500': { breaks: 'progress.malformed', apply: instead(PROGRESS, 400, 500) },
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
    apply: (double) => {
      const { resultsOf } = double;
      let times = 0;
      double.resultsOf = (job) =>
        resultsOf(job).map((file) => ({
          ...file,
          content: Buffer.concat([file.content, Buffer.from([times++])]),
        }));
    },
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
    apply: (double) => {
      const seen = new Set<string>();
      states((state, { id }) => {
        const isSeen = seen.has(id);
        if (state.status === 'failed') seen.add(id);
        return isSeen && state.status === 'failed'
          ? { status: 'processing', progress: 0, error: null }
          : state;
      })(double);
    },
  },
  'a pair that is not allowed is a 401': { breaks: 'limits.pair.convert', apply: instead(CREATE, 403, 401) },
  'a pair that is not allowed is converted': {
    breaks: 'limits.pair.sync',
    apply: (double) => {
      const { judgePair } = double;
      double.judgePair = (form, account) => judgePair(form, { ...account, pairs: double.publicPairs() });
    },
  },
  'no quota is a 402': { breaks: 'limits.quota.convert', apply: instead(CREATE, 429, 402) },
  'no quota is worth another try': {
    breaks: 'limits.quota.sync',
    apply: withHeader(SYNC, 'Retry-After', '3600', /429/),
  },
  'any key sees any job': {
    breaks: 'limits.other-keys-job',
    apply: (double) => {
      const { find } = double;
      double.find = (id, account) => find.call(double, id, double.jobs.get(id)?.account ?? account);
    },
  },
  'a refused upload is cut off': {
    breaks: 'http.large-refusal',
    apply: (double) => {
      double.isHasty = ({ headers }) => Number(headers['content-length']) > 1e6;
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

/** Name → fault. Those of additions, which not every server has. */
const OF_ADDITIONS: Readonly<Record<string, Omit<Fault, 'isInAddition'>>> = {
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
    apply: (double) => {
      double.rangeOf = () => undefined;
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
    apply: (double) => {
      const { rangeOf } = double;
      double.rangeOf = (header, size) => rangeOf(header?.replace(/^\w+=/, 'bytes='), size);
    },
  },
  'If-Range is not looked at': {
    breaks: 'parts.if-range',
    apply: (double) => {
      const { sendPart } = double;
      double.sendPart = (whole, { headers: { 'if-range': _, ...headers }, ...request }) =>
        sendPart.call(double, whole, { ...request, headers });
    },
  },
  'the ETag is weak': {
    breaks: 'parts.etag',
    apply: (double) => {
      const { validators } = double;
      double.validators = (content) => ({ ...validators(content), ETag: `W/${validators(content).ETag}` });
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
  'the idempotency key is not looked at': {
    breaks: 'idempotency.same-answer',
    apply: (double) => {
      double.recall = () => undefined;
    },
  },
  'a repeated request takes from the quota': {
    breaks: 'idempotency.same-answer',
    apply: (double) => {
      const { recall } = double;
      double.recall = (slot, print) => {
        const known = recall.call(double, slot, print);
        if (known) double.takeQuota(known.job.account);
        return known;
      };
      double.createRoute = async (request) => {
        const { job } = await double.submit(request, double.duration);
        return { status: 200, headers: {}, body: double.describeJob(job) };
      };
    },
  },
  'two requests at once make two jobs': {
    breaks: 'idempotency.at-once',
    apply: (double) => {
      const { recall } = double;
      double.recall = (slot, print) => {
        const known = recall.call(double, slot, print);
        return known && performance.now() - known.job.started < 50 ? undefined : known;
      };
    },
  },
  'another request gets the old answer': {
    breaks: 'idempotency.other-content',
    apply: (double) => {
      double.recall = (slot) => double.remembered.get(slot);
    },
  },
  'another route gets the old job': {
    breaks: 'idempotency.other-route',
    apply: (double) => {
      const { printOf } = double;
      double.printOf = (request, form) => printOf({ ...request, path: '' }, form);
    },
  },
  'a refused request is remembered': {
    breaks: 'idempotency.refused-is-forgotten',
    apply: (double) => {
      const used = new Set<string>();
      const { createRoute } = double;
      double.createRoute = async (request) => {
        const key = request.headers['idempotency-key']?.toString();
        if (key && used.has(key)) throw new Refusal(409, 'idempotency_key_reused', 'This key was used.');
        return await createRoute.call(double, request).catch((error) => {
          if (key) used.add(key);
          throw error;
        });
      };
    },
  },
  'any idempotency key will do': {
    breaks: 'idempotency.malformed',
    apply: (double) => {
      double.judgeIdempotencyKey = () => undefined;
    },
  },
  'wait is not looked at': {
    breaks: 'progress-wait.news',
    apply: (double) => {
      double.waitForNews = async () => undefined;
      double.duration = 1000;
    },
  },
  'the wait goes on when a job has ended': {
    breaks: 'progress-wait.ended',
    apply: (double) => {
      const { waitForNews } = double;
      double.waitForNews = async (job, wait) => {
        if (double.stateOf(job).status === 'processing') return waitForNews.call(double, job, wait);
        await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      };
    },
  },
  'any wait for progress will do': {
    breaks: 'progress-wait.malformed',
    apply: (double) => {
      double.waitOf = ({ query }) =>
        query.has('wait') ? Math.min(Number(query.get('wait')) || 1, 5) : undefined;
    },
  },
  'a 202 does not name its job': { breaks: 'sync-wait.answer', apply: without(SYNC, 'X-Job-Id', /202/) },
  'a sync wait is not bounded': {
    breaks: 'sync-wait.malformed',
    apply: (double) => {
      double.waitOf = ({ query }) =>
        query.has('wait') ? Math.min(Number(query.get('wait')) || 1, 5) : undefined;
    },
  },
  'a job is given up after the 202': {
    breaks: 'sync-wait.goes-on',
    apply: (double) => {
      const { syncRoute } = double;
      double.syncRoute = async (request) => {
        const answer = await syncRoute.call(double, request);
        if (answer.status === 202) double.jobs.delete((answer.body as { jobid: string }).jobid);
        return answer;
      };
    },
  },
  'DELETE is a 200': { breaks: 'delete.done', apply: instead(/^DELETE/, 204, 200) },
  'a deleted job is still there': {
    breaks: 'delete.gone',
    apply: (double) => {
      double.deleteRoute = async (request, id) => {
        double.find(id, double.authorise(request));
        return { status: 204, headers: {} };
      };
    },
  },
  'DELETE needs no key': { breaks: 'delete.no-key', apply: open(/^DELETE/) },
  'a preflight needs a key': {
    breaks: 'cors.preflight',
    apply: (double) => {
      double.preflight = async () => {
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

/** Changes which bytes a range is: the first and the last. */
function ranges(
  change: (start: number, end: number, header: string, size: number) => readonly [number, number] | undefined,
) {
  return (double: Double): void => {
    const { rangeOf } = double;
    double.rangeOf = (header, size) => {
      const range = rangeOf(header, size);
      return range && change(range[0], range[1], header ?? '', size);
    };
  };
}

export const FAULTS: ReadonlyMap<string, Fault> = new Map([
  ...Object.entries(OF_THE_PAGE),
  ...Object.entries(OF_ADDITIONS).map(
    ([name, fault]) => [name, { ...fault, isInAddition: true } as Fault] as const,
  ),
]);
