/** Counts the clients that wait for one request: a client and its repeat may be there at once. */
export class WaiterCount {
  readonly #counts = new Map<string, number>();

  /** @param request what the clients have in common */
  acquire(request: string): void {
    this.#counts.set(request, this.#count(request) + 1);
  }

  release(request: string): void {
    const left = this.#count(request) - 1;
    if (left > 0) this.#counts.set(request, left);
    else this.#counts.delete(request);
  }

  /** Whether no other client waits. */
  isLast(request: string): boolean {
    return this.#count(request) <= 1;
  }

  #count(request: string): number {
    return this.#counts.get(request) ?? 0;
  }
}
