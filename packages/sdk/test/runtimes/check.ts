/** Assertions with nothing but the language, since they run everywhere. */

export function check(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Not so: ${claim}`);
}

export function equal(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what} is ${left} instead of ${right}`);
}

/** The error with which a call fails. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('The call did not fail.');
}

/** Whether an error has these properties. */
export function matches(error: unknown, expected: Record<string, unknown>): void {
  const facts = error as Record<string, unknown>;
  const found = Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name]]));
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(
      `It failed with ${JSON.stringify(found)} (${error}) instead of ${JSON.stringify(expected)}`,
    );
  }
}
