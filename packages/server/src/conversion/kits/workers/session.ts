import type { InferenceSession } from 'onnxruntime-node';

/** One thread: several jobs share the cores, and a second one gains next to nothing with models of this size. */
export const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
};
