/** A symptom that other people's users have reported, and what holds here that it does not happen. */
export interface FieldCase {
  /** The kind of fault that it belongs to. */
  readonly kind: string;
  /** Where it was reported. */
  readonly source: string;
  readonly symptom: string;
  /** What is right. */
  readonly right: string;
  /** The test that holds it. */
  readonly test: string;
}
