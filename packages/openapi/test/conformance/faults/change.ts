/** How a server is made wrong in one thing. */
import type { FullServer } from '../double/full.ts';
import type { Answer, Request } from '../double/http.ts';
import type { Job, State } from '../double/jobs.ts';
import type { PageServer } from '../double/page.ts';

/** One thing that is wrong. */
export interface Fault<Server> {
  /** The requirement that is not met because of it. */
  readonly breaks: string;
  /** Makes a server wrong. */
  apply(server: Server): void;
}

/** What is wrong, in words → how. */
export type Faults<Server> = Readonly<Record<string, Fault<Server>>>;

export const PUBLIC = /^GET \/public\/pairs$/;
export const PAIRS = /^GET \/pairs$/;
export const CREATE = /^POST \/convert$/;
export const SYNC = /^POST \/convert\/sync$/;
export const PROGRESS = /^GET \/progress\//;
export const DOWNLOAD = /^GET \/download\//;
export const ALL = /./;

/** Changes the answers of a route. */
export const on =
  (route: RegExp, rewrite: (answer: Answer, request: Request) => Answer) =>
  (server: PageServer): void => {
    const { finish } = server;
    server.finish = (answer, request) => {
      const finished = finish.call(server, answer, request);
      return route.test(`${request.method} ${request.path}`) ? rewrite(finished, request) : finished;
    };
  };

/** Changes the JSON of a route's good answers. */
export const onJson = (route: RegExp, change: (json: Record<string, unknown>) => object) =>
  on(route, (answer) =>
    answer.status === 200 ? { ...answer, body: change(answer.body as Record<string, unknown>) } : answer,
  );

/** Answers with another status. */
export const instead = (route: RegExp, status: number, other: number) =>
  on(route, (answer) => (answer.status === status ? { ...answer, status: other } : answer));

/** Leaves a header out. */
export const without = (route: RegExp, name: string, statuses = /./) =>
  on(route, (answer) => {
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([key]) => key !== name));
    return statuses.test(String(answer.status)) ? { ...answer, headers } : answer;
  });

/** Sends another header. */
export const withHeader = (route: RegExp, name: string, value: string, statuses = /200/) =>
  on(route, (answer) =>
    statuses.test(String(answer.status))
      ? { ...answer, headers: { ...answer.headers, [name]: value } }
      : answer,
  );

/** Lets requests in without looking at the key. */
export const open =
  (route: RegExp) =>
  (server: PageServer): void => {
    const { authorise } = server;
    server.authorise = (request) => {
      const [first] = server.accounts;
      return route.test(`${request.method} ${request.path}`) && first
        ? first
        : authorise.call(server, request);
    };
  };

/** Changes what is said of a job, and not what becomes of it. */
export const states =
  (change: (state: State, job: Job) => object) =>
  (server: PageServer): void => {
    server.progressRoute = async (request, id) => {
      const job = server.find(id, server.authorise(request));
      return { status: 200, headers: {}, body: { jobid: id, ...change(server.stateOf(job), job) } };
    };
  };

/** Changes which bytes a range is: the first and the last. */
export const ranges =
  (
    change: (
      start: number,
      end: number,
      header: string,
      size: number,
    ) => readonly [number, number] | undefined,
  ) =>
  (server: FullServer): void => {
    const { rangeOf } = server;
    server.rangeOf = (header, size) => {
      const range = rangeOf(header, size);
      return range && change(range[0], range[1], header ?? '', size);
    };
  };
