/** Why a file of data could not be converted: ends with the worker's answer, as a conversion's failure does. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: 'invalid_input_file' | 'limit_exceeded' | 'conversion_failed';

  /** @param reason ends the sentence `The file "list.json" …` */
  constructor(code: Problem['code'], reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
}

/** What the file holds is not as its format says. */
export function damaged(format: string, line?: number, cause?: unknown): Problem {
  const place = line === undefined ? '' : `: see line ${line}`;
  return new Problem('invalid_input_file', `is damaged or not ${format}${place}`, { cause });
}
