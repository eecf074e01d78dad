/** Why a worker could not convert a file: ends with its answer, as a conversion's failure does. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: 'invalid_input_file' | 'limit_exceeded' | 'conversion_failed';

  /** @param reason ends the sentence `The file "list.json" …` */
  constructor(code: Problem['code'], reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
}

/**
 * What the file holds is not as its format says.
 *
 * @param called the format, in words
 * @param line where it is not
 */
export function damaged(called: string, line?: number, cause?: unknown): Problem {
  const place = line === undefined ? '' : `: see line ${line}`;
  return new Problem('invalid_input_file', `is damaged or not ${called}${place}`, { cause });
}
