/** What the suite is made of: requirements, each a sentence that a server meets or not. */
import type { Context } from './context.ts';
import type { ScenarioName } from './scenarios.ts';

/**
 * How much depends on it. `required`: a client of the hosted API relies on it. `recommended`: the hosted API's page does not say it, yet
 * users notice. `addition`: what a server may have beyond the page; if it announces it, it must have it right.
 */
export type Level = 'required' | 'recommended' | 'addition';

/** One thing that a server must do. */
export interface Requirement {
  /** Its topic, a dot, and a name that stays, such as `progress.range`. */
  readonly id: string;
  /** What is so on a server that meets it, as a sentence for people. */
  readonly statement: string;
  readonly level: Level;
  /** The conversions that it looks at. They are made once for all requirements, as each takes one from the quota. */
  readonly uses?: readonly ScenarioName[];
  /**
   * Returns if the server meets it.
   *
   * @throws AssertionError, Skipped or NotOffered
   */
  run(context: Context): Promise<void>;
}
