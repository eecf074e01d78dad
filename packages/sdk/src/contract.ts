import type { components } from '@converter/openapi/types';

type Schemas = components['schemas'];
type PairListSchema = Schemas['PairList'];
type KeyPairListSchema = Schemas['KeyPairList'];
type PairOptionsSchema = Schemas['PairOptions'];
type ProgressSchema = Schemas['Progress'];
type WarningSchema = Schemas['Warning'];

// Interfaces, since an editor and the page of the API show those by their names.
/** All pairs of a server. */
export interface PairList extends PairListSchema {}
/** The pairs of a key, and what is left of its quota. */
export interface KeyPairList extends KeyPairListSchema {}
/** What can be asked for of a conversion, as JSON Schema and by an example. */
export interface PairDescription extends PairOptionsSchema {}
/** The state of a job, as the server tells it. */
export interface Progress extends ProgressSchema {}
/** What a result lacks, or has in another way than its input. A server may know more codes than this list. */
export interface Warning extends Omit<WarningSchema, 'code'> {
  /** A stable name of what happened, for programs. */
  code: WarningSchema['code'] | (string & {});
}
/** The answer to a new job. */
export type JobCreated = Schemas['JobCreated'];
/** A stable name of what went wrong, for programs. A server may be newer than this list. */
export type ErrorCode = Schemas['ErrorCode'] | (string & {});
