/** What the server asks the program that looks into files, and what that answers. */

/** A file, and what it is taken for. */
export interface Question {
  /** Absolute. */
  readonly path: string;
  /** The id of the format that its name says, or that it is known to have. */
  readonly named: string;
  /** It is known to have that format, so that only its integrity is to be looked at. */
  readonly isRecognised: boolean;
}

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
