/** A symptom that users of other converters have reported, and what holds its mend here. */
export interface FieldCase {
  readonly kind: string;
  readonly source: string;
  readonly symptom: string;
  readonly right: string;
  readonly test: string;
}
