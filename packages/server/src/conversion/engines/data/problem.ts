import { Problem } from '../../kits/workers/problem.ts';

/** What the file holds is not as its format says. */
export function damaged(format: string, line?: number, cause?: unknown): Problem {
  const place = line === undefined ? '' : `: see line ${line}`;
  return new Problem('invalid_input_file', `is damaged or not ${format}${place}`, { cause });
}
