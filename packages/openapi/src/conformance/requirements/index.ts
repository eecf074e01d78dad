/** All requirements, in the order in which they are checked: some look at what earlier ones have left. */
import type { Requirement } from '../requirement.ts';
import { answers } from './answers.ts';
import { auth } from './auth.ts';
import { convert, jobs } from './convert.ts';
import { cors } from './cors.ts';
import { deletion } from './delete.ts';
import { download } from './download.ts';
import { encoding } from './encoding.ts';
import { failure } from './failure.ts';
import { form } from './form.ts';
import { http } from './http.ts';
import { idempotency } from './idempotency.ts';
import { limits } from './limits.ts';
import { names } from './names.ts';
import { allFiles, options } from './options.ts';
import { pairs } from './pairs.ts';
import { parts } from './parts.ts';
import { progress } from './progress.ts';
import { quota } from './quota.ts';
import { several } from './several.ts';
import { sync } from './sync.ts';
import { progressWait, syncWait } from './waiting.ts';

export const REQUIREMENTS: readonly Requirement[] = [
  ...pairs,
  ...auth,
  ...sync,
  ...convert,
  ...form,
  ...several,
  ...jobs,
  ...progress,
  ...download,
  ...failure,
  ...names,
  ...limits,
  ...http,
  ...parts,
  ...encoding,
  ...options,
  ...allFiles,
  ...idempotency,
  ...progressWait,
  ...syncWait,
  ...deletion,
  ...quota,
  ...cors,
  ...answers,
];
