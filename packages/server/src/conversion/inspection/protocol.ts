/** What the server asks the program that looks into files, and what that answers. */
import type { Container } from '../containers.ts';

/** What is to be told of a file. The server knows its path, and the program its name in its folder. */
export type Question =
  /** What it is, and whether it is whole as what it is; with the id of the format that its name says. */
  | { readonly path: string; readonly named: string }
  /** Whether it is whole, for a file that is known to begin as these. */
  | { readonly path: string; readonly containers: readonly Container[] };

/** What a file has turned out to be. */
export interface Answer {
  readonly recognised?: {
    readonly format?: string;
    readonly name?: string;
    readonly isText: boolean;
    readonly isEncryptedOffice?: boolean;
  };
  /** Nothing shows that it is damaged. */
  readonly isComplete: boolean;
}
