/** How often the server tidies up. In a file of its own, as it is loaded into the server too. */
export const SWEEP_MS = 30_000;
