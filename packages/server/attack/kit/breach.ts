/** What an attacker gets. */
export const BREACHES = {
  read: 'a secret was read',
  write: 'something outside was written, moved or given other rights',
  call: 'somebody was called',
  left: 'a process was left behind',
  kept: 'files were left in the scratch space',
  death: 'the server died or did not start again',
  next: 'the next job did not come out right',
  silence: 'a job was not answered in time',
  unclear: 'the server did not know what had happened',
  told: 'an answer tells where something lies on the host',
  power: 'a tool could do what it has no use for',
  limit: 'a limit did not hold',
} as const;

/** A kind of breach. */
export type BreachKind = keyof typeof BREACHES;

/** One thing that an attack has achieved. */
export interface Breach {
  readonly kind: BreachKind;
  /** For who looks for the cause. */
  readonly detail: string;
}

export function breach(kind: BreachKind, detail: string): Breach {
  return { kind, detail };
}
