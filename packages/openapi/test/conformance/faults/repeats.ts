/** In idempotency keys, and in answers that wait. */

import type { FullServer } from '../double/full.ts';
import { Refusal } from '../double/http.ts';
import { type Faults, SYNC, without } from './change.ts';

export const REPEATS: Faults<FullServer> = {
  'the idempotency key is not looked at': {
    breaks: 'idempotency.same-answer',
    apply: (server) => {
      server.findRequest = () => undefined;
    },
  },
  'a repeated request takes from the quota': {
    breaks: 'idempotency.same-answer',
    apply: (server) => {
      const { findRequest } = server;
      server.findRequest = (slot, print) => {
        const known = findRequest.call(server, slot, print);
        if (known) server.takeQuota(known.job.account);
        return known;
      };
      server.createRoute = async (request) => {
        const job = await server.submit(request);
        return { status: 200, headers: {}, body: server.describeJob(job) };
      };
    },
  },
  'two requests at once make two jobs': {
    breaks: 'idempotency.at-once',
    apply: (server) => {
      const { findRequest } = server;
      const repeated = new Set<string>();
      server.findRequest = (slot, print) => {
        const known = findRequest.call(server, slot, print);
        if (!known || repeated.has(slot)) return known;
        repeated.add(slot);
        return undefined;
      };
    },
  },
  'another request gets the old answer': {
    breaks: 'idempotency.other-content',
    apply: (server) => {
      server.findRequest = (slot) => server.remembered.get(slot);
    },
  },
  'another route gets the old job': {
    breaks: 'idempotency.other-route',
    apply: (server) => {
      const { printOf } = server;
      server.printOf = (request, form) => printOf({ ...request, path: '' }, form);
    },
  },
  'a refused request is remembered': {
    breaks: 'idempotency.refused-is-forgotten',
    apply: (server) => {
      const used = new Set<string>();
      const { createRoute } = server;
      server.createRoute = async (request) => {
        const key = request.headers['idempotency-key']?.toString();
        if (key && used.has(key)) throw new Refusal(409, 'idempotency_key_reused', 'This key was used.');
        return await createRoute.call(server, request).catch((error) => {
          if (key) used.add(key);
          throw error;
        });
      };
    },
  },
  'any idempotency key will do': {
    breaks: 'idempotency.malformed',
    apply: (server) => {
      server.checkIdempotencyKey = () => undefined;
    },
  },
  'wait is not looked at': {
    breaks: 'progress-wait.news',
    apply: (server) => {
      server.waitForNews = async () => undefined;
      server.duration = 1000;
    },
  },
  'the wait goes on when a job has ended': {
    breaks: 'progress-wait.ended',
    apply: (server) => {
      const { waitForNews } = server;
      server.waitForNews = async (job, wait) => {
        if (server.stateOf(job).status === 'processing') return waitForNews.call(server, job, wait);
        await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      };
    },
  },
  'any wait for progress will do': {
    breaks: 'progress-wait.malformed',
    apply: (server) => {
      server.waitOf = ({ query }) =>
        query.has('wait') ? Math.min(Number(query.get('wait')) || 1, 5) : undefined;
    },
  },
  'a 202 does not name its job': { breaks: 'sync-wait.answer', apply: without(SYNC, 'X-Job-Id', /202/) },
  'a sync wait is not bounded': {
    breaks: 'sync-wait.malformed',
    apply: (server) => {
      server.waitOf = ({ query }) =>
        query.has('wait') ? Math.min(Number(query.get('wait')) || 1, 5) : undefined;
    },
  },
  'a job is given up after the 202': {
    breaks: 'sync-wait.goes-on',
    apply: (server) => {
      const { syncRoute } = server;
      server.syncRoute = async (request) => {
        const answer = await syncRoute.call(server, request);
        if (answer.status === 202) server.jobs.delete((answer.body as { jobid: string }).jobid);
        return answer;
      };
    },
  },
};
