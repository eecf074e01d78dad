/** Runs the cases in a worker of the edge, for a request whose body says where. */
import type { Place } from './material.ts';
import { runCases } from './run.ts';
import { webCases } from './web-cases.ts';

export default {
  fetch: async (request: Request) => Response.json(await runCases((await request.json()) as Place, webCases)),
};
