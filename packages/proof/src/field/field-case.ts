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

/** A case of which the source is on GitHub. */
export function fieldCase(
  kind: string,
  source: string,
  symptom: string,
  right: string,
  test: string,
): FieldCase {
  return { kind, source: `github.com/${source}`, symptom, right, test };
}
