/** In jobs, and how far they are. */
import { Refusal } from '../double/http.ts';
import type { PageServer } from '../double/page.ts';
import { CREATE, type Faults, instead, on, onJson, PROGRESS, states, withHeader } from './change.ts';

export const JOBS: Faults<PageServer> = {
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
    apply: (server) => {
      const { readForm } = server;
      server.readForm = (request) => {
        const account = server.authorise(request);
        if (account.quota > 0) account.quota--;
        return readForm.call(server, request);
      };
    },
  },
  'jobs take nothing from the quota': {
    breaks: 'jobs.quota',
    apply: (server) => {
      server.takeQuota = (account) => {
        if (account.quota === 0)
          throw new Refusal(429, 'quota_exhausted', 'This key has no conversions left.');
      };
    },
  },
  'job IDs are counted': {
    breaks: 'jobs.ids',
    apply: (server) => {
      server.newJobId = () => String(server.jobs.size + 1).padStart(32, '0');
    },
  },
  'job IDs have dashes': {
    breaks: 'convert.job-id-format',
    apply: (server) => {
      server.newJobId = () => crypto.randomUUID();
      server.find = (id, account) => {
        const job = server.jobs.get(id);
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
  'a job never ends': {
    breaks: 'progress.ends',
    apply: states(() => ({ status: 'processing', progress: 0.5, error: null })),
  },
  'a job is forgotten once it was fetched': {
    breaks: 'progress.stays',
    apply: (server) => {
      const { downloadRoute } = server;
      server.downloadRoute = async (request, id) => {
        const answer = await downloadRoute.call(server, request, id);
        server.jobs.delete(id);
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
};
