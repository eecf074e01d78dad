import type { components } from '@converter/openapi/types';

type Schemas = components['schemas'];

/** All pairs of a server. */
export type PairList = Schemas['PairList'];
/** The pairs of a key, and what is left of its quota. */
export type KeyPairList = Schemas['KeyPairList'];
/** The state of a job, as the server tells it. */
export type Progress = Schemas['Progress'];
/** The answer to a new job. */
export type JobCreated = Schemas['JobCreated'];
/** A stable name of what went wrong, for programs. A server may be newer than this list. */
export type ErrorCode = Schemas['ErrorCode'] | (string & {});
