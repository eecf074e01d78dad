/** Counts the clients that wait for the same request: the first attempt and its retry may wait at the same time. */
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

  /** Whether at most one client waits. */
  isLast(request: string): boolean {
    return this.#count(request) <= 1;
  }

  #count(request: string): number {
    return this.#counts.get(request) ?? 0;
  }
}
