import { convertSync, createJob } from './conversions.ts';
import { getHealth, getReadiness } from './health.ts';
import { deleteJob, downloadResult, getProgress } from './jobs.ts';
import { getPairOptions, listPairs, listPublicPairs } from './pairs.ts';

/** Every route of the contract, in the order of the document. */
export const ROUTES = [
  listPublicPairs,
  getPairOptions,
  listPairs,
  convertSync,
  createJob,
  getProgress,
  downloadResult,
  deleteJob,
  getHealth,
  getReadiness,
];
