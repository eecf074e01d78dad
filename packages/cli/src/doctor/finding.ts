/** What the doctor looks at, and what it can find. */

/** What is looked at, in this order. */
export const STEPS = [
  'settings',
  'proxy',
  'dns',
  'connection',
  'tls',
  'api',
  'cors',
  'key',
  'quota',
] as const;

/** One of {@link STEPS}. */
export type StepName = (typeof STEPS)[number];

/** What was found: all is well, something to know, a fault with its remedy, or a reason why it was not looked at. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly detail: string;
}

export const ok = (detail: string): Finding => ({ state: 'ok', detail });
export const warning = (detail: string): Finding => ({ state: 'warning', detail });
export const failed = (detail: string): Finding => ({ state: 'failed', detail });
export const skipped = (detail: string): Finding => ({ state: 'skipped', detail });
