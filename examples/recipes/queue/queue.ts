// What the programs that put something into the queue and the workers have to agree on.

export const QUEUE = 'conversions';
export const connection = { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' };

/** A file to convert. */
export interface Task {
  /** The path of the file. */
  input: string;
  target: string;
  /** The folder for the result. */
  folder: string;
  /** The Converter's job, once it is created. */
  jobid?: string;
}
