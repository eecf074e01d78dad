/** What a server may do beyond the hosted API, and then announces in a header of every answer. */
export type Feature = 'idempotency-key' | 'progress-wait' | 'sync-wait';

/** What is known of a server so far. */
export class Features {
  #announced: string[] | undefined;

  /** Whether the server has it; undefined before the first answer. */
  has(feature: Feature): boolean | undefined {
    return this.#announced?.includes(feature);
  }

  /** An error without the header tells nothing: it may come from a proxy before the server. */
  learn({ headers, ok }: Response): void {
    const header = headers.get('Converter-Features');
    if (ok || header) this.#announced = header?.split(/[\s,]+/) ?? [];
  }

  /** A server that was asked and did not say so has none. */
  settle(): void {
    this.#announced ??= [];
  }
}
