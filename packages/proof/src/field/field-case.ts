/** A symptom that people have reported of real files, and what holds its mend. */
export interface FieldCase {
  /** The kind of fault, such as `F4`. */
  readonly kind: string;
  /** Where it was reported, without the scheme. */
  readonly source: string;
  readonly symptom: string;
  /** What is right. */
  readonly right: string;
  /** The test that would fail without the mend, from the repository's root. */
  readonly test: string;
}
