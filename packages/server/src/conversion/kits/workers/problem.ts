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
